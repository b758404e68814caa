import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../lib/rates/figures.ts';
import type { Period } from '../../lib/rates/periods.ts';
import type { Tally } from '../../lib/rates/tally.ts';
import { talliedAfter } from './tallied.ts';

const base = talliedAfter('tue 10:00-10:50 K7');
const clientOf = (client: string, sessions: number, outside: number) => ({
  client,
  sessions: [sessions],
  outside: [outside],
});
const withClients = (...clients: Tally['clients']): Tally => {
  const sum = (what: 'sessions' | 'outside') => clients.flatMap((one) => one[what]).reduce((all, one) => all + one, 0);
  return { ...base, clients, all: { count: sum('outside'), of: sum('sessions') } };
};
const quarter = (number: 1 | 2 | 3 | 4, count: number, of: number, more: Partial<Period> = {}): Period => ({
  first: `2025-0${number}-01`,
  last: `2025-0${number}-28`,
  quarter: { year: 2025, number },
  count,
  of,
  whole: true,
  changed: false,
  ...more,
});
const running = quarter(1, 9, 20, { whole: false });

describe('figuresOf', () => {
  it('tells no rate among no sessions', () => {
    const figures = figuresOf({ ...withClients(), late: { count: 0, of: 0 } });
    expect(figures).toMatchObject({
      all: null,
      kinds: { emergency: null },
      late: null,
      rise: null,
      funnel: null,
      likely: [],
    });
  });

  describe('a quarter and the three before it', () => {
    const rise = (...periods: readonly Period[]) => figuresOf({ ...base, periods }).rise;
    const before = [quarter(1, 5, 275), quarter(2, 6, 275), quarter(3, 5, 275)] as const;

    it('are compared, the running one left out', () => {
      const found = rise(...before, quarter(4, 14, 275), running);
      expect(found).toMatchObject({
        quarter: { quarter: { number: 4 } },
        later: { count: 14 },
        before: { count: 16, of: 825 },
        isBeyond: true,
      });
      expect(found?.chance).toBeLessThan(0.05);
      expect(rise(...before, quarter(4, 7, 275))?.chance).toBeGreaterThan(0.05);
    });

    it('are not where there are not three, one was not whole, or a rule changed within them', () => {
      expect(rise(...before.slice(1), quarter(4, 14, 275), running)).toBeNull();
      expect(rise(quarter(1, 5, 275, { whole: false }), ...before.slice(1), quarter(4, 14, 275))).toBeNull();
      expect(rise(...before, quarter(4, 14, 275, { changed: true }))).toBeNull();
      expect(rise(quarter(1, 5, 275, { changed: true }), ...before.slice(1), quarter(4, 14, 275))).not.toBeNull();
      expect(rise(quarter(1, 0, 0), ...before.slice(1), quarter(4, 14, 275))).toBeNull();
    });
  });

  it('tells the trend with the rate that it is held against', () => {
    const trend = { base: { count: 8, of: 400 }, watched: { count: 20, of: 200, from: '2026-04-01' }, signal: null };
    expect(figuresOf({ ...base, trend }).watch).toMatchObject({
      base: { per100: 2 },
      from: '2026-04-01',
      signal: null,
    });
    expect(figuresOf({ ...base, trend: null }).watch).toBeNull();
  });

  describe('the funnel', () => {
    const others = Array.from({ length: 20 }, (_, index) => clientOf(`A${index}`, 40, index % 3 === 0 ? 1 : 0));
    const { funnel, likely } = figuresOf(withClients(...others, clientOf('K7', 40, 9), clientOf('M2', 6, 5)));

    it('shows who is beyond the limits, and says nothing below the least', () => {
      const standing = (code: string) => funnel?.points.find(({ client }) => client === code)?.standing;
      expect([standing('K7'), standing('M2'), standing('A0')]).toEqual(['inner', 'too-few', 'too-few']);
      expect(funnel).toMatchObject({ spoken: 21, beyond: 1 });
      expect(funnel?.byChance).toBeGreaterThan(0);
      expect(funnel?.byChance).toBeLessThan(21 * 0.025);
    });

    it('has a limit for every number of sessions, lower the more there are', () => {
      const limits = funnel?.limits ?? [];
      expect([limits[0]?.sessions, limits.at(-1)?.sessions]).toEqual([8, 40]);
      for (const { inner, outer } of limits) expect(inner).toBeLessThan(outer);
      const outer = limits.map((one) => one.outer);
      expect(outer).toEqual([...outer].sort((a, b) => b - a));
    });

    it('puts first whose rate is most probably more than twice the practice’s, and nobody for whom it is not', () => {
      expect(likely.map(({ client }) => client)).toEqual(['K7']);
      expect(likely[0]?.chanceOfDouble).toBeGreaterThanOrEqual(0.8);
    });

    it('is none where nothing occurred, or nobody was seen often enough', () => {
      expect(figuresOf(withClients(clientOf('K7', 40, 0))).funnel).toBeNull();
      expect(figuresOf(withClients(clientOf('K7', 7, 3))).funnel).toBeNull();
    });
  });
});
