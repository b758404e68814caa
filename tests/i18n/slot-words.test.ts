import { describe, expect, test } from 'vitest';
import { wordCost, wordReason } from '../../lib/i18n/slot-words.ts';
import { wording } from '../../lib/i18n/wording.ts';
import { LANGUAGES } from '../../lib/rules/rule.ts';
import type { NearMiss, SlotReason } from '../../lib/slots/slot.ts';

const REASONS: readonly SlotReason[] = [
  { kind: 'uses-hold', start: 0 },
  { kind: 'uses-cancellation', start: 0 },
  { kind: 'regular-hours' },
  { kind: 'emergency-hours' },
  { kind: 'free-before', minutes: 17 },
  { kind: 'free-after', minutes: 17 },
  { kind: 'last-of-day' },
  { kind: 'keeps-another-gap' },
  { kind: 'shorter', minutes: 17 },
  { kind: 'session-of-day', number: 6, most: 7 },
];

const COSTS: readonly NearMiss['cost'][] = [
  { kind: 'break', name: 'Lunch' },
  { kind: 'gap', minutes: 17 },
  { kind: 'hours' },
  { kind: 'day-limit' },
  { kind: 'consecutive-limit' },
  { kind: 'day-entry', key: 'e1' },
];

describe.each(LANGUAGES)('in %s', (language) => {
  const words = wording(language);

  test('every reason for a slot has words of its own, with its numbers in them', () => {
    const said = REASONS.map((reason) => wordReason(reason, words, () => '14:00'));
    expect(new Set(said).size).toBe(REASONS.length);
    REASONS.forEach((reason, index) => {
      if ('start' in reason) expect(said[index]).toContain('14:00');
      if ('minutes' in reason) expect(said[index]).toContain('17');
    });
  });

  test('every cost of a near miss has words of its own', () => {
    const said = COSTS.map((cost) => wordCost(cost, words));
    expect(new Set(said).size).toBe(COSTS.length);
    expect(said[0]).toContain('Lunch');
    expect(wordCost({ kind: 'break', name: '' }, words)).not.toContain('()');
  });
});

test('a slot’s reasons read as in the example of the design', () => {
  const said = [REASONS[2], REASONS[5], REASONS[9]].map(
    (reason) => reason && wordReason(reason, wording('en'), String),
  );
  expect(said).toEqual(['in your regular hours', '17 min to the next', 'session 6 of 7']);
});
