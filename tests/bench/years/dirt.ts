// What makes a calendar dirty, one thing at a time: years in which every session takes place as planned and nothing else
// happens, and in which only this was done to the calendar. Whatever is then asked is asked without reason.
import type { StandingSession } from '../../../lib/practice/practice.ts';
import { addDays, type Day, dayAt, instantAt, minuteAt, weekdayOf } from '../../../lib/time/day.ts';
import type { Instant } from '../../../lib/time/interval.ts';
import { millisecondsInDay, millisecondsInHour } from '../../../lib/time/units.ts';
import { instantOf, wallOf } from '../../../lib/time/zone.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Life, Standing } from './life.ts';
import { changed, firstOf, labelled, onHolidays, together, withMore } from './more-entries.ts';
import { practiceYear, type Year, type YearOptions } from './year.ts';

/** One kind of dirt: how the year was lived, and what became of its calendar. */
type Dirt = {
  /** Whether nothing at all may be asked for it. */
  readonly isHarmless: boolean;
  readonly options?: Omit<YearOptions, 'seed'>;
  readonly soil?: (year: Year, chance: Chance) => Year;
};

/** A year in which nothing happens but sessions. */
const QUIET: Omit<YearOptions, 'seed'> = {
  cancelled: 0,
  noShows: 0,
  extras: 0,
  emergencies: 0,
  contacts: 0,
  administrative: 0,
  changes: 0,
  absences: false,
  collateral: 0,
  coaching: 0,
};

/** Every kind, by its name. */
export const DIRT: Readonly<Record<string, Dirt>> = {
  'nothing at all': { isHarmless: true },
  'other clocks: Berlin': { isHarmless: true, options: { zone: 'Europe/Berlin' } },
  'other clocks: Lord Howe': { isHarmless: true, options: { zone: 'Australia/Lord_Howe' } },
  'page in Tokyo for three weeks': { isHarmless: true, soil: travelling },
  'series kept by London’s clock': { isHarmless: true, soil: byAnotherClock },
  'sessions dragged': { isHarmless: true, options: { cancelled: 0.164, rebooked: 1, dragged: 1 } },
  '“this and following”': { isHarmless: true, options: { habit: 'series' }, soil: thisAndFollowing },
  'typed twice': { isHarmless: true, soil: (year, chance) => copied(year, chance, ({ title }) => title) },
  'typed twice, other words': {
    isHarmless: true,
    soil: (year, chance) => copied(year, chance, ({ title }) => `${title} Zoom`),
  },
  'on two calendars': { isHarmless: true, soil: onAnotherCalendar },
  'dragged on one of two calendars': {
    isHarmless: true,
    options: { cancelled: 0.164, rebooked: 1, dragged: 1 },
    soil: (year) => onAnotherCalendar(year, null),
  },
  'labels on whole days': { isHarmless: true, soil: labelled },
  'marks and emoji in titles': { isHarmless: true, soil: decorated },
  'registered couples': { isHarmless: true, soil: (year, chance) => together(year, chance, 'couple') },
  'groups named by their members': { isHarmless: true, soil: (year, chance) => together(year, chance, 'group') },
  'coaching calls (DBT)': { isHarmless: true, options: { coaching: 0.3 } },
  'parents and schools': { isHarmless: true, options: { collateral: 0.3 } },
  'notes, reports, letters': { isHarmless: true, options: { administrative: 5 } },
  'public holidays': { isHarmless: true, soil: onHolidays },
  'therapist away': { isHarmless: false, options: { absences: true } },
  'standing times changed': { isHarmless: false, options: { changes: 3 } },
  'deleted and made up': { isHarmless: false, options: { cancelled: 0.164, rebooked: 1, dragged: 0 } },
  cancelled: { isHarmless: false, options: { cancelled: 0.164, rebooked: 0 } },
  'no-shows, unmarked, some made up': { isHarmless: false, options: { noShows: 0.059 } },
};

/** A quiet year with one kind of dirt. The same seed gives the same year. */
export function dirtyYear({ options, soil }: Dirt, given: Pick<YearOptions, 'seed' | 'clients' | 'weeks'>): Year {
  const year = practiceYear({ ...QUIET, ...options, ...given });
  return soil ? soil(year, chanceOf(given.seed + 1_000)) : year;
}

/** Sessions that took place as planned. */
const isKept = ({ truth }: Life): boolean => truth.fit === 'kept';

function travelling(year: Year): Year {
  const from = instantAt(year.zone, addDays(year.first, 7 * 8 + 3), 0);
  return { ...year, shownIn: (at) => (from <= at && at < from + 21 * millisecondsInDay ? 'Asia/Tokyo' : year.zone) };
}

/** Every third series is kept by a wall clock that changes on other days. */
function byAnotherClock(year: Year): Year {
  const clock = 'Europe/London';
  const series = [...new Set(year.lives.flatMap((life) => life.series ?? []))].filter((_, index) => index % 3 === 0);
  const walls = new Map<string, number>();
  const hours = (start: Instant) => wallOf(clock, start) - wallOf(year.zone, start);
  return changed(year, (life) => {
    if (life.series === null || life.original === null || !series.includes(life.series)) return [life];
    const ahead = walls.get(life.series) ?? hours(life.original);
    walls.set(life.series, ahead);
    const by = (start: Instant) => instantOf(clock, wallOf(year.zone, start) + ahead) - start;
    const standings = life.standings.map((one) => ({
      ...one,
      start: one.start + by(one.start),
      end: one.end + by(one.start),
    }));
    return [{ ...life, standings, original: life.original + by(life.original) }];
  });
}

/** Half of the series go on under another id, an hour later on the day after, from some week on. */
function thisAndFollowing(year: Year, chance: Chance): Year {
  const frames = new Map(year.frames);
  const again = new Map<Life, readonly Life[]>();
  const series = Map.groupBy(
    year.lives.filter((life) => life.series !== null),
    (life) => life.series,
  );
  for (const occurrences of series.values()) {
    const first = occurrences[chance.between(4, 40)];
    if (!first || first.original === null || first.truth.client === null || chance.happens(0.5)) continue;
    const cut = dayAt(year.zone, first.original);
    const at = instantAt(year.zone, addDays(cut, -4), 10 * 60);
    for (const life of occurrences.slice(occurrences.indexOf(first))) {
      const uid = `${life.uid}_R${cut.replaceAll('-', '')}`;
      const { start, end, title } = firstOf(life);
      const later = instantAt(year.zone, addDays(dayAt(year.zone, start), 1), minuteAt(year.zone, start) + 60);
      again.set(life, [
        { ...life, deleted: at, truth: { ...life.truth, fit: 'unrelated', as: 'before “this and following”' } },
        {
          ...life,
          uid,
          series: uid,
          original: later,
          standings: [{ since: at, title, start: later, end: later + end - start }],
          truth: { ...life.truth, expected: later },
        },
      ]);
    }
    const minute = minuteAt(year.zone, first.original);
    const isThat = (one: StandingSession) => one.weekday === weekdayOf(cut) && one.start === minute;
    const told = frames.get(first.truth.client) ?? [];
    frames.set(
      first.truth.client,
      told.flatMap((one) => (isThat(one) ? parted(one, cut) : [one])),
    );
  }
  return { ...changed(year, (life) => again.get(life) ?? [life]), frames };
}

/** A standing time that held until a day of its own, and the one after it: an hour later on the day after. */
const parted = (session: StandingSession, cut: Day): readonly StandingSession[] => [
  { ...session, to: addDays(cut, -1) },
  { ...session, weekday: weekdayOf(addDays(cut, 1)), start: session.start + 60, from: addDays(cut, 1) },
];

/** Some sessions are entered a second time, by hand. */
function copied(year: Year, chance: Chance, titleOf: (standing: Standing) => string): Year {
  return withMore(
    year,
    year.lives.flatMap((life, index) => {
      if (!isKept(life) || !chance.happens(0.05)) return [];
      const standing = firstOf(life);
      const since = Math.max(standing.since, standing.start - chance.between(2, 90) * millisecondsInHour);
      const again = { ...standing, since, title: titleOf(standing) };
      return [{ ...life, uid: `copy${index}`, original: null, series: null, standings: [again] }];
    }),
  );
}

/** Some sessions, or without chance all, lie on a second calendar too, as they were entered first. */
function onAnotherCalendar(year: Year, chance: Chance | null): Year {
  const also = (life: Life): readonly Life[] =>
    life.truth.client !== null && (chance === null || chance.happens(0.1))
      ? [{ ...life, calendar: 'copy@example.com', standings: [firstOf(life)] }]
      : [];
  return withMore(year, year.lives.flatMap(also));
}

function decorated(year: Year, chance: Chance): Year {
  const marks: readonly ((title: string) => string)[] = [
    (title) => `✅ ${title}`,
    (title) => `${title} 💬`,
    (title) => `\u200f${title}`,
    (title) => `** ${title} **`,
    (title) => `[${title}] – paid`,
    (title) => `${title} (in person)`,
  ];
  return changed(year, (life) => {
    if (!isKept(life) || !chance.happens(0.5)) return [life];
    const mark = chance.pick(marks);
    return [{ ...life, standings: life.standings.map((one) => ({ ...one, title: mark(one.title) })) }];
  });
}
