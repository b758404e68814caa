import { describe, expect, test } from 'vitest';
import { minuteOf, writtenOf } from '../../../lib/readers/google/clock.ts';
import { momentsIn, wholeSpan } from '../../../lib/readers/google/dates.ts';
import { numeralsIn } from '../../../lib/readers/google/text.ts';
import { wordsOf } from '../../../lib/readers/google/words.ts';

describe('two days and two times', () => {
  test.each([
    ['en', 'June 5, 2024 at 5pm to June 7, 2024 at 6pm'],
    ['de', '5. Juni 2024 um 5PM bis 7. Juni 2024 um 6PM'],
    ['ru', 'С 5PM 5 июня 2024 до 6PM 7 июня 2024'],
    ['ja', '2024年 6月 5日 午後5時～2024年 6月 7日 午後6時'],
    ['si', '2024 ජූනි 5 ප.ව. 5 සිට 2024 ජූනි 7 ප.ව. 6 දක්වා'],
    ['ne', '२०२४ जुन ५ मा ५ अपराह्न देखि २०२४ जुन ७ मा ६ अपराह्न'],
    ['en', 'June 5, 2024 at 17:00 to June 7, 2024 at 18:00'],
    ['bg', '5 юни 2024 в 5:00 ч. pm до 7 юни 2024 в 6:00 ч. pm'],
  ])('in %s: %s', (locale, text) => {
    const days = [
      ['2024-06-05', '2024-06-05'],
      ['2024-06-06', '2024-06-07'],
      ['2024-06-05', '2024-06-07'],
    ] as const;
    const words = wordsOf(locale);
    const moments = momentsIn(text, numeralsIn(text), days, words);
    const told = moments?.map(({ day, numeral }) => {
      const written = writtenOf(text, numeral, words);
      return [day, written && minuteOf(written, null)];
    });
    expect(told).toEqual([
      ['2024-06-05', 17 * 60],
      ['2024-06-07', 18 * 60],
    ]);
  });

  test('are not told by a text of other days', () => {
    const text = 'June 5, 2024 at 5pm to June 7, 2024 at 6pm';
    expect(momentsIn(text, numeralsIn(text), [['2025-06-05', '2025-06-07']], wordsOf('en'))).toBeNull();
    expect(momentsIn(text, numeralsIn(text), [['2024-06-08', '2024-06-09']], wordsOf('en'))).toBeNull();
  });
});

describe('a time of a twelve-hour clock without its half', () => {
  test('is none unless the page’s clock is known to have twenty-four hours, or it is written as only that one would', () => {
    const time = (text: string, hours: 12 | 24 | null) => {
      const [numeral] = numeralsIn(text);
      const written = numeral && writtenOf(text, numeral, wordsOf('en'));
      return written ? minuteOf(written, hours) : undefined;
    };
    expect(time('9:30', null)).toBeNull();
    expect(time('9:30', 12)).toBeNull();
    expect(time('9:30', 24)).toBe(570);
    expect(time('09:30', null)).toBe(570);
    expect(time('21:30', null)).toBe(1_290);
    expect(time('12 am', 12)).toBe(0);
    expect(time('0:15 pm', 12)).toBe(735);
    expect(time('0:15', null)).toBe(15);
  });
});

describe('the days of an event that goes on beyond the view', () => {
  const edges = { first: '2026-03-01', last: '2026-03-02', earlier: true, later: false, arrow: false };
  const whole = (text: string, more: Partial<typeof edges> = {}) =>
    wholeSpan(text, numeralsIn(text), { ...edges, ...more }, 'en');

  test('are those of the date at the end of its text', () => {
    expect(whole('Leave, Ada, February 24 – March 2, 2026')).toEqual({ first: '2026-02-24', last: '2026-03-02' });
    expect(whole('Leave, Ada, 2026年2月24日～3月2日')).toEqual({ first: '2026-02-24', last: '2026-03-02' });
    expect(whole('Leave, Ada, March 1 – 4, 2026', { earlier: true, later: true })).toEqual({
      first: '2026-03-01',
      last: '2026-03-04',
    });
  });

  test('are of the month it names', () => {
    expect(whole('Leave, Ada, January 24 – March 2, 2026')).toEqual({ first: '2026-01-24', last: '2026-03-02' });
  });

  test('are not made up where no dash and no arrow says that it goes on', () => {
    expect(whole('Leave, Ada, Location: Room 24, March 2, 2026')).toBeNull();
    expect(whole('Leave, Ada, from 24 to 2, 2026')).toBeNull();
    expect(whole('Leave, Ada, from 24 to 2, 2026', { arrow: true })).toEqual({
      first: '2026-02-24',
      last: '2026-03-02',
    });
  });
});
