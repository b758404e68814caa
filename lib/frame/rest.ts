import type { Instant } from '../time/interval.ts';
import { millisecondsInDay } from '../time/units.ts';
import { type Board, type Candidate, inSameWeek, isNear, periodAt, plain } from './board.ts';
import type { Expected } from './expected.ts';
import type { Fit, FitKind, Missed } from './fit.ts';

/** Fits of what counts among the sessions. */
const SESSIONS: readonly FitKind[] = ['kept', 'moved', 'extra'];

/** Half a week, the least time around an event that a plan is looked for in. */
const LEAST = 3.5;

/** Periods away from the nearest session of an inferred plan from which on the plan says nothing of an event. */
const ASTRAY = 2;

/**
 * How to tell the fit of what neither keeps nor replaces a session. Where an inferred plan begins, ends or changes it was
 * inferred from too little; an event there is beyond it only when there are more of them than the plan has (B.3.5). Of a
 * time when the inferred plan did not hold, it says nothing.
 */
export function fitsBeyondPlan(
  board: Board,
  sameDay: ReadonlySet<number>,
): (candidate: Candidate, index: number) => Fit {
  const { frame, expected, taken, absent, lookout, candidates, fits } = board;
  const unknown = expected.filter((one) => !taken.has(one) && !absent.has(one) && !lookout.seen(one));
  const held = candidates.flatMap(({ event, absence }, index) =>
    absence === null && SESSIONS.includes(fits[index]?.kind ?? 'extra') ? event.start : [],
  );
  const reachAt = (start: Instant) => Math.max(periodAt(board, start), LEAST) * millisecondsInDay;
  const isAmidPlan = (start: Instant) =>
    expected.some((one) => start - reachAt(start) <= one.start && one.start < start) &&
    expected.some((one) => start < one.start && one.start <= start + reachAt(start));
  const isNearPlan = (start: Instant) => expected.some((one) => Math.abs(one.start - start) <= ASTRAY * reachAt(start));
  const isOverBudget = (start: Instant) => held.filter((other) => Math.abs(other - start) < reachAt(start)).length > 2;

  return ({ event: { start } }, index) => {
    if (frame.sessions.length === 0) return plain('kept', 'unclear', 'no-standing-sessions');
    if (unknown.some((session) => inSameWeek(board, session.start, start)))
      return plain('extra', 'unclear', 'week-not-seen');
    if (frame.by === 'inferred' && !isNearPlan(start)) return plain('kept', 'unclear', 'no-standing-sessions');
    if (frame.by === 'inferred' && !isAmidPlan(start) && !isOverBudget(start))
      return plain('moved', 'unclear', 'within-plan');
    if (sameDay.has(index)) return plain('emergency', 'likely', 'added-same-day');
    const isPartlyUnknown = unknown.some((session) => Math.abs(session.start - start) < reachAt(start));
    return plain('extra', isPartlyUnknown ? 'unclear' : 'likely', 'beyond-plan');
  };
}

/**
 * The fit of an event that did not take place. One that was cancelled and made up for was moved, not missed; one to
 * which nobody came was missed all the same.
 */
export function fitOfAbsence({ candidates, absent, taken }: Board, index: number): Fit {
  const candidate = candidates[index];
  const session = [...absent].find(([, by]) => by === index)?.[0];
  if (!candidate || !session || (candidate.absence === 'cancelled' && taken.has(session)))
    return plain('unrelated', 'certain', 'not-live');
  const { hints } = candidate;
  const reason = hints.includes('no-show') || hints.includes('cancelled') ? 'words' : 'not-live';
  return { kind: 'missed', confidence: 'certain', reason, expected: session.start };
}

/** The sessions that nothing took: those that were looked for afterwards, and those still to come whose event is gone. */
export function missedOn(board: Board): { readonly missed: readonly Missed[]; readonly freed: readonly Missed[] } {
  const { client, expected, taken, absent, lookout, vacated, now } = board;
  const left = expected.filter((session) => !taken.has(session));
  const plainly = ({ start, end }: Expected): Missed => ({ client, start, end });
  const lookedSince = (session: Expected) => (lookout.lastLookBefore(session, now + 1)?.at ?? 0) >= session.start;
  const wasLeft = ({ start }: Expected) => vacated.some((one) => isNear(start, one.start));
  return {
    missed: left.filter((one) => one.end <= now && (absent.has(one) || lookedSince(one))).map(plainly),
    freed: left.filter((one) => one.end > now && (absent.has(one) || wasLeft(one))).map(plainly),
  };
}
