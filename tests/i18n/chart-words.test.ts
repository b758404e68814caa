import { describe, expect, test } from 'vitest';
import { CHART_WORDS } from '../../lib/i18n/chart-words.ts';
import { LANGUAGES } from '../../lib/rules/rule.ts';

/** Everything that is said, what takes values with 2 for each. */
function everything(words: object, prefix = ''): readonly (readonly [name: string, text: string, given: number])[] {
  return Object.entries(words).flatMap(([key, value]) => {
    const name = `${prefix}${key}`;
    if (typeof value === 'string') return [[name, value, 0] as const];
    if (typeof value !== 'function') return everything(value, `${name}.`);
    return [[name, String(value(...Array(value.length).fill(2))), value.length] as const];
  });
}

describe.each(LANGUAGES)('the words of the frame chart in %s', (language) => {
  const said = everything(CHART_WORDS[language]);

  test('are there, say every value they are given, and raise no voice', () => {
    expect(said.map(([name]) => name)).toEqual(everything(CHART_WORDS.en).map(([name]) => name));
    expect(said.filter(([, text]) => text.trim() === '' || /[!¡]/.test(text))).toEqual([]);
    expect(said.filter(([, text, given]) => given > 0 && !text.includes('2'))).toEqual([]);
  });

  test('have a name of its own for every mark', () => {
    const names = Object.values(CHART_WORDS[language].marks);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('no two languages say a whole sentence alike', () => {
  const sentences = LANGUAGES.flatMap((language) =>
    everything(CHART_WORDS[language]).flatMap(([, text]) => (text.split(' ').length > 3 ? [text] : [])),
  );
  expect(new Set(sentences).size).toBe(sentences.length);
});
