import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLimits, rateOf, sumOf } from '../../lib/statistics/rate.ts';

/** The chance of at most so many, by adding up Poisson terms. */
function chanceUpTo(count: number, expected: number): number {
  let term = Math.exp(-expected);
  let sum = term;
  for (let index = 1; index <= count; index++) {
    term *= expected / index;
    sum += term;
  }
  return sum;
}

describe('countLimits', () => {
  it.each([
    [0, '0.0', '3.7'],
    [1, '0.0', '5.6'],
    [2, '0.2', '7.2'],
    [3, '0.6', '8.8'],
    [4, '1.1', '10.2'],
    [5, '1.6', '11.7'],
    [6, '2.2', '13.1'],
    [8, '3.5', '15.8'],
    [10, '4.8', '18.4'],
    [15, '8.4', '24.7'],
    [20, '12.2', '30.9'],
  ])('of a count of %i are %s and %s', (count, low, high) => {
    const limits = countLimits(count);
    expect([limits.low.toFixed(1), limits.high.toFixed(1)]).toEqual([low, high]);
  });

  it('give the lower limits of one, two and three to the second digit', () => {
    expect([1, 2, 3].map((count) => countLimits(count).low.toFixed(2))).toEqual(['0.03', '0.24', '0.62']);
  });

  it('are what makes the count as rare as the risk says, on either side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150 }), fc.constantFrom(0.002, 0.05, 0.2), (count, risk) => {
        const { low, high } = countLimits(count, risk);
        expect(chanceUpTo(count, high)).toBeCloseTo(risk / 2, 9);
        if (count > 0) expect(1 - chanceUpTo(count - 1, low)).toBeCloseTo(risk / 2, 9);
        expect(low).toBeLessThanOrEqual(count);
        expect(high).toBeGreaterThan(count);
      }),
    );
  });
});

describe('rateOf', () => {
  it('reads as in the example of the design: 3 of 118', () => {
    const rate = rateOf({ count: 3, of: 118 });
    const read = [rate?.per100, rate?.low, rate?.high].map((value) => value?.toFixed(1));
    expect(read).toEqual(['2.5', '0.5', '7.4']);
  });

  it('says nothing among none', () => {
    expect(rateOf({ count: 0, of: 0 })).toBeNull();
    expect(rateOf({ count: 0, of: 20 })).toMatchObject({ per100: 0, low: 0 });
  });

  it('gets narrower the more there was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 40, max: 400 }), (count, of) => {
        const less = rateOf({ count, of });
        const more = rateOf({ count: 3 * count, of: 3 * of });
        if (!less || !more) throw new Error('there are some');
        expect(more.per100).toBeCloseTo(less.per100, 9);
        expect(more.high - more.low).toBeLessThan(less.high - less.low);
      }),
    );
  });
});

describe('sumOf', () => {
  it('adds what was counted and what it is among', () => {
    expect(sumOf([])).toEqual({ count: 0, of: 0 });
    expect(
      sumOf([
        { count: 1, of: 12 },
        { count: 2, of: 30 },
      ]),
    ).toEqual({ count: 3, of: 42 });
  });
});
