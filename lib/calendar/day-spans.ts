import type { Day } from '../time/day.ts';
import type { DaySpan } from './event.ts';

/** Those of some days, given in order, of which something holds, in stretches. What is not among the days parts nothing. */
export function stretchesOf(days: readonly Day[], holds: (day: Day) => boolean): readonly DaySpan[] {
  const found: { first: Day; last: Day }[] = [];
  let open: { first: Day; last: Day } | null = null;
  for (const day of days) {
    if (!holds(day)) open = null;
    else if (open) open.last = day;
    else {
      open = { first: day, last: day };
      found.push(open);
    }
  }
  return found;
}
