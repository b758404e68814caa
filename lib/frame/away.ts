import type { Lookout } from '../calendar/agenda.ts';
import type { EventKey } from '../calendar/event.ts';
import type { Practice, WeeklyHours } from '../practice/practice.ts';
import { dayInterval, dayNumber, dayOfNumber, daysTouched, WEEKDAYS, type Weekday } from '../time/day.ts';
import { intersection, minutesOf } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';
import type { JudgedEvent } from './fit.ts';

/** Minutes of a day that an entry with clock times must take before the day counts as one away. */
const MOST_OF_A_DAY = 6 * 60;

/**
 * The days on which the calendar's owner is marked away, by their number, with the entries that say so. What names a
 * client tells of the client's absence and marks nothing.
 */
export function awayDays(zone: ZoneName, events: readonly JudgedEvent[]): ReadonlyMap<number, readonly EventKey[]> {
  const days = new Map<number, EventKey[]>();
  const mark = (day: number, key: EventKey) => days.set(day, [...(days.get(day) ?? []), key]);
  for (const { key, event, who, fit } of events) {
    if (event.kind !== 'out-of-office' && (who.hints.length === 0 || !who.hints.includes('away'))) continue;
    if (who.candidates.length > 0 || who.hints.includes('cancelled') || fit.reason === 'copy') continue;
    if (event.allDay) {
      const last = dayNumber(event.allDay.last);
      for (let day = dayNumber(event.allDay.first); day <= last; day++) mark(day, key);
    } else if (minutesOf(event) >= MOST_OF_A_DAY) {
      for (const day of daysTouched(zone, event)) {
        const part = intersection(event, dayInterval(zone, day));
        if (part && minutesOf(part) >= MOST_OF_A_DAY) mark(dayNumber(day), key);
      }
    }
  }
  return days;
}

/** Whether the practice works on the weekday of a day's number; Monday to Friday where it told no hours. */
export function worksOn(hours: readonly WeeklyHours[]): (day: number) => boolean {
  const told: readonly Weekday[] = hours.flatMap(({ days }) => days);
  const works = told.length > 0 ? told : WEEKDAYS.slice(0, 5);
  return (day) => works.includes(WEEKDAYS[(((day + 3) % 7) + 7) % 7] as Weekday);
}

/** Whether every working day of several, by their numbers and both included, was looked at whole. Remembers each day. */
export function workdaysSeen(
  { timeZone, workingHours }: Pick<Practice, 'timeZone' | 'workingHours'>,
  { seen }: Pick<Lookout, 'seen'>,
): (first: number, last: number) => boolean {
  const works = worksOn(workingHours);
  const days = new Map<number, boolean>();
  const isSeen = (day: number): boolean => {
    const known = days.get(day) ?? (!works(day) || seen(dayInterval(timeZone, dayOfNumber(day))));
    days.set(day, known);
    return known;
  };
  return (first, last) => {
    for (let day = first; day <= last; day++) if (!isSeen(day)) return false;
    return true;
  };
}
