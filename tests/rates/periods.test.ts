import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodsOf } from '../../lib/rates/periods.ts';
import { addDays } from '../../lib/time/day.ts';

const NONE = { held: [], outside: [] };

describe('periodsOf', () => {
  it('are the quarters of a span; only one that is over and was seen from its first day is whole', () => {
    const periods = periodsOf({ first: '2025-11-10', last: '2026-05-03' }, [], NONE);
    expect(periods.map(({ quarter, whole }) => [quarter.year, quarter.number, whole])).toEqual([
      [2025, 4, false],
      [2026, 1, true],
      [2026, 2, false],
    ]);
  });

  it('part where a rule changed', () => {
    const periods = periodsOf({ first: '2026-01-01', last: '2026-06-30' }, ['2026-02-10', '2026-07-04'], NONE);
    expect(periods.map(({ first, last, whole, changed }) => [first, last, whole, changed])).toEqual([
      ['2026-01-01', '2026-02-09', false, false],
      ['2026-02-10', '2026-03-31', false, true],
      ['2026-04-01', '2026-06-30', true, false],
    ]);
    const [, second] = periodsOf({ first: '2026-01-01', last: '2026-06-30' }, ['2026-04-01'], NONE);
    expect(second).toMatchObject({ first: '2026-04-01', whole: true, changed: true });
  });

  it('lie end to end and count every day once', () => {
    const someDays = fc.array(fc.integer({ min: 0, max: 450 }), { maxLength: 60 });
    fc.assert(
      fc.property(someDays, someDays, someDays, fc.integer({ min: 0, max: 450 }), (held, outside, changes, length) => {
        const first = '2025-02-14';
        const last = addDays(first, length);
        const days = (list: readonly number[]) => list.filter((at) => at <= length).map((at) => addDays(first, at));
        const periods = periodsOf(
          { first, last },
          changes.map((at) => addDays(first, at)),
          {
            held: days(held),
            outside: days(outside),
          },
        );
        expect(periods[0]?.first).toBe(first);
        expect(periods.at(-1)?.last).toBe(last);
        expect(periods.slice(1).map((one) => one.first)).toEqual(
          periods.slice(0, -1).map((one) => addDays(one.last, 1)),
        );
        expect(periods.reduce((sum, { of }) => sum + of, 0)).toBe(days(held).length);
        expect(periods.reduce((sum, { count }) => sum + count, 0)).toBe(days(outside).length);
      }),
    );
  });
});
