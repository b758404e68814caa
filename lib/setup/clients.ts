import { expectedSessions } from '../frame/expected.ts';
import type { JudgedEvent } from '../frame/fit.ts';
import { weekOf } from '../frame/infer.ts';
import type { Judgement } from '../frame/judge.ts';
import { mostOften } from '../frame/most-often.ts';
import type { ClientCode, StandingSession } from '../practice/practice.ts';
import { addDays, type Day, dayAt, dayNumberAt, instantAt, WEEKDAYS } from '../time/day.ts';
import { type Instant, minutesOf } from '../time/interval.ts';
import { millisecondsInDay, minutesInDay } from '../time/units.ts';
import type { ZoneName } from '../time/zone.ts';
import type { Candidate } from './candidates.ts';
import type { Together } from './name.ts';

/** A standing session that the calendar shows, kept so often of the times at which it was looked for. */
export type ProposedSession = { readonly session: StandingSession; readonly kept: number; readonly places: number };

/** Somebody who looks like a client. */
export type ProposedClient = {
  /** The same as long as titles call them the same. */
  readonly id: string;
  /** What titles call them. */
  readonly title: string;
  /** The title where it is a code already; null where one is still to be given. Never derived from a name. */
  readonly code: ClientCode | null;
  readonly together: Together;
  /** Whether it is likely enough to be taken for granted until the therapist says otherwise. */
  readonly sure: boolean;
  readonly sessions: readonly ProposedSession[];
  readonly entries: number;
  readonly first: Day;
  readonly last: Day;
};

/** Who was not there for longer is hardly a client any more: a year, and what holidays add to it. */
export const RECENT = 400 * millisecondsInDay;
/** The most that are listed: more than any practice has, and few enough to look through. */
const MOST = 300;
/** Entries from which on somebody without a standing time may be a client. */
const LEAST_IRREGULAR = 3;
/** Clients of one session's length from which on it is a usual one. */
const LEAST_OF_LENGTH = 3;

/** The candidates who look like clients, with the standing times they keep: sure ones first, in the order of the week. */
export function clientsOf(
  candidates: readonly Candidate[],
  own: ReadonlyMap<ClientCode | null, readonly JudgedEvent[]>,
  { frames, lookout }: Judgement,
  zone: ZoneName,
  now: Instant,
): readonly ProposedClient[] {
  const working = new Set(
    [...own].flatMap(([code, theirs]) => (code === null ? [] : theirs.map(({ event }) => weekOfStart(event, zone)))),
  );
  const evidence = (code: ClientCode, session: StandingSession): ProposedSession => {
    const end = session.to === null ? now : Math.min(now, instantAt(zone, addDays(session.to, 1), 0));
    const span = { start: instantAt(zone, session.from, 0), end };
    const places = expectedSessions({ code, frame: [session] }, zone, span)
      .filter((place) => lookout.seen(place) && working.has(weekOfStart(place, zone)))
      .map(({ start }) => start);
    const isThere = new Set(places);
    const kept = (own.get(code) ?? []).filter(
      ({ fit }) => fit.kind === 'kept' && fit.expected !== null && isThere.has(fit.expected),
    );
    return { session, kept: new Set(kept.map(({ fit }) => fit.expected)).size, places: places.length };
  };
  const lengthOf = new Map(
    candidates.map(({ text }) => [text, mostOften((own.get(text) ?? []).map(({ event }) => minutesOf(event)))]),
  );
  const regular = candidates.filter(
    ({ text, shape }) => shape !== 'word' && (frames.get(text)?.sessions.length ?? 0) > 0,
  );
  const lengths = Map.groupBy(regular, ({ text }) => lengthOf.get(text));
  const isUsual = (minutes: number | undefined) => (lengths.get(minutes)?.length ?? 0) >= LEAST_OF_LENGTH;
  return candidates
    .flatMap((candidate): ProposedClient[] => {
      const { text, shape, together, key } = candidate;
      const theirs = own.get(text) ?? [];
      const [first, last] = [theirs[0], theirs.at(-1)];
      if (!first || !last) return [];
      const sessions = (frames.get(text)?.sessions ?? []).map((session) => evidence(text, session));
      const sureness = surenessOf(candidate, theirs.length, sessions.length > 0, isUsual(lengthOf.get(text)));
      if (sureness === 'none') return [];
      return [
        {
          id: key,
          title: text,
          code: shape === 'code' && together === 'one' ? text : null,
          together,
          sure: sureness === 'sure' && last.event.start > now - RECENT,
          sessions,
          entries: theirs.length,
          first: dayAt(zone, first.event.start),
          last: dayAt(zone, last.event.start),
        },
      ];
    })
    .sort((a, b) => Number(b.sure) - Number(a.sure) || (a.last > b.last ? -1 : 1))
    .slice(0, MOST)
    .sort(inOrder);
}

/** How likely a candidate is a client: by how the title is written, whether a time stands, and what else is said. */
function surenessOf(
  { shape, entries, plain, session, together }: Candidate,
  held: number,
  isRegular: boolean,
  isUsualLength: boolean,
): 'sure' | 'unsure' | 'none' {
  const isPlain = plain * 2 >= entries;
  const isNamedSession = session * 2 >= entries;
  if (!isRegular && held < LEAST_IRREGULAR) return 'none';
  if (together === 'group') return isRegular ? 'sure' : 'unsure';
  if (shape === 'code' || shape === 'initials') return 'sure';
  if (shape === 'name') {
    if (isRegular) return isPlain || isNamedSession ? 'sure' : 'unsure';
    if (isNamedSession || (isPlain && isUsualLength)) return 'sure';
    return isPlain ? 'unsure' : 'none';
  }
  if (isNamedSession || (isRegular && isPlain && isUsualLength)) return 'sure';
  return isRegular ? 'unsure' : 'none';
}

/** Sure ones first, then by when in the week they come last; those without a time at the end. */
function inOrder(a: ProposedClient, b: ProposedClient): number {
  const placeOf = ({ sessions }: ProposedClient) => {
    const session = sessions.at(-1)?.session;
    return session ? WEEKDAYS.indexOf(session.weekday) * minutesInDay + session.start : 7 * minutesInDay;
  };
  return Number(b.sure) - Number(a.sure) || placeOf(a) - placeOf(b) || (a.title < b.title ? -1 : 1);
}

const weekOfStart = ({ start }: { readonly start: Instant }, zone: ZoneName): number =>
  weekOf(dayNumberAt(zone, start));
