import { describe, expect, it } from 'vitest';
import { type Cusum, cusumFor, firstSignal } from '../../lib/statistics/cusum.ts';
import { chanceOf } from '../bench/years/chance.ts';

/** So many first signals at a rate, each as the number of sessions until then. */
function signals(rate: number, chart: Cusum, runs: number): readonly number[] {
  const chance = chanceOf(7);
  function* sessions() {
    for (;;) yield chance.next() < rate ? 1 : 0;
  }
  return Array.from({ length: runs }, () => (firstSignal(sessions(), chart) ?? 0) + 1).sort((a, b) => a - b);
}

const chartFor = (base: number): Cusum => {
  const chart = cusumFor(base);
  if (!chart) throw new Error(`no chart for ${base}`);
  return chart;
};

describe('cusumFor', () => {
  it.each([
    [0.01, '0.0182', 3],
    [0.02, '0.0365', 3.5],
    [0.04, '0.0734', 3.5],
  ])('takes off per session, at a base of %d, %s, and signals at %d', (base, allowance, line) => {
    const chart = chartFor(base);
    expect([chart.allowance.toFixed(4), chart.line]).toEqual([allowance, line]);
  });

  it('has no chart where none was tried out', () => {
    expect([0, 0.005, 0.05, 0.4].map(cusumFor)).toEqual([null, null, null, null]);
  });
});

describe('firstSignal', () => {
  it.each([
    { base: 0.01, line: 3, quiet: 3850, found: 172 },
    { base: 0.02, line: 3.5, quiet: 4070, found: 100 },
    { base: 0.02, line: 2.5, quiet: 1100, found: 74 },
    { base: 0.04, line: 3.5, quiet: 2240, found: 54 },
  ])(
    'comes falsely once in about $quiet sessions at $base and $line, and after about $found when tripled',
    ({ base, line, quiet, found }) => {
      const chart = { ...chartFor(base), line };
      const falsely = signals(base, chart, 2000);
      const mean = falsely.reduce((sum, one) => sum + one, 0) / falsely.length;
      expect(mean / quiet).toBeGreaterThan(0.9);
      expect(mean / quiet).toBeLessThan(1.1);
      const median = signals(3 * base, chart, 2000)[1000] ?? 0;
      expect(median / found).toBeGreaterThan(0.9);
      expect(median / found).toBeLessThan(1.1);
    },
  );

  it('is where the sum reaches the line, and nowhere without events', () => {
    const chart = chartFor(0.02);
    expect(firstSignal([1, 1, 0, 1, 1], chart)).toBe(4);
    expect(firstSignal([4], chart)).toBe(0);
    expect(firstSignal(Array(500).fill(0), chart)).toBeNull();
    expect(firstSignal([], chart)).toBeNull();
  });

  it('forgets what is long past', () => {
    const row = [1, 1, ...Array(60).fill(0), 1, 1];
    expect(firstSignal(row, chartFor(0.02))).toBeNull();
  });
});
