import type { StandingSession } from '../../../lib/practice/practice.ts';
import { addDays, type Day, dayAt, instantAt, WEEKDAYS, weekdayOf } from '../../../lib/time/day.ts';
import { type Instant, minutes } from '../../../lib/time/interval.ts';
import { millisecondsInDay } from '../../../lib/time/units.ts';
import type { Chance } from './chance.ts';
import { type Life, type Standing, WORK } from './life.ts';
import { calledBy, type Person } from './people.ts';
import type { Year } from './year.ts';

/** How an event stood when it was entered. */
export const firstOf = ({ standings: [first] }: Life): Standing => first as Standing;

/** The year with more events. */
export const withMore = (year: Year, more: readonly Life[]): Year => ({ ...year, lives: [...year.lives, ...more] });

/** The year with every event as it was changed to. */
export const changed = (year: Year, change: (life: Life) => readonly Life[]): Year => ({
  ...year,
  lives: year.lives.flatMap(change),
});

/** The year with what is written over a day and not at a time. */
export function labelled(year: Year, chance: Chance): Year {
  const labels = year.people.flatMap((person, index) =>
    ['birthday', 'away', 'insurance renewal due', 'vacation'].map((word, at) => {
      const start = instantAt(year.zone, addDays(year.first, chance.between(20, 340)), 0);
      return single(`label${index}x${at}`, `${calledBy(person)} ${word}`, start, 24 * 60, true);
    }),
  );
  return withMore(year, labels);
}

/** The year in which two couples, or groups of three, come each week beside their own sessions. A couple has a code of its own. */
export function together(year: Year, chance: Chance, kind: 'couple' | 'group'): Year {
  const size = kind === 'couple' ? 2 : 3;
  const frames = new Map(year.frames);
  const people: Person[] = [];
  const lives: Life[] = [];
  for (let index = 0; index < 2; index++) {
    const members = year.people.slice(index * size, (index + 1) * size);
    const [first] = members;
    if (!first) continue;
    const names = members.map(calledBy);
    const title = kind === 'couple' ? names.join(' & ') : `Group ${names.join(', ')}`;
    const code = `P${index + 2}`;
    const weekday = chance.between(0, 4);
    if (kind === 'couple') {
      people.push({ ...first, code, aliases: [title], title, cadence: 'weekly', collateral: false, coaching: false });
      const day = WEEKDAYS[weekday] as StandingSession['weekday'];
      frames.set(code, [{ weekday: day, start: 18 * 60, minutes: 75, everyWeeks: 1, from: year.first, to: null }]);
    }
    for (let day = addDays(year.first, weekday); day <= year.last; day = addDays(day, 7)) {
      const start = instantAt(year.zone, day, 18 * 60);
      lives.push(single(`${kind}${index}x${day.replaceAll('-', '')}`, title, start, 75));
    }
  }
  return { ...withMore(year, lives), people: [...year.people, ...people], frames };
}

/** The year with ten working days on which nobody comes; the sessions were taken out a fortnight before. */
export function onHolidays(year: Year, chance: Chance): Year {
  const days = new Set<Day>();
  while (days.size < 10) {
    const day = addDays(year.first, chance.between(0, 363));
    if (WEEKDAYS.indexOf(weekdayOf(day)) < 5) days.add(day);
  }
  const kept = changed(year, (life) => {
    const { start, since } = firstOf(life);
    if (life.truth.client === null || !days.has(dayAt(year.zone, start))) return [life];
    return [{ ...life, deleted: Math.max(since + 1, start - 14 * millisecondsInDay) }];
  });
  const holidays = [...days].map(
    (day, index): Life => ({
      ...single(`holiday${index}`, 'Public holiday', instantAt(year.zone, day, 0), 24 * 60, true),
      calendar: 'holidays@example.com',
      kind: 'holiday',
    }),
  );
  return withMore(kept, holidays);
}

function single(uid: string, title: string, start: Instant, long: number, allDay = false): Life {
  const since = start - 10 * millisecondsInDay;
  return {
    uid,
    calendar: WORK,
    kind: 'appointment',
    original: null,
    series: null,
    standings: [{ since, title, start, end: start + minutes(long) }],
    deleted: null,
    allDay,
    truth: { fit: 'unrelated', client: null, expected: null, as: title },
  };
}
