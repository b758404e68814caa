import { describe, expect, it } from 'vitest';
import { SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import type { Entry } from '../../lib/flags/ledger.ts';
import { ruleChanges } from '../../lib/rates/rule-changes.ts';
import { instantAt } from '../../lib/time/day.ts';

const raised = (day: string, ruleVersion: number, rule = 'extra-session'): Entry => ({
  type: 'raised',
  at: instantAt(SKETCH_ZONE, day, 600),
  flag: `${rule}:${day}`,
  rule,
  ruleVersion,
  level: 'ask',
  finding: { subject: day, client: 'K7', events: [], values: {} },
});

describe('ruleChanges', () => {
  it('names the day on which a rule is first known to ask by another version', () => {
    const entries = [
      raised('2026-02-01', 1),
      raised('2026-03-01', 1),
      raised('2026-04-15', 2),
      raised('2026-05-01', 2),
    ];
    expect(ruleChanges(entries, SKETCH_ZONE)).toEqual(['2026-04-15']);
  });

  it('says nothing of the first version known, of other rules, or where two rules differ', () => {
    const entries = [
      raised('2026-02-01', 3),
      raised('2026-03-01', 1, 'out-of-session-contact'),
      raised('2026-02-02', 1, 'late-entry'),
      raised('2026-03-02', 2, 'late-entry'),
    ];
    expect(ruleChanges(entries, SKETCH_ZONE)).toEqual([]);
  });
});
