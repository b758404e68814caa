import type { Lookout } from '../calendar/agenda.ts';
import type { Practice } from '../practice/practice.ts';
import { addDays, type Day, dayAt, dayInterval, instantAt, type Weekday, weekdayOf } from '../time/day.ts';
import { type Instant, minutes } from '../time/interval.ts';
import { millisecondsInDay } from '../time/units.ts';
import { boundsOn } from './bounds.ts';
import { type Judged, takenOn } from './busy.ts';
import { gapsTo, type Search, startsOf } from './constraints.ts';
import { FINE } from './starts.ts';

/** What is looked back on. The events are those last seen, on all calendars, dead ones included. */
export type Past = {
  readonly practice: Practice;
  readonly events: readonly Judged[];
  readonly lookout: Pick<Lookout, 'lastLookBefore'>;
  readonly now: Instant;
};

/** How a half hour could have been held on one day: as the day was, or by keeping out what stood there. */
export type Place = { readonly at: Instant; readonly displaces: boolean };

/** A day as the calendar last showed it, and what of half an hour fitted into it. */
export type PastDay = {
  readonly weekday: Weekday;
  /** Each full and half hour of the working hours. */
  readonly requests: readonly Instant[];
  /** The last start, on the grid of five minutes, at which a half hour fitted; minus infinity where none did. */
  readonly last: Instant;
  /** Those half hours that could have been held, by minutes past midnight. */
  readonly places: ReadonlyMap<number, Place>;
};

/** What is held and what is asked for, minutes: a crisis session's length. */
export const HOLD_MINUTES = 30;

/**
 * The practice days of so many whole weeks before today. Only days that were looked at whole on the day itself or later,
 * since what was seen of a day beforehand is not what became of it; and none that an all-day entry takes or may take.
 */
export function pastDays({ practice, events, lookout, now }: Past, weeks: number): PastDay[] {
  const zone = practice.timeZone;
  const today = dayAt(zone, now);
  const first = addDays(today, -7 * weeks);
  const from = dayInterval(zone, first).start - millisecondsInDay;
  const to = dayInterval(zone, today).start + millisecondsInDay;
  const near = events.filter(({ event }) => event.start < to && event.end >= from);
  const movable = new Set(near.filter(couldLieElsewhere).map(({ key }) => key));
  const days: PastDay[] = [];
  for (let day = first; day < today; day = addDays(day, 1)) {
    const whole = dayInterval(zone, day);
    const look = lookout.lastLookBefore(whole, now + 1);
    const past = look !== null && look.at >= whole.start ? pastDay(practice, near, movable, day) : null;
    if (past) days.push(past);
  }
  return days;
}

/** Null for a day off. */
function pastDay(
  practice: Practice,
  events: readonly Judged[],
  movable: ReadonlySet<string>,
  day: Day,
): PastDay | null {
  const weekday = weekdayOf(day);
  const steps = halfHours(practice, weekday);
  const bounds = boundsOn(practice, day);
  const taken = takenOn(practice, day, bounds.day, events);
  const isAway = taken.occupied.some(({ start, end }) => start <= bounds.day.start && end >= bounds.day.end);
  if (steps.length === 0 || isAway || taken.doubtful !== null) return null;

  const earliest = Number.NEGATIVE_INFINITY;
  const search: Search = { practice, bounds, taken, earliest, length: minutes(HOLD_MINUTES) };
  const fitting = startsOf(search).flatMap((stretch) => FINE.within(stretch));
  const places = new Map<number, Place>();
  const requests: Instant[] = [];
  for (const minute of steps) {
    const at = instantAt(practice.timeZone, day, minute);
    requests.push(at);
    if (fitting.includes(at)) places.set(minute, { at, displaces: false });
    else if (fitsOnceCleared(search, at, movable)) places.set(minute, { at, displaces: true });
  }
  return { weekday, requests, last: fitting.at(-1) ?? Number.NEGATIVE_INFINITY, places };
}

/** Every full and half hour that lies within the weekday's working hours, minutes past midnight. */
function halfHours({ workingHours }: Practice, weekday: Weekday): number[] {
  const steps = new Set<number>();
  for (const { days, from, to } of workingHours) {
    if (!days.includes(weekday)) continue;
    for (let at = Math.ceil(from / HOLD_MINUTES) * HOLD_MINUTES; at < to; at += HOLD_MINUTES) steps.add(at);
  }
  return [...steps].sort((a, b) => a - b);
}

/** Whether an entry stood where it did for this once, so that it might have stood elsewhere. */
const couldLieElsewhere = ({ event, fit }: Judged): boolean =>
  event.allDay === null && fit.kind !== 'kept' && (event.series === null || fit.kind === 'moved');

/**
 * Whether a half hour would have fitted there without what was in its way, all of which could have lain elsewhere. It
 * still counts among the day's sessions, for it would have been one.
 */
function fitsOnceCleared(search: Search, at: Instant, movable: ReadonlySet<string>): boolean {
  const { practice, taken, length } = search;
  const isInTheWay = (one: (typeof taken.occupied)[number]) => {
    const { before, after } = gapsTo(one, practice.gapMinutes);
    return at > one.start - before - length && at < one.end + after;
  };
  const inTheWay = new Set(taken.occupied.filter(isInTheWay));
  if (inTheWay.size === 0) return false;
  for (const { key, role } of inTheWay) if (role === 'protected' || !movable.has(key)) return false;
  const occupied = taken.occupied.filter((one) => !inTheWay.has(one));
  const left = new Set(occupied.filter(({ role }) => role === 'session').map(({ start, end }) => `${start} ${end}`));
  const sessions = taken.sessions.filter(({ start, end }) => left.has(`${start} ${end}`));
  return startsOf({ ...search, taken: { ...taken, occupied, sessions } }).some(
    ({ first, last }) => first <= at && at <= last,
  );
}
