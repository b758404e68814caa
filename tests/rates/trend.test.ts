import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsOf, trendOf } from '../../lib/rates/trend.ts';
import { addDays } from '../../lib/time/day.ts';

const FROM = '2026-04-01';
/** So many sessions a day on one day after another, an event with every so-many-eth. */
const steps = (first: string, sessions: number, every: number) =>
  Array.from({ length: sessions }, (_, index) => ({
    day: addDays(first, Math.floor(index / 5)),
    events: index % every === every - 1 ? 1 : 0,
  }));
const before = steps('2026-01-01', 400, 50);

describe('trendOf', () => {
  it('signals where the rate has tripled and more, on the day on which the sum reaches the line', () => {
    const trend = trendOf([...before, ...steps(FROM, 200, 10)], FROM);
    expect(trend?.base).toEqual({ count: 8, of: 400 });
    expect(trend?.watched).toEqual({ count: 20, of: 200, from: FROM });
    // The first event leaves 1 − 0.0365, each of the next four adds 1 − 10 × 0.0365: 3.50 at the fiftieth session.
    expect(trend?.signal).toBe(addDays(FROM, 9));
  });

  it('is silent where the rate is as before', () => {
    expect(trendOf([...before, ...steps(FROM, 200, 50)], FROM)?.signal).toBeNull();
  });

  it('is not told where too little came before, nothing after, or for a rate that was not tried out', () => {
    expect(trendOf([...before.slice(201), ...steps(FROM, 200, 10)], FROM)).toBeNull();
    expect(trendOf(before, FROM)).toBeNull();
    expect(trendOf([...steps('2026-01-01', 400, 10), ...steps(FROM, 50, 10)], FROM)).toBeNull();
    expect(trendOf([...steps('2026-01-01', 400, 500), ...steps(FROM, 50, 10)], FROM)).toBeNull();
  });
});

describe('stepsOf', () => {
  it('gives what came on a day, or since the last session, to the last session of a day', () => {
    const days = ['2026-05-04', '2026-05-04', '2026-05-06'];
    expect(stepsOf(days, ['2026-05-04', '2026-05-05', '2026-05-06']).map(({ events }) => events)).toEqual([0, 1, 2]);
  });

  it('loses nothing but what came after the last session', () => {
    const someDays = fc.array(
      fc.integer({ min: 0, max: 90 }).map((at) => addDays('2026-01-01', at)),
      { maxLength: 50 },
    );
    fc.assert(
      fc.property(someDays, someDays, (sessions, outside) => {
        const found = stepsOf(sessions, outside);
        const last = found.at(-1)?.day ?? '';
        expect(found).toHaveLength(sessions.length);
        expect(found.reduce((sum, { events }) => sum + events, 0)).toBe(outside.filter((day) => day <= last).length);
      }),
    );
  });
});
