import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayAt,
  dayInterval,
  dayNumber,
  dayOfNumber,
  daysBetween,
  daysFrom,
  daysTouched,
  formatClock,
  instantAt,
  isDay,
  minuteAt,
  mondayOf,
  parseClock,
  quarterStart,
  weekdayOf,
} from '../../lib/time/day.ts';
import { anyInstant, anyZone } from '../zones.ts';

const anyDay = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2045-01-01') }).map(dayOfNumber);

describe('day', () => {
  it('holds every instant that it is the day of', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, instant) => {
        const { start, end } = dayInterval(zone, dayAt(zone, instant));
        expect(start).toBeLessThanOrEqual(instant);
        expect(instant).toBeLessThan(end);
      }),
      { numRuns: 300 },
    );
  });

  it('follows the day before without a gap', () => {
    fc.assert(
      fc.property(anyZone, anyDay, (zone, day) => {
        // Samoa left out the whole of 30 December 2011.
        fc.pre(zone !== 'Pacific/Apia' || (day !== '2011-12-29' && day !== '2011-12-30'));
        expect(dayInterval(zone, day).end).toBe(dayInterval(zone, addDays(day, 1)).start);
      }),
      { numRuns: 300 },
    );
  });

  it('has 23 hours in spring and 25 in autumn', () => {
    const hours = (day: string) => {
      const { start, end } = dayInterval('America/New_York', day);
      return (end - start) / 3_600_000;
    };
    expect([hours('2026-03-08'), hours('2026-03-09'), hours('2026-11-01')]).toEqual([23, 24, 25]);
  });

  it('keeps ten o’clock at ten o’clock on the day the clocks change', () => {
    fc.assert(
      fc.property(anyZone, anyDay, fc.integer({ min: 4 * 60, max: 24 * 60 - 1 }), (zone, day, minute) => {
        fc.pre(!(zone === 'Pacific/Apia' && day === '2011-12-30'));
        expect(minuteAt(zone, instantAt(zone, day, minute))).toBe(minute);
        expect(dayAt(zone, instantAt(zone, day, minute))).toBe(day);
      }),
      { numRuns: 300 },
    );
  });

  it('counts, and knows weekdays', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(weekdayOf(mondayOf(day))).toBe('mon');
        expect(daysBetween(mondayOf(day), day)).toBeLessThan(7);
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      }),
    );
    expect(weekdayOf('2026-11-24')).toBe('tue');
  });

  it.each([
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
    ['on 2026-01-01', false],
    ['', false],
  ])('takes “%s” for a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it.each([
    ['09:00', 540],
    ['00:00', 0],
    ['24:00', 1440],
    ['24:01', null],
    ['9:00', null],
    ['12:60', null],
    ['at 09:00', null],
    ['09:00:30', null],
    ['noon', null],
  ])('reads the clock “%s” as %s', (text, expected) => {
    expect(parseClock(text)).toBe(expected);
    if (expected !== null) expect(formatClock(expected)).toBe(text);
  });

  it('touches both days of a night', () => {
    const start = instantAt('Europe/Berlin', '2026-05-04', 23 * 60);
    const night = { start, end: start + 2 * 3_600_000 };
    expect(daysTouched('Europe/Berlin', night)).toEqual(['2026-05-04', '2026-05-05']);
    expect(daysTouched('Europe/Berlin', { start, end: start + 3_600_000 })).toEqual(['2026-05-04']);
    expect(daysTouched('Europe/Berlin', { start, end: start })).toEqual(['2026-05-04']);
  });
});

describe('quarterStart', () => {
  it('is the first day of a quarter, and of those before and after', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map((day) => quarterStart(day))).toEqual([
      '2026-01-01',
      '2026-01-01',
      '2026-04-01',
      '2026-10-01',
    ]);
    expect([4, 1, -1].map((earlier) => quarterStart('2026-02-15', earlier))).toEqual([
      '2025-01-01',
      '2025-10-01',
      '2026-04-01',
    ]);
  });

  it('is at most 92 days ago, and the same for every day of the quarter', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 80_000 }), (number) => {
        const day = dayOfNumber(number);
        const first = quarterStart(day);
        expect(daysBetween(first, day)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(first, day)).toBeLessThan(92);
        expect(quarterStart(first)).toBe(first);
        expect(quarterStart(addDays(first, -1))).toBe(quarterStart(day, 1));
      }),
    );
  });
});

describe('daysFrom', () => {
  it('is every day from the first to the last, and none when that is earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3, max: 400 }), (first, more) => {
        const days = daysFrom(first, addDays(first, more));
        expect(days).toHaveLength(Math.max(0, more + 1));
        for (const [index, day] of days.entries()) expect(daysBetween(first, day)).toBe(index);
      }),
    );
  });
});
