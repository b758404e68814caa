import type { StandingSession } from '../../../lib/practice/practice.ts';
import { addDays, type Day } from '../../../lib/time/day.ts';
import type { Instant } from '../../../lib/time/interval.ts';
import { besideSessions } from './beside.ts';
import { chanceOf } from './chance.ts';
import { absences, diaryOf } from './diary.ts';
import { type Life, WORK } from './life.ts';
import { otherWork } from './other-work.ts';
import { type Person, peopleOf } from './people.ts';
import { sessionsOf } from './sessions.ts';

/** What kind of practice year. Shares are of one; rates are per 100 sessions held. */
export type YearOptions = {
  readonly seed: number;
  readonly zone?: string;
  readonly first?: Day;
  readonly weeks?: number;
  readonly clients?: number;
  /** Weekly, fortnightly, irregular. */
  readonly mix?: readonly [number, number, number];
  /** Whether sessions are recurring series, entered one by one, or either by client. */
  readonly habit?: 'series' | 'single' | 'mixed';
  readonly cancelled?: number;
  readonly rebooked?: number;
  /** Share of moved sessions whose event was moved; the others were deleted and entered anew. */
  readonly dragged?: number;
  readonly noShows?: number;
  /** Share of no-shows that the therapist marks in the title. */
  readonly marked?: number;
  readonly extras?: number;
  readonly emergencies?: number;
  readonly contacts?: number;
  readonly administrative?: number;
  /** Changes of a client's standing time in a year. */
  readonly changes?: number;
  /** Whether the therapist is away at times. */
  readonly absences?: boolean;
  /** Shares of clients whose family is met too, and who are called between sessions. */
  readonly collateral?: number;
  readonly coaching?: number;
};

/** Figures known of practices (domain facts, section G), each to be changed. */
const USUAL: Required<YearOptions> = {
  seed: 0,
  zone: 'America/New_York',
  first: '2025-01-06',
  weeks: 52,
  clients: 25,
  mix: [50, 30, 20],
  habit: 'mixed',
  cancelled: 0.164,
  rebooked: 0.5,
  dragged: 0.6,
  noShows: 0.059,
  marked: 0,
  extras: 2,
  emergencies: 0.7,
  contacts: 3,
  administrative: 5,
  changes: 1.2,
  absences: true,
  collateral: 0.15,
  coaching: 0.05,
};

/** A year of one practice: what was in the calendar when, and what it was. */
export type Year = {
  readonly zone: string;
  /** In which zone the calendar was shown at an instant, where that was not always the practice's. */
  readonly shownIn?: (at: Instant) => string;
  readonly first: Day;
  readonly last: Day;
  readonly people: readonly Person[];
  /** The standing sessions that held, by client; none for irregular ones. */
  readonly frames: ReadonlyMap<string, readonly StandingSession[]>;
  readonly lives: readonly Life[];
  /** Sessions that took place. */
  readonly held: number;
};

/** Lives through a year. The same options give the same year. */
export function practiceYear(given: YearOptions): Year {
  const options = { ...USUAL, ...given };
  const { seed, zone, first, weeks } = options;
  const chance = chanceOf(seed);
  const last = addDays(first, weeks * 7 - 1);
  const people = peopleOf(chance, options);
  const away = options.absences ? absences(chance, first, weeks) : new Set<Day>();
  const lives: Life[] = [];
  let count = 0;
  const ground: Ground = {
    ...options,
    chance,
    last,
    away,
    diary: diaryOf(chance, zone, first, last, away),
    uid: () => `${seed.toString(32)}${(count++).toString(32).padStart(6, '0')}`.padEnd(26, 'a'),
    add: (life) => lives.push({ allDay: false, calendar: WORK, kind: 'appointment', ...life }),
  };
  const frames = new Map<string, readonly StandingSession[]>();
  let held = 0;
  for (const person of people) {
    const { frame, sessions } = sessionsOf(person, ground);
    frames.set(person.code, frame);
    held += sessions.length + besideSessions(person, sessions, ground);
  }
  lives.push(...otherWork(ground));
  return { zone, first, last, people, frames, lives, held };
}

/** What the lives of a year are drawn from. */
export type Ground = Required<YearOptions> & {
  readonly chance: ReturnType<typeof chanceOf>;
  readonly last: Day;
  readonly away: ReadonlySet<Day>;
  readonly diary: ReturnType<typeof diaryOf>;
  readonly uid: () => string;
  readonly add: (life: Omit<Life, 'allDay' | 'calendar' | 'kind'>) => void;
};

/** The starts of sessions that took place, and the standing times they belong to. */
export type Sessions = { readonly frame: readonly StandingSession[]; readonly sessions: readonly Instant[] };
