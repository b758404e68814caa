import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOfRise } from '../../lib/statistics/comparison.ts';

/** The chances of each count where so many are expected. */
function poisson(expected: number): readonly number[] {
  const terms = [Math.exp(-expected)];
  while (terms.length < 150) terms.push(((terms.at(-1) ?? 0) * expected) / terms.length);
  return terms;
}

/** How often a rise from one rate per 100 to another is seen at the 5 % line, in so many sessions after so many. */
function power(sessions: number, before: number, from: number, to: number): number {
  let sum = 0;
  for (const [later, chance] of poisson((sessions * to) / 100).entries())
    for (const [earlier, other] of poisson((before * from) / 100).entries())
      if (
        chance * other > 1e-12 &&
        chanceOfRise({ count: later, of: sessions }, { count: earlier, of: before }) <= 0.05
      )
        sum += chance * other;
  return sum;
}

describe('chanceOfRise', () => {
  it.each([
    [2, 4, '45'],
    [2, 5, '71'],
    [2, 6, '88'],
    [4, 8, '73'],
  ])('sees a quarter rise from %i to %i per 100 in %s %% of such practices', (from, to, share) => {
    expect((power(275, 825, from, to) * 100).toFixed(0)).toBe(share);
  });

  it('sees it in a month only one time in four, which is why months are not compared', () => {
    expect((power(92, 1008, 2, 4) * 100).toFixed(0)).toBe('24');
  });

  it('calls a rise what is none in at most one of twenty', () => {
    for (const rate of [1, 2, 4, 8]) expect(power(275, 825, rate, rate)).toBeLessThanOrEqual(0.05);
  });

  it('adds up the binomial terms', () => {
    const aTime = fc.record({ count: fc.integer({ min: 0, max: 25 }), of: fc.integer({ min: 1, max: 500 }) });
    fc.assert(
      fc.property(aTime, aTime, (later, before) => {
        const all = later.count + before.count;
        const share = later.of / (later.of + before.of);
        let term = (1 - share) ** all;
        let below = 0;
        for (let count = 0; count < later.count; count++) {
          below += term;
          term *= ((all - count) / (count + 1)) * (share / (1 - share));
        }
        expect(chanceOfRise(later, before)).toBeCloseTo(1 - below, 6);
      }),
    );
  });

  it('sees no rise where nothing occurred or there is nothing to compare with', () => {
    expect(chanceOfRise({ count: 0, of: 200 }, { count: 4, of: 600 })).toBe(1);
    expect(chanceOfRise({ count: 3, of: 200 }, { count: 0, of: 0 })).toBe(1);
  });
});
