import type { Practice } from '../practice/practice.ts';
import { type Day, dayInterval, wallAt, weekdayOf } from '../time/day.ts';
import { type Instant, type Interval, minutes } from '../time/interval.ts';
import { type Spans, spansOf } from '../time/spans.ts';
import { instantOf } from '../time/zone.ts';

/** How early before the practice's earliest hour a time is still worth naming as one outside hours, in minutes. */
export const EARLY_MINUTES = 60;

/** The stretch in which a half-hour is kept free on a day without a break of its own, minutes past midnight. */
export const MIDDAY = { from: 11 * 60, to: 15 * 60, minutes: 30 } as const;

/** A practice's wall-clock settings laid on one day, as instants. Nothing reaches over the day's own midnights. */
export type Bounds = {
  /** From midnight to midnight: 23, 24 or 25 hours; empty for a day that the zone skipped. */
  readonly day: Interval;
  /** Working hours until the latest end. */
  readonly regular: Spans;
  /** Working hours and, after the last of them, the emergency hours until the latest end. */
  readonly open: Spans;
  /** From shortly before the earliest hour of any working day to the latest end: what "outside hours" may mean. */
  readonly soft: Interval;
  readonly breaks: readonly (Interval & { readonly name: string })[];
  /** Where the half-hour around midday is kept, or null where the day has a break of its own. */
  readonly midday: Interval | null;
};

/**
 * The practice's hours on a day, by its own clock. A weekday without working hours is a day off: it has no emergency
 * hours either, and every time on it lies outside hours. A pause between two working hours is not opened by emergency
 * hours, which follow the last of them. The latest end holds for every session, whatever the working hours say.
 */
export function boundsOn(practice: Practice, day: Day): Bounds {
  const whole = dayInterval(practice.timeZone, day);
  const weekday = weekdayOf(day);
  const midnight = wallAt(day, 0);
  const at = (minute: number): Instant =>
    Math.min(whole.end, Math.max(whole.start, instantOf(practice.timeZone, midnight + minutes(minute))));

  const latest = at(practice.emergency.latestEnd);
  const regular: Interval[] = [];
  let earliest = Number.POSITIVE_INFINITY;
  let finish = Number.NEGATIVE_INFINITY;
  for (const { days, from, to } of practice.workingHours) {
    if (days.length > 0) earliest = Math.min(earliest, from);
    if (!days.includes(weekday)) continue;
    const end = at(to);
    regular.push({ start: at(from), end: Math.min(end, latest) });
    finish = Math.max(finish, end);
  }
  const breaks = practice.breaks
    .filter(({ days }) => days.includes(weekday))
    .map(({ from, to, name }) => ({ start: at(from), end: at(to), name }));
  return {
    day: whole,
    regular: spansOf(regular),
    open: spansOf(regular.length > 0 ? [...regular, { start: finish, end: latest }] : []),
    soft: { start: Number.isFinite(earliest) ? at(Math.max(0, earliest - EARLY_MINUTES)) : latest, end: latest },
    breaks,
    midday: breaks.length > 0 ? null : { start: at(MIDDAY.from), end: at(MIDDAY.to) },
  };
}
