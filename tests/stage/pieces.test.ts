import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StageEvent } from './google/stage.ts';
import { barsOf, liesInStrip, piecesOf, touches } from './pieces.ts';
import { daysFrom, wallOf } from './wall.ts';

const event = (start: string, end: string, id = 'a'): StageEvent => ({ id, calendar: 'c', title: id, start, end });
const WEEK = daysFrom('2026-03-02', 7);
const monday = Date.UTC(2026, 2, 2) / 60_000;

const events = fc
  .array(fc.record({ start: fc.integer({ min: -2_000, max: 11_000 }), minutes: fc.integer({ min: 0, max: 4_000 }) }))
  .map((list) =>
    list.map(({ start, minutes }, index) =>
      event(wallOf(monday + start), wallOf(monday + start + minutes), String(index)),
    ),
  );

describe('pieces of a day', () => {
  test('an event across midnight has one in each column', () => {
    const night = [event('2026-03-03T22:00', '2026-03-04T06:30')];
    expect(piecesOf(night, '2026-03-03')).toMatchObject([{ from: 1_320, to: 1_440, continues: true }]);
    expect(piecesOf(night, '2026-03-04')).toMatchObject([{ from: 0, to: 390, continues: false }]);
  });

  test('an event until midnight has one only', () => {
    const late = [event('2026-03-03T22:00', '2026-03-04T00:00')];
    expect(piecesOf(late, '2026-03-03')).toMatchObject([{ to: 1_440, continues: false }]);
    expect(piecesOf(late, '2026-03-04')).toEqual([]);
  });

  test('an event of a day or more is not among them', () => {
    const long = [event('2026-03-03T10:00', '2026-03-04T10:00')];
    expect(liesInStrip(long[0] as StageEvent)).toBe(true);
    expect(piecesOf(long, '2026-03-03')).toEqual([]);
  });

  test('every event is somewhere, and none shares a lane with one that it overlaps', () => {
    fc.assert(
      fc.property(events, (list) => {
        for (const day of WEEK) {
          const pieces = piecesOf(list, day);
          const expected = list.filter((one) => !liesInStrip(one) && touches(one, day));
          expect(pieces.map((piece) => piece.event.id).sort()).toEqual(expected.map((one) => one.id).sort());
          for (const [index, a] of pieces.entries()) {
            expect(a.lane).toBeLessThan(a.lanes);
            for (const b of pieces.slice(index + 1)) {
              if (Math.max(a.from, b.from) < Math.min(a.to, b.to)) expect(a.lane).not.toBe(b.lane);
            }
          }
        }
      }),
    );
  });
});

describe('bars of a row of days', () => {
  test('lie on every day they touch, and never two on one place', () => {
    fc.assert(
      fc.property(events, (list) => {
        const bars = barsOf(list, WEEK);
        const taken = new Set<string>();
        for (const { event: one, first, last, row } of bars) {
          expect(WEEK.filter((day) => touches(one, day))).toEqual(WEEK.slice(first, last + 1));
          for (let day = first; day <= last; day++) {
            expect(taken.has(`${day} ${row}`)).toBe(false);
            taken.add(`${day} ${row}`);
          }
        }
      }),
    );
  });
});
