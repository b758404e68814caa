import { describe, expect, test } from 'vitest';
import { crisisLines } from '../../lib/i18n/crisis-lines.ts';
import { DASHBOARD_WORDS } from '../../lib/i18n/dashboard-words.ts';
import { HAND_OVER_WORDS } from '../../lib/i18n/hand-over-words.ts';
import { HISTORY_WORDS } from '../../lib/i18n/history-words.ts';
import { counted } from '../../lib/i18n/plural.ts';
import { recordWords } from '../../lib/i18n/record-words.ts';
import { REPORT_WORDS } from '../../lib/i18n/report-words.ts';
import { optionWords } from '../../lib/i18n/settings/option-words.ts';
import { wordProblem } from '../../lib/i18n/settings/problem-words.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { WELCOME_WORDS } from '../../lib/i18n/welcome-words.ts';
import { wording } from '../../lib/i18n/wording.ts';
import { problemAt } from '../../lib/practice/problem.ts';
import { RULES } from '../../lib/rules/index.ts';
import { LANGUAGES, type Language } from '../../lib/rules/rule.ts';

type Said = { readonly name: string; readonly text: string; readonly given: number };

/** Everything a catalogue says; what takes values is said with 2 for each. */
function everything(words: object, prefix = ''): Said[] {
  return Object.entries(words).flatMap(([key, value]): Said[] => {
    const name = `${prefix}${key}`;
    if (typeof value === 'string') return [{ name, text: value, given: 0 }];
    if (typeof value !== 'function') return everything(value, `${name}.`);
    return [{ name, text: String(value(...Array(value.length).fill(2))), given: value.length }];
  });
}

/** What the options of every rule are called. */
const optionsIn = (language: Language): Said[] =>
  RULES.flatMap(({ id, options }) =>
    Object.keys(options).map((name) => ({ name: `${id} ${name}`, text: optionWords(id, name, language), given: 0 })),
  );

const said = (language: Language) => [
  ...everything(wording(language)),
  ...everything(settingsWording(language), 'settings.'),
  ...everything(DASHBOARD_WORDS[language], 'dashboard.'),
  ...everything(REPORT_WORDS[language], 'report.'),
  ...everything(HAND_OVER_WORDS[language], 'handOver.'),
  ...everything(HISTORY_WORDS[language], 'history.'),
  ...everything(WELCOME_WORDS[language], 'welcome.'),
  ...optionsIn(language),
  ...everything(recordWords({ title: '-', question: '', why: '-' }, '2', language), 'record.'),
];

describe.each(LANGUAGES)('the words in %s', (language) => {
  test('are the same ones as in English, none empty', () => {
    expect(said(language).map(({ name, given }) => `${name}/${given}`)).toEqual(
      said('en').map(({ name, given }) => `${name}/${given}`),
    );
    expect(said(language).filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  test('say every value they are given', () => {
    expect(said(language).filter(({ text, given }) => given > 0 && !text.includes('2'))).toEqual([]);
  });

  test('are calm and accuse nobody', () => {
    const loud = /[!¡]|violat|verstoß|verstöß|infraction|infracci|faute|suspicious|verdächtig|suspect|sospech/i;
    expect(said(language).filter(({ text }) => loud.test(text))).toEqual([]);
  });

  test('keep the placeholders of problems', () => {
    const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join();
    const own = settingsWording(language).sentences;
    const english = settingsWording('en').sentences;
    for (const [code, text] of Object.entries(own)) {
      expect(placeholders(text), code).toBe(placeholders(english[code as keyof typeof english]));
    }
  });
});

test('no two languages say a whole sentence alike', () => {
  for (const [index, one] of LANGUAGES.entries()) {
    for (const other of LANGUAGES.slice(index + 1)) {
      const known = new Set(said(one).map(({ text }) => text));
      const alike = said(other).filter(({ text }) => known.has(text) && text.split(' ').length > 3);
      expect(alike, `${one} ${other}`).toEqual([]);
    }
  }
});

test('every option of every rule has words of its own in each language', () => {
  const [english, ...others] = LANGUAGES.map((language) =>
    optionsIn(language).map(({ name, text }) => `${name}: ${text}`),
  );
  for (const other of others) expect(other.filter((one) => english?.includes(one))).toEqual([]);
});

test('an option that has no words yet is shown by its name', () => {
  expect(optionWords('a-rule', 'mostEntries', 'de')).toBe('Most entries');
  expect(optionWords('toString', 'length', 'de')).toBe('Length');
});

test('German is polite in every sentence that speaks to somebody', () => {
  expect(said('de').filter(({ text }) => /\b(du|dich|dir|dein\w*)\b/i.test(text))).toEqual([]);
});

test('French sets a no-break space before its tall punctuation', () => {
  expect(said('fr').filter(({ text }) => / [?:;»]|« /.test(text))).toEqual([]);
});

describe('a count', () => {
  const forms = { one: '# day', other: '# days' };

  test('takes its form from the language’s own rule', () => {
    expect([0, 1, 2].map((count) => counted('en', count, forms))).toEqual(['0 days', '1 day', '2 days']);
    expect([0, 1, 2].map((count) => counted('fr', count, forms))).toEqual(['0 day', '1 day', '2 days']);
  });

  test('is written in the language’s digits', () => {
    expect(counted('de', 12_345, forms)).toBe('12.345 days');
  });
});

describe('a problem with a practice file', () => {
  test('is told in the view’s language with its values', () => {
    const problem = problemAt(['clients', 0, 'frame', 0, 'minutes'], 'too-big', { most: 720 });
    expect(wordProblem(problem, settingsWording('de'))).toBe('Die Zahl darf höchstens 720 sein.');
  });

  test('that the words do not know is told in plain English', () => {
    const unknown = { ...problemAt(['preset'], 'empty'), code: 'newer' as never, problem: 'Something newer.' };
    expect(wordProblem(unknown, settingsWording('fr'))).toBe('Something newer.');
  });
});

describe('crisis lines', () => {
  test('begin with the locale’s own country, the others by name', () => {
    const countries = crisisLines('de-AT').map(({ country }) => country);
    expect(countries[0]).toBe('Österreich');
    expect(countries.slice(1)).toEqual(countries.slice(1).sort((a, b) => a.localeCompare(b, 'de')));
  });

  test('are all there for a locale without a country, its language’s largest first', () => {
    expect(crisisLines('es')).toEqual(crisisLines('es-ES'));
    expect(crisisLines('en')).toEqual(crisisLines('en-US'));
  });
});
