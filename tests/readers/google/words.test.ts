import { describe, expect, test } from 'vitest';
import { type ClockWords, halfBeside } from '../../../lib/readers/google/halves.ts';
import { numeralsIn } from '../../../lib/readers/google/text.ts';
import { learnWords, wordsOf, wordsOfLabels } from '../../../lib/readers/google/words.ts';

const halves = (text: string, words: ClockWords) => numeralsIn(text).map((numeral) => halfBeside(text, numeral, words));
const labels = (word: (hour: number) => string) => Array.from({ length: 24 }, (_, hour) => word(hour));
const twelve = (hour: number) => hour % 12 || 12;

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

test('a word that was thought to mean one half means the other from then on, if a page shows so', () => {
  const teach = (am: string, pm: string) => ({
    halves: [
      { half: 'am', word: am, side: 'after' },
      { half: 'pm', word: pm, side: 'after' },
    ] as const,
    hours: 12 as const,
  });
  learnWords('tlh-one', teach('vor', 'nach'));
  learnWords('tlh-one', teach('nach', 'vor'));
  expect(halves('9 vor 9 nach', wordsOf('tlh-one'))).toEqual(['pm', 'am']);
});

test('what is known already is the same list as before', () => {
  const known = wordsOf('en').halves;
  expect(learnWords('en', { halves: known.slice(0, 2), hours: 12 }).halves).toBe(known);
});

test('a language that is none has the Latin words', () => {
  expect(halves('9 PM', wordsOf('not a language'))).toEqual(['pm']);
});
