import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shrink } from '../../lib/statistics/shrinkage.ts';

describe('shrink', () => {
  it.each([
    { count: 2, of: 12, rates: ['7.8', '5.8'], chances: null },
    { count: 6, of: 40, rates: ['10.8', '8.8'], chances: ['0.95', '0.89'] },
    { count: 1, of: 12, rates: null, chances: ['0.36', '0.27'] },
  ])('draws $count of $of towards 2.5 per 100', ({ count, of, rates, chances }) => {
    const found = [0.5, 1].map((shape) => shrink({ count, of }, 0.025, shape));
    // 8.75 exactly, which toFixed may round either way.
    if (rates) expect(found.map(({ rate }) => (rate * 100 + 1e-9).toFixed(1))).toEqual(rates);
    if (chances) expect(found.map(({ chanceOfDouble }) => chanceOfDouble.toFixed(2))).toEqual(chances);
  });

  it('lies between what was counted and the practice’s rate, nearer to the count the more there is', () => {
    const aRate = fc.double({ min: 0.005, max: 0.1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 20, max: 200 }), aRate, (count, of, base) => {
        const raw = count / of;
        const { rate, chanceOfDouble } = shrink({ count, of }, base);
        expect(rate).toBeGreaterThanOrEqual(Math.min(raw, base) - 1e-12);
        expect(rate).toBeLessThanOrEqual(Math.max(raw, base) + 1e-12);
        const more = shrink({ count: 5 * count, of: 5 * of }, base);
        expect(Math.abs(more.rate - raw)).toBeLessThanOrEqual(Math.abs(rate - raw) + 1e-12);
        expect(shrink({ count: count + 1, of }, base).chanceOfDouble).toBeGreaterThan(chanceOfDouble);
      }),
    );
  });

  it('says of somebody never seen what is said of the practice', () => {
    expect(shrink({ count: 0, of: 0 }, 0.02).rate).toBeCloseTo(0.02, 12);
    expect(shrink({ count: 0, of: 0 }, 0.02).chanceOfDouble).toBeCloseTo(Math.exp(-2), 9);
  });
});
