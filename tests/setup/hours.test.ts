import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksIn, hoursIn, paceIn } from '../../lib/setup/hours.ts';
import { addDays, instantAt } from '../../lib/time/day.ts';
import type { Interval } from '../../lib/time/interval.ts';

const ZONE = 'Europe/Berlin';
const MONDAY = '2026-03-02';

/** Sessions of these starts, hours of the day, on each weekday of that many weeks; summer time begins in the fourth. */
const weeks = (count: number, days: readonly number[], hours: readonly number[], minutes = 50): readonly Interval[] =>
  Array.from({ length: count }, (_, week) =>
    days.flatMap((day) =>
      hours.map((hour) => {
        const start = instantAt(ZONE, addDays(MONDAY, week * 7 + day), hour * 60);
        return { start, end: start + minutes * 60_000 };
      }),
    ),
  ).flat();

describe('working hours', () => {
  it('are those in which nearly all sessions lie, like days together, by the wall clock', () => {
    const sessions = [...weeks(8, [0, 1, 2], [9, 10, 11, 14, 15, 16]), ...weeks(8, [4], [8, 9, 10])];
    expect(hoursIn(sessions, ZONE)).toEqual({
      hours: [
        { days: ['mon', 'tue', 'wed'], from: 540, to: 1020 },
        { days: ['fri'], from: 480, to: 660 },
      ],
      within: 168,
      of: 168,
    });
  });

  it('are not stretched by a single late session, nor by a single Saturday', () => {
    const usual = weeks(12, [0, 1, 2, 3, 4], [9, 10, 11]);
    const found = hoursIn([...usual, ...weeks(1, [2, 5], [21])], ZONE);
    expect(found?.hours).toEqual([{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: 540, to: 720 }]);
    expect(found).toMatchObject({ within: 180, of: 182 });
  });

  it('cannot be told from a few', () => {
    expect(hoursIn(weeks(2, [0, 1], [9, 10]), ZONE)).toBeNull();
    expect(paceIn(weeks(2, [0, 1], [9, 10]), ZONE)).toBeNull();
  });

  it('hold most sessions, whatever those are, and end after they begin', () => {
    const session = fc.record({ week: fc.nat(20), day: fc.nat(6), hour: fc.integer({ min: 6, max: 21 }) });
    fc.assert(
      fc.property(fc.array(session, { minLength: 10, maxLength: 80 }), (drawn) => {
        const found = hoursIn(
          drawn.flatMap(({ week, day, hour }) => weeks(1, [week * 7 + day], [hour])),
          ZONE,
        );
        expect(found?.of).toBe(drawn.length);
        expect(found?.within).toBeGreaterThan(drawn.length * 0.6);
        expect(found?.hours.every(({ days, from, to }) => days.length > 0 && from < to && to <= 1440)).toBe(true);
      }),
    );
  });
});

describe('breaks', () => {
  const sessions = weeks(8, [0, 1, 2], [9, 10, 11, 12, 14, 15]);
  const hours = [{ days: ['mon', 'tue', 'wed'] as const, from: 540, to: 960 }];

  it('are where no session ever lies about noon, on days on which nothing else does', () => {
    const meeting = weeks(8, [1], [13], 45).map((one) => ({ ...one }) as never);
    expect(breaksIn(sessions, meeting, hours, ZONE)).toEqual([
      { pause: { days: ['mon', 'wed'], from: 780, to: 840, name: '' }, taken: 0, of: 16 },
    ]);
  });

  it('bear an exception, which is told', () => {
    const [found] = breaksIn([...sessions, ...weeks(1, [0], [13])], [], hours, ZONE);
    expect(found).toMatchObject({ taken: 1, of: 24 });
  });

  it('are none where sessions follow all day, and none at the end of the day', () => {
    expect(breaksIn(weeks(8, [0], [9, 10, 11, 12, 13, 14, 15]), [], hours, ZONE)).toEqual([]);
    expect(breaksIn(weeks(8, [0], [9, 10, 11]), [], hours, ZONE)).toEqual([]);
  });
});

it('the pace is the usual length and the usual pause after it', () => {
  expect(paceIn([...weeks(4, [0, 1, 2], [9, 10, 11]), ...weeks(4, [3], [9], 90)], ZONE)).toEqual({
    sessionMinutes: 50,
    gapMinutes: 10,
  });
});
