import { type Day, instantAt, type Weekday, weekdayOf } from '../time/day.ts';
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
