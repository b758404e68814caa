import { addDays, type Day, daysBetween, instantAt, WEEKDAYS, weekdayOf } from '../../../lib/time/day.ts';
import type { Instant } from '../../../lib/time/interval.ts';
import { millisecondsInHour } from '../../../lib/time/units.ts';
import type { Chance } from './chance.ts';

/** A standing time: weekday (Monday 0), and minute of the day. */
type Slot = { readonly weekday: number; readonly minute: number };

const HOURS = [9, 10, 11, 12, 14, 15, 16, 17];

/** Working days on which the therapist is away: two blocks, and a few single days. */
export function absences(chance: Chance, first: Day, weeks: number): ReadonlySet<Day> {
  const away = new Set<Day>();
  for (const [week, length] of [
    [chance.between(Math.floor(weeks * 0.3), Math.floor(weeks * 0.4)), 10],
    [chance.between(Math.floor(weeks * 0.7), Math.floor(weeks * 0.8)), 15],
  ] as const) {
    for (let day = 0; day < (length / 5) * 7; day++) away.add(addDays(first, week * 7 + day));
  }
  for (let sick = 0; sick < 4; sick++) away.add(addDays(first, chance.between(0, weeks * 7 - 1)));
  return away;
}

/** Which times are taken. */
export type Diary = {
  /** A standing time that nobody else has, of every so many weeks. */
  readonly standing: (everyWeeks: number, from: Day) => Slot;
  /** A free hour so many days around an instant, not on the same standing time; null when all is full. */
  readonly near: (around: Instant, after: Instant | null, days: readonly [number, number]) => Instant | null;
};

/** Who is when: standing times are given out once, and an hour that is taken is not free for anything else. */
export function diaryOf(chance: Chance, zone: string, first: Day, last: Day, away: ReadonlySet<Day>): Diary {
  const standing = new Map<string, number>();
  const taken = new Set<string>();
  return {
    standing(everyWeeks: number, from: Day): Slot {
      for (let attempt = 0; attempt < 400; attempt++) {
        const slot = { weekday: chance.between(0, 4), minute: chance.pick(HOURS) * 60 };
        const key = `${slot.weekday} ${slot.minute}`;
        const used = standing.get(key) ?? 0;
        if (used + 1 / everyWeeks > 1) continue;
        standing.set(key, used + 1 / everyWeeks);
        return slot;
      }
      return { weekday: daysBetween(first, from) % 5, minute: 18 * 60 };
    },
    near(around: Instant, after: Instant | null, [earliest, latest]: readonly [number, number]): Instant | null {
      const day = new Date(around).toISOString().slice(0, 10);
      for (let attempt = 0; attempt < 60; attempt++) {
        const other = addDays(day, chance.between(earliest, latest));
        const weekday = WEEKDAYS.indexOf(weekdayOf(other));
        const minute = chance.pick(HOURS) * 60;
        const start = instantAt(zone, other, minute);
        if (weekday > 4 || away.has(other) || other < first || other > last) continue;
        if (start === around || (after !== null && start <= after + millisecondsInHour)) continue;
        if ((standing.get(`${weekday} ${minute}`) ?? 0) > 0.5 && !chance.happens(0.25)) continue;
        const key = `${other} ${minute}`;
        if (taken.has(key)) continue;
        taken.add(key);
        return start;
      }
      return null;
    },
  };
}
