import { describe, expect, test } from 'vitest';
import {
  bare,
  type ClockWords,
  halfBeside,
  learnWords,
  wordsOf,
  wordsOfLabels,
} from '../../../lib/readers/google/halves.ts';
import { numeralsIn } from '../../../lib/readers/google/text.ts';

const halves = (text: string, words: ClockWords) => numeralsIn(text).map((numeral) => halfBeside(text, numeral, words));
const labels = (word: (hour: number) => string) => Array.from({ length: 24 }, (_, hour) => word(hour));
const twelve = (hour: number) => hour % 12 || 12;

describe('the half of the day beside a number', () => {
  test.each([
    ['en', '10:15pm to 6 AM', ['pm', 'am']],
    ['iw', '10:15 אח. עד 6 לפ.', ['pm', 'am']],
    ['ar', '10:15 م إلى 6 ص', ['pm', 'am']],
    ['fi', '7:30ip - 8:15ap', ['pm', 'am']],
    ['si', 'ප.ව. 10.30 සිට පෙ.ව. 6.30 දක්වා', ['pm', 'am']],
    ['zh-CN', '下午1点至上午2点', ['pm', 'am']],
    ['my', 'ညနေ ၁:၃၀ – နံနက် ၂', ['pm', 'am']],
    ['bg', '5:00 ч. pm до 7:00 ч. am', ['pm', 'am']],
    ['en', '13:00 to 14:00', [null, null]],
    ['de', '1 bis 2 Uhr am 3. Juni', [null, null, null]],
    ['en', '6 amber lights', [null]],
  ])('in %s: %s', (locale, text, expected) => expect(halves(text, wordsOf(locale))).toEqual(expected));

  test('belongs to the number it stands with, not to the one on its other side', () => {
    expect(halves('С 5PM 6 марта', wordsOf('ru'))).toEqual(['pm', null]);
    expect(halves('7日 午後6時', wordsOf('ja'))).toEqual([null, 'pm']);
  });

  test('is none on a clock of twenty-four hours, whatever stands there', () => {
    expect(halves('9 am', { ...wordsOf('en'), hours: 24 })).toEqual([null]);
  });
});

describe('the labels beside a page’s hours', () => {
  test('tell the words of any language, before or after the number', () => {
    const after = wordsOfLabels(
      labels((hour) => `${twelve(hour)} ${hour < 12 ? 'foo.' : 'bar'}`),
      numeralsIn,
    );
    expect(after && halves('9 foo – 9 bar', after)).toEqual(['am', 'pm']);
    const before = wordsOfLabels(
      labels((hour) => `${hour < 12 ? 'foo' : 'bar'} ${twelve(hour)}`),
      numeralsIn,
    );
    expect(before && halves('bar 9 – foo 9', before)).toEqual(['pm', 'am']);
    expect(after?.hours).toBe(12);
  });

  test('tell a clock of twenty-four hours, and nothing where they are no labels of hours', () => {
    expect(
      wordsOfLabels(
        labels((hour) => `${String(hour).padStart(2, '0')}:00`),
        numeralsIn,
      ),
    ).toEqual({ halves: [], hours: 24 });
    expect(
      wordsOfLabels(
        labels((hour) => String(twelve(hour))),
        numeralsIn,
      ),
    ).toBeNull();
    expect(
      wordsOfLabels(
        labels(() => ''),
        numeralsIn,
      ),
    ).toBeNull();
    expect(wordsOfLabels([], numeralsIn)).toBeNull();
  });

  test('teach a language to views that have no labels', () => {
    const learnt = wordsOfLabels(
      labels((hour) => `${twelve(hour)} ${hour < 12 ? 'vor' : 'nach'}`),
      numeralsIn,
    );
    if (!learnt) throw new Error('No words in the labels');
    expect(learnWords('tlh', learnt).hours).toBe(12);
    expect(halves('9 nach', wordsOf('tlh'))).toEqual(['pm']);
    expect(wordsOf('tlh').hours).toBeNull();
  });
});

test('a word is compared without dots, spaces, case and marks of direction', () => {
  expect(bare('\u200fP. M.')).toBe('pm');
});

test('a language that is none has the Latin words', () => {
  expect(halves('9 PM', wordsOf('not a language'))).toEqual(['pm']);
});
