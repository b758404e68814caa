import { describe, expect, it } from 'vitest';
import { SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import { awayDays, workdaysSeen, worksOn } from '../../lib/frame/away.ts';
import { EXAMPLE_PRACTICE, factsIn } from '../../lib/rules/example.ts';
import { dayAt, dayInterval, dayNumber, dayNumberAt, instantAt } from '../../lib/time/day.ts';

const MONDAY = dayNumber('2026-05-04');
const awayIn = (sketch: string) =>
  [...awayDays(SKETCH_ZONE, factsIn({ sketch }).events).keys()].map((day) => day - MONDAY);

describe('awayDays', () => {
  it('are the days of an entry that speaks of being away, both ends included', () => {
    expect(awayIn('tue all-day Vacation {days 3}')).toEqual([1, 2, 3]);
    expect(awayIn('tue all-day Lisbon {days 2; kind out-of-office}')).toEqual([1, 2]);
  });

  it('are days most of which an entry with clock times takes', () => {
    expect(awayIn('tue 09:00-17:00 Out of office')).toEqual([1]);
    expect(awayIn('tue 09:00-12:00 Out of office')).toEqual([]);
    expect(awayIn('tue 20:00-19:00 Lisbon {kind out-of-office}')).toEqual([2]);
  });

  it('are none of a client’s, none that were called off, none of which only a label is left', () => {
    expect(awayIn('tue all-day K7 vacation {days 3}')).toEqual([]);
    expect(awayIn('tue all-day Vacation cancelled {days 3}')).toEqual([]);
    expect(awayIn('tue all-day Conference {days 3}')).toEqual([]);
  });

  it('name every entry that marks a day', () => {
    const { events } = factsIn({ sketch: 'tue all-day Vacation | tue all-day Lisbon {kind out-of-office}' });
    expect(awayDays(SKETCH_ZONE, events).get(MONDAY + 1)).toEqual(['sketch/0', 'sketch/1']);
  });
});

describe('worksOn', () => {
  it('takes the weekdays from the hours that were told, and the usual five where none were', () => {
    const week = Array.from({ length: 7 }, (_, day) => MONDAY + day);
    expect(week.map(worksOn([{ days: ['tue', 'sat'], from: 540, to: 1080 }]))).toEqual([
      false,
      true,
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(week.filter(worksOn([]))).toEqual(week.slice(0, 5));
  });
});

describe('dayNumberAt', () => {
  it('is the number of the day in the zone, also where midnight is missing', () => {
    for (const zone of ['America/New_York', 'Asia/Kolkata', 'America/Santiago', 'Pacific/Apia']) {
      for (let day = 0; day < 400; day += 7) {
        const instant = instantAt(zone, '2026-01-01', day * 1440 + 30);
        expect(dayNumberAt(zone, instant)).toBe(dayNumber(dayAt(zone, instant)));
      }
    }
  });
});

describe('workdaysSeen', () => {
  it('asks of each working day once, and of no other', () => {
    const asked: number[] = [];
    const unseen = dayInterval(SKETCH_ZONE, '2026-05-12').start;
    const areSeen = workdaysSeen(EXAMPLE_PRACTICE, {
      seen: ({ start }) => {
        asked.push(dayNumberAt(SKETCH_ZONE, start) - MONDAY);
        return start !== unseen;
      },
    });
    expect(areSeen(MONDAY + 3, MONDAY + 7)).toBe(true);
    expect(areSeen(MONDAY + 3, MONDAY + 9)).toBe(false);
    expect(asked).toEqual([3, 4, 7, 8]);
  });
});
