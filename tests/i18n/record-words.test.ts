import { expect, test } from 'vitest';
import { recordWords } from '../../lib/i18n/record-words.ts';
import { LANGUAGES } from '../../lib/rules/rule.ts';

const RULE = { title: 'A same-day session', question: 'Shall it be kept?', why: 'A line says why it was one.' };

test.each(LANGUAGES)('the question in %s names the client and leaves the rule its title and its reason', (language) => {
  const { words, record } = recordWords(RULE, 'K7', language);
  expect(words).toMatchObject({ title: RULE.title, why: RULE.why });
  expect(words.question).toMatch(/^K7 .*\?$/);
  expect(Object.keys(record).sort()).toEqual([
    'add',
    'benefit',
    'change',
    'consequences',
    'heading',
    'hint',
    'keep',
    'kept',
    'rationale',
    'skip',
  ]);
});

test.each(LANGUAGES)('the hint in %s asks to keep out who it is about and what is clinical', (language) => {
  const { hint } = recordWords(RULE, 'K7', language).record;
  expect(hint).toMatch(/names|Namen|noms|nombres/);
  expect(hint).toMatch(/diagn/i);
});
