import { minutesInDay } from '../../time/units.ts';
import { type Beside, besideOf, type ClockWords, type Half, halfNamed } from './halves.ts';
import type { Numeral } from './text.ts';

/** A clock time as written, not yet placed in the day. */
export type Written = {
  readonly hour: number;
  readonly minute: number;
  readonly half: Half | null;
  /** The words beside it. */
  readonly beside: Beside;
  /** Whether it is written as `07:30` or `10:00`, as a clock of twenty-four hours does and one of twelve does not. */
  readonly full: boolean;
};

const NOON = minutesInDay / 2;

/** Every minute of the day, 0 to 1440, that the numbers can mean on either clock. Empty when they are no time at all. */
export function meanings({ value, minute, digits }: Numeral): readonly number[] {
  const minutes = minute ?? 0;
  if (digits > 2 || value > 24 || (value === 24 && minutes > 0)) return [];
  if (value > 12) return [value * 60 + minutes];
  const early = (value % 12) * 60 + minutes;
  return early === 0 ? [0, NOON, minutesInDay] : [early, early + NOON];
}

/** The meaning nearest to where the chip says it is, or null when none is within reach. */
export function nearest(numeral: Numeral, at: number, reach: number): number | null {
  let best: number | null = null;
  for (const meaning of meanings(numeral)) {
    const distance = Math.abs(meaning - at);
    if (distance <= reach && (best === null || distance < Math.abs(best - at))) best = meaning;
  }
  return best;
}

/** Where a chip stands, in minutes of its day, and how far from that a time may be. `least` is the length below which chips are drawn longer than they are. */
export type Place = { readonly start: number; readonly end: number; readonly reach: number; readonly least: number };

/** Start and end in minutes of the day. */
export type Minutes = { readonly start: number; readonly end: number };

/**
 * The two of the numbers that, read as times of either clock, say what the chip's place says; null when none do. The
 * place decides the half of the day and which is which; the numbers decide the minute.
 */
export function matchTimes(numerals: readonly Numeral[], place: Place): Minutes | null {
  let best: Minutes | null = null;
  let cost = Number.POSITIVE_INFINITY;
  for (let i = 0; i < numerals.length; i++) {
    const start = nearest(numerals[i] as Numeral, place.start, place.reach);
    if (start === null) continue;
    for (let j = 0; j < numerals.length; j++) {
      if (i === j && numerals.length > 1) continue;
      const end = endFrom(numerals[j] as Numeral, start, place);
      if (end === null) continue;
      const off = Math.abs(start - place.start) + Math.abs(end - place.end) + (j < i ? 0.5 : 0);
      if (off < cost) {
        cost = off;
        best = { start, end };
      }
    }
  }
  return best;
}

function endFrom(numeral: Numeral, start: number, place: Place): number | null {
  const exact = nearest(numeral, place.end, place.reach);
  if (exact !== null && exact >= start) return exact;
  if (place.end - place.start > place.least + place.reach) return null;
  return meanings(numeral).find((end) => end >= start && end <= place.end + place.reach) ?? null;
}

/** A number as a clock time, with the half of the day that the words beside it name. Null when it is no time. */
export function writtenOf(text: string, numeral: Numeral, words: ClockWords): Written | null {
  if (meanings(numeral).length === 0) return null;
  const full = (numeral.digits === 2 && numeral.value < 10) || numeral.minute === 0;
  const beside = besideOf(text, numeral);
  const half = words.hours === 24 ? null : halfNamed(beside, words.halves);
  return { hour: numeral.value, minute: numeral.minute ?? 0, half, beside, full };
}

/** Minutes past midnight of a written time, or null when only the clock could tell and it is not known. */
export function minuteOf(written: Written, hours: 12 | 24 | null): number | null {
  const { hour, minute, half, full } = written;
  if (hour > 12) return hour * 60 + minute;
  // Some languages count the hour after noon as nought.
  if (half !== null) return (hour % 12) * 60 + minute + (half === 'pm' ? NOON : 0);
  return hour === 0 || hours === 24 || (hours === null && full) ? hour * 60 + minute : null;
}

/** Which clock a time was written by, or null when both would write it so. */
export function hoursOf({ hour, half }: Written): 12 | 24 | null {
  if (half !== null) return 12;
  return hour > 12 || hour === 0 ? 24 : null;
}
