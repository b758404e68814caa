import type { AgendaEvent, Lookout } from '../calendar/agenda.ts';
import type { SeenEvent } from '../calendar/event.ts';
import type { Hint } from '../practice/identity.ts';
import type { Client } from '../practice/practice.ts';
import { dayAt, mondayOf } from '../time/day.ts';
import { type Instant, minutes, minutesOf } from '../time/interval.ts';
import { millisecondsInDay } from '../time/units.ts';
import type { ZoneName } from '../time/zone.ts';
import { assign } from './assign.ts';
import { type Expected, expectedSessions, periodDays } from './expected.ts';
import type { Fit, Missed } from './fit.ts';

/** An event of one client that may be a session, with what its title says. */
export type Candidate = {
  readonly event: SeenEvent;
  readonly history: AgendaEvent;
  readonly hints: readonly Hint[];
  /** A fit already given by an answer or a proposed slot; `rescheduled` still looks for what it replaces. */
  readonly given: Fit | null;
  readonly firstSeen: Instant;
};

/** How far a start may be from the standing time and still keep it, minutes. */
export const TOLERANCE = 15;
/** A contact no longer than this is not a session, minutes. */
const SHORT = 20;
/** Days that a replacement may lie before or after what it replaces, beyond one period (B.3.6: −9 … +12 for weekly). */
const EARLIER = 2;
const LATER = 5;

/** What the events of one client are matched against. */
export type Ground = {
  readonly client: Client;
  readonly zone: ZoneName;
  readonly lookout: Lookout;
  /** Starts of this client's events that were there once and are gone, cancelled or declined. */
  readonly vacated: readonly Instant[];
  readonly now: Instant;
};

/** What became of one client's events and standing sessions. */
export type Matched = {
  /** The fits of the events, in the order given. */
  readonly fits: readonly Fit[];
  /** Sessions that were looked for afterwards and not there. */
  readonly missed: readonly Missed[];
  /** Sessions still to come whose event was there and no longer is. */
  readonly freed: readonly Missed[];
};

/** Matches one client's events with the frame. */
export function matchToFrame(
  { client, zone, lookout, vacated, now }: Ground,
  candidates: readonly Candidate[],
): Matched {
  const fits: (Fit | null)[] = candidates.map((candidate) => candidate.given);
  const expected = expectedAround(client, zone, candidates, now);
  const taken = new Set<Expected>();

  const open = () => candidates.flatMap((candidate, index) => (fits[index] ? [] : [{ ...candidate, index }]));
  const free = () => expected.filter((session) => !taken.has(session));
  /** The earliest free session at any of these times. */
  const firstFree = (starts: readonly Instant[]) =>
    starts
      .flatMap((start) => expectedNear(expected, start).filter((session) => !taken.has(session)))
      .reduce<Expected | null>((first, session) => (first && first.start <= session.start ? first : session), null);
  const settle = (index: number, session: Expected, fit: Omit<Fit, 'expected'>) => {
    taken.add(session);
    fits[index] = { ...fit, expected: session.start };
  };

  // 1. On the frame, the nearest first, so that of two near one session the nearer keeps it.
  const near = open().flatMap((candidate) =>
    expectedNear(expected, candidate.event.start).map((session) => ({
      session,
      index: candidate.index,
      off: Math.abs(session.start - candidate.event.start),
    })),
  );
  for (const { session, index } of near.sort((a, b) => a.off - b.off || a.index - b.index)) {
    if (fits[index] || taken.has(session)) continue;
    settle(index, session, { kind: 'kept', confidence: 'certain', reason: 'on-frame' });
  }

  // 2. The same event, seen or set at a standing time before it was moved.
  for (const { event, history, index } of open()) {
    const set = firstFree(event.originalStart === null ? [] : [event.originalStart]);
    const seen = set ?? firstFree(history.versions.map((version) => version.event.start));
    if (seen)
      settle(index, seen, {
        kind: 'moved',
        confidence: 'certain',
        reason: set ? 'recurrence-moved' : 'same-event-moved',
      });
  }

  // 3. What the title says it is.
  for (const { event, hints, index } of open()) {
    if (hints.includes('administrative')) fits[index] = plain('administrative', 'likely', 'words');
    else if (hints.includes('emergency')) fits[index] = plain('emergency', 'likely', 'words');
    else if (hints.includes('contact')) fits[index] = plain('contact', 'likely', 'words');
    else if (minutesOf(event) <= SHORT) fits[index] = plain('contact', 'likely', 'short-or-call');
  }

  // 4. One for one, at least cost, in the place of a session that was looked for and not there. A session still to come
  // may only not have been entered yet, so its place is believed empty in the event's own week or where one vanished.
  const vacant = free().filter((session) => lookout.seen(session));
  const seekers = candidates.flatMap((candidate, index) => {
    const answeredMoved = fits[index]?.kind === 'moved' && fits[index].expected === null;
    return fits[index] && !answeredMoved ? [] : [{ ...candidate, index }];
  });
  const period = periodDays(client.frame);
  const places = assign(seekers.length, vacant.length, (row, column) => {
    const seeker = seekers[row] as Candidate;
    const session = vacant[column] as Expected;
    const believed =
      session.start <= now || isNear(session, vacated) || inSameWeek(zone, session.start, seeker.event.start);
    return believed ? costOf(seeker, session, period) : Number.POSITIVE_INFINITY;
  });
  places.forEach((column, row) => {
    const session = column === null ? undefined : vacant[column];
    const seeker = seekers[row];
    if (!session || !seeker) return;
    const given = fits[seeker.index];
    settle(seeker.index, session, given ?? { kind: 'moved', confidence: 'likely', reason: 'replaces-vacancy' });
  });

  // 5. Beyond the plan, as far as we looked. Nothing takes a session from here on.
  const left = free();
  const unknown = left.filter((session) => !lookout.seen(session));
  const beyondPlan = ({ event, firstSeen }: Candidate): Fit => {
    if (client.frame.length === 0) return plain('kept', 'unclear', 'no-standing-sessions');
    if (unknown.some((session) => inSameWeek(zone, session.start, event.start)))
      return plain('extra', 'unclear', 'week-not-seen');
    if (addedSameDay(event, firstSeen, lookout)) return plain('emergency', 'likely', 'added-same-day');
    const around = unknown.some((session) => Math.abs(session.start - event.start) < period * millisecondsInDay);
    return plain('extra', around ? 'unclear' : 'likely', 'beyond-plan');
  };

  const plainly = ({ start, end }: Expected): Missed => ({ client: client.code, start, end });
  const lookedSince = (session: Expected) => (lookout.lastLookBefore(session, now + 1)?.at ?? 0) >= session.start;
  return {
    fits: candidates.map((candidate, index) => fits[index] ?? beyondPlan(candidate)),
    missed: left.filter((session) => session.end <= now && lookedSince(session)).map(plainly),
    freed: left.filter((session) => session.end > now && isNear(session, vacated)).map(plainly),
  };
}

/** The expected sessions, of a list in order of start, that start within the tolerance of an instant. */
function expectedNear(expected: readonly Expected[], start: Instant): readonly Expected[] {
  let low = 0;
  let high = expected.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((expected[middle] as Expected).start < start - minutes(TOLERANCE)) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < expected.length && (expected[end] as Expected).start <= start + minutes(TOLERANCE)) end++;
  return expected.slice(low, end);
}

const plain = (kind: Fit['kind'], confidence: Fit['confidence'], reason: Fit['reason']): Fit => ({
  kind,
  confidence,
  reason,
  expected: null,
});

/** Expected sessions from the earliest to the latest that any candidate could keep or replace, and up to now. */
function expectedAround(client: Client, zone: ZoneName, candidates: readonly Candidate[], now: Instant) {
  if (client.frame.length === 0) return [];
  const reach = (periodDays(client.frame) + LATER + 7) * millisecondsInDay;
  let start = now;
  let end = now;
  for (const { event, history } of candidates) {
    for (const version of history.versions) {
      start = Math.min(start, version.event.start);
      end = Math.max(end, version.event.start);
    }
    if (event.originalStart !== null) start = Math.min(start, event.originalStart);
    if (event.originalStart !== null) end = Math.max(end, event.originalStart);
  }
  return expectedSessions(client, zone, { start: start - reach, end: end + reach });
}

/** Days between the two, a word of rescheduling making it half as far, later dearer than nothing; infinite out of reach. */
function costOf({ event, hints, given }: Candidate, session: Expected, period: number): number {
  const days = (event.start - session.start) / millisecondsInDay;
  if (days < -(period + EARLIER) || days > period + LATER) return Number.POSITIVE_INFINITY;
  const said = given !== null || hints.includes('rescheduled');
  return Math.abs(days) * (said ? 0.5 : 1);
}

const isNear = (session: Expected, starts: readonly Instant[]): boolean =>
  starts.some((start) => Math.abs(start - session.start) <= minutes(TOLERANCE));

const inSameWeek = (zone: ZoneName, a: Instant, b: Instant): boolean =>
  mondayOf(dayAt(zone, a)) === mondayOf(dayAt(zone, b));

/** Whether a look less than a day before the event began did not have it yet. */
function addedSameDay(event: SeenEvent, firstSeen: Instant, lookout: Lookout): boolean {
  const before = lookout.lastLookBefore(event, firstSeen);
  return before !== null && event.start - before.at < millisecondsInDay;
}
