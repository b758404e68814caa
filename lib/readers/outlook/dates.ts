import { type Day, isDay, WEEKDAYS, weekdayOf } from '../../time/day.ts';
import { bare } from '../google/halves.ts';
import type { Numeral } from '../google/text.ts';

/** A date found in a text. */
export type Found = {
  readonly day: Day;
  /** The index of the numeral after it. */
  readonly next: number;
  /** Where its last numeral ends. */
  readonly to: number;
  /** Whether its year comes first: then its weekday comes last. */
  readonly yearFirst: boolean;
};

/** How a page writes dates: its language, and the days that it shows, for languages whose months nobody knows. */
export type DateSetting = { readonly locale: string; readonly days: readonly Day[] };

/**
 * The date that begins with the numeral at `index`, in any order of year, month and day; null when there is none. The
 * year is the number of four digits; the month is named by a word beside the day or is a number between year and day.
 * `from` is where the text of the date may begin. Where the month's name is in no language we know, the one day in view
 * with that date and year is meant, if there is only one.
 */
export function dateAt(
  text: string,
  numerals: readonly Numeral[],
  index: number,
  from: number,
  setting: DateSetting,
): Found | null {
  const [a, b, c] = [numerals[index], numerals[index + 1], numerals[index + 2]];
  if (!a || !b || b.from - a.to > FARTHEST) return null;
  const gap = (one: Numeral, other: Numeral) => text.slice(one.to, other.from);
  const leading = yearOf(a);
  if (leading !== null) {
    const named = monthIn(gap(a, b), setting.locale);
    if (named !== null || !c || c.from - b.to > FARTHEST || !isShort(c) || b.value > 12) {
      return isShort(b) ? found(leading, named, b, { next: index + 2, to: b.to, yearFirst: true }, setting) : null;
    }
    return isShort(b) ? found(leading, b.value, c, { next: index + 3, to: c.to, yearFirst: true }, setting) : null;
  }
  if (!isShort(a)) return null;
  const trailing = yearOf(b);
  if (trailing === null) return null;
  const month = monthIn(gap(a, b), setting.locale) ?? monthIn(text.slice(from, a.from), setting.locale);
  return found(trailing, month, a, { next: index + 2, to: b.to, yearFirst: false }, setting);
}

/** Characters that may lie between two numbers of one date. */
const FARTHEST = 30;

const isShort = (one: Numeral): boolean => one.digits <= 2 && one.minute === null;

/** A year as written, of the Buddhist era too. */
function yearOf({ value, digits, minute }: Numeral): number | null {
  if (digits !== 4 || minute !== null) return null;
  const year = value > 2442 && value < 2744 ? value - 543 : value;
  return year >= 1900 && year < 2200 ? year : null;
}

function found(
  year: number,
  month: number | null,
  date: Numeral,
  place: Omit<Found, 'day'>,
  setting: DateSetting,
): Found | null {
  const tail = `-${String(date.value).padStart(2, '0')}`;
  if (month !== null) {
    const day = `${year}-${String(month).padStart(2, '0')}${tail}`;
    return isReal(day) ? { day, ...place } : null;
  }
  const meant = setting.days.filter((day) => day.startsWith(`${year}-`) && day.endsWith(tail));
  return meant[0] && new Set(meant).size === 1 ? { day: meant[0], ...place } : null;
}

const days = new Map<string, boolean>();

/** Whether the calendar has that day. The same few days are asked for again and again. */
function isReal(day: string): boolean {
  let real = days.get(day);
  if (real === undefined) {
    real = isDay(day);
    if (days.size > MOST) days.clear();
    days.set(day, real);
  }
  return real;
}

/** Names in a language, bare, each with what it means: months 1 to 12, days of the week 1 to 7 from Monday on. */
type Names = { readonly months: ReadonlyMap<string, number>; readonly weekdays: ReadonlyMap<string, number> };

const names = new Map<string, Names>();
const known = new Map<string, number | null>();

/** The month, 1 to 12, that a text names in the page's language or in English; null when it names none, or two. */
function monthIn(text: string, locale: string): number | null {
  const name = `${locale} ${text}`;
  let month = known.get(name);
  if (month === undefined) {
    month = monthNamed(text, namesOf(locale).months);
    if (known.size > MOST) known.clear();
    known.set(name, month);
  }
  return month;
}

const MOST = 2_000;

function monthNamed(text: string, all: Names['months']): number | null {
  const words = text.split(/[\s,،、]+/).map(bare);
  const whole = new Set(words.map((word) => all.get(word)).filter((month) => month !== undefined));
  if (whole.size === 1) return [...whole][0] ?? null;
  // Some languages write a preposition into the name.
  const heard = bare(text);
  const parts = [...all].filter(([word]) => word.length > 2 && heard.includes(word));
  const longest = Math.max(0, ...parts.map(([word]) => word.length));
  const best = new Set(parts.filter(([word]) => word.length === longest).map(([, month]) => month));
  return best.size === 1 ? ([...best][0] ?? null) : null;
}

/** Whether a text is the name of a day of the week in the page's language or in English. */
export const isWeekday = (text: string, locale: string): boolean => namesOf(locale).weekdays.has(bare(text));

/** Whether a text names the day of the week of that day, in the page's language or in English. */
export function namesWeekday(text: string, day: Day, locale: string): boolean {
  const heard = bare(text);
  const wanted = WEEKDAYS.indexOf(weekdayOf(day)) + 1;
  for (const [name, weekday] of namesOf(locale).weekdays) {
    if (weekday === wanted && heard.includes(name)) return true;
  }
  return false;
}

function namesOf(locale: string): Names {
  let all = names.get(locale);
  if (!all) {
    const [english, own] = [named('en'), named(locale)];
    all = {
      months: new Map([...english.months, ...own.months]),
      weekdays: new Map([...english.weekdays, ...own.weekdays]),
    };
    if (names.size < 200) names.set(locale, all);
  }
  return all;
}

/** The names as `Intl` knows them; in each of the shapes of a date, since languages decline them. */
function named(locale: string): Names {
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  try {
    // A language that it does not know would be answered in the machine's own.
    if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return { months, weekdays };
  } catch (error) {
    if (error instanceof RangeError) return { months, weekdays };
    throw error;
  }
  for (const options of SHAPES) {
    const format = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
    const word = (type: 'month' | 'weekday', at: number): string => {
      const name = bare(format.formatToParts(at).find((part) => part.type === type)?.value ?? '');
      return /^\P{Nd}/u.test(name) && /\p{L}/u.test(name) ? name : '';
    };
    for (let index = 0; index < 12; index++) keep(months, word('month', Date.UTC(2024, index, 10)), index + 1);
    for (let index = 0; index < 7; index++) keep(weekdays, word('weekday', Date.UTC(2024, 0, 1 + index)), index + 1);
  }
  return { months, weekdays };
}

function keep(all: Map<string, number>, name: string, meaning: number): void {
  if (name !== '') all.set(name, meaning);
}

const SHAPES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'short', day: 'numeric' },
  { weekday: 'long' },
  { month: 'long' },
  { month: 'long', day: 'numeric', weekday: 'long', year: 'numeric' },
];
