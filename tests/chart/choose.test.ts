import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../lib/chart/chart.ts';
import { chartFor, indexFrom, isApart, marksWithin } from '../../lib/chart/choose.ts';
import { addDays } from '../../lib/time/day.ts';
import { charted } from './charted.ts';

const { chart } = charted(
  'tue 10:00-10:50 K7 | wed 11:00-11:50 M2 | thu 15:00-15:50 K7 | fri 09:00-09:50 K7 and M2 | fri 12:00-12:10 M2 call',
);

describe('the chart of one client', () => {
  test('has their bands and marks, those shared with others too, and the same span', () => {
    const own = chartFor(chart, 'K7');
    expect(own.bands.map(({ client }) => client)).toEqual(['K7']);
    expect(own.marks.map(({ day, kind }) => [day, kind])).toEqual([
      ['2026-05-05', 'kept'],
      ['2026-05-07', 'extra'],
      ['2026-05-08', 'unrelated'],
    ]);
    expect(own).toMatchObject({ first: chart.first, last: chart.last, unseen: chart.unseen });
  });

  test('of all is the chart itself; of somebody unknown it is empty', () => {
    expect(chartFor(chart, null)).toBe(chart);
    expect(chartFor(chart, 'Z9')).toMatchObject({ bands: [], marks: [] });
  });

  test('what was kept is not apart; all else is', () => {
    expect(chart.marks.filter(isApart).map(({ kind }) => kind)).toEqual(['extra', 'unrelated', 'contact']);
  });
});

describe('marks between two days', () => {
  test('are those, and no others', () => {
    const days = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 });
    const day = (number: number) => addDays('2026-01-01', number);
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20 }), (numbers, from, length) => {
        const marks = numbers
          .sort((a, b) => a - b)
          .map((number) => ({ ...(chart.marks[0] as Mark), day: day(number) }));
        const [first, last] = [day(from), day(from + length)];
        expect(marksWithin(marks, first, last)).toEqual(marks.filter((one) => first <= one.day && one.day <= last));
        expect(indexFrom(marks, first)).toBe(marks.filter((one) => one.day < first).length);
      }),
    );
  });
});
