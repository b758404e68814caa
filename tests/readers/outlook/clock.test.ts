import { describe, expect, it } from 'vitest';
import { numeralsIn } from '../../../lib/readers/google/text.ts';
import { wordsOf } from '../../../lib/readers/google/words.ts';
import { isTime, minuteOf, timeAt } from '../../../lib/readers/outlook/clock.ts';

/** The minute that the first time of a text means, on a page with that clock. */
function minute(text: string, locale = 'en', hours: 12 | 24 | null = null): number | null {
  const [first] = numeralsIn(text);
  const written = first && timeAt(text, first, wordsOf(locale));
  return written ? minuteOf(written, hours) : null;
}

describe('a clock time', () => {
  it.each([
    ['9:05 AM', 'en', 9 * 60 + 5],
    ['12:30 AM', 'en', 30],
    ['12:30 pm', 'en', 12 * 60 + 30],
    ['08:00 PM', 'en', 20 * 60],
    ['9:00 p. m.', 'es', 21 * 60],
    ['午後0:30', 'ja', 12 * 60 + 30],
    ['오후 2:00', 'ko', 14 * 60],
  ])('%s (%s) is of the half of the day that its words name', (text, locale, expected) => {
    expect(minute(text, locale)).toBe(expected);
  });

  it('beside a word that nobody knows is known only by the page’s clock', () => {
    for (const text of ['2:00 xq to 3:00 xq', '08:00 xq', 'zv 0:30', '12:00 xq']) {
      expect(minute(text)).toBeNull();
      expect(minute(text, 'en', 12)).toBeNull();
    }
    expect(minute('2:00 xq', 'en', 24)).toBe(120);
    expect(minute('14:00 xq')).toBe(14 * 60);
  });

  it('is a time only with its minutes', () => {
    expect(['9:00', '9', '25:00', '2026', '9.30', '9h30'].map((text) => numeralsIn(text).every(isTime))).toEqual([
      true,
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});
