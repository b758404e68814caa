import { minutesOf } from '../time/interval.ts';
import {
  type Board,
  boardOf,
  type Candidate,
  dayOf,
  freeAt,
  type Ground,
  inSameWeek,
  isNear,
  openOn,
  periodAt,
  plain,
  settle,
} from './board.ts';
import { isSameDay, sureEntryOf } from './entry.ts';
import { expectedNear } from './expected.ts';
import type { Fit, Missed } from './fit.ts';
import { SHORT } from './frames.ts';
import { replacements, type Seeker, type Vacancy } from './replace.ts';
import { fitOfAbsence, fitsBeyondPlan, missedOn } from './rest.ts';

/** What became of one client's events and standing sessions. */
export type Matched = {
  /** The fits of the events, in the order given. */
  readonly fits: readonly Fit[];
  /** Sessions that were looked for afterwards and not there, or whose event says so itself. */
  readonly missed: readonly Missed[];
  /** Sessions still to come whose event was there and no longer is. */
  readonly freed: readonly Missed[];
};

/** Matches one client's events with the frame: the surest evidence first, and each session to one event. */
export function matchToFrame(ground: Ground, candidates: readonly Candidate[]): Matched {
  const board = boardOf(ground, candidates);
  keepOnFrame(board);
  markAbsences(board);
  followMoves(board);
  readWords(board);
  const seekers = seekersOn(board);
  replaceVacancies(board, seekers);
  const beyond = fitsBeyondPlan(board, new Set(seekers.flatMap(({ index, sameDay }) => (sameDay ? [index] : []))));
  const fits = candidates.map(
    (candidate, index) =>
      board.fits[index] ?? (candidate.absence ? fitOfAbsence(board, index) : beyond(candidate, index)),
  );
  return { fits, ...missedOn(board) };
}

/** On the frame, the nearest first, so that of two near one session the nearer keeps it. */
function keepOnFrame(board: Board): void {
  const near = openOn(board).flatMap(({ event, index }) =>
    expectedNear(board.expected, event.start).map((session) => ({
      session,
      index,
      off: Math.abs(session.start - event.start),
    })),
  );
  const confidence = board.frame.by === 'declared' ? 'certain' : 'likely';
  for (const { session, index } of near.sort((a, b) => a.off - b.off || a.index - b.index)) {
    if (board.fits[index] || board.taken.has(session)) continue;
    settle(board, index, session, { kind: 'kept', confidence, reason: 'on-frame' });
  }
}

/** Sessions whose event says that they did not take place. They stay free to be made up for. */
function markAbsences(board: Board): void {
  board.candidates.forEach(({ event, absence, given }, index) => {
    if (!absence || given) return;
    const session = freeAt(board, [event.start]).find((one) => !board.absent.has(one));
    if (session) board.absent.set(session, index);
  });
}

/** The same event, seen or set at a standing time before it was moved. */
function followMoves(board: Board): void {
  for (const { event, history, index } of openOn(board)) {
    const [set] = freeAt(board, event.originalStart === null ? [] : [event.originalStart]);
    const seen =
      set ??
      freeAt(
        board,
        history.versions.map((version) => version.event.start),
      )[0];
    const reason = set ? 'recurrence-moved' : 'same-event-moved';
    if (seen) settle(board, index, seen, { kind: 'moved', confidence: 'certain', reason });
  }
}

/** What the title says it is. */
function readWords(board: Board): void {
  for (const { event, hints, index } of openOn(board)) {
    if (hints.includes('administrative')) board.fits[index] = plain('administrative', 'likely', 'words');
    else if (hints.includes('emergency')) board.fits[index] = plain('emergency', 'likely', 'words');
    else if (hints.includes('contact')) board.fits[index] = plain('contact', 'likely', 'words');
    else if (hints.includes('additional') && board.expected.length > 0)
      board.fits[index] = plain('extra', 'likely', 'words');
    else if (minutesOf(event) <= SHORT) board.fits[index] = plain('contact', 'likely', 'short-or-call');
  }
}

/** Events that may stand for a session: those still open, and those answered to have been moved. */
function seekersOn(board: Board): readonly (Seeker & { readonly index: number })[] {
  return board.candidates.flatMap(({ event, history, hints, given, absence }, index) => {
    const fit = board.fits[index];
    if (fit ? fit.kind !== 'moved' || fit.expected !== null : absence) return [];
    const entry = sureEntryOf(history, board.lookout);
    return [
      {
        index,
        start: event.start,
        day: dayOf(board, event.start),
        period: periodAt(board, event.start),
        entry,
        said: given !== null || hints.includes('rescheduled'),
        sameDay: !entry.hidden && isSameDay(board.zone, event, entry),
      },
    ];
  });
}

/**
 * One for one, at least cost, in the place of a session that was looked for and not there. A session still to come may
 * only not have been entered yet, so its place is believed empty in the event's own week or where one vanished.
 */
function replaceVacancies(board: Board, seekers: readonly (Seeker & { readonly index: number })[]): void {
  const { expected, taken, absent, lookout, vacated, now } = board;
  const vacant = expected.filter((session) => !taken.has(session) && (absent.has(session) || lookout.seen(session)));
  const vacancies = vacant.map((session): Vacancy => {
    const left = vacated.filter(({ start }) => isNear(session.start, start));
    const stood = left.flatMap(({ stoodAt }) => stoodAt ?? []);
    return {
      start: session.start,
      day: dayOf(board, session.start),
      known: left.length > 0 || absent.has(session),
      stoodAt: stood.length > 0 ? Math.max(...stood) : null,
    };
  });
  const mayBe = ({ start }: Seeker, vacancy: Vacancy) =>
    vacancy.start <= now || vacancy.known || inSameWeek(board, vacancy.start, start);
  replacements(seekers, vacancies, mayBe).forEach((column, row) => {
    const session = column === null ? undefined : vacant[column];
    const seeker = seekers[row];
    if (!session || !seeker) return;
    const given = board.fits[seeker.index];
    settle(board, seeker.index, session, given ?? { kind: 'moved', confidence: 'likely', reason: 'replaces-vacancy' });
  });
}
