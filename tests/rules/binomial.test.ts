import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBeyondChance } from '../../lib/rules/binomial.ts';

/** The chance of as many or more, by adding up binomial coefficients. */
function tail(all: number, from: number, probability: number): number {
  let sum = 0;
  for (let count = from; count <= all; count++) {
    let ways = 1;
    for (let index = 1; index <= count; index++) ways = (ways * (all - count + index)) / index;
    sum += ways * probability ** count * (1 - probability) ** (all - count);
  }
  return sum;
}

describe('countBeyondChance', () => {
  it.each([
    { probability: 0.15, lines: '4/5 4/6 5/8 5/10 7/15' },
    { probability: 0.2, lines: '4/5 5/6 6/8 6/10 8/15' },
    { probability: 0.25, lines: '5/5 5/6 6/8 7/10 9/15' },
  ])('gives the 1 % line of $lines for a chance of $probability', ({ probability, lines }) => {
    const found = [5, 6, 8, 10, 15].map((all) => `${countBeyondChance(all, probability, 0.01)}/${all}`);
    expect(found.join(' ')).toBe(lines);
  });

  it('is the smallest count that is rare enough', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        fc.constantFrom(0.001, 0.01, 0.05),
        (all, probability, risk) => {
          const least = countBeyondChance(all, probability, risk);
          if (least <= all) expect(tail(all, least, probability)).toBeLessThanOrEqual(risk * 1.000001);
          expect(tail(all, least - 1, probability)).toBeGreaterThan(risk * 0.999999);
        },
      ),
    );
  });

  it('holds for hundreds, where single terms are too small for a number', () => {
    expect(countBeyondChance(600, 0.1, 0.01)).toBe(79);
    expect(countBeyondChance(600, 0.9, 0.01)).toBe(557);
  });

  it('finds nothing rare in what is certain, and anything rare in what cannot be', () => {
    expect(countBeyondChance(5, 1, 0.01)).toBe(6);
    expect(countBeyondChance(5, 0, 0.01)).toBe(1);
  });
});
