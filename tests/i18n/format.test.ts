import { describe, expect, test } from 'vitest';
import {
  formatDayRange,
  formatDays,
  formatDecimal,
  formatFromTo,
  formatHour,
  formatList,
  formatLongRange,
  formatMonth,
  formatNearDay,
  formatRange,
  formatShare,
  formatTime,
  formatWeekday,
  formatWhen,
  formatWholeMonth,
  formatZone,
} from '../../lib/i18n/format.ts';
import { WEEKDAYS } from '../../lib/time/day.ts';

const noon = Date.UTC(2026, 6, 16, 12);
/** `Intl` sets thin and no-break spaces that differ between its versions. */
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ');

describe('times', () => {
  test('are those of the practice’s clock, not of the machine’s', () => {
    expect(formatTime(noon, 'Europe/Berlin', 'en-GB')).toBe('14:00');
    expect(formatTime(noon, 'Asia/Kolkata', 'en-GB')).toBe('17:30');
  });

  test('follow the locale’s own 12 or 24 hours, the latter always with two digits', () => {
    const morning = Date.UTC(2026, 6, 16, 7);
    expect(plain(formatTime(morning, 'Europe/Berlin', 'en-US'))).toBe('9:00 AM');
    expect(formatTime(morning, 'Europe/Berlin', 'es')).toBe('09:00');
    expect(formatWhen(morning, 'Europe/Berlin', 'en-GB')).toBe('Thu 16 Jul, 09:00');
  });

  test('of a span are said once where they can be', () => {
    const span = { start: noon, end: noon + 50 * 60_000 };
    expect(formatRange(span, 'Europe/Berlin', 'en-GB')).toBe('14:00–14:50');
    expect(plain(formatRange(span, 'Europe/Berlin', 'en-US'))).toBe('2:00 – 2:50 PM');
  });

  test('of a span past midnight name the days', () => {
    expect(formatRange({ start: noon, end: noon + 86_400_000 }, 'Europe/Berlin', 'en-GB')).toMatch(/16.*17/);
  });
});

describe('days', () => {
  test('are the same whatever the machine’s zone', () => {
    expect(plain(formatDays('2026-03-29', '2026-04-01', 'en-GB'))).toBe('29 Mar – 1 Apr');
    expect(plain(formatDays('2026-01-12', '2026-01-18', 'de'))).toBe('12.–18. Jan.');
  });

  test('that are near are told by their weekday', () => {
    expect(formatNearDay('2026-03-29', 'en-GB')).toBe('Sun 29 Mar');
    expect(formatNearDay('2026-01-16', 'de')).toBe('Fr., 16. Jan.');
  });

  test('lie in months of a year', () => {
    expect(formatWholeMonth('2026-03-29', 'en')).toBe('March 2026');
    expect(formatWholeMonth('2026-12-01', 'es')).toBe('diciembre de 2026');
  });

  test('of the week begin on Monday', () => {
    expect(WEEKDAYS.map((day) => formatWeekday(day, 'en', 'short')).join()).toBe('Mon,Tue,Wed,Thu,Fri,Sat,Sun');
    expect(formatWeekday('sat', 'de', 'long')).toBe('Samstag');
  });
});

test('a zone is called what people call it, the same in summer and in winter', () => {
  const winter = Date.UTC(2026, 0, 16, 12);
  for (const at of [noon, winter]) {
    expect(formatZone('America/New_York', at, 'en-US')).toBe('Eastern Time');
    expect(formatZone('Europe/Berlin', at, 'de')).toBe('Mitteleuropäische Zeit');
  }
});

test('a number with one decimal is never told as nothing where it is something', () => {
  expect([0, 0.02, 0.04999, 0.05, 2.54, 118].map((value) => formatDecimal(value, 'en'))).toEqual([
    '0.0',
    '0.02',
    '0.05',
    '0.1',
    '2.5',
    '118.0',
  ]);
  expect(formatDecimal(2.5, 'de')).toBe('2,5');
});

test('from one day to another each has its year, and one day stands by itself', () => {
  expect(formatFromTo('2026-01-12', '2026-04-05', 'en')).toBe('Jan 12, 2026 – Apr 5, 2026');
  expect(formatFromTo('2026-01-12', '2026-01-12', 'en')).toBe('Jan 12, 2026');
});

describe('a share', () => {
  test('is told in whole percent, and as all or nothing only where it is', () => {
    const shares = [0, 1, 373, 611, 612].map((part) => formatShare(part, 612, 'en'));
    expect(shares).toEqual(['0%', '1%', '61%', '99%', '100%']);
    expect(plain(formatShare(1, 2, 'de'))).toBe('50 %');
  });
});

test('things one after another are joined as the locale joins them', () => {
  expect(formatList(['lundi', 'mardi', 'jeudi'], 'fr')).toBe('lundi, mardi et jeudi');
  expect(formatList(['lundi'], 'fr')).toBe('lundi');
});

test('a month is told with its year, without, or as the year alone', () => {
  expect((['month', 'month-and-year', 'year'] as const).map((as) => formatMonth('2026-01-05', 'en', as))).toEqual([
    'Jan',
    'Jan 2026',
    '2026',
  ]);
});

test('what may be long ago is told with its year', () => {
  expect(plain(formatDayRange('2025-12-29', '2026-01-11', 'en-GB'))).toMatch(/^29 Dec 2025.{1,3}11 Jan 2026$/);
  expect(plain(formatLongRange({ start: noon, end: noon + 3_000_000 }, 'UTC', 'en-GB'))).toMatch(
    /^Thu,? 16 Jul 2026,? 12:00.{1,3}12:50$/,
  );
});

test('an hour of a scale is told in the locale’s own way', () => {
  expect(['en', 'de', 'fr'].map((locale) => plain(formatHour(9, locale)))).toEqual(['9 AM', '09 Uhr', '09 h']);
});
