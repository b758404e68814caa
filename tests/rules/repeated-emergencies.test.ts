import { describe, expect, it } from 'vitest';
import { judgeRules } from '../../lib/rules/engine.ts';
import { factsIn } from '../../lib/rules/example.ts';
import { repeatedEmergencies } from '../../lib/rules/repeated-emergencies.ts';

const phases = (sketch: string, settings: Readonly<Record<string, number>> = {}) => {
  const [outcome] = judgeRules([repeatedEmergencies], factsIn({ sketch }), { 'repeated-emergencies': settings });
  return outcome?.outcome === 'flagged' ? outcome.findings : [];
};

describe('repeated-emergencies', () => {
  const two = 'mon 15:00-15:50 K7 urgent | thu 15:00-15:50 K7 urgent';

  it('is one question for a phase, however many come to it, and stays the one it was', () => {
    const [first] = phases(two);
    const [grown, ...others] = phases(`${two} | +1w mon 15:00-15:50 K7 urgent | +2w thu 15:00-15:50 K7 urgent`);
    expect(others).toEqual([]);
    expect(grown?.subject).toBe(first?.subject);
    expect(grown?.values).toMatchObject({ count: 4 });
    expect(grown?.values.first).toEqual(first?.values.first);
  });

  it('is another question when another phase comes', () => {
    const again = phases(`${two} | +8w mon 15:00-15:50 K7 urgent | +8w thu 15:00-15:50 K7 urgent`);
    expect(again.map(({ values }) => values.count)).toEqual([2, 2]);
    expect(new Set(again.map(({ subject }) => subject)).size).toBe(2);
  });

  it('takes the seventh day after for another week', () => {
    expect(phases('mon 15:00-15:50 K7 urgent | sun 15:00-15:50 K7 urgent')).toHaveLength(1);
    expect(phases('mon 15:00-15:50 K7 urgent | +1w mon 09:00-09:50 K7 urgent')).toHaveLength(0);
  });

  it('counts as many as it is told to', () => {
    expect(phases(two, { inWeek: 3 })).toEqual([]);
    expect(phases(`${two} | fri 15:00-15:50 K7 urgent`, { inWeek: 3, inMonth: 5 })).toHaveLength(1);
  });
});
