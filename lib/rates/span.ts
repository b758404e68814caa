import type { Lookout } from '../calendar/agenda.ts';
import { stretchesOf } from '../calendar/day-spans.ts';
import type { DaySpan } from '../calendar/event.ts';
import type { WeeklyHours } from '../practice/practice.ts';
import { addDays, type Day, dayAt, dayInterval, daysFrom, mondayOf, quarterStart, weekdayOf } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';

/** The quarters that are told of: the running one and the four before, so that one can be held against the three before it. */
const QUARTERS = 5;

/** The days that rates are told of, and which of them were seen. */
export type Span = DaySpan & {
  /**
   * Whether a day was seen whole, by a look on that day or after it: what a look from before shows is a plan, in which
   * nothing that came up is to be found.
   */
  readonly isSeen: (day: Day) => boolean;
  /** Working days, how many of them were seen, and the others in stretches that days off do not part. */
  readonly days: { readonly seen: number; readonly of: number };
  readonly notSeen: readonly DaySpan[];
  /** Every week by its Monday, and whether all its working days in the span were seen. */
  readonly weeks: readonly { readonly monday: Day; readonly whole: boolean }[];
};

/** The span up to yesterday, from the first day that was seen; null where there is none. */
export function spanOf(
  lookout: Lookout,
  { timeZone: zone, workingHours }: { readonly timeZone: ZoneName; readonly workingHours: readonly WeeklyHours[] },
  now: Instant,
): Span | null {
  const today = dayAt(zone, now);
  const earliest = quarterStart(today, QUARTERS - 1);
  const all = daysFrom(earliest, addDays(today, -1));
  const seen = new Set(
    all.filter((day) => {
      const interval = dayInterval(zone, day);
      const look = lookout.lastLookBefore(interval, Number.POSITIVE_INFINITY);
      return look !== null && look.at >= interval.start;
    }),
  );
  const first = all.find((day) => seen.has(day));
  if (first === undefined) return null;
  const worked = new Set(workingHours.flatMap(({ days }) => days));
  const within = all.filter((day) => day >= first);
  const working = within.filter((day) => worked.size === 0 || worked.has(weekdayOf(day)));
  const missing = working.filter((day) => !seen.has(day));
  const unseen = new Set(missing.map(mondayOf));
  return {
    first,
    last: addDays(today, -1),
    isSeen: (day) => seen.has(day),
    days: { seen: working.length - missing.length, of: working.length },
    notSeen: stretchesOf(working, (day) => !seen.has(day)),
    weeks: [...new Set(within.map(mondayOf))].map((monday) => ({ monday, whole: !unseen.has(monday) })),
  };
}
