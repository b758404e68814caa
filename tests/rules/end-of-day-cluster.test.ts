import { describe, expect, it } from 'vitest';
import { endOfDayCluster } from '../../lib/rules/end-of-day-cluster.ts';
import { judgeRules } from '../../lib/rules/engine.ts';
import { factsIn } from '../../lib/rules/example.ts';
import type { Facts } from '../../lib/rules/rule.ts';

/** One entry in every other week. */
const fortnightly = (part: string, ...weeks: readonly number[]) =>
  weeks.map((week) => `${week === 0 ? '' : `+${week * 2}w `}${part}`).join(' | ');

const judged = (facts: Facts) => judgeRules([endOfDayCluster], facts)[0];
const findings = (sketch: string, change = (facts: Facts): Facts => facts) => {
  const outcome = judged(change(factsIn({ sketch })));
  return outcome?.outcome === 'flagged' ? outcome.findings : [];
};

const late = fortnightly('thu 17:15-17:35 K7 call', 0, 1, 2, 3);
const noon = fortnightly('thu 12:15-12:35 K7 call', 4);

describe('end-of-day-cluster', () => {
  it('says how many there were and about how many chance would make', () => {
    expect(findings(`${late} | ${noon}`)[0]?.values).toMatchObject({ late: 4, count: 5, expected: 1 });
  });

  it('is silent of fewer than five', () => {
    expect(findings(late)).toEqual([]);
  });

  it('counts places by what else lies on those days', () => {
    expect(findings(`${late} | ${noon} | ${fortnightly('thu 09:00-15:50 Course', 0, 1, 2, 3)}`)).toEqual([]);
    expect(findings(`${late} | ${noon} | ${fortnightly('fri 09:00-15:50 Course', 0, 1, 2, 3)}`)).toHaveLength(1);
  });

  it('counts only the places that were left on the day when it was entered', () => {
    const entered = (clock: string) => fortnightly(`thu 17:15-17:35 K7 call {entered thu ${clock}}`, 0, 1, 2, 3);
    expect(findings(`${entered('08:00')} | ${noon}`)).toHaveLength(1);
    expect(findings(`${entered('15:00')} | ${noon}`)).toEqual([]);
  });

  it('leaves out emergencies of which nothing tells when they were entered', () => {
    const urgent = (notes: string) => fortnightly(`thu 17:00-17:50 K7 urgent${notes}`, 0, 1, 2, 3, 4);
    expect(findings(urgent(''))).toEqual([]);
    expect(findings(urgent(' {entered mon 09:00}'))).toHaveLength(1);
  });

  it('takes a series for one choice of an hour', () => {
    const series = (facts: Facts): Facts => ({
      ...facts,
      events: facts.events.map((one) => ({ ...one, event: { ...one.event, series: 'one' } })),
    });
    expect(findings(`${late} | ${noon}`, series)).toEqual([]);
  });

  it('leaves out what is still to come, and what lies outside the hours', () => {
    const before = (facts: Facts): Facts => ({ ...facts, now: facts.now - 15 * 86_400_000 });
    expect(findings(`${late} | ${noon}`, before)).toEqual([]);
    expect(findings(fortnightly('thu 18:15-18:35 K7 call', 0, 1, 2, 3, 4))).toEqual([]);
  });

  it('has a doubt instead of a question when one of the days was not seen whole', () => {
    const facts = factsIn({ sketch: `${late} | ${noon}` });
    const blind = { ...facts, lookout: { ...facts.lookout, seen: () => false } };
    expect(judged(blind)).toMatchObject({ outcome: 'unsure', doubts: [{ missing: 'day' }] });
  });

  it('leaves a question as it was asked; another needs five more', () => {
    const five = findings(`${late} | ${noon}`);
    const more = fortnightly('thu 17:15-17:35 K7 call', 5, 6, 7, 8);
    expect(findings(`${late} | ${noon} | ${more}`)).toEqual(five);
    const again = findings(`${late} | ${noon} | ${more} | ${fortnightly('thu 17:15-17:35 K7 call', 9)}`);
    expect(again).toHaveLength(2);
    expect(again[0]).toEqual(five[0]);
  });

  it('forgets what lies more than half a year back', () => {
    const spread = ['', '+8w ', '+16w ', '+24w ', '+32w '].map((week) => `${week}thu 17:15-17:35 K7 call`).join(' | ');
    expect(findings(spread)).toEqual([]);
  });
});
