import { type Day, dayAt, minuteAt } from '../time/day.ts';
import { type Interval, minutesOf } from '../time/interval.ts';
import { millisecondsInMinute } from '../time/units.ts';
import { wallOf, type ZoneName } from '../time/zone.ts';

/** Where something stands by the wall clock: the day it starts on, and minutes past that day's midnight. `to` may pass 1440. */
export type Place = { readonly day: Day; readonly from: number; readonly to: number };

/**
 * An interval by the zone's wall clock. On the day that the clock is set forward something may look longer than it is; on
 * the day that it is set back it is as long as it is, and not shorter than nothing.
 */
export function placeOf(zone: ZoneName, { start, end }: Interval): Place {
  const from = minuteAt(zone, start);
  const onTheWall = (wallOf(zone, end) - wallOf(zone, start)) / millisecondsInMinute;
  return { day: dayAt(zone, start), from, to: from + Math.max(onTheWall, minutesOf({ start, end })) };
}
