import { meanings } from '../../lib/readers/google/clock.ts';
import { endOfField, numeralsIn } from '../../lib/readers/google/text.ts';
import { piecesOf, type Vocabulary, wordsIn } from './vocabulary.ts';

/** A stretch of a text, and whether it tells dates and times and nothing else. */
export type Stretch = { readonly from: number; readonly to: number; readonly dates: boolean };

/** Whether every run of letters in a text is of the vocabulary. */
export const isKnown = (text: string, words: Vocabulary): boolean =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).every((run) => piecesOf(run, words).every(({ known }) => known));

/** Whether the numbers in a text can all be of dates and times. */
const isPlausible = (text: string): boolean =>
  numeralsIn(text).every((one) => one.digits <= 2 || isYear(one)) && !/[\p{L}\p{Nd}][@#]/u.test(text);

const isYear = ({ digits, value }: { readonly digits: number; readonly value: number }): boolean =>
  digits === 4 && value > 1300 && value < 2700;

/** Whether a text can be a date or a time: by its words, or by a year or a time of the clock in it. */
function isDateLike(text: string, words: Vocabulary): boolean {
  if (!isPlausible(text)) return false;
  return isKnown(text, words) || numeralsIn(text).some((one) => isYear(one) || one.minute !== null);
}

/**
 * Where what an accessible text says of its time ends. It comes first in every language; the title, where it was found
 * at `title`, follows it. Fields after the first belong to it only as far as they look like dates and times.
 */
export function endOfTime(text: string, title: number | null, isTask: boolean, words: Vocabulary): number {
  if (title === null && isTask) return 0;
  const bound = title ?? text.length;
  let end = Math.min(endOfField(text), bound);
  const first = text.slice(0, end);
  if (title === null && !isDateLike(first, words) && !isTwoTimes(first)) return 0;
  if (!isPlausible(first)) return 0;
  while (end < bound) {
    const next = Math.min(endOfField(text, end + 1), bound);
    if (!isDateLike(text.slice(end + 1, next), words)) break;
    end = next;
  }
  return end;
}

const isTwoTimes = (text: string): boolean => {
  const numerals = numeralsIn(text);
  return numerals.length === 2 && numerals.every((one) => meanings(one).length > 0);
};

/**
 * Where the date at the end of an accessible text begins, at or after `from`: the fewest last fields that tell a day and
 * a year, and what fields before them tell of another month. The text's length when it ends with no date.
 */
export function startOfDate(text: string, from: number, words: Vocabulary): number {
  const starts = [from];
  for (let at = endOfField(text, from); at < text.length; at = endOfField(text, at + 1)) starts.push(at + 1);
  let begin = text.length;
  let end = text.length;
  for (const start of starts.reverse()) {
    const field = text.slice(start, end);
    if (field.trim() === '' || !isPlausible(field) || !isKnown(field, words)) break;
    if (begin < text.length && !(wordsIn(field).length > 0 && numeralsIn(field).length > 0)) break;
    const numerals = numeralsIn(text.slice(start));
    if (numerals.some(isYear) && numerals.some((one) => one.digits <= 2 && one.value > 0 && one.value < 32))
      begin = start;
    end = start - 1;
  }
  return begin;
}
