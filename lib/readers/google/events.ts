import type { DaySpan, EventKind, SeenEvent } from '../../calendar/event.ts';
import { type Day, instantAt } from '../../time/day.ts';
import type { Instant } from '../../time/interval.ts';
import { minutesInDay } from '../../time/units.ts';
import type { Made, Trouble } from '../findings.ts';
import { hoursOf, minuteOf } from './clock.ts';
import { wholeSpan } from './dates.ts';
import { originalStartOf } from './identity.ts';
import type { PageContext, Part, Point, When } from './part.ts';
import { numeralsIn } from './text.ts';

/** What the parts of one event depend on beside themselves. */
export type Frame = {
  readonly context: PageContext;
  /** The page's clock, or null when nothing tells. */
  readonly hours: 12 | 24 | null;
  /** Whether log entries tell events of calendars from what is none; see `areLogged`. */
  readonly logged: boolean;
  /** The first and last day of the view. */
  readonly first: Day;
  readonly last: Day;
};

/** The page's clock, from every time that is written as only one of the two would write it. */
export function clockOf(parts: readonly Part[], context: PageContext): 12 | 24 | null {
  if (context.words.hours !== null) return context.words.hours;
  const hours = new Set<12 | 24>();
  let full = false;
  for (const { when } of parts) {
    if (when?.form !== 'points') continue;
    for (const { written } of [when.start, when.end]) {
      const told = written && hoursOf(written);
      if (told) hours.add(told);
      full ||= written?.full ?? false;
    }
  }
  if (hours.size === 0) return full ? 24 : null;
  return hours.size === 1 ? ([...hours][0] ?? null) : null;
}

const TIMES: Trouble = { anchor: 'chip.times', problem: 'contradictory' };
const IDS: Trouble = { anchor: 'chip.id', problem: 'contradictory' };

/**
 * One event from the chips that carry its id. A chip that fits nowhere beside one that does is a shadow, such as the one
 * that follows the pointer while an event is dragged; chips that each fit but tell different things share an id that is none.
 */
export function eventOf(parts: readonly Part[], frame: Frame): Made {
  const [only] = parts;
  const troubles = parts.length === 1 && only ? only.troubles : parts.flatMap((part) => part.troubles);
  const fitting = parts.every((part) => part.when !== null) ? parts : parts.filter((part) => part.when !== null);
  const [part] = fitting;
  if (!part) return { event: null, troubles: troubles.length > 0 ? troubles : [TIMES] };
  if (fitting.some((other) => other.title !== part.title)) return { event: null, troubles: [...troubles, IDS] };
  const time = timeOf(
    fitting.map(({ when }) => when as When),
    frame,
  );
  if ('anchor' in time) return { event: null, troubles: [...troubles, time] };
  const { identity } = part;
  const event: SeenEvent = {
    ...time,
    key: identity.key,
    meeting: identity.meeting,
    series: identity.series,
    originalStart: originalStartOf(identity, frame.context.zone),
    calendar: part.calendar,
    kind: kindOf(part, frame),
    title: part.title,
    place: fitting.find((one) => one.place !== null)?.place ?? null,
    response: fitting.some((one) => one.declined) ? 'declined' : null,
    showAs: null,
    cancelled: false,
    guests: null,
    categories: null,
    organiser: null,
    created: null,
    changed: null,
  };
  return { event, troubles };
}

/**
 * Whether the log entries of most events name calendars. Then one that names none is no event of a calendar; where most
 * name none, the page writes its log in a new way, and nothing follows from it.
 */
export function areLogged(parts: readonly Part[]): boolean {
  let balance = 0;
  for (const { identity, logged } of parts) {
    if (identity.kind === 'appointment' && logged !== null) balance += logged ? 1 : -1;
  }
  return balance > 0;
}

/**
 * What an event is. What its id tells to be no task and its log entry no event of a calendar is a schedule in which
 * others book. Out-of-office and focus time have nothing known in the page that would tell them in every language: they
 * are read as the appointments that they are in their calendars, and their time is taken.
 */
const kindOf = ({ identity, logged }: Part, frame: Frame): EventKind =>
  identity.kind === 'appointment' && frame.logged && logged === false ? 'appointment-schedule' : identity.kind;

type Time = { readonly start: Instant; readonly end: Instant; readonly allDay: DaySpan | null };

function timeOf(whens: readonly When[], frame: Frame): Time | Trouble {
  const [first] = whens;
  if (!first || whens.some((one) => one.form !== first.form)) return IDS;
  if (first.form === 'days') return wholeDays(whens, frame);
  if (first.form === 'points') return betweenPoints(whens, frame);
  if (whens.some((one) => one.form !== 'clock' || !sameTime(one, first))) return IDS;
  return between(frame, first.day, first.start, first.day, first.end);
}

type Clock = Extract<When, { form: 'clock' }>;

const sameTime = (a: Clock, b: Clock): boolean => a.day === b.day && a.start === b.start && a.end === b.end;

function between({ context }: Frame, day: Day, start: number, lastDay: Day, end: number): Time | Trouble {
  const from = instantAt(context.zone, day, start);
  const to = instantAt(context.zone, lastDay, end);
  return from <= to ? { start: from, end: to, allDay: null } : TIMES;
}

function betweenPoints(whens: readonly When[], frame: Frame): Time | Trouble {
  const points = whens.flatMap((one) => (one.form === 'points' ? [one] : []));
  const [first] = points;
  if (!first) return TIMES;
  if (points.some(({ start, end }) => start.day !== first.start.day || end.day !== first.end.day)) return IDS;
  const start = known(
    points.map((one) => one.start),
    frame,
  );
  let end = known(
    points.map((one) => one.end),
    frame,
  );
  if (start === null || end === null) return { anchor: 'clock', problem: 'missing' };
  // From midnight to midnight is a whole day, which is drawn beside no hours; what has no length is rare at that minute.
  if (first.start.day === first.end.day && end === 0 && (start > 0 || first.alone)) end = minutesInDay;
  return between(frame, first.start.day, start, first.end.day, end);
}

function known(points: readonly Point[], { hours }: Frame): number | null {
  const placed = points.find((point) => point.minute !== null)?.minute;
  if (placed !== null && placed !== undefined) return placed;
  const written = points[0]?.written;
  return written ? minuteOf(written, hours) : null;
}

function wholeDays(whens: readonly When[], { context, first, last }: Frame): Time {
  const days = whens.flatMap((one) => (one.form === 'days' ? [one] : []));
  const seen = {
    first: days.map((one) => one.first).sort()[0] as Day,
    last: days
      .map((one) => one.last)
      .sort()
      .at(-1) as Day,
    arrow: days.some((one) => one.arrow),
  };
  const text = days[0]?.text ?? '';
  const edges = { ...seen, earlier: seen.first <= first, later: seen.last >= last };
  const tail = text.slice(-400);
  const whole = edges.earlier || edges.later ? wholeSpan(tail, numeralsIn(tail), edges, context.locale) : null;
  const span = { first: whole?.first ?? seen.first, last: whole?.last ?? seen.last };
  return {
    start: instantAt(context.zone, span.first, 0),
    end: instantAt(context.zone, span.last, minutesInDay),
    allDay: span,
  };
}
