import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOf } from '../../lib/chart/place.ts';
import { instantAt } from '../../lib/time/day.ts';
import { minutes } from '../../lib/time/interval.ts';

const ZONE = 'America/New_York';
const SPRING = '2026-03-08';
const AUTUMN = '2026-11-01';

describe('a place by the wall clock', () => {
  test('over midnight stays on the day it starts on', () => {
    const start = instantAt(ZONE, '2026-05-05', 23 * 60 + 30);
    expect(placeOf(ZONE, { start, end: start + minutes(50) })).toEqual({
      day: '2026-05-05',
      from: 23 * 60 + 30,
      to: 24 * 60 + 20,
    });
  });

  test('ends where the clock stands then, on the day of 23 hours', () => {
    const start = instantAt(ZONE, SPRING, 90);
    expect(placeOf(ZONE, { start, end: start + minutes(60) })).toEqual({ day: SPRING, from: 90, to: 210 });
  });

  test('is as long as it is, on the day of 25 hours', () => {
    const start = instantAt(ZONE, AUTUMN, 90);
    expect(placeOf(ZONE, { start, end: start + minutes(50) })).toEqual({ day: AUTUMN, from: 90, to: 140 });
  });

  test('begins on the wall as it was set, on any day, and is never shorter than it is', () => {
    const days = fc.constantFrom(SPRING, AUTUMN, '2026-05-05', '2024-02-29', '2025-12-31');
    fc.assert(
      fc.property(days, fc.integer({ min: 180, max: 1439 }), fc.integer({ min: 0, max: 600 }), (day, from, length) => {
        const start = instantAt(ZONE, day, from);
        const place = placeOf(ZONE, { start, end: start + minutes(length) });
        expect(place).toMatchObject({ day, from });
        expect(place.to - place.from).toBeGreaterThanOrEqual(length);
      }),
    );
  });
});
