import { expect, it } from 'vitest';
import { rulesIn } from '../../lib/core/rule-list.ts';
import { RULES } from '../../lib/rules/index.ts';

it('every rule is told in the language asked for, with what it rests on', () => {
  const told = rulesIn('de');
  expect(told.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  const rule = told.find(({ id }) => id === 'out-of-session-contact');
  expect(rule?.words.title).toBe('Kontakt außerhalb der Sitzungen');
  expect(rule?.sources).toEqual(RULES.find(({ id }) => id === 'out-of-session-contact')?.sources);
  expect(rule?.examples).toHaveLength(2);
});

it('a rule is said to go further where some of what it finds does, by itself or beside others', () => {
  const further = rulesIn('en').flatMap(({ id, goesFurther }) => (goesFurther ? [id] : []));
  expect(further).toContain('drifting-slot');
  expect(further).toContain('late-end-change');
  expect(further).not.toContain('out-of-session-contact');
});
