import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allStarts, findSlots } from '../../lib/slots/find.ts';
import { bruteForce, type Failure } from './brute-force.ts';
import { judged, WEEKDAYS_ALL } from './build.ts';
import { type RandomDay, randomDay } from './random-days.ts';

/** More of them when asked for: `FRAMEKEEPER_RUNS=10000`. */
const numRuns = Number(process.env.FRAMEKEEPER_RUNS ?? 250);
const timeout = 5_000 + numRuns * 20;
const check = (law: (day: RandomDay) => void) => fc.assert(fc.property(randomDay, law), { numRuns });

const MINUTE = 60_000;
const SOFT: readonly Failure[] = ['gap', 'hours', 'break', 'day-limit', 'consecutive-limit', 'day-entry'];
const search = (asked: RandomDay) => {
  const found = findSlots({ ...asked, look: { seenAt: asked.now } });
  if (found.outcome !== 'checked') throw new Error('not checked');
  return found;
};

describe('laws of emergency slots, against a brute force that shares nothing with the search', { timeout }, () => {
  it('lists exactly the starts that a minute-by-minute check allows', () => {
    check((asked) => {
      const { grid, failures } = bruteForce(asked.practice, asked.events, asked.day, asked.now);
      const allowed = grid.filter((start) => failures(start, asked.practice.emergency.minutes).size === 0);
      expect(allStarts(asked)).toEqual(allowed);
    });
  });

  it('proposes only slots that meet every constraint, apart from each other, and some whenever there are any', () => {
    check((asked) => {
      const { practice, events, day, now } = asked;
      const { emergency, gapMinutes } = practice;
      const { grid, failures } = bruteForce(practice, events, day, now);
      const possible = (minutes: number) => grid.some((start) => failures(start, minutes).size === 0);
      const shortens = emergency.shortestMinutes < emergency.minutes && !possible(emergency.minutes);
      const minutes = shortens ? emergency.shortestMinutes : emergency.minutes;
      const { slots } = search(asked);
      expect(slots.length > 0).toBe(possible(minutes));
      expect(slots.length).toBeLessThanOrEqual(3);
      for (const { start, end, reasons } of slots) {
        expect(end - start).toBe(minutes * MINUTE);
        expect(grid).toContain(start);
        expect([...failures(start, minutes)]).toEqual([]);
        expect(reasons.some(({ kind }) => kind === 'shorter')).toBe(shortens);
        for (const other of slots)
          if (other.start > start) expect(other.start - end).toBeGreaterThanOrEqual(gapMinutes * MINUTE);
      }
    });
  });

  it('promises another gap only where a second session would really stand', () => {
    check((asked) => {
      for (const { start, end, reasons } of search(asked).slots) {
        if (!reasons.some(({ kind }) => kind === 'keeps-another-gap')) continue;
        const minutes = (end - start) / MINUTE;
        const taken = [...asked.events, judged(start, end, { who: { engagement: null } })];
        const { grid, failures } = bruteForce(asked.practice, taken, asked.day, asked.now);
        expect(grid.some((other) => failures(other, minutes).size === 0)).toBe(true);
      }
    });
  });

  it('names near misses that fail exactly the constraint they say, and some when there is no slot but such a time', () => {
    check((asked) => {
      const { grid, failures } = bruteForce(asked.practice, asked.events, asked.day, asked.now);
      const costOf = (start: number, minutes: number) => {
        const failed = [...failures(start, minutes)];
        const [only] = failed;
        return failed.length === 1 && only && SOFT.includes(only) ? only : null;
      };
      const { slots, nearMisses } = search(asked);
      expect(nearMisses.length).toBeLessThanOrEqual(3);
      for (const { start, end, cost } of nearMisses) {
        expect(grid).toContain(start);
        expect(costOf(start, (end - start) / MINUTE)).toBe(cost.kind);
        for (const other of [...slots, ...nearMisses])
          if (other.start !== start && other.end - other.start === end - start)
            expect(other.start >= end || other.end <= start).toBe(true);
      }
      if (slots.length === 0) {
        const { minutes } = asked.practice.emergency;
        expect(nearMisses.length > 0 || grid.every((start) => costOf(start, minutes) === null)).toBe(true);
      }
    });
  });

  it('answers the same whatever the order of the events', () => {
    check((asked) => {
      expect(search({ ...asked, events: [...asked.events].reverse() })).toEqual(search(asked));
    });
  });

  it('finds no start that was not there before when an event is added', () => {
    // Not so on a day without a break of its own: once the midday half-hour is lost to an event it binds no slot any more.
    const breaks = [{ days: WEEKDAYS_ALL, from: 720, to: 750, name: 'Lunch' }];
    check((asked) => {
      const day = { ...asked, practice: { ...asked.practice, breaks } };
      const without = new Set(allStarts({ ...day, events: day.events.slice(1) }));
      expect(allStarts(day).filter((start) => !without.has(start))).toEqual([]);
    });
  });
});
