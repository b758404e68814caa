import type { JudgedEvent } from '../frame/fit.ts';
import type { Count } from '../statistics/rate.ts';
import { type Day, dayAt, daysTouched } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import { millisecondsInDay } from '../time/units.ts';
import type { ZoneName } from '../time/zone.ts';

/** Days within which a regular session is looked for after an emergency. */
export const FOLLOW_DAYS = 7;

/**
 * How many emergencies were followed by a regular session of the same client within seven days, of those of which that can
 * be told: the seven days are over and were seen, or such a session was.
 */
export function followedUp(
  emergencies: readonly JudgedEvent[],
  regular: readonly JudgedEvent[],
  { zone, isSeen, now }: { readonly zone: ZoneName; readonly isSeen: (day: Day) => boolean; readonly now: Instant },
): Count {
  const told = emergencies.flatMap(({ event, who }) => {
    const days = { start: event.end, end: event.end + FOLLOW_DAYS * millisecondsInDay };
    const isFollowed = regular.some(
      (one) => one.who.client === who.client && days.start <= one.event.start && one.event.start < days.end,
    );
    if (isFollowed) return [true];
    const isOver = days.end <= now && daysTouched(zone, days).every((day) => day === dayAt(zone, now) || isSeen(day));
    return isOver ? [false] : [];
  });
  return { count: told.filter(Boolean).length, of: told.length };
}
