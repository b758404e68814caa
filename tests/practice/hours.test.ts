import { describe, expect, it } from 'vitest';
import { defaultPractice } from '../../lib/practice/defaults.ts';
import { hoursOn, lastPlaceOn } from '../../lib/practice/hours.ts';
import { instantAt } from '../../lib/time/day.ts';
import { minutesOf } from '../../lib/time/interval.ts';

const practice = {
  ...defaultPractice('Europe/Berlin'),
  workingHours: [
    { days: ['tue', 'thu'] as const, from: 8 * 60, to: 12 * 60 },
    { days: ['tue'] as const, from: 14 * 60, to: 18 * 60 },
    { days: ['sat'] as const, from: 10 * 60, to: 11 * 60 },
  ],
  breaks: [{ days: ['tue'] as const, from: 11 * 60 + 30, to: 14 * 60 + 30, name: 'lunch' }],
};

describe('hoursOn', () => {
  it('lays the hours of the weekday on the day and takes the breaks out', () => {
    const at = (minute: number) => instantAt('Europe/Berlin', '2026-05-05', minute);
    expect(hoursOn(practice, '2026-05-05')).toEqual([
      { start: at(480), end: at(690) },
      { start: at(870), end: at(1080) },
    ]);
  });

  it('is empty on a day off', () => {
    expect(hoursOn(practice, '2026-05-06')).toEqual([]);
  });

  it('goes by the wall when the clocks change', () => {
    const nights = { ...practice, workingHours: [{ days: ['sun'] as const, from: 0, to: 6 * 60 }] };
    expect(hoursOn(nights, '2026-03-29').map(minutesOf)).toEqual([300]);
    expect(hoursOn(nights, '2026-10-25').map(minutesOf)).toEqual([420]);
  });
});

describe('lastPlaceOn', () => {
  it('is a session and a gap before the last hours end', () => {
    expect(lastPlaceOn(practice, 'tue')).toBe(17 * 60);
    expect(lastPlaceOn(practice, 'thu')).toBe(11 * 60);
  });

  it('is none on a day off, and none where there is only one place', () => {
    expect(lastPlaceOn(practice, 'wed')).toBeNull();
    expect(lastPlaceOn(practice, 'sat')).toBeNull();
  });
});
