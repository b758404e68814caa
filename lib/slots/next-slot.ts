import { addDays, type Day } from '../time/day.ts';
import { boundsOn } from './bounds.ts';
import { type DayLook, dayOf, firstSlotOn, type SlotRequest } from './find.ts';
import type { NextSlot } from './slot.ts';

/** Days after the day asked about that are searched. By then a weekly client's own session has come. */
const DAYS_AHEAD = 7;

/**
 * The first session after the day asked about that meets every constraint of an emergency slot, by the same search. Days
 * without working hours are passed over, seen or not: nothing fits there. A working day that was not looked at whole is
 * passed over too, and the first such day is named, since an earlier session might have fitted on it.
 * @throws RangeError as `findSlots`.
 */
export function findNextSlot(request: SlotRequest, lookOn: (day: Day) => DayLook): NextSlot {
  const today = dayOf(request);
  const until = addDays(today, DAYS_AHEAD);
  let unseen: Day | null = null;
  for (let day = addDays(today, 1); day <= until; day = addDays(day, 1)) {
    if (boundsOn(request.practice, day).open.length === 0) continue;
    const look = lookOn(day);
    if ('why' in look) {
      unseen ??= day;
      continue;
    }
    const slot = firstSlotOn({ ...request, day });
    if (slot) return { found: { slot, seenAt: look.seenAt }, unseen, until };
  }
  return { found: null, unseen, until };
}
