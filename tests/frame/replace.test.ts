import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf, replacements, type Seeker, type Vacancy } from '../../lib/frame/replace.ts';
import { millisecondsInDay, millisecondsInHour } from '../../lib/time/units.ts';

const at = (day: number) => day * millisecondsInDay;

const seeker = (day: number, more: Partial<Seeker> = {}): Seeker => ({
  start: at(day),
  day,
  period: 7,
  entry: { after: at(day) - 40 * millisecondsInHour, by: at(day) - 40 * millisecondsInHour, edited: false },
  said: false,
  sameDay: false,
  ...more,
});
const vacancy = (day: number, more: Partial<Vacancy> = {}): Vacancy => ({
  start: at(day),
  day,
  known: true,
  stoodAt: null,
  ...more,
});

describe('costOf', () => {
  it('is the days between the two', () => {
    expect(costOf(seeker(102), vacancy(100))).toBe(2);
    expect(costOf(seeker(97), vacancy(100))).toBe(3);
  });

  it('is out of reach beyond nine days before and twelve after a weekly session', () => {
    const said = { said: true };
    expect([91, 90, 112, 113].map((day) => Number.isFinite(costOf(seeker(day, said), vacancy(100))))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(costOf(seeker(118, { said: true, period: 14 }), vacancy(100))).toBe(9);
  });

  it('is less when it was said, and more for what is less likely', () => {
    const usual = costOf(seeker(103), vacancy(100));
    expect(costOf(seeker(103, { said: true }), vacancy(100))).toBeLessThan(usual);
    expect(costOf(seeker(103, { sameDay: true }), vacancy(100))).toBeGreaterThan(usual);
    expect(costOf(seeker(103), vacancy(100, { known: false }))).toBeGreaterThan(usual);
    const late = { after: at(108), by: at(108), edited: false };
    expect(costOf(seeker(109, { entry: late }), vacancy(100))).toBeGreaterThan(costOf(seeker(109), vacancy(100)));
    const early = { after: at(90), by: at(90), edited: false };
    expect(costOf(seeker(103, { entry: early }), vacancy(100, { stoodAt: at(99) }))).toBeGreaterThan(usual);
  });

  it('is least for what was entered before and changed since, as what was dragged', () => {
    const dragged = seeker(103, { entry: { after: at(80), by: at(80), edited: true } });
    expect(costOf(dragged, vacancy(100))).toBeLessThan(costOf(seeker(103), vacancy(100)));
  });
});

describe('replacements', () => {
  const days = fc.array(fc.integer({ min: 90, max: 120 }), { maxLength: 6 });

  it('pairs one with one, only within reach, and leaves none alone that could be paired', () => {
    fc.assert(
      fc.property(days, days, (wanted, empty) => {
        const seekers = wanted.map((day) => seeker(day));
        const vacancies = empty.map((day) => vacancy(day));
        const pairs = replacements(seekers, vacancies, () => true);
        const used = pairs.filter((pair) => pair !== null);
        expect(new Set(used).size).toBe(used.length);
        const free = vacancies.filter((_, index) => !used.includes(index));
        pairs.forEach((pair, index) => {
          const one = seekers[index] as Seeker;
          if (pair !== null) expect(costOf(one, vacancies[pair] as Vacancy)).toBeLessThan(Number.POSITIVE_INFINITY);
          else expect(free.every((other) => costOf(one, other) === Number.POSITIVE_INFINITY)).toBe(true);
        });
      }),
    );
  });

  it('gives nothing that may not be', () => {
    expect(replacements([seeker(100)], [vacancy(100)], () => false)).toEqual([null]);
  });
});
