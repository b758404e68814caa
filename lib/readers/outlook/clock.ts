import { minutesInDay } from '../../time/units.ts';
import { meanings, type Written, writtenOf } from '../google/clock.ts';
import { bare, type ClockWords, type Half } from '../google/halves.ts';
import type { Numeral } from '../google/text.ts';

/** Whether a number is a clock time: hours with their minutes, as Outlook always writes them. */
export const isTime = (numeral: Numeral): boolean => numeral.minute !== null && meanings(numeral).length > 0;

/** The words of a clock that counts to twenty-four: none. */
export const WORDLESS: ClockWords = { halves: [], hours: 24 };

/** A number as a clock time, with the half of the day that the words beside it name. Null when it is no time. */
export function timeAt(text: string, numeral: Numeral, words: ClockWords): Written | null {
  const written = writtenOf(text, numeral, words);
  return written && written.half === null && words !== WORDLESS
    ? { ...written, half: spacedHalf(text, numeral, words) }
    : written;
}

/** The half of the day that two words after a number name together: "9:00 a. m.". */
function spacedHalf(text: string, { to }: Numeral, { halves }: ClockWords): Half | null {
  const [one = '', other = ''] = text
    .slice(to, to + 16)
    .trim()
    .split(/[\s,]+/);
  const said = bare(one + other);
  return halves.find(({ side, word }) => side === 'after' && word === said)?.half ?? null;
}

/**
 * Minutes past midnight of a written time, or null when only the clock could tell and it is not known. Outlook writes
 * minutes and leading zeros on either clock, so that beside a word that nobody knows a time up to twelve may be of either
 * half of the day. Beside a half both zero and twelve are its first hour.
 */
export function minuteOf({ hour, minute, half }: Written, hours: 12 | 24 | null): number | null {
  if (hour > 12 || hours === 24) return hour * 60 + minute;
  return half === null ? null : (hour % 12) * 60 + minute + (half === 'pm' ? minutesInDay / 2 : 0);
}
