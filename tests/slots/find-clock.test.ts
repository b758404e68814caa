import { describe, expect, it } from 'vitest';
import type { Practice } from '../../lib/practice/practice.ts';
import { allStarts, findSlots } from '../../lib/slots/find.ts';
import { dayAt, instantAt } from '../../lib/time/day.ts';
import { offsetAt } from '../../lib/time/zone.ts';
import { practice, TUESDAY, tue, WEEKDAYS_ALL, withEmergency } from './build.ts';

describe('the practice has its own clock', () => {
  const hourly = (timeZone: string, latestEnd = 1440): Practice => ({
    ...withEmergency({ latestEnd, minutes: 60, noticeMinutes: 0 }),
    timeZone,
    workingHours: [{ days: WEEKDAYS_ALL, from: 0, to: 1440 }],
    breaks: [{ days: WEEKDAYS_ALL, from: 0, to: 0, name: '' }],
  });

  it('takes today from the practice, not from the machine', () => {
    const apia = { ...practice, timeZone: 'Pacific/Apia' };
    const found = findSlots({ practice: apia, events: [], now: tue('08:00'), look: { why: 'not-seen' } });
    expect(found.day).toBe('2026-05-06');
  });

  it.each([
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Pacific/Apia', '2011-12-30', 0],
  ])('searches all hours of a day in %s on %s: %s', (zone, day, hours) => {
    const found = allStarts({ practice: hourly(zone), events: [], now: 0, day });
    expect(found).toHaveLength(hours === 0 ? 0 : (hours - 1) * 12 + 1);
    expect(found.every((start) => dayAt(zone, start) === day)).toBe(true);
  });

  it('keeps afternoon hours where they stand on the wall when the clocks have changed in the night', () => {
    for (const day of ['2026-03-08', '2026-11-01']) {
      const afternoon = { ...hourly('America/New_York'), workingHours: [{ days: WEEKDAYS_ALL, from: 840, to: 1440 }] };
      expect(allStarts({ practice: afternoon, events: [], now: 0, day })[0]).toBe(
        instantAt('America/New_York', day, 840),
      );
    }
  });

  it('needs no zone to tell a quarter of an hour, since every zone stands whole quarters off UTC', () => {
    const odd = Intl.supportedValuesOf('timeZone').filter((zone) =>
      [tue('12:00'), instantAt('UTC', '2026-12-01', 0)].some((instant) => offsetAt(zone, instant) % 900_000 !== 0),
    );
    expect(odd).toEqual([]);
  });

  it('ends by midnight at the latest', () => {
    const found = allStarts({ practice: hourly('America/New_York'), events: [], now: 0, day: TUESDAY });
    expect(found.at(-1)).toBe(tue('23:00'));
  });
});
