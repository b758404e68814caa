import type { EventKey, SeenEvent } from '../../calendar/event.ts';
import type { Reading } from '../../calendar/reading.ts';
import { failure, type Result, success } from '../../result.ts';
import { type Day, dayAt, dayInterval } from '../../time/day.ts';
import type { Instant, Interval } from '../../time/interval.ts';
import type { ZoneName } from '../../time/zone.ts';
import { instantOfStamp } from './about.ts';
import { clockOf, instantIn } from './clock.ts';
import { type Outline, outlineOf, textIn } from './components.ts';
import { textOf } from './decode.ts';
import { type Effort, wholeEffort } from './effort.ts';
import { type Entry, entryOf } from './entry.ts';
import type { Clocks } from './moment.ts';
import { readingsOf } from './readings.ts';
import { seenEventOf } from './seen-event.ts';
import { occurrencesOf, seriesOf } from './series.ts';
import { calendarOf, type Named } from './source-calendar.ts';
import type { Trouble, Unreadable } from './trouble.ts';
import { clocksOf, zoneNamed } from './zones.ts';

/** A file as it was given. */
export type GivenFile = {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly lastModified: Instant;
};

/** What is to be read of it. */
export type Asked = {
  /** The days, both included. */
  readonly range: { readonly from: Day; readonly to: Day };
  /** The practice's zone: whose days are meant, and whose clock where the file does not say. */
  readonly zone: ZoneName;
  readonly now: Instant;
};

/** What an event is in its file: the UID it goes by, and whether it is only told of as taken out of its series. */
export type Origin = { readonly uid: string; readonly removed: boolean };

/** What a calendar file says. */
export type CalendarFile = {
  /** The calendar's address where the file or its name tells one, else its name. */
  readonly calendar: string;
  /** The clock of times without a zone: the file's own, else the practice's. */
  readonly zone: ZoneName;
  /** When it was exported, as far as can be told. */
  readonly at: Instant;
  readonly readings: () => Generator<Reading>;
  /** Where in the file each event of the readings comes from. */
  readonly origins: ReadonlyMap<EventKey, Origin>;
  /** What was passed over, by line. The days on which it may lie are `partial` in the readings. */
  readonly unreadable: readonly Unreadable[];
};

/**
 * Why a file cannot be read at all, and at which line: it is no calendar; it is larger than any; it is not a calendar
 * but a reply about one; or a bug in this reader.
 */
export type FileProblem = {
  readonly line: number;
  readonly reason: 'not-a-calendar' | 'too-large' | 'message' | 'reader';
};

/** The most letters or bytes of a file. Ten years of a full practice are a tenth of it. */
const MOST = 100_000_000;
const ENTRIES_A_STEP = 250;
const OCCURRENCES_A_STEP = 2_000;
/** Parsing is some three fifths of the work. */
const PARSED = 0.6;
/** Messages that tell of a calendar's events, though not of all; other methods only answer or ask. */
const TELLING = ['', 'PUBLISH', 'REQUEST', 'ADD', 'CANCEL'];

/**
 * Reads a calendar file in small steps, so that a caller can show progress and let others work in between: each step
 * takes a few milliseconds and yields the share that is done, from 0 to 1. Never throws, whatever the file.
 */
export function* readCalendarFile(file: GivenFile, asked: Asked): Generator<number, Result<CalendarFile, FileProblem>> {
  try {
    return yield* read(file, asked);
  } catch {
    // The boundary of the reader: a bug becomes a failure without a word of the file in it.
    return failure({ line: 0, reason: 'reader' });
  }
}

/** The same in one go, for programs with nobody waiting. */
export function readCalendarFileAtOnce(file: GivenFile, asked: Asked): Result<CalendarFile, FileProblem> {
  const steps = readCalendarFile(file, asked);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function* read(
  { name, content, lastModified }: GivenFile,
  asked: Asked,
): Generator<number, Result<CalendarFile, FileProblem>> {
  if (content.length > MOST) return failure({ line: 1, reason: 'too-large' });
  const text = typeof content === 'string' ? content : textOf(content);
  yield 0;
  const outline = yield* scaled(outlineOf(text), 0, PARSED);
  if (outline.foreign !== null) return failure({ line: outline.foreign, reason: 'not-a-calendar' });
  const method = textIn(outline.calendar, 'method').trim().toUpperCase();
  if (!TELLING.includes(method)) return failure({ line: 1, reason: 'message' });

  const of = calendarOf(name, outline.calendar);
  const range = {
    start: dayInterval(asked.zone, asked.range.from).start,
    end: dayInterval(asked.zone, asked.range.to).end,
  };
  const effort = wholeEffort();
  const zone = zoneNamed(textIn(outline.calendar, 'x-wr-timezone')) ?? asked.zone;
  const clocks: Clocks = {
    named: clocksOf(outline.zones, range, effort),
    floating: clockOf(zone),
    days: clockOf(asked.zone),
  };
  const troubles: Trouble[] = [...outline.troubles];
  const entries = yield* entriesIn(outline, clocks, of, troubles);
  const fromGoogle = /\bGoogle\b/.test(textIn(outline.calendar, 'prodid'));
  const found = { of, fromGoogle, cancelled: method === 'CANCEL' };
  const events = yield* eventsIn(entries, range, effort, found, troubles);

  const first = entries.reduce((least, { start }) => Math.min(least, instantIn(start)), Number.POSITIVE_INFINITY);
  const days = daysBetween(first, range, asked);
  const at = lookedAt(outline, Math.min(lastModified, asked.now), asked.now);
  const whole = method === '' || method === 'PUBLISH';
  const look = {
    calendar: of.calendar,
    zone: asked.zone,
    at,
    days,
    whole,
    events: [...events.values()].map(({ event }) => event),
    troubles,
  };
  const unreadable = troubles.map(({ line, reason }) => ({ line, reason })).sort((a, b) => a.line - b.line);
  const origins = new Map([...events].map(([key, { origin }]) => [key, origin]));
  return success({ calendar: of.calendar, zone, at, readings: () => readingsOf(look), origins, unreadable });
}

/** The same steps, with their share of the whole instead of their own. */
function* scaled<T>(steps: Generator<number, T>, from: number, to: number): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}

function* entriesIn(
  outline: Outline,
  clocks: Clocks,
  of: Named,
  troubles: Trouble[],
): Generator<number, readonly Entry[]> {
  const entries: Entry[] = [];
  for (const [index, component] of outline.events.entries()) {
    if (index % ENTRIES_A_STEP === 0) yield PARSED + (0.2 * index) / outline.events.length;
    const entry = entryOf(component, clocks, of.address);
    if ('reason' in entry) troubles.push(entry);
    else entries.push(entry);
  }
  return entries;
}

type Traced = { readonly event: SeenEvent; readonly origin: Origin };

type Found = { readonly of: Named; readonly fromGoogle: boolean; readonly cancelled: boolean };

function* eventsIn(
  entries: readonly Entry[],
  range: Interval,
  effort: Effort,
  { of, fromGoogle, cancelled }: Found,
  troubles: Trouble[],
): Generator<number, ReadonlyMap<EventKey, Traced>> {
  const events = new Map<EventKey, Traced>();
  const all = seriesOf(entries);
  let done = 0;
  let work = 0;
  for (const series of all.values()) {
    done++;
    const before = effort.steps + 30 * effort.dearSteps;
    const occurrences = occurrencesOf(series, range, effort);
    work += 8 + (before - effort.steps - 30 * effort.dearSteps) / 20;
    if ('reason' in occurrences) troubles.push(occurrences);
    else {
      work += occurrences.length;
      for (const occurrence of occurrences) {
        const event = seenEventOf(occurrence, of, fromGoogle);
        const told = cancelled ? { ...event, cancelled } : event;
        // What one series leaves out, its continuation may hold: what takes place counts.
        const other = events.get(event.key);
        if (other && !other.event.cancelled) continue;
        const { entry, removed } = occurrence;
        events.set(event.key, { event: told, origin: { uid: entry.uid, removed } });
      }
    }
    if (work > OCCURRENCES_A_STEP) {
      work = 0;
      yield PARSED + 0.2 + (0.2 * done) / all.size;
    }
  }
  return events;
}

/** The days that a file tells of, of those asked for: a calendar says nothing of the time before its first event. */
function daysBetween(first: Instant, range: Interval, { range: { from, to }, zone }: Asked): Asked['range'] | null {
  if (first >= range.end) return null;
  return { from: first > range.start ? dayAt(zone, first) : from, to };
}

/** The greatest stamp in the file, which is when most programs exported it; `otherwise` when there is none or it lies ahead. */
function lookedAt({ events }: Outline, otherwise: Instant, now: Instant): Instant {
  let latest: Instant | null = null;
  for (const { properties } of events) {
    const stamp = instantOfStamp(properties, 'dtstamp');
    if (stamp !== null && (latest === null || stamp > latest)) latest = stamp;
  }
  return latest !== null && latest <= now ? latest : otherwise;
}
