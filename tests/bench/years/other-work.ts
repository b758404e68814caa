import { addDays, type Day, instantAt, WEEKDAYS, weekdayOf } from '../../../lib/time/day.ts';
import { minutes } from '../../../lib/time/interval.ts';
import { millisecondsInDay } from '../../../lib/time/units.ts';
import { type Life, type Truth, WORK } from './life.ts';
import type { Ground } from './year.ts';

const UNRELATED: Truth = { fit: 'unrelated', client: null, expected: null, as: 'private or about nobody' };
const OTHER: Truth = { fit: 'other-engagement', client: null, expected: null, as: 'other work' };

/** Weekly: weekday (Monday 0), minute, length, title. */
const WEEKLY: readonly (readonly [number, number, number, string, Truth])[] = [
  [0, 13 * 60, 45, 'Team meeting', UNRELATED],
  [2, 13 * 60, 60, 'Supervision', OTHER],
  [3, 18 * 60 + 30, 90, 'Yoga', UNRELATED],
  [4, 13 * 60, 50, 'Lecture: methods', OTHER],
  [1, 13 * 60, 60, 'Coaching R. Hill', OTHER],
];
const SINGLE = [
  'Dentist',
  'Anniversary dinner',
  'Car service',
  'School play',
  'Annual report due',
  'Haircut',
  'Flight to Boston',
  'Call bank',
];

/** Everything in the calendar that is about no client. */
export function otherWork({ chance, zone, first, last, away, uid }: Ground): Life[] {
  const lives: Life[] = [];
  const add = (title: string, day: Day, minute: number, long: number, truth: Truth, allDay = false) => {
    const start = instantAt(zone, day, minute);
    const since = start - chance.between(2, 30) * millisecondsInDay;
    const standings = [{ since, title, start, end: start + minutes(long) }];
    const plain = { calendar: WORK, kind: 'appointment', original: null, series: null, deleted: null } as const;
    lives.push({ ...plain, uid: uid(), standings, allDay, truth });
  };
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const weekday = WEEKDAYS.indexOf(weekdayOf(day));
    if (away.has(day)) {
      if (weekday < 5) add('Vacation', day, 0, 1440, UNRELATED, true);
      continue;
    }
    for (const [on, minute, long, title, truth] of WEEKLY) if (on === weekday) add(title, day, minute, long, truth);
    if (chance.happens(0.08)) add(chance.pick(SINGLE), day, 18 * 60 + 30, 60, UNRELATED);
  }
  return lives;
}
