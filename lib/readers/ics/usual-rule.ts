import { millisecondsInDay } from '../../time/units.ts';
import type { WallTime } from '../../time/zone.ts';
import type { Effort } from './effort.ts';
import { MOST_OF_ONE } from './effort.ts';
import type { Rule } from './rule.ts';

/** Days since 1970-01-01. */
type DayNumber = number;

/** A stretch of a rule's time, a day, week, month or year: where it begins, and the days in it that the rule names, in order. */
type Period = { readonly first: DayNumber; readonly days: readonly DayNumber[] };

/**
 * The wall times, from `from` to before `to`, at which a usual rule of a series that begins at `start` has occurrences;
 * null when they are too many. The beginning is always the first of them. It counts days on the wall and jumps over the
 * years before `from`, so that a weekly rule costs some two microseconds a year, where the library's iterator, which
 * walks, needs hundreds.
 */
export function usualTimes(
  rule: Rule,
  start: WallTime,
  from: WallTime,
  to: WallTime,
  effort: Effort,
): readonly WallTime[] | null {
  const startDay = Math.floor(start / millisecondsInDay);
  const time = start - startDay * millisecondsInDay;
  const last = Math.min(rule.until, to - 1);
  const lastDay = Math.floor(last / millisecondsInDay);
  const periodAt = periodsOf(rule, startDay);
  const times: WallTime[] = [];
  if (start >= from && start <= last) times.push(start);
  let left = rule.count - 1;
  // What is counted must be counted from the beginning.
  const skipped = left === Number.POSITIVE_INFINITY ? passed(rule, startDay, Math.floor(from / millisecondsInDay)) : 0;
  for (let index = skipped; ; index++) {
    if (--effort.steps < 0) return null;
    const { first, days } = periodAt(index);
    if (first > lastDay) return times;
    for (const day of days) {
      if (day <= startDay) continue;
      const wall = day * millisecondsInDay + time;
      if (wall > last || left-- <= 0) return times;
      if (wall >= from && times.push(wall) > MOST_OF_ONE) return null;
    }
  }
}

/** How many periods end for certain before the day. */
function passed({ freq, interval }: Rule, startDay: DayNumber, fromDay: DayNumber): number {
  const longest = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[freq as 'DAILY'];
  return Math.max(0, Math.floor((fromDay - startDay) / (longest * interval)) - 1);
}

function periodsOf(rule: Rule, startDay: DayNumber): (index: number) => Period {
  const { freq, interval, byMonth } = rule;
  const start = dateOf(startDay);
  const inMonths = (day: DayNumber) => byMonth.length === 0 || byMonth.includes(dateOf(day).month);
  if (freq === 'DAILY') {
    const filtered = rule.byDay.length + byMonth.length + rule.byMonthDay.length > 0;
    const isOne = (day: DayNumber) => !filtered || (inMonths(day) && isNamed(rule, day, monthAround(day)));
    return (index) => {
      const day = startDay + index * interval;
      return { first: day, days: positioned(rule, isOne(day) ? [day] : []) };
    };
  }
  if (freq === 'WEEKLY') {
    const week = startDay - ((weekdayOf(startDay) - rule.weekStart + 7) % 7);
    const named = rule.byDay.length > 0 ? rule.byDay.map((one) => one.weekday) : [weekdayOf(startDay)];
    const offsets = [...new Set(named.map((weekday) => (weekday - rule.weekStart + 7) % 7))].sort((a, b) => a - b);
    return (index) => {
      const first = week + 7 * interval * index;
      const days = offsets.map((offset) => first + offset);
      return { first, days: positioned(rule, byMonth.length === 0 ? days : days.filter(inMonths)) };
    };
  }
  if (freq === 'MONTHLY') {
    const begun = start.year * 12 + start.month - 1;
    return (index) => {
      const month = begun + index * interval;
      const skipped = byMonth.length > 0 && !byMonth.includes((month % 12) + 1);
      return { first: firstOf(month), days: skipped ? [] : positioned(rule, daysIn(rule, month, start.date)) };
    };
  }
  const months = monthsOf(rule, start.month);
  return (index) => {
    const month = (start.year + index * interval) * 12;
    const year = spanOf(month, 12);
    // Without a month, `20MO` is the twentieth Monday of the year.
    const within = byMonth.length === 0 ? year : undefined;
    const days = months.flatMap((more) => daysIn(rule, month + more, start.date, within));
    return { first: year.first, days: positioned(rule, days) };
  };
}

/** The months of a year in which a rule's days may be, 0 for January. */
function monthsOf({ byMonth, byDay, byMonthDay }: Rule, begun: number): readonly number[] {
  if (byMonth.length > 0) return [...new Set(byMonth)].sort((a, b) => a - b).map((month) => month - 1);
  return byDay.length + byMonthDay.length > 0 ? Array.from({ length: 12 }, (_, month) => month) : [begun - 1];
}

/** The days of a month that a rule names, in order; without a word of days in it, the one on which the series began. */
function daysIn(rule: Rule, month: number, date: number, within?: Span): readonly DayNumber[] {
  const whole = spanOf(month, 1);
  const { first, length } = whole;
  if (rule.byDay.length + rule.byMonthDay.length === 0) return date <= length ? [first + date - 1] : [];
  const days: DayNumber[] = [];
  for (let day = first; day < first + length; day++) if (isNamed(rule, day, whole, within)) days.push(day);
  return days;
}

function isNamed({ byDay, byMonthDay }: Rule, day: DayNumber, month: Span, within = month): boolean {
  const date = day - month.first + 1;
  const dated = byMonthDay.length === 0 || byMonthDay.includes(date) || byMonthDay.includes(date - month.length - 1);
  if (!dated || byDay.length === 0) return dated;
  const weekday = weekdayOf(day);
  const nth = Math.floor((day - within.first) / 7) + 1;
  const fromEnd = -Math.floor((within.first + within.length - 1 - day) / 7) - 1;
  return byDay.some((one) => one.weekday === weekday && [0, nth, fromEnd].includes(one.nth));
}

function positioned({ bySetPos }: Rule, days: readonly DayNumber[]): readonly DayNumber[] {
  if (bySetPos.length === 0) return days;
  return days.filter((_, index) => bySetPos.includes(index + 1) || bySetPos.includes(index - days.length));
}

const weekdayOf = (day: DayNumber): number => (((day + 4) % 7) + 7) % 7;

function dateOf(day: DayNumber): { readonly year: number; readonly month: number; readonly date: number } {
  const date = new Date(day * millisecondsInDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

/** So many days from a first one on. */
type Span = { readonly first: DayNumber; readonly length: number };

/** The first day of a month, counted in months since the year 0. */
const firstOf = (month: number): DayNumber => Date.UTC(Math.floor(month / 12), month % 12, 1) / millisecondsInDay;

function spanOf(month: number, months: number): Span {
  const first = firstOf(month);
  return { first, length: firstOf(month + months) - first };
}

function monthAround(day: DayNumber): Span {
  const { year, month } = dateOf(day);
  return spanOf(year * 12 + month - 1, 1);
}
