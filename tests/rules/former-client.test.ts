import { describe, expect, it } from 'vitest';
import type { Client } from '../../lib/practice/practice.ts';
import { judgeRules } from '../../lib/rules/engine.ts';
import { factsIn } from '../../lib/rules/example.ts';
import { formerClient } from '../../lib/rules/former-client.ts';
import type { Facts } from '../../lib/rules/rule.ts';

const R3: Client = { code: 'R3', aliases: ['R3'], engagement: 'therapy', frame: [], agreements: [] };
const standing = { weekday: 'tue', start: 600, minutes: 50, everyWeeks: 2, from: '2025-01-07' } as const;
const clients = (...frame: Client['frame']) => ({ clients: [{ ...R3, frame }] });

const judged = (facts: Facts) => judgeRules([formerClient], facts)[0];
const findings = (sketch: string, practice = clients()) => {
  const outcome = judged(factsIn({ sketch, practice }));
  return outcome?.outcome === 'flagged' ? outcome.findings : [];
};

describe('former-client', () => {
  it('asks about the first entry after the end, and of the others only after as long again', () => {
    const ended = clients({ ...standing, to: '2025-11-30' });
    const calls = '-20w thu 15:00-15:20 R3 call | -10w thu 15:00-15:20 R3 call | +17w thu 15:00-15:20 R3 call';
    expect(findings(calls, ended).map(({ subject }) => subject)).toEqual(['sketch/0', 'sketch/2']);
  });

  it('says when the last session was to be, where none was seen', () => {
    const [finding] = findings('thu 15:00-15:20 R3 call', clients({ ...standing, to: '2026-03-31' }));
    expect(finding?.values.since).toEqual({ instant: Date.parse('2026-03-31T14:00:00Z') });
    const [earlier] = findings('thu 15:00-15:20 R3 call', clients({ ...standing, to: '2026-04-06' }));
    expect(earlier?.values.since).toEqual({ instant: Date.parse('2026-03-31T14:00:00Z') });
  });

  it('is silent while sessions are agreed, however long none was seen', () => {
    const sketch = '-27w tue 10:00-10:50 R3 | thu 15:00-15:20 R3 call';
    expect(findings(sketch)).toHaveLength(1);
    expect(findings(sketch, clients({ ...standing, to: null }))).toEqual([]);
    expect(findings(sketch, clients({ ...standing, to: '2026-06-30' }))).toEqual([]);
  });

  it('is silent after a new beginning', () => {
    const ended = clients({ ...standing, to: '2025-11-30' });
    expect(findings('-3w tue 10:00-10:50 R3 | thu 15:00-15:20 R3 call', ended)).toEqual([]);
  });

  it('is silent of those who come for something else than therapy', () => {
    const practice = { clients: [{ ...R3, engagement: 'coaching' }] };
    expect(findings('-27w tue 10:00-10:50 R3 | thu 15:00-15:20 R3 call', practice)).toEqual([]);
  });

  it('has a doubt when the time between was not seen, on days of work', () => {
    const facts = factsIn({ sketch: '-27w tue 10:00-10:50 R3 | thu 15:00-15:20 R3 call', practice: clients() });
    const blindOn = (...days: readonly number[]): Facts => {
      const seen = ({ start }: { start: number }) => !days.includes(new Date(start).getUTCDay());
      return { ...facts, lookout: { ...facts.lookout, seen } };
    };
    expect(judged(blindOn(3))).toMatchObject({ outcome: 'unsure', doubts: [{ missing: 'week' }] });
    expect(judged(blindOn(0, 6))).toMatchObject({ outcome: 'flagged' });
  });
});
