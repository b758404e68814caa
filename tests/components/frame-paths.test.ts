import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathsOf } from '../../components/frame/paths.ts';
import { sheetOf, topOf, weekIndex } from '../../lib/chart/sheet.ts';
import { FIT_KINDS } from '../../lib/frame/fit.ts';
import { addDays, type Day, WEEKDAYS } from '../../lib/time/day.ts';
import { charted } from '../chart/charted.ts';

const { chart } = charted(
  'seen tue wed fri sat | tue 10:00-10:50 K7 | wed 15:00-15:50 M2 {was wed 11:00-11:50} | tue 18:00-18:50 K7 urgent | fri 12:00-12:10 K7 call | sat 09:00-09:50 K7',
);
const sheet = sheetOf(chart, 40);
const paths = pathsOf(chart, sheet);
const parts = (path: string) => path.match(/M[^M]*/g) ?? [];

/** Whether one of the rectangles of a path covers the cell of a day. */
function covers(path: string, day: Day): boolean {
  const [x, y] = [(weekIndex(sheet, day) + 0.5) * sheet.weekWidth, topOf(sheet, day) + sheet.laneHeight / 2];
  return parts(path).some((part) => {
    const [left = 0, top = 0, width = 0, height = 0] = part.match(/[\d.]+/g)?.map(Number) ?? [];
    return left < x && x < left + width && top < y && y < top + height;
  });
}

describe('the paths of a chart', () => {
  test('have every mark in them once, every link, and nothing else', () => {
    for (const kind of FIT_KINDS) {
      const strokes = kind === 'emergency' ? 2 : 1;
      const marks = chart.marks.filter((mark) => mark.kind === kind);
      expect(parts(paths.kinds[kind]), kind).toHaveLength(marks.length * strokes);
    }
    const linked = chart.marks.filter(({ standing }) => standing !== null);
    expect(linked.length).toBeGreaterThan(0);
    expect([parts(paths.links).length, parts(paths.places).length]).toEqual([linked.length, linked.length]);
  });

  test('hatch exactly the days that were not seen, and lay what is ahead apart', () => {
    const rows = sheet.lanes.map(({ weekday }) => WEEKDAYS.indexOf(weekday));
    const weeks = fc.integer({ min: 0, max: sheet.weeks - 1 });
    fc.assert(
      fc.property(weeks, fc.constantFrom(...rows), (week, row) => {
        const day = addDays(chart.first, week * 7 + row);
        expect(covers(paths.unseen, day)).toBe(chart.unseen.some(({ first, last }) => first <= day && day <= last));
        expect(covers(paths.ahead, day)).toBe(day > chart.today);
      }),
    );
  });
});
