import { describe, expect, test } from 'vitest';
import { RATES_WORDS, type RatesWords } from '../../lib/i18n/rates-words.ts';
import { LANGUAGES, type Language } from '../../lib/rules/rule.ts';

type Said = { readonly name: string; readonly text: string; readonly given: readonly string[] };

/** Everything that is said; what takes values is said with a letter for each. */
const everything = (words: object, prefix = ''): readonly Said[] =>
  Object.entries(words).flatMap(([key, value]): readonly Said[] => {
    const name = `${prefix}${key}`;
    if (typeof value === 'string') return [{ name, text: value, given: [] }];
    if (typeof value !== 'function') return everything(value, `${name}.`);
    const given = Array.from({ length: value.length }, (_, index) => `⟨${index}⟩`);
    return [{ name, text: value(...given), given }];
  });
const said = (language: Language) => everything(RATES_WORDS[language]);

describe.each(LANGUAGES)('what is said of rates in %s', (language) => {
  test('is the same as in English, nothing empty, with every value in it', () => {
    const named = (words: readonly Said[]) => words.map(({ name, given }) => `${name}/${given.length}`);
    expect(named(said(language))).toEqual(named(said('en')));
    expect(said(language).filter(({ text }) => text.trim() === '')).toEqual([]);
    expect(said(language).filter(({ text, given }) => given.some((value) => !text.includes(value)))).toEqual([]);
  });

  test('is calm, and speaks of nobody as better or worse', () => {
    const loud =
      /[!¡]|(?<!\p{L})(worse|worst|best|rank\p{L}*|score|schlecht\p{L}*|Rang\p{L}*|pire|meilleur\p{L}*|peor|mejor)(?!\p{L})/iu;
    expect(said(language).filter(({ text }) => loud.test(text))).toEqual([]);
  });
});

test('every count says its number', () => {
  const forms = (words: RatesWords) => [words.open, words.unasked, words.sessions, words.outside, words.more.median];
  for (const language of LANGUAGES)
    for (const { one, other } of forms(RATES_WORDS[language])) expect([one, other].join(' ')).toMatch(/#.*#/);
});

test('German is polite in every sentence that speaks to somebody', () => {
  expect(said('de').filter(({ text }) => /\b(du|dich|dir|dein\w*)\b/i.test(text))).toEqual([]);
});

test('French sets a no-break space before its tall punctuation', () => {
  expect(said('fr').filter(({ text }) => / [?:;»%]|« /.test(text))).toEqual([]);
});
