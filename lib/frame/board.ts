import type { AgendaEvent, Lookout } from '../calendar/agenda.ts';
import type { SeenEvent } from '../calendar/event.ts';
import type { Hint } from '../practice/identity.ts';
import type { ClientCode } from '../practice/practice.ts';
import { dayAt, dayNumberAt, mondayOf } from '../time/day.ts';
import { type Instant, minutes } from '../time/interval.ts';
import { millisecondsInDay } from '../time/units.ts';
import type { ZoneName } from '../time/zone.ts';
import { type Expected, expectedNear, expectedSessions, periodDays, TOLERANCE } from './expected.ts';
import type { Fit } from './fit.ts';
import type { ClientFrame } from './frames.ts';
import { LATER } from './replace.ts';

/** An event of one client that may be a session, with what its title says. */
export type Candidate = {
  readonly event: SeenEvent;
  readonly history: AgendaEvent;
  readonly hints: readonly Hint[];
  /** A fit already given by an answer or a proposed slot; `moved` still looks for what it replaces. */
  readonly given: Fit | null;
  /** Whether it did not take place: cancelled or declined, or its title says that it was, or that nobody came. */
  readonly absence: 'cancelled' | 'no-show' | null;
};

/** A session's time at which an event of this client no longer stands, and the last time it was seen there. */
export type Vacated = { readonly start: Instant; readonly stoodAt: Instant | null };

/** What the events of one client are matched against. */
export type Ground = {
  readonly client: ClientCode;
  readonly frame: ClientFrame;
  readonly zone: ZoneName;
  readonly lookout: Lookout;
  /** Where this client's events were and are no more. */
  readonly vacated: readonly Vacated[];
  readonly now: Instant;
};

/** One client's events and expected sessions, and what was found of them so far. */
export type Board = Ground & {
  readonly candidates: readonly Candidate[];
  readonly expected: readonly Expected[];
  /** The fits of the candidates, in their order; null while open. */
  readonly fits: (Fit | null)[];
  /** Sessions that an event keeps or stands for. */
  readonly taken: Set<Expected>;
  /** Sessions of which an event says that they did not take place, and the candidate that says so. */
  readonly absent: Map<Expected, number>;
};

/** A board on which nothing was found yet but what was given. */
export const boardOf = (ground: Ground, candidates: readonly Candidate[]): Board => ({
  ...ground,
  candidates,
  expected: expectedAround(ground, candidates),
  fits: candidates.map(({ given }) => given),
  taken: new Set(),
  absent: new Map(),
});

/** Candidates that took place and whose fit is open. */
export const openOn = ({ candidates, fits }: Board): readonly (Candidate & { readonly index: number })[] =>
  candidates.flatMap((candidate, index) => (fits[index] || candidate.absence ? [] : [{ ...candidate, index }]));

/** The sessions at any of these times that nothing has taken, by their start. */
export const freeAt = ({ expected, taken }: Board, starts: readonly Instant[]): readonly Expected[] =>
  starts
    .flatMap((start) => expectedNear(expected, start).filter((session) => !taken.has(session)))
    .sort((a, b) => a.start - b.start);

/** Lets a candidate take a session. */
export function settle({ taken, fits }: Board, index: number, session: Expected, fit: Omit<Fit, 'expected'>): void {
  taken.add(session);
  fits[index] = { ...fit, expected: session.start };
}

/** A fit that stands for no session. */
export const plain = (kind: Fit['kind'], confidence: Fit['confidence'], reason: Fit['reason']): Fit => ({
  kind,
  confidence,
  reason,
  expected: null,
});

/** Days from one session of the plan to the next, about an instant. */
export const periodAt = ({ frame, zone }: Ground, instant: Instant): number =>
  periodDays(frame.sessions, dayAt(zone, instant));

/** Whether two starts are one standing time. */
export const isNear = (a: Instant, b: Instant): boolean => Math.abs(a - b) <= minutes(TOLERANCE);

/** Whether two instants lie between one Monday and the next. */
export const inSameWeek = ({ zone }: Ground, a: Instant, b: Instant): boolean =>
  mondayOf(dayAt(zone, a)) === mondayOf(dayAt(zone, b));

/** The number of the day an instant lies on. */
export const dayOf = ({ zone }: Ground, instant: Instant): number => dayNumberAt(zone, instant);

/** Expected sessions from the earliest to the latest that any candidate could keep or replace, and up to now. */
function expectedAround({ client, frame, zone, now }: Ground, candidates: readonly Candidate[]): readonly Expected[] {
  const { sessions } = frame;
  if (sessions.length === 0) return [];
  const reach = (7 * Math.max(1, ...sessions.map(({ everyWeeks }) => everyWeeks)) + LATER + 7) * millisecondsInDay;
  let start = now;
  let end = now;
  for (const { event, history } of candidates) {
    const original = event.originalStart ?? event.start;
    start = Math.min(start, original);
    end = Math.max(end, original);
    for (const version of history.versions) {
      start = Math.min(start, version.event.start);
      end = Math.max(end, version.event.start);
    }
  }
  return expectedSessions({ code: client, frame: sessions }, zone, { start: start - reach, end: end + reach });
}
