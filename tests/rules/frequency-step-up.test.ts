import { describe, expect, it } from 'vitest';
import { judgeRules } from '../../lib/rules/engine.ts';
import { EXAMPLE_PRACTICE, factsIn } from '../../lib/rules/example.ts';
import { frequencyStepUp } from '../../lib/rules/frequency-step-up.ts';
import type { Facts } from '../../lib/rules/rule.ts';

const inWeeks = (part: string, ...weeks: readonly number[]) =>
  weeks.map((week) => `${week === 0 ? '' : `+${week}w `}${part}`).join(' | ');

const judged = (facts: Facts) => judgeRules([frequencyStepUp], facts)[0];
const counts = (facts: Facts) => {
  const outcome = judged(facts);
  return outcome?.outcome === 'flagged' ? outcome.findings.map(({ values }) => values.count) : [];
};

describe('frequency-step-up', () => {
  const standing = inWeeks('tue 10:00-10:50 K7', 0, 1, 2, 3, 4, 5, 6, 7);

  it('is one question for as long as it goes on, and another after a week without', () => {
    const further = (...weeks: readonly number[]) =>
      counts(factsIn({ sketch: `${standing} | ${inWeeks('thu 15:00-15:50 K7', ...weeks)}` }));
    expect(further(0, 1, 2, 3)).toEqual([4]);
    expect(further(0, 1, 3, 4)).toEqual([]);
    expect(further(0, 1, 2, 4, 5, 6)).toEqual([3, 3]);
  });

  it('counts intervals of two weeks with somebody who comes every two', () => {
    const clients = EXAMPLE_PRACTICE.clients.map((client) => ({
      ...client,
      frame: client.frame.map((session) => ({ ...session, everyWeeks: 2, from: '2026-05-04' })),
    }));
    const further = (...weeks: readonly number[]) => {
      const sketch = `${inWeeks('tue 10:00-10:50 K7', 0, 2, 4, 6)} | ${inWeeks('thu 15:00-15:50 K7', ...weeks)}`;
      return counts(factsIn({ sketch, practice: { clients } }));
    };
    expect(further(1, 3, 5)).toEqual([3]);
    expect(further(1, 2, 3)).toEqual([]);
  });

  it('has a doubt where one of the weeks was not seen whole', () => {
    const facts = factsIn({ sketch: `${standing} | ${inWeeks('thu 15:00-15:50 K7', 0, 1, 2)}` });
    const events = facts.events.map((one, index) =>
      one.fit.kind === 'extra' && index > 1
        ? { ...one, fit: { ...one.fit, confidence: 'unclear' as const, reason: 'week-not-seen' as const } }
        : one,
    );
    expect(judged({ ...facts, events })).toMatchObject({ outcome: 'unsure', doubts: [{ missing: 'week' }] });
  });
});
