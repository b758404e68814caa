import type { WallTime } from '../../time/zone.ts';
import { type Written, writtenIn } from './moment.ts';

const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/** A weekday, 0 for Sunday; with `nth`, the nth of a month, from its end when negative. `nth` 0 is every one. */
export type ByDay = { readonly nth: number; readonly weekday: number };

/** A rule of recurrence. Wall times throughout: a rule does not know a zone. */
export type Rule = {
  readonly freq: (typeof FREQUENCIES)[number];
  readonly interval: number;
  readonly count: number;
  /** The last time an occurrence may begin; infinite when there is none. */
  readonly until: WallTime;
  /** The weekday with which a week begins, 0 for Sunday. */
  readonly weekStart: number;
  readonly byDay: readonly ByDay[];
  readonly byMonth: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly bySetPos: readonly number[];
  /** Whether `usual-rule.ts` knows all that the rule says. */
  readonly usual: boolean;
  /** The rule's parts as the library writes them, for its own iterator. */
  readonly parts: Readonly<Record<string, unknown>>;
};

const KNOWN = new Set('freq interval count until wkst byday bymonth bymonthday bysetpos'.split(' '));
const RARE = ['bysecond', 'byminute', 'byhour', 'byyearday'];
/** The least and the greatest number of each list. The library takes any, and counts an hour of nine digits day by day. */
const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  bysecond: [0, 60],
  byminute: [0, 59],
  byhour: [0, 23],
  byyearday: [-366, 366],
  bymonth: [1, 12],
  bymonthday: [-31, 31],
  bysetpos: [-366, 366],
};
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const LONGEST_INTERVAL = 1_000;

/**
 * A rule from the parts that the library made of it, or null when there is one that nobody here counts right (weeks of
 * the year) or knows. `endOf` says which wall time an `UNTIL` means.
 */
export function ruleIn(value: unknown, endOf: (until: Written) => WallTime): Rule | null {
  if (typeof value !== 'object' || value === null) return null;
  const parts: Record<string, unknown> = { ...value };
  const names = Object.keys(parts);
  const rare = names.some((name) => RARE.includes(name));
  if (names.some((name) => !KNOWN.has(name) && !RARE.includes(name) && !name.startsWith('x-'))) return null;
  if (Object.entries(LIMITS).some(([name, limits]) => !list(parts[name]).every((one) => isWithin(limits, Number(one)))))
    return null;
  const freq = FREQUENCIES.find((one) => one === parts.freq);
  const until = parts.until === undefined ? null : writtenIn(parts.until);
  const byDay = list(parts.byday).map(byDayIn);
  const numbers = ['bymonth', 'bymonthday', 'bysetpos'].map((name) => list(parts[name]).map(Number));
  const [byMonth = [], byMonthDay = [], bySetPos = []] = numbers;
  const interval = Number(parts.interval ?? 1);
  const count = Number(parts.count ?? Number.POSITIVE_INFINITY);
  if (!freq || (until === null && parts.until !== undefined) || !(interval >= 1) || !(count >= 1)) return null;
  if (numbers.flat().some((one) => !Number.isInteger(one) || one === 0)) return null;
  const days = byDay.flatMap((one) => one ?? []);
  if (days.length < byDay.length || interval > LONGEST_INTERVAL) return null;
  const rule = {
    freq,
    interval,
    count,
    until: until === null ? Number.POSITIVE_INFINITY : endOf(until),
    weekStart: (Number(parts.wkst ?? 2) + 6) % 7,
    byDay: days,
    byMonth,
    byMonthDay,
    bySetPos,
    parts,
  };
  const usual = !rare && isUsual(rule);
  // The library looks at positions only in some of its rules and passes over them in the others.
  return usual || bySetPos.length === 0 ? { ...rule, usual } : null;
}

/** Whether the rule names days, not hours, and in words that mean something for its frequency. */
function isUsual({ freq, byDay, byMonthDay }: Pick<Rule, 'freq' | 'byDay' | 'byMonthDay'>): boolean {
  const nth = byDay.some((one) => one.nth !== 0);
  if (freq === 'DAILY') return !nth;
  if (freq === 'WEEKLY') return !nth && byMonthDay.length === 0;
  return freq === 'MONTHLY' || freq === 'YEARLY';
}

const isWithin = ([least, most]: readonly [number, number], value: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const list = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

function byDayIn(value: unknown): ByDay | null {
  const match = typeof value === 'string' ? /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(value) : null;
  return match ? { nth: Number(match[1] ?? 0), weekday: WEEKDAYS.indexOf(match[2] ?? '') } : null;
}
