import { type Day, isDay } from '../../time/day.ts';

/**
 * The day that a `data-datekey` means, or null when it means none. Google packs it as
 * (year − 1970) · 512 + month · 32 + day, the month counted from one; the numbers are not dense.
 */
export function dayOfKey(key: string | null): Day | null {
  if (key === null || !/^\d{1,7}$/.test(key)) return null;
  const packed = Number(key);
  const text = [(packed >> 9) + 1970, (packed >> 5) & 15, packed & 31].map((part) => String(part).padStart(2, '0'));
  const day = text.join('-');
  return isDay(day) ? day : null;
}

/** The `data-datekey` of a day: the reverse of `dayOfKey`. */
export const keyOfDay = (day: Day): string =>
  String(((+day.slice(0, 4) - 1970) << 9) + (+day.slice(5, 7) << 5) + +day.slice(8, 10));
