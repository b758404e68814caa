import type { Practice } from '../practice/practice.ts';
import { type Day, dayAt } from '../time/day.ts';
import { type Instant, type Interval, minutes as milliseconds } from '../time/interval.ts';
import { boundsOn } from './bounds.ts';
import { type Judged, takenOn } from './busy.ts';
import { type Search, startsOf } from './constraints.ts';
import { nearMissesOf } from './near-misses.ts';
import { propose } from './propose.ts';
import { withReserved } from './reserved.ts';
import type { Slot, SlotSearch } from './slot.ts';
import { FINE, QUARTERS } from './starts.ts';

/** What slots are looked for in. The events are those last seen there, on all calendars, dead ones included. */
export type SlotRequest = {
  readonly practice: Practice;
  readonly events: readonly Judged[];
  /** Standing sessions that were looked for and not there: time that came free. */
  readonly missed?: readonly Interval[];
  /** Slots chosen before whose events have not come yet: taken, as sessions are. */
  readonly reserved?: readonly Interval[];
  readonly now: Instant;
  /** Without one it is today by the practice's clock. */
  readonly day?: Day;
  /** A length asked for, kept to the minute. Without one it is the practice's, or the shortest if that fits nowhere. */
  readonly minutes?: number;
};

/** How the day was looked at: whole, at an instant, on these calendars; or why nothing can be said of it. */
export type DayLook =
  | { readonly seenAt: Instant; readonly calendars?: readonly string[] }
  | { readonly why: 'not-seen' | 'partial' | 'faulty' };

/**
 * Emergency slots on one day: up to three that move nothing and keep every gap, break and limit of the practice, and up
 * to three near misses with what each would cost. A day that was not looked at whole is not searched. Pure: the same in,
 * the same out, whatever the order of the events and the zone of the machine. Beside shorter slots the near misses are of
 * full length where there are such, since that is then the choice: less time, or what a whole session would cost.
 * @throws RangeError when the length asked for is not a positive number of minutes.
 */
export function findSlots(request: SlotRequest & { readonly look: DayLook }): SlotSearch {
  const { look } = request;
  const day = dayOf(request);
  if ('why' in look) return { outcome: 'not-checked', day, why: look.why };
  const search = searchOn(day, request);
  const starts = startsOf(search);
  let slots = propose(search, starts, false);
  let nearMisses = nearMissesOf(search, starts, slots);
  const shorter = shorterOf(search, request);
  if (slots.length === 0 && shorter) {
    const shorterStarts = startsOf(shorter);
    slots = propose(shorter, shorterStarts, true);
    if (nearMisses.length === 0) nearMisses = nearMissesOf(shorter, shorterStarts, slots);
  }
  const { seenAt, calendars } = look;
  return { outcome: 'checked', day, seenAt, ...(calendars && { calendars }), slots, nearMisses };
}

/**
 * The earliest of all slots of a day, of the full length where one fits anywhere; null when none fits. A start on a
 * quarter of an hour, or a finer one where its gap in the day has no quarter.
 * @throws RangeError as `findSlots`.
 */
export function firstSlotOn(request: SlotRequest & { readonly day: Day }): Slot | null {
  const search = searchOn(request.day, request);
  const shorter = shorterOf(search, request);
  return soonest(search, false) ?? (shorter && soonest(shorter, true));
}

/** The search's one proposal when only its first start is up for choice. */
function soonest(search: Search, shorter: boolean): Slot | null {
  for (const { first, last } of startsOf(search)) {
    const start = [QUARTERS.next(first), FINE.next(first)].find((one) => one <= last);
    if (start !== undefined) return propose(search, [{ first: start, last: start }], shorter)[0] ?? null;
  }
  return null;
}

/**
 * Every start on the five-minute grid of the practice's clock at which a session of the length asked for, or of the
 * practice's emergency length, meets every hard constraint. Ordered. For checking the search against any other.
 * @throws RangeError as `findSlots`.
 */
export function allStarts(request: SlotRequest): Instant[] {
  return startsOf(searchOn(dayOf(request), request)).flatMap((stretch) => FINE.within(stretch));
}

/** The day that is asked about. */
export const dayOf = ({ day, practice, now }: SlotRequest): Day => day ?? dayAt(practice.timeZone, now);

/** The search for the shortest session, where a shorter one than asked for will do. */
function shorterOf(search: Search, { practice, minutes }: SlotRequest): Search | null {
  const length = milliseconds(practice.emergency.shortestMinutes);
  return minutes === undefined && length < search.length ? { ...search, length } : null;
}

function searchOn(day: Day, { practice, events, missed = [], reserved = [], now, minutes }: SlotRequest): Search {
  const { emergency } = practice;
  const length = milliseconds(minutes ?? emergency.minutes);
  if (!(length > 0 && Number.isFinite(length))) throw new RangeError(`Not a length of a session: ${minutes} minutes`);
  const bounds = boundsOn(practice, day);
  const taken = withReserved(takenOn(practice, day, bounds.day, events), reserved, bounds.day, practice.gapMinutes);
  return {
    practice,
    bounds,
    taken: missed.length === 0 ? taken : { ...taken, freed: [...taken.freed, ...missed] },
    earliest: now + milliseconds(emergency.noticeMinutes),
    length,
  };
}
