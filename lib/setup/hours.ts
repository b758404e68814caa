import type { SeenEvent } from '../calendar/event.ts';
import { mostOften } from '../frame/most-often.ts';
import type { Break, WeeklyHours } from '../practice/practice.ts';
import { dayNumberAt, dayOfNumber, minuteAt, WEEKDAYS, type Weekday, weekdayOf } from '../time/day.ts';
import { type Interval, minutesOf } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';

/** Hours that the calendar shows, and how many of how many sessions lie within. */
export type ProposedHours = { readonly hours: readonly WeeklyHours[]; readonly within: number; readonly of: number };

/** A break that the calendar shows: on how many of how many days something was entered there after all. */
export type ProposedBreak = { readonly pause: Break; readonly taken: number; readonly of: number };

/** How sessions follow one another, minutes. */
export type ProposedPace = { readonly sessionMinutes: number; readonly gapMinutes: number };

/** A stretch of a day by the wall clock, minutes past midnight. */
type Placed = { readonly day: number; readonly weekday: Weekday; readonly from: number; readonly to: number };

/** A few sessions that lie outside make no hours, where there are many of a day; hours end on the half. */
const OUTSIDE = 0.02;
const MANY = 20;
const HALF = 30;
/** Hours of two days are the same where neither end is further apart. */
const LIKE = 60;
/** A day of which so small a part of an average day's sessions is known is a day off. */
const LEAST_OF_DAY = 0.2;
/** Sessions that say something about hours. */
const LEAST = 10;

const NOON = { from: 11 * 60, to: 15 * 60 } as const;
const QUARTER = 15;
const BREAK = { least: 30, most: 120 } as const;
/** How much of what a usual quarter of an hour holds there may be in a break. */
const SELDOM = 0.05;
/** On how many days of a weekday something else may lie in its break. */
const MOST_TAKEN = 0.2;

/** When work was done; none where too few sessions were seen to tell. */
export function hoursIn(sessions: readonly Interval[], zone: ZoneName): ProposedHours | null {
  const placed = sessions.map((one) => place(one, zone));
  if (placed.length < LEAST) return null;
  const byDay = Map.groupBy(placed, ({ weekday }) => weekday);
  const usual = placed.length / byDay.size;
  const days = WEEKDAYS.flatMap((weekday) => {
    const there = byDay.get(weekday) ?? [];
    if (there.length < usual * LEAST_OF_DAY) return [];
    const from = Math.floor(lowest(there.map((one) => one.from)) / HALF) * HALF;
    const to = Math.ceil(highest(there.map((one) => one.to)) / HALF) * HALF;
    return [{ weekday, from, to: Math.min(to, 24 * 60) }];
  });
  const rows: { days: Weekday[]; from: number; to: number }[] = [];
  for (const { weekday, from, to } of days) {
    const like = rows.find((row) => Math.abs(row.from - from) <= LIKE && Math.abs(row.to - to) <= LIKE);
    if (!like) rows.push({ days: [weekday], from, to });
    else {
      like.days.push(weekday);
      like.from = Math.min(like.from, from);
      like.to = Math.max(like.to, to);
    }
  }
  const isWithin = ({ weekday, from, to }: Placed) =>
    rows.some((row) => row.days.includes(weekday) && row.from <= from && to <= row.to);
  return { hours: rows, within: placed.filter(isWithin).length, of: placed.length };
}

/**
 * A break about noon: a stretch in which sessions lie on no day of the week, though they do before and after it, on those
 * days on which nothing else has it either.
 */
export function breaksIn(
  sessions: readonly Interval[],
  others: readonly SeenEvent[],
  hours: readonly WeeklyHours[],
  zone: ZoneName,
): readonly ProposedBreak[] {
  const placed = sessions.map((one) => place(one, zone));
  const stretch = emptyAtNoon(placed);
  if (!stretch) return [];
  const everything = [...placed, ...others.map((one) => place(one, zone))];
  const found = WEEKDAYS.flatMap((weekday) => {
    const isOpen = hours.some((row) => row.days.includes(weekday) && row.from < stretch.from && stretch.to < row.to);
    const there = everything.filter((one) => one.weekday === weekday);
    const of = new Set(there.map(({ day }) => day)).size;
    const taken = new Set(there.filter((one) => touches(one, stretch)).map(({ day }) => day)).size;
    return isOpen && of > 0 && taken <= of * MOST_TAKEN ? [{ weekday, taken, of }] : [];
  });
  if (found.length === 0) return [];
  const pause = { days: found.map(({ weekday }) => weekday), ...stretch, name: '' };
  const sum = (of: 'taken' | 'of') => found.reduce((total, one) => total + one[of], 0);
  return [{ pause, taken: sum('taken'), of: sum('of') }];
}

/** How long sessions usually are, and how long it usually is from one to the next; null where too few were seen. */
export function paceIn(sessions: readonly Interval[], zone: ZoneName): ProposedPace | null {
  if (sessions.length < LEAST) return null;
  const sorted = [...sessions].sort((a, b) => a.start - b.start);
  const sessionMinutes = mostOften(sorted.map(minutesOf)) ?? 50;
  const gaps = sorted.flatMap((one, index) => {
    const next = sorted[index + 1];
    if (!next || minutesOf(one) !== sessionMinutes || dayNumberAt(zone, one.start) !== dayNumberAt(zone, next.start))
      return [];
    const gap = (next.start - one.end) / 60_000;
    return gap >= 0 && gap <= HALF ? [gap] : [];
  });
  return { sessionMinutes, gapMinutes: mostOften(gaps) ?? 10 };
}

function emptyAtNoon(placed: readonly Placed[]): { readonly from: number; readonly to: number } | null {
  const held = (minute: number) => placed.filter((one) => one.from < minute + QUARTER && minute < one.to).length;
  const quarters = Array.from({ length: (24 * 60) / QUARTER }, (_, index) => held(index * QUARTER));
  const busy = quarters.filter((count) => count > 0);
  const usual = busy.reduce((sum, count) => sum + count, 0) / Math.max(1, busy.length);
  const isEmpty = (minute: number) => (quarters[minute / QUARTER] ?? 0) <= usual * SELDOM;
  let best: { from: number; to: number } | null = null;
  for (let from = NOON.from; from < NOON.to; from += QUARTER) {
    if (!isEmpty(from) || isEmpty(from - QUARTER)) continue;
    let to = from;
    while (to < 24 * 60 && isEmpty(to)) to += QUARTER;
    const length = to - from;
    if (length < BREAK.least || length > BREAK.most || to >= 24 * 60) continue;
    if (!best || length > best.to - best.from) best = { from, to };
  }
  return best;
}

const touches = (one: Placed, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  one.from < to && from < one.to;

function place(one: Interval, zone: ZoneName): Placed {
  const day = dayNumberAt(zone, one.start);
  const from = minuteAt(zone, one.start);
  return { day, weekday: weekdayOf(dayOfNumber(day)), from, to: from + minutesOf(one) };
}

const lowest = (values: readonly number[]): number => nth(values, outside(values));
const highest = (values: readonly number[]): number => nth(values, values.length - 1 - outside(values));
const outside = ({ length }: readonly number[]): number =>
  length < MANY ? 0 : Math.max(1, Math.floor(length * OUTSIDE));
const nth = (values: readonly number[], index: number): number => [...values].sort((a, b) => a - b)[index] ?? 0;
