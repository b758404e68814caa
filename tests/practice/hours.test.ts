import { describe, expect, it } from 'vitest';
import { defaultPractice } from '../../lib/practice/defaults.ts';
import { hoursOn, lastPlaceOn, mostPlaces, placesIn } from '../../lib/practice/hours.ts';
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

describe('placesIn', () => {
  const open = { ...practice, breaks: [] };
  const at = (minute: number) => instantAt('Europe/Berlin', '2026-05-07', minute);
  const placesWith = (...taken: readonly (readonly [number, number])[]) =>
    placesIn(
      open,
      hoursOn(open, '2026-05-07'),
      taken.map(([from, to]) => ({ start: at(from), end: at(to) })),
    );

  it('is as many sessions as follow each other with their gaps; after the last, none is needed', () => {
    expect(placesWith()).toBe(4);
    expect(placesIn({ ...open, sessionMinutes: 60, gapMinutes: 0 }, hoursOn(open, '2026-05-07'), [])).toBe(4);
    expect(placesIn({ ...open, sessionMinutes: 60 }, hoursOn(open, '2026-05-07'), [])).toBe(3);
  });

  it('keeps a gap to each neighbour', () => {
    expect(placesWith([540, 590])).toBe(3);
    expect(placesWith([530, 540], [600, 610])).toBe(1);
    expect(placesWith([540, 590], [660, 710])).toBe(2);
    expect(placesWith([480, 720])).toBe(0);
  });
});

describe('mostPlaces', () => {
  it('is that of the fullest weekday, breaks and all', () => {
    expect(mostPlaces(practice)).toBe(8);
  });
});
