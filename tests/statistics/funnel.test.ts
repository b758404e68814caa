import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beyondByChance, chanceOfCount, countOutside, limitCurve, standingOf } from '../../lib/statistics/funnel.ts';

const SIZES = [Number.POSITIVE_INFINITY, 1, 0.37] as const;
const anExpectation = fc.double({ min: 0.05, max: 12, noNaN: true });

describe('countOutside', () => {
  it.each([
    { base: 2, sessions: 12, lines: '2/4 3/5 3/6' },
    { base: 2, sessions: 24, lines: '3/5 4/7 5/9' },
    { base: 2, sessions: 48, lines: '4/6 6/10 7/16' },
    { base: 4, sessions: 12, lines: '3/5 4/7 5/9' },
    { base: 4, sessions: 24, lines: '4/6 6/10 7/16' },
    { base: 4, sessions: 48, lines: '6/8 9/17 13/29' },
    { base: 8, sessions: 24, lines: '6/8 9/17 13/29' },
  ])('is $lines at $base per 100 in $sessions sessions', ({ base, sessions, lines }) => {
    const expected = (base * sessions) / 100;
    const found = SIZES.map((size) => [0.025, 0.001].map((risk) => countOutside(expected, risk, size)).join('/'));
    expect(found.join(' ')).toBe(lines);
  });

  it('is the smallest count that is rare enough', () => {
    fc.assert(
      fc.property(anExpectation, fc.constantFrom(...SIZES), fc.constantFrom(0.001, 0.025), (expected, size, risk) => {
        const outside = countOutside(expected, risk, size);
        expect(chanceOfCount(outside, expected, size)).toBeLessThanOrEqual(risk);
        expect(chanceOfCount(outside - 1, expected, size)).toBeGreaterThan(risk);
      }),
    );
  });
});

describe('chanceOfCount', () => {
  it('adds up the terms of the distribution', () => {
    fc.assert(
      fc.property(anExpectation, fc.constantFrom(1, 0.37), fc.integer({ min: 1, max: 30 }), (expected, size, count) => {
        let term = (size / (size + expected)) ** size;
        let below = 0;
        for (let index = 0; index < count; index++) {
          below += term;
          term *= ((index + size) / (index + 1)) * (expected / (expected + size));
        }
        expect(chanceOfCount(count, expected, size)).toBeCloseTo(1 - below, 6);
      }),
    );
  });

  it('is certain of none or more, and finds nothing where nothing is expected', () => {
    expect(chanceOfCount(0, 0.3)).toBe(1);
    expect(chanceOfCount(1, 0)).toBe(0);
  });
});

describe('limitCurve', () => {
  it('leaves the same counts outside as the count does, and rises with what is expected', () => {
    fc.assert(
      fc.property(anExpectation, fc.constantFrom(0.001, 0.025), (expected, risk) => {
        const curve = limitCurve(expected, risk);
        const outside = countOutside(expected, risk);
        expect(curve).toBeGreaterThan(outside - 1);
        expect(curve).toBeLessThanOrEqual(outside);
        expect(limitCurve(expected * 1.1, risk)).toBeGreaterThanOrEqual(curve - 1e-9);
      }),
    );
  });
});

describe('standingOf', () => {
  it('says nothing below eight sessions or three events', () => {
    expect(standingOf({ count: 7, of: 7 }, 0.02)).toBe('too-few');
    expect(standingOf({ count: 2, of: 12 }, 0.001)).toBe('too-few');
  });

  it('tells which limit a count is beyond', () => {
    const standings = [5, 6, 9, 10].map((count) => standingOf({ count, of: 48 }, 0.02));
    expect(standings).toEqual(['within', 'inner', 'inner', 'outer']);
  });
});

describe('beyondByChance', () => {
  it('is less than one of thirty', () => {
    const clients = Array.from({ length: 30 }, () => ({ count: 0, of: 48 }));
    expect(beyondByChance(clients, 0.02)).toBeGreaterThan(0.2);
    expect(beyondByChance(clients, 0.02)).toBeLessThanOrEqual(30 * 0.025);
    expect((1 - (1 - 0.025) ** 30).toFixed(2)).toBe('0.53');
  });

  it('counts nobody of whom nothing is said', () => {
    expect(beyondByChance([{ count: 3, of: 7 }], 0.02)).toBe(0);
  });
});
