import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedSessions, periodDays } from '../../lib/frame/expected.ts';
import type { Client, StandingSession } from '../../lib/practice/practice.ts';
import { addDays, dayAt, dayInterval, daysBetween, minuteAt, WEEKDAYS, weekdayOf } from '../../lib/time/day.ts';
import { anyZone } from '../zones.ts';

const clientWith = (...frame: StandingSession[]): Client => ({
  code: 'K7',
  aliases: ['K7'],
  engagement: 'therapy',
  frame,
  agreements: [],
});

const tuesday: StandingSession = {
  weekday: 'tue',
  start: 600,
  minutes: 50,
  everyWeeks: 1,
  from: '2026-01-05',
  to: null,
};

const daysOf = (session: StandingSession, first: string, last: string, zone = 'Europe/Berlin') =>
  expectedSessions(clientWith(session), zone, {
    start: dayInterval(zone, first).start,
    end: dayInterval(zone, last).end,
  }).map((one) => one.day);

describe('expectedSessions', () => {
  it('stand at the same clock time through the change to summer time', () => {
    const zone = 'Europe/Berlin';
    const found = expectedSessions(clientWith(tuesday), zone, {
      start: dayInterval(zone, '2026-03-16').start,
      end: dayInterval(zone, '2026-04-08').start,
    });
    expect(found.map(({ start }) => new Date(start).toISOString())).toEqual([
      '2026-03-17T09:00:00.000Z',
      '2026-03-24T09:00:00.000Z',
      '2026-03-31T08:00:00.000Z',
      '2026-04-07T08:00:00.000Z',
    ]);
  });

  it('begin and end on their days, both included', () => {
    expect(daysOf({ ...tuesday, from: '2026-05-05', to: '2026-05-12' }, '2026-04-01', '2026-06-01')).toEqual([
      '2026-05-05',
      '2026-05-12',
    ]);
  });

  it('count fortnights from their first occurrence', () => {
    expect(daysOf({ ...tuesday, everyWeeks: 2, from: '2026-05-06' }, '2026-05-20', '2026-06-20')).toEqual([
      '2026-05-26',
      '2026-06-09',
    ]);
  });

  it('are on their weekday, at their minute, so many weeks apart, and nowhere else', () => {
    const session = fc.record({
      weekday: fc.constantFrom(...WEEKDAYS),
      start: fc.integer({ min: 5 * 60, max: 22 * 60 }),
      minutes: fc.constant(50),
      everyWeeks: fc.integer({ min: 1, max: 4 }),
      from: fc.integer({ min: 0, max: 300 }).map((count) => addDays('2026-01-01', count)),
      to: fc.constant(null),
    });
    fc.assert(
      fc.property(anyZone, session, fc.integer({ min: 0, max: 500 }), (zone, standing, offset) => {
        const first = addDays('2026-01-01', offset);
        const span = { start: dayInterval(zone, first).start, end: dayInterval(zone, addDays(first, 60)).end };
        const found = expectedSessions(clientWith(standing), zone, span);
        for (const [index, { start, day }] of found.entries()) {
          expect([weekdayOf(day), minuteAt(zone, start), dayAt(zone, start)]).toEqual([
            standing.weekday,
            standing.start,
            day,
          ]);
          expect(day >= standing.from).toBe(true);
          const next = found[index + 1];
          if (next) expect(daysBetween(day, next.day)).toBe(7 * standing.everyWeeks);
        }
        const possible = Math.max(0, daysBetween([standing.from, first].sort()[1] ?? first, addDays(first, 61)));
        expect(found.length).toBeGreaterThanOrEqual(Math.floor(possible / (7 * standing.everyWeeks)) - 1);
      }),
      { numRuns: 200 },
    );
  });

  it('have a period of a week, a fortnight, or half a week', () => {
    expect(periodDays([tuesday], '2026-05-05')).toBe(7);
    expect(periodDays([{ ...tuesday, everyWeeks: 2 }], '2026-05-05')).toBe(14);
    expect(periodDays([tuesday, { ...tuesday, weekday: 'fri' }], '2026-05-05')).toBe(3.5);
    expect(periodDays([], '2026-05-05')).toBe(7);
  });
});
