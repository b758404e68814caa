import { WEEKDAYS, type Weekday } from '../time/day.ts';
import { minutes } from '../time/interval.ts';
import { type Past, type PastDay, type Place, pastDays } from './past-days.ts';

/** How far back is looked, in weeks. */
const WEEKS = 8;

/** The fewest days of which a share is told. */
const FEWEST_DAYS = 10;

/** The least that a hold must add, of all requests: less would be told as the same share, and rests on a day or two. */
const LEAST_GAIN = 0.01;

/** A half hour kept free on some weekdays. */
export type Hold = {
  readonly days: readonly Weekday[];
  /** Wall-clock start, minutes past midnight. */
  readonly start: number;
};

/** How often a same-day half hour could have been fitted, and how often with the best half hour held. */
export type HoldAdvice = {
  /** So many weeks before today. */
  readonly weeks: number;
  /** Days counted: see `pastDays`. */
  readonly days: number;
  /** Requests made of them, one at each full and half hour of the working hours. */
  readonly requests: number;
  /** Those that could have been fitted. */
  readonly fitted: number;
  /** Null where no held half hour would have let one request in a hundred more be fitted. */
  readonly withHold: HeldHalfHour | null;
};

type HeldHalfHour = Hold & {
  readonly fitted: number;
  /** Counted days on which something stood there that would have had to lie elsewhere. */
  readonly displaced: number;
};

/**
 * What the last eight weeks say about holding a half hour: at each full and half hour of the working hours, could half
 * an hour have been fitted later that day, by the same constraints as a slot that is looked for now, notice included?
 *
 * A hold adds no time to a day: it keeps out what would come to stand there. So whatever was in the way of the held half
 * hour is taken to have lain elsewhere, where it could: standing sessions, series and protected work stay, and such a day
 * gains nothing. A hold is weighed on the weekdays on most of whose counted days its time was free as it was, on one of
 * them or on all. The best is the one with which most requests are fitted; then on fewer weekdays, keeping out less, earlier.
 *
 * Null when fewer than ten days can be counted.
 */
export function adviseHold(past: Past): HoldAdvice | null {
  const days = pastDays(past, WEEKS);
  if (days.length < FEWEST_DAYS) return null;
  const notice = minutes(past.practice.emergency.noticeMinutes);
  const fittedOn = ({ requests, last }: PastDay, place?: Place): number => {
    const latest = Math.max(last, place?.at ?? last) - notice;
    return requests.filter((at) => at <= latest).length;
  };
  const requests = sumOf(days, (day) => day.requests.length);
  const fitted = sumOf(days, (day) => fittedOn(day));

  let best: HeldHalfHour | null = null;
  for (const hold of holdsAmong(days)) {
    const held = days.filter(({ weekday }) => hold.days.includes(weekday));
    const gain = sumOf(held, (day) => fittedOn(day, day.places.get(hold.start)) - fittedOn(day));
    const displaced = held.filter(({ places }) => places.get(hold.start)?.displaces).length;
    const one = { ...hold, fitted: fitted + gain, displaced };
    if (gain > 0 && gain >= LEAST_GAIN * requests && (best === null || isBetter(one, best))) best = one;
  }
  return { weeks: WEEKS, days: days.length, requests, fitted, withHold: best };
}

const isBetter = (a: HeldHalfHour, b: HeldHalfHour): boolean =>
  (b.fitted - a.fitted || a.days.length - b.days.length || a.displaced - b.displaced || a.start - b.start) < 0;

/** Every half hour on each weekday on which it was mostly free, and on all of those together. */
function* holdsAmong(days: readonly PastDay[]): Generator<Hold> {
  for (const start of new Set(days.flatMap(({ places }) => [...places.keys()]))) {
    const mostlyFree = WEEKDAYS.filter((weekday) => {
      const counted = days.filter((day) => day.weekday === weekday);
      const free = counted.filter(({ places }) => places.get(start)?.displaces === false);
      return free.length * 2 > counted.length;
    });
    for (const weekday of mostlyFree) yield { days: [weekday], start };
    if (mostlyFree.length > 1) yield { days: mostlyFree, start };
  }
}

const sumOf = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((sum, one) => sum + of(one), 0);
