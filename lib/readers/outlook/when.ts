import type { Day } from '../../time/day.ts';
import type { Written } from '../google/clock.ts';
import type { ClockWords } from '../google/halves.ts';
import { type Numeral, numeralsIn } from '../google/text.ts';
import { isTime, timeAt, WORDLESS } from './clock.ts';
import { type DateSetting, dateAt, type Found, isWeekday, namesWeekday } from './dates.ts';

/** When an event is, as its accessible text says. Whole days are told with their last day included. */
export type Said =
  | { readonly form: 'days'; readonly first: Day; readonly last: Day }
  | {
      readonly form: 'times';
      readonly first: Day;
      /** Null where one date is told for both times. */
      readonly last: Day | null;
      readonly start: Written;
      readonly end: Written;
      /** The clock that the times are written by, as far as they tell themselves. */
      readonly hours: 12 | 24 | null;
    };

/** What is said of when, and where in the text it ends. `loose` when its beginning could not be told for certain. */
export type When = { readonly said: Said; readonly to: number; readonly loose: boolean };

/** How a page writes dates and times. */
export type WhenSetting = DateSetting & { readonly words: ClockWords };

/** What parts the fields of an accessible text, in any writing. */
const SEPARATOR = /[,，、،;；؛፣၊]/;
const NEXT = new RegExp(SEPARATOR, 'g');
/** Characters that two dates and two times may have, in the longest of languages. */
const LONGEST = 170;
const WORDS = 48;
/** Characters that a word for a half of the day may have. */
const HALF = 16;

/** Where the field that begins at `from` ends. */
export function fieldEnd(text: string, from: number): number {
  NEXT.lastIndex = from;
  return NEXT.test(text) ? NEXT.lastIndex - 1 : text.length;
}

/**
 * What a text says of when from the field at `from` on: two clock times and a date, in either order, or words without
 * numbers and a date. Each date may be followed by a second one. Null when the field begins nothing of the kind.
 */
export function whenAt(text: string, from: number, setting: WhenSetting): When | null {
  const said = text.slice(from, from + LONGEST);
  const numerals = numeralsIn(said);
  const first = numerals[0];
  if (!first || first.from > WORDS * 2) return null;
  return first.minute === null
    ? dateFirst(text, from, said, numerals, setting)
    : timesFirst(text, from, said, numerals, setting);
}

function timesFirst(
  text: string,
  from: number,
  said: string,
  numerals: readonly Numeral[],
  setting: WhenSetting,
): When | null {
  const [start, end] = numerals;
  if (!start || !end || start.from > WORDS || !isTime(start) || !isTime(end)) return null;
  const joint = said.slice(start.to, end.from);
  if (SEPARATOR.test(said.slice(0, start.from)) || SEPARATOR.test(joint) || joint.length > WORDS) return null;
  const after = fieldEnd(said, end.to);
  if (after === said.length || after - end.to > HALF) return null;
  const date = dateAt(said, numerals, 2, after, setting);
  if (!date || (numerals[2]?.from ?? 0) - after > WORDS) return null;
  const second = secondDate(said, numerals, date, setting);
  const worded = /\p{L}/u.test(said.slice(0, start.from)) || /\p{L}/u.test(said.slice(end.to, after));
  return closed(text, from, said, second ?? date, setting, {
    form: 'times',
    first: date.day,
    last: second?.day ?? null,
    ...written(said, start, end, setting, worded ? null : 24),
  });
}

function dateFirst(
  text: string,
  from: number,
  said: string,
  numerals: readonly Numeral[],
  setting: WhenSetting,
): When | null {
  const date = dateAt(said, numerals, 0, 0, setting);
  if (!date) return null;
  const before = fieldsBefore(said, numerals[0]?.from ?? 0, setting.locale);
  const timed = timesAfter(said, numerals, date, setting);
  if (timed) {
    const when =
      fieldEnd(said, timed.to) - timed.to > HALF ? null : closed(text, from, said, timed, setting, timed.said);
    return when && { ...when, loose: before !== 0 };
  }
  const second = secondDate(said, numerals, date, setting);
  if (second && second.day < date.day) return null;
  const when = closed(text, from, said, second ?? date, setting, {
    form: 'days',
    first: date.day,
    last: second?.day ?? date.day,
  });
  // Words before a weekday that nobody knows could be the weekday, and the title end later than it does.
  const dated = when && namesWeekday(text.slice(from, when.to), date.day, setting.locale);
  return when && { ...when, loose: before !== 1 || !dated };
}

/** How many whole fields of words stand before the field of the date's first number, the weekday's own not counted. */
function fieldsBefore(said: string, at: number, locale: string): number {
  const fields = said.slice(0, at).split(SEPARATOR).slice(0, -1);
  return fields.filter((field) => !isWeekday(field, locale)).length;
}

/** Where what was found ends. */
type Ending = Pick<Found, 'to' | 'yearFirst'>;

/** Two times after a date, of which the second may have a date of its own. */
function timesAfter(
  said: string,
  numerals: readonly Numeral[],
  date: Found,
  setting: WhenSetting,
): (Ending & { readonly said: Said }) | null {
  const start = numerals[date.next];
  if (!start || !isTime(start) || start.from - date.to > WORDS) return null;
  const beside = numerals[date.next + 1];
  const other = beside && isTime(beside) ? null : dateAt(said, numerals, date.next + 1, start.to, setting);
  const end = other ? numerals[other.next] : beside;
  if (!end || !isTime(end) || end.from - (other?.to ?? start.to) > WORDS) return null;
  const worded = /\p{L}/u.test(said.slice(start.to, end.from) + said.slice(end.to, fieldEnd(said, end.to)));
  const times = written(said, start, end, setting, worded ? null : 24);
  return {
    to: end.to,
    yearFirst: date.yearFirst,
    said: { form: 'times', first: date.day, last: other?.day ?? null, ...times },
  };
}

/** A second date that is joined to the first by a word or a dash: "Monday, 1 June 2026 to Friday, 5 June 2026". */
function secondDate(said: string, numerals: readonly Numeral[], date: Found, setting: WhenSetting): Found | null {
  const other = numerals[date.next];
  if (!other || other.minute !== null || other.from - date.to > WORDS * 2) return null;
  const between = said.slice(date.to, other.from);
  const joint = between.split(SEPARATOR)[0] ?? '';
  if (joint.trim() === '' || (joint !== between && isSuffix(joint))) return null;
  return dateAt(said, numerals, date.next, date.to, setting);
}

/** What languages write after a date that ends with its year or day, such as "г." or "日 (月曜日)". */
const isSuffix = (text: string): boolean => /^\s*(?:\p{L}{1,2}\.|\.)?\s*(?:[日일]\s*)?(?:\([^)]*\))?\s*$/u.test(text);

/** The end of what was found: the end of its last field, past a weekday that follows in a field of its own. */
function closed(
  text: string,
  from: number,
  said: string,
  last: Ending,
  { locale }: WhenSetting,
  found: Said,
): When | null {
  if (found.last !== null && found.last < found.first) return null;
  let to = fieldEnd(said, last.to);
  if (last.yearFirst && to < said.length) {
    const next = fieldEnd(said, to + 1);
    if (isWeekday(said.slice(to + 1, next), locale)) to = next;
  }
  return to === said.length && from + to < text.length ? null : { said: found, to: from + to, loose: false };
}

/** Both times as written; `hours` is the clock when no word beside them can name a half of the day. */
function written(said: string, start: Numeral, end: Numeral, setting: WhenSetting, hours: 24 | null) {
  const words = hours === 24 ? WORDLESS : setting.words;
  const from = timeAt(said, start, words) as Written;
  const to = timeAt(said, end, words) as Written;
  return { start: from, end: to, hours: hours ?? toldBy(from, to) };
}

/** The clock that two times are written by, or null when both clocks would write them so. */
function toldBy(from: Written, to: Written): 12 | 24 | null {
  if (from.half !== null && to.half !== null) return 12;
  return from.hour > 12 || to.hour > 12 ? 24 : null;
}
