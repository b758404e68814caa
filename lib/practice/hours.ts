import { type Day, instantAt, WEEKDAYS, type Weekday, weekdayOf } from '../time/day.ts';
import { type Interval, minutes, minutesOf } from '../time/interval.ts';
import { type Spans, spansOf, subtract } from '../time/spans.ts';
import type { Practice } from './practice.ts';

/** What of a practice tells when sessions can be. */
export type Hours = Pick<Practice, 'timeZone' | 'workingHours' | 'breaks' | 'sessionMinutes' | 'gapMinutes'>;

/** The working hours of a day without its breaks, as instants; empty on a day off. */
export function hoursOn({ timeZone, workingHours, breaks }: Hours, day: Day): Spans {
  const weekday = weekdayOf(day);
  const on = (hours: Hours['workingHours']) =>
    spansOf(
      hours
        .filter(({ days }) => days.includes(weekday))
        .map(({ from, to }) => ({ start: instantAt(timeZone, day, from), end: instantAt(timeZone, day, to) })),
    );
  return subtract(on(workingHours), on(breaks));
}

/**
 * When the last place for a session begins on a weekday, minutes past midnight: one session and one gap before the hours
 * end. Null on a day off, and where the hours hold no more than this one place.
 */
export function lastPlaceOn({ workingHours, sessionMinutes, gapMinutes }: Hours, weekday: Weekday): number | null {
  const hours = workingHours.filter(({ days }) => days.includes(weekday));
  const last = Math.max(...hours.map(({ to }) => to)) - sessionMinutes - gapMinutes;
  return hours.length > 0 && hours.some(({ from }) => from < last) ? last : null;
}

/** How many sessions have a place in these hours beside what takes time there already, with a gap to each neighbour. */
export function placesIn({ sessionMinutes, gapMinutes }: Hours, hours: Spans, taken: readonly Interval[]): number {
  const gap = minutes(gapMinutes);
  const kept = spansOf(taken.map(({ start, end }) => ({ start: start - gap, end: end + gap })));
  return subtract(hours, kept).reduce((sum, free) => sum + placesAlong(minutesOf(free), sessionMinutes, gapMinutes), 0);
}

/** How many sessions have a place on the day of the week that has most, when nothing else is there. */
export const mostPlaces = ({ workingHours, sessionMinutes, gapMinutes }: Hours): number =>
  Math.max(
    ...WEEKDAYS.map((weekday) =>
      workingHours
        .filter(({ days }) => days.includes(weekday))
        .reduce((sum, { from, to }) => sum + placesAlong(to - from, sessionMinutes, gapMinutes), 0),
    ),
  );

const placesAlong = (free: number, session: number, gap: number): number => Math.floor((free + gap) / (session + gap));
