import { type Interval, overlaps } from '../time/interval.ts';
import { millisecondsInDay } from '../time/units.ts';
import type { TakenDay } from './busy.ts';
import type { Occupied } from './slot.ts';

/**
 * The day with the slots that were chosen on it and whose events have not come yet: each takes its time and its place
 * among the sessions, and moves nothing. They are no events, so they are not counted among those that were checked.
 */
export function withReserved(
  taken: TakenDay,
  reserved: readonly Interval[],
  day: Interval,
  gapMinutes: number,
): TakenDay {
  const around = { start: day.start - millisecondsInDay, end: day.end + millisecondsInDay };
  const own = reserved.filter((slot) => overlaps(slot, around));
  if (own.length === 0) return taken;
  const slots = own.map(
    ({ start, end }): Occupied => ({
      key: '',
      start,
      end,
      gapBefore: gapMinutes,
      gapAfter: gapMinutes,
      role: 'session',
    }),
  );
  return {
    ...taken,
    occupied: [...taken.occupied, ...slots].sort(byStart),
    sessions: [...taken.sessions, ...slots].sort(byStart),
    count: taken.count + slots.filter(({ start }) => start >= day.start && start < day.end).length,
  };
}

const byStart = (a: Interval, b: Interval): number => a.start - b.start || a.end - b.end;
