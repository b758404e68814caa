import { addDays, type Day } from '../../time/day.ts';
import { meanings } from './clock.ts';
import { bare, type ClockWords, halfBeside } from './halves.ts';
import type { Numeral } from './text.ts';

/** A day, and the number in the text that tells its clock time. */
export type Moment = { readonly day: Day; readonly numeral: Numeral };

const dateOf = (day: Day): number => +day.slice(8, 10);
const monthOf = (day: Day): number => +day.slice(5, 7);
const yearOf = (day: Day): number => +day.slice(0, 4);

/**
 * The clock times in a text that tells two days and two times, in any language and order: the first half of its numbers
 * tells the start, the second the end. In each half the numbers of the date are taken away, and one must be left.
 * `first` and `last` are days the text may mean, the likeliest first. Null when it cannot be told for certain.
 */
export function momentsIn(
  text: string,
  numerals: readonly Numeral[],
  days: readonly (readonly [first: Day, last: Day])[],
  words: ClockWords,
): readonly [Moment, Moment] | null {
  if (numerals.length < 4 || numerals.length % 2 !== 0) return null;
  const middle = numerals.length / 2;
  const halves = [numerals.slice(0, middle), numerals.slice(middle)] as const;
  for (const [first, last] of days) {
    const start = timeBeside(text, halves[0], first, words);
    const end = timeBeside(text, halves[1], last, words);
    if (start && end) {
      return [
        { day: first, numeral: start },
        { day: last, numeral: end },
      ];
    }
  }
  return null;
}

/**
 * The one number that is left of a date and a time when the day's own numbers are taken away; null when it is not
 * exactly one. A number with minutes, or with its half of the day beside it, is the time whatever the date.
 */
export function timeBeside(text: string, numerals: readonly Numeral[], day: Day, words: ClockWords): Numeral | null {
  const years = numerals.filter((one) => one.digits > 2);
  if (years.length > 1 || years.some((one) => one.value !== yearOf(day))) return null;
  const short = numerals.filter((one) => one.digits <= 2);
  const clear = short.filter((one) => one.minute !== null || isNamed(text, one, words));
  const time = clear.length === 1 ? clear[0] : undefined;
  const date = short.findIndex((one) => one !== time && one.minute === null && one.value === dateOf(day));
  if (date < 0) return null;
  let left = short.toSpliced(date, 1);
  const month = left.findIndex((one) => one !== time && one.minute === null && one.value === monthOf(day));
  if (left.length > 1 && month >= 0) left = left.toSpliced(month, 1);
  const [only, ...more] = left;
  return only && more.length === 0 && meanings(only).length > 0 ? only : null;
}

const isNamed = (text: string, one: Numeral, words: ClockWords): boolean =>
  meanings(one).length > 0 && halfBeside(text, one, words) !== null;

const FARTHEST = 60;
/** The numbers of two whole dates. */
const MOST_NUMBERS = 6;

/**
 * The whole of an all-day event of which only `first` to `last` is within the view, from the date at the end of its
 * text; null when the text does not say. `earlier` and `later` tell at which edges it goes on. The nearest days whose
 * numbers end the text, and whose months it names where its language spells them, are the ones meant.
 */
export function wholeSpan(
  text: string,
  numerals: readonly Numeral[],
  seen: {
    readonly first: Day;
    readonly last: Day;
    readonly earlier: boolean;
    readonly later: boolean;
    readonly arrow: boolean;
  },
  locale: string,
): { readonly first: Day; readonly last: Day } | null {
  const heard = bare(text);
  // Days whose number does not end the text are out from the start: a page may hold thousands of texts that tell no span.
  const told = new Set(numerals.slice(-MOST_NUMBERS).map(({ value }) => value));
  const ifTold = (day: Day): Day | null => (told.has(dateOf(day)) ? day : null);
  const firsts = (seen.earlier ? reachFrom(seen.first, -1) : [seen.first]).map(ifTold);
  const lasts = (seen.later ? reachFrom(seen.last, 1) : [seen.last]).map(ifTold);
  for (let far = 1; far < firsts.length + lasts.length - 1; far++) {
    for (let before = Math.max(0, far - lasts.length + 1); before <= far && before < firsts.length; before++) {
      const first = firsts[before];
      const last = lasts[far - before];
      if (
        first &&
        last &&
        endsWith(text, numerals, first, last, seen.arrow) &&
        [first, last].every((day) => namesMonth(heard, day, locale))
      ) {
        return { first, last };
      }
    }
  }
  return null;
}

const reachFrom = (day: Day, step: 1 | -1): Day[] =>
  Array.from({ length: FARTHEST + 1 }, (_, index) => addDays(day, step * index));

/**
 * Whether the last numbers of the text are those of the two days, in any order of day, month and year, with a dash
 * between them; an arrow on the chip says as much as a dash.
 */
function endsWith(text: string, numerals: readonly Numeral[], first: Day, last: Day, arrow: boolean): boolean {
  const years =
    yearOf(first) === yearOf(last) ? [[yearOf(last)], [yearOf(first), yearOf(last)]] : [[yearOf(first), yearOf(last)]];
  const months = [[], [monthOf(first), monthOf(last)], ...(monthOf(first) === monthOf(last) ? [[monthOf(last)]] : [])];
  for (const year of [...years, []]) {
    for (const month of months) {
      const wanted = [dateOf(first), dateOf(last), ...year, ...month].sort((a, b) => a - b);
      const ending = numerals.slice(-wanted.length);
      const there = ending.map((one) => one.value);
      if (!arrow && !/[-–—~～〜至]/.test(text.slice(ending[0]?.to, ending.at(-1)?.from))) continue;
      if (there.length < wanted.length || there.indexOf(dateOf(first)) > there.lastIndexOf(dateOf(last))) continue;
      if (there.sort((a, b) => a - b).every((value, index) => value === wanted[index])) return true;
    }
  }
  return false;
}

const months = new Map<string, readonly string[]>();

/** Whether the text names the day's month; true where months are numbers, or `Intl` does not know the language. */
function namesMonth(heard: string, day: Day, locale: string): boolean {
  let names = months.get(locale);
  if (!names) {
    names = Array.from({ length: 12 }, (_, index) => monthName(locale, index));
    if (months.size < 200) months.set(locale, names);
  }
  if (!names.some((name) => name !== '' && heard.includes(name))) return true;
  const name = names[monthOf(day) - 1] ?? '';
  return heard.includes(name);
}

function monthName(locale: string, index: number): string {
  try {
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    const month = format.formatToParts(Date.UTC(2024, index, 10)).find((part) => part.type === 'month')?.value ?? '';
    return /\p{L}/u.test(month) ? bare(month) : '';
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}
