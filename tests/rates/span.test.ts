import { describe, expect, it } from 'vitest';
import { lookoutOf } from '../../lib/calendar/agenda.ts';
import { readSketch, SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import { spanOf } from '../../lib/rates/span.ts';
import { dayAt } from '../../lib/time/day.ts';
import { millisecondsInDay } from '../../lib/time/units.ts';

const WEEKDAYS = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const, from: 540, to: 1080 }];

const span = (sketch: string, later = 0, workingHours: typeof WEEKDAYS | [] = WEEKDAYS) => {
  const { agenda, now } = readSketch(sketch);
  return spanOf(lookoutOf(agenda), { timeZone: SKETCH_ZONE, workingHours }, now + later * millisecondsInDay);
};

describe('spanOf', () => {
  it('goes from the first day that was seen to yesterday', () => {
    expect(span('tue 10:00-10:50 K7')).toMatchObject({
      first: '2026-05-04',
      last: '2026-05-09',
      days: { seen: 5, of: 5 },
      notSeen: [],
      weeks: [{ monday: '2026-05-04', whole: true }],
    });
  });

  it('names the working days that were not seen, in stretches that a weekend does not part', () => {
    const found = span('seen tue wed | tue 10:00-10:50 K7', 8);
    expect(found?.days).toEqual({ seen: 2, of: 9 });
    expect(found?.notSeen).toEqual([{ first: '2026-05-07', last: '2026-05-15' }]);
    expect(found?.weeks.map(({ whole }) => whole)).toEqual([false, false]);
  });

  it('counts every day where no working hours are told', () => {
    expect(span('tue 10:00-10:50 K7', 0, [])?.days).toEqual({ seen: 6, of: 6 });
  });

  it('takes a look from before a day for a plan', () => {
    const { readings, agenda } = readSketch('looked mon 12:00 | tue 10:00-10:50 K7');
    const early = readings[0];
    expect(early && dayAt(SKETCH_ZONE, early.at)).toBe('2026-05-04');
    const onlyEarly = { ...agenda, looks: new Map([...agenda.looks].filter(([, look]) => look.first === early?.at)) };
    const found = spanOf(
      lookoutOf(onlyEarly),
      { timeZone: SKETCH_ZONE, workingHours: WEEKDAYS },
      (early?.at ?? 0) + 3 * millisecondsInDay,
    );
    expect(found?.isSeen('2026-05-04')).toBe(true);
    expect(found?.isSeen('2026-05-05')).toBe(false);
    expect(found?.days).toEqual({ seen: 1, of: 3 });
  });

  it('goes back four quarters and no further, and is none where nothing was seen in them', () => {
    expect(span('tue 10:00-10:50 K7', 365)).toMatchObject({ first: '2026-05-04' });
    expect(span('tue 10:00-10:50 K7', 520)).toBeNull();
  });
});
