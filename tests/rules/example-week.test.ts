import { expect, it } from 'vitest';
import { exampleWeeks } from '../../lib/rules/example-week.ts';
import { RULES } from '../../lib/rules/index.ts';
import { outOfSessionContact } from '../../lib/rules/out-of-session-contact.ts';

it('a week shows what a rule asks about, how far, and a week what it does not', () => {
  const standing = { weekday: 'tue', from: 600, to: 650, title: 'K7', level: null };
  expect(exampleWeeks(outOfSessionContact)).toEqual([
    [standing, { weekday: 'thu', from: 900, to: 920, title: 'K7 call', level: 'ask' }],
    [{ ...standing, title: 'K7 call' }],
  ]);
  const [asked] = exampleWeeks({ ...outOfSessionContact, level: 'review' });
  expect(asked?.map(({ level }) => level)).toEqual([null, 'review']);
});

it.each(RULES)('the weeks of $id need no words: what is asked about is in one, and in no other', (rule) => {
  const weeks = exampleWeeks(rule).map((week) => week.some(({ level }) => level !== null));
  expect(weeks).toEqual([...weeks].sort((a, b) => Number(b) - Number(a)));
  expect(weeks.filter(Boolean).length).toBeLessThanOrEqual(1);
  expect(weeks.length).toBeLessThanOrEqual(2);
});
