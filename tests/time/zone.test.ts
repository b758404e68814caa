import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, isZone, offsetAt, wallOf } from '../../lib/time/zone.ts';
import { anyInstant, anyZone } from '../zones.ts';

describe('zone', () => {
  it('has the offset that the zone library has, at any instant', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, instant) => {
        expect(offsetAt(zone, instant)).toBe(-new TZDate(instant, zone).getTimezoneOffset() * 60_000);
      }),
      { numRuns: 400 },
    );
  });

  it('finds the instant again that a wall clock shows, or the earlier of two', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, (zone, instant) => {
        const wall = wallOf(zone, instant);
        const found = instantOf(zone, wall);
        expect(wallOf(zone, found)).toBe(wall);
        expect(found).toBeLessThanOrEqual(instant);
      }),
      { numRuns: 400 },
    );
  });

  it('moves a time that the spring left out on by the length of the gap', () => {
    const wall = Date.UTC(2026, 2, 8, 2, 30);
    expect(new Date(instantOf('America/New_York', wall)).toISOString()).toBe('2026-03-08T07:30:00.000Z');
  });

  it('takes the first of two times in autumn', () => {
    const wall = Date.UTC(2026, 9, 25, 2, 30);
    expect(new Date(instantOf('Europe/Berlin', wall)).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('knows a change of half an hour', () => {
    const spring = Date.UTC(2026, 3, 4, 15, 0);
    expect(offsetAt('Australia/Lord_Howe', spring - 1)).toBe(11 * 3_600_000);
    expect(offsetAt('Australia/Lord_Howe', spring)).toBe(10.5 * 3_600_000);
  });

  it.each(['', '+02:00', 'Berlin', 'Mars/Olympus', 'Europe/Berlin; x', '__proto__'])(
    'refuses “%s” as a zone',
    (name) => {
      expect(isZone(name)).toBe(false);
    },
  );

  it('throws for a zone that does not exist, rather than counting in another', () => {
    expect(() => offsetAt('Mars/Olympus', 0)).toThrow('Not a time zone: Mars/Olympus');
  });
});
