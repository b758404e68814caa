import { describe, expect, test } from 'vitest';
import { nameOf, questionWords } from '../../lib/i18n/question-words.ts';
import { RULES } from '../../lib/rules/index.ts';
import { LANGUAGES, type RuleWords } from '../../lib/rules/rule.ts';

/** Thursday, 15 January 2026, 15:00 in Berlin. */
const start = Date.UTC(2026, 0, 15, 14);
const about = { client: 'K7', title: 'J.D.', start, values: {} };
const british = { language: 'en', locale: 'en-GB' } as const;
const words = (question: string, why = ''): RuleWords => ({ title: '', question, why });
const asked = (rule: RuleWords | undefined, more: Partial<Parameters<typeof questionWords>[1]> = {}) =>
  questionWords(rule, { ...about, ...more }, british, 'Europe/Berlin');

describe('a question', () => {
  test.each(LANGUAGES)('has all its placeholders filled for client and time, in %s', (language) => {
    for (const rule of RULES) {
      const filled = questionWords(rule.words[language], about, { language, locale: language }, 'Europe/Berlin');
      expect(JSON.stringify(filled)).not.toMatch(/\{(client|when)\}/);
      expect(filled.question).toMatch(/\?$/);
      expect(filled.why).not.toBe('');
    }
  });

  test('about nobody known names the entry by its title', () => {
    expect(asked(words('{client}, {when}: which fits?'), { client: null, title: 'Lunch' }).question).toBe(
      'Lunch, Thu 15 Jan, 15:00: which fits?',
    );
  });

  test('about an entry without a title still says what it is about', () => {
    expect(asked(words('{client}: which fits?'), { client: null, title: ' ' }).question).toBe(
      'An entry without a title: which fits?',
    );
    expect(nameOf({ client: null, title: '\u202e' }, 'Nameless')).toBe('Nameless');
  });

  test('takes the finding’s own values over the event’s, in its reason too', () => {
    const values = { when: { instant: start + 3_000_000 }, count: 1200 };
    expect(asked(words('{client} {when} {count}?', 'Since {count}.'), { values })).toEqual({
      title: '',
      question: 'K7 Thu 15 Jan, 15:50 1,200?',
      why: 'Since 1,200.',
    });
  });

  test('of a rule that is no more is asked in general words', () => {
    expect(asked(undefined).question).toMatch(/^Something about Thu 15 Jan, 15:00 .*\?$/);
  });
});
