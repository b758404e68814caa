import { expect, it } from 'vitest';
import { VERDICTS } from '../../lib/flags/ledger.ts';
import { SUPERVISION_WORDS, VERDICT_ORDER } from '../../lib/i18n/supervision-words.ts';
import { LANGUAGES } from '../../lib/rules/rule.ts';
import { PARTS } from '../../lib/supervision/agenda.ts';

it('every verdict has a button', () => {
  expect([...VERDICT_ORDER].sort()).toEqual([...VERDICTS].sort());
});

it.each(LANGUAGES)('in %s the parts of the agenda stand in its order, and counts are told in words', (language) => {
  const words = SUPERVISION_WORDS[language];
  expect(Object.keys(words.parts)).toEqual(PARTS);
  expect(words.waiting(1)).toContain('1');
  expect(words.waiting(1)).not.toBe(words.waiting(2).replace('2', '1'));
  expect(words.past('x', '')).toBe('x.');
  expect(words.calls('Practice A')).toContain('Practice A');
});
