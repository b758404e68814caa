import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxOf, drop, markNear, sheetOf, topOf, weekIndex } from '../../lib/chart/sheet.ts';
import { addDays } from '../../lib/time/day.ts';
import { charted } from './charted.ts';

const WEEK =
  'tue 10:00-10:50 K7 | wed 11:00-11:50 M2 | thu 15:00-15:50 K7 | sat 23:30-00:20 M2 | fri 02:00-02:10 M2 call';
const { chart } = charted(WEEK);
const sheet = sheetOf(chart, 80);
const laneOf = (weekday: string) => sheet.lanes.find((lane) => lane.weekday === weekday);

describe('a sheet', () => {
  test('has a row for each weekday on which anything stands, in the order of the week', () => {
    expect(sheet.lanes.map(({ weekday }) => weekday)).toEqual(['tue', 'wed', 'thu', 'fri', 'sat']);
    const few = sheetOf(charted('tue 10:00-10:50 K7').chart, 80);
    expect(few.lanes.map(({ weekday }) => weekday)).toEqual(['tue', 'wed']);
    expect(few.laneHeight).toBeGreaterThan(sheet.laneHeight);
  });

  test('draws the hours of the frame to scale, and what lies beyond them closer together', () => {
    expect(sheet.hours).toEqual({ from: 600, to: 720 });
    expect(sheet.before).toBeGreaterThan(0);
    expect(sheet.after).toBeGreaterThan(0);
    const bare = sheetOf(charted('tue 10:00-10:50 K7 | wed 11:00-11:50 M2').chart, 80);
    expect([bare.before, bare.after]).toEqual([0, 0]);
  });

  test('has the hours of a working day where nothing stands at all', () => {
    const empty = sheetOf({ ...chart, bands: [], marks: [] }, 80);
    expect(empty).toMatchObject({ lanes: [], height: 0, hours: { from: 480, to: 1080 } });
  });

  test('puts later below earlier, all of it within the row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (a, b) => {
        const [earlier, later] = [drop(sheet, Math.min(a, b)), drop(sheet, Math.max(a, b))];
        expect(earlier).toBeLessThanOrEqual(later);
        expect(earlier).toBeGreaterThanOrEqual(0);
        expect(later).toBeLessThanOrEqual(sheet.laneHeight);
      }),
    );
  });

  test('has a week’s days in one column and a weekday’s weeks in one row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: sheet.weeks - 1 }), fc.integer({ min: 0, max: 6 }), (week, weekday) => {
        const day = addDays(chart.first, week * 7 + weekday);
        expect(weekIndex(sheet, day)).toBe(week);
        const box = boxOf(sheet, { day, from: 600, to: 650 });
        expect(box.x).toBeGreaterThanOrEqual(week * 80);
        expect(box.x + box.width).toBeLessThanOrEqual((week + 1) * 80);
        expect(topOf(sheet, day)).toBe(topOf(sheet, addDays(chart.first, weekday)));
      }),
    );
  });

  test('cuts at the foot of the row what passes midnight', () => {
    const late = chart.marks.find(({ day }) => day === '2026-05-09');
    expect(late?.to).toBe(24 * 60 + 20);
    const box = late && boxOf(sheet, late);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((laneOf('sat')?.top ?? 0) + sheet.laneHeight + 3);
  });
});

describe('the mark at a point', () => {
  test('is the one that is drawn there, for every mark', () => {
    for (const mark of chart.marks) {
      const { x, y, width, height } = boxOf(sheet, mark);
      expect(markNear(sheet, chart.marks, { x: x + width / 2, y: y + height / 2 }, 8)).toBe(mark);
    }
  });

  test('may be a few pixels away, and no further', () => {
    const extra = chart.marks.find(({ kind }) => kind === 'extra');
    const { x, y } = boxOf(sheet, extra as NonNullable<typeof extra>);
    expect(markNear(sheet, chart.marks, { x: x - 5, y }, 8)).toBe(extra);
    expect(markNear(sheet, chart.marks, { x: x - 9, y }, 8)).toBeNull();
    expect(markNear(sheet, [], { x, y }, 8)).toBeNull();
  });
});
