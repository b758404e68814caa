import { stretchesOf } from '../calendar/day-spans.ts';
import { type DaySpan, type EventKey, isLive } from '../calendar/event.ts';
import { expectedSessions } from '../frame/expected.ts';
import type { Confidence, FitKind, FitReason, JudgedEvent, Missed } from '../frame/fit.ts';
import type { ClientFrame } from '../frame/frames.ts';
import type { Judgement } from '../frame/judge.ts';
import type { Hint } from '../practice/identity.ts';
import type { ClientCode } from '../practice/practice.ts';
import type { Level } from '../rules/rule.ts';
import {
  addDays,
  type Day,
  dayAt,
  dayInterval,
  dayNumber,
  dayOfNumber,
  daysFrom,
  instantAt,
  mondayOf,
} from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';
import { type Place, placeOf } from './place.ts';

/** A standing session through the weeks it held, `first` and `last` being days on which it stands within the chart. */
export type Band = {
  readonly client: ClientCode;
  /** Whether the therapist told it, or the calendar showed it. */
  readonly by: ClientFrame['by'];
  readonly first: Day;
  readonly last: Day;
  readonly everyWeeks: number;
  /** Minutes past midnight by the practice's wall clock. */
  readonly from: number;
  readonly to: number;
};

/** What is open or was said about an event, in words. */
export type Remark = {
  /** How far the furthest of the open questions goes; null while none is open. */
  readonly level: Level | null;
  readonly questions: readonly string[];
  readonly answers: readonly string[];
};

/**
 * One event of a client, or one standing session that was not there. No title and no key: a chart is laid before others.
 */
export type Mark = Place &
  Remark & {
    /** Whom it is about; several where the calendar does not tell which. */
    readonly clients: readonly ClientCode[];
    /** `unrelated` only for what may be about more than one client; `missed` also for what was taken out ahead of its time. */
    readonly kind: FitKind;
    readonly confidence: Confidence;
    readonly reason: FitReason;
    /** Of a moved one, where the standing session is that it stands for; null where nothing tells. */
    readonly standing: Place | null;
  };

/** The frame and what became of it, as plain data: days, minutes of the practice's wall clock and codes. */
export type Chart = {
  /** A Monday and a Sunday. */
  readonly first: Day;
  readonly last: Day;
  readonly today: Day;
  /** In the order of the practice file. */
  readonly clients: readonly ClientCode[];
  readonly bands: readonly Band[];
  /** In order of time. */
  readonly marks: readonly Mark[];
  /** Days that nobody looked at whole. */
  readonly unseen: readonly DaySpan[];
};

/** What a chart is made from. */
export type ChartGround = {
  readonly judgement: Pick<Judgement, 'events' | 'missed' | 'freed' | 'frames' | 'lookout'>;
  readonly remarks: ReadonlyMap<EventKey, Remark>;
  readonly zone: ZoneName;
  readonly now: Instant;
};

/** Weeks: the most that are looked back upon, those ahead, and those shown where nothing was seen yet. */
const MOST_WEEKS = 522;
const WEEKS_AHEAD = 4;
const LEAST_WEEKS = 13;

const NO_REMARK: Remark = { level: null, questions: [], answers: [] };
const NOT_HELD: readonly Hint[] = ['cancelled', 'no-show'];

/** The chart of everything known, ten years back at most and four weeks ahead. */
export function chartOf({ judgement, remarks, zone, now }: ChartGround): Chart {
  const today = dayAt(zone, now);
  const last = addDays(mondayOf(today), 7 * WEEKS_AHEAD + 6);
  const shown = judgement.events.filter(isCharted);
  const earliest = judgement.missed.reduce(
    (least, { start }) => Math.min(least, start),
    Math.min(shown[0]?.event.start ?? now, now),
  );
  const first = firstWeek(dayAt(zone, earliest), today);
  const span = { start: instantAt(zone, first, 0), end: instantAt(zone, addDays(last, 1), 0) };
  const isWithin = ({ start }: { readonly start: Instant }) => span.start <= start && start < span.end;

  const absences = new Map<string, JudgedEvent>();
  for (const one of judgement.events) {
    if (one.fit.kind === 'missed' && one.who.client) absences.set(`${one.who.client} ${one.fit.expected}`, one);
  }
  const missing = [...judgement.missed, ...judgement.freed].filter(isWithin).map((one) => {
    const absence = absences.get(`${one.client} ${one.start}`);
    return missedMark(one, absence, remarks.get(absence?.key ?? ''), zone);
  });
  const present = shown
    .filter(({ event }) => isWithin(event))
    .map((one) => presentMark(one, remarks.get(one.key), judgement.frames, zone));
  const bands = [...judgement.frames].flatMap(([client, { sessions, by }]) =>
    sessions.flatMap((session): Band[] => {
      const places = expectedSessions({ code: client, frame: [session] }, zone, span);
      const [begin, end] = [places[0], places.at(-1)];
      const { start: from, minutes, everyWeeks } = session;
      return begin && end
        ? [{ client, by, first: begin.day, last: end.day, everyWeeks, from, to: from + minutes }]
        : [];
    }),
  );
  return {
    first,
    last,
    today,
    clients: [...judgement.frames.keys()],
    bands,
    marks: [...present, ...missing].sort(byTime),
    unseen: stretchesOf(daysFrom(first, last), (day) => !judgement.lookout.seen(dayInterval(zone, day))),
  };
}

/**
 * Whether an event is one of a client's, at a time of the clock, that takes place: all that a chart of the frame can
 * show. Sessions to which nobody came stand among the missed ones.
 */
const isCharted = ({ event, who, fit }: JudgedEvent): boolean => {
  if (!isLive(event) || who.candidates.length === 0 || fit.kind === 'missed') return false;
  if (fit.kind !== 'unrelated' && fit.kind !== 'other-engagement') return true;
  const isOfSomebody = fit.kind === 'other-engagement' || fit.reason === 'several-clients';
  return isOfSomebody && !who.hints.some((hint) => NOT_HELD.includes(hint));
};

function firstWeek(earliest: Day, today: Day): Day {
  const monday = dayNumber(mondayOf(today));
  const first = Math.max(dayNumber(mondayOf(earliest)), monday - 7 * MOST_WEEKS);
  return dayOfNumber(Math.min(first, monday - 7 * LEAST_WEEKS));
}

function presentMark(
  { event, who, fit }: JudgedEvent,
  remark: Remark = NO_REMARK,
  frames: Judgement['frames'],
  zone: ZoneName,
): Mark {
  const { kind, confidence, reason, expected } = fit;
  const clients = who.client === null ? who.candidates : [who.client];
  const standing = kind === 'moved' && expected !== null ? standingAt(expected, who.client, frames, zone) : null;
  return { ...placeOf(zone, event), ...remark, clients, kind, confidence, reason, standing };
}

/** Where the standing session is that starts then. One that the frame has no more is as long as nothing: a place all the same. */
function standingAt(start: Instant, client: ClientCode | null, frames: Judgement['frames'], zone: ZoneName): Place {
  const frame = frames.get(client ?? '')?.sessions ?? [];
  const [session] = expectedSessions({ code: client ?? '', frame }, zone, { start, end: start + 1 });
  return placeOf(zone, { start, end: session?.end ?? start });
}

function missedMark(
  { client, start, end }: Missed,
  absence: JudgedEvent | undefined,
  remark: Remark = NO_REMARK,
  zone: ZoneName,
): Mark {
  const reason = absence?.fit.reason ?? 'looked-and-not-there';
  const place = placeOf(zone, { start, end });
  return { ...place, ...remark, clients: [client], kind: 'missed', confidence: 'certain', reason, standing: null };
}

/** By day and time, then by code and kind, so that the order they came in never matters. */
function byTime(a: Mark, b: Mark): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.from - b.from || compare(a.clients.join(), b.clients.join()) || compare(a.kind, b.kind);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
