import { type Day, dayAt, minuteAt } from '../../lib/time/day.ts';
import type { Interval } from '../../lib/time/interval.ts';
import { millisecondsInMinute, minutesInDay } from '../../lib/time/units.ts';
import type { ZoneName } from '../../lib/time/zone.ts';

/**
 * Where a slot lies in the column of a day, pixels; null when it begins on another day. By the wall clock of the page's
 * own zone, as the page draws its events: its columns are twenty-four hours high also on days of twenty-three or
 * twenty-five. What ends on the next day ends with the column, and what lies across an hour that comes twice, where the
 * wall clock goes back, is as high as it is long.
 */
export function ghostBox(
  { start, end }: Interval,
  day: Day,
  zone: ZoneName,
  pixelsPerHour: number,
): { readonly top: number; readonly height: number } | null {
  if (dayAt(zone, start) !== day) return null;
  const from = minuteAt(zone, start);
  const until = dayAt(zone, end) === day ? minuteAt(zone, end) : minutesInDay;
  const minutes = until > from ? until - from : Math.min((end - start) / millisecondsInMinute, minutesInDay - from);
  return { top: (from / 60) * pixelsPerHour, height: (minutes / 60) * pixelsPerHour };
}
