import * as v from 'valibot';
import { failure, type Result, success } from '../result.ts';
import { type Day, isDay } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import { isZone, type ZoneName } from '../time/zone.ts';
import { EVENT_KINDS, RESPONSES, type SeenEvent, SHOW_AS } from './event.ts';

/** How a page shows time. `other` shows no events at all: a year, the settings. */
export const VIEWS = ['day', 'days', 'week', 'weeks', 'month', 'agenda', 'file', 'other'] as const;
export type View = (typeof VIEWS)[number];

/** Facts that a view may not show at all. */
export const FACTS = ['place', 'response', 'guests', 'show-as'] as const;
export type Fact = (typeof FACTS)[number];

/** Something a reader needs and did not find. Names our own anchors only, never a word of the page. */
export type Fault = {
  /** The anchor's name in the reader, such as `grid` or `column.datekey`. */
  readonly anchor: string;
  /** How it failed. */
  readonly problem: 'missing' | 'unexpected' | 'contradictory';
  readonly view: View;
  readonly locale: string;
  /** The reader's name and version: `google@1`. */
  readonly reader: string;
};

/** What one look at one calendar saw, and what it could not see. Plain data; nothing in it is trusted until parsed. */
export type Reading = {
  readonly format: 'framekeeper/reading@1';
  /** The reader's name: `google`. */
  readonly source: string;
  /** Whose calendar: an account's address or number, so that two accounts are never mixed. */
  readonly account: string;
  readonly view: View;
  readonly zone: ZoneName;
  readonly locale: string;
  /** When the look was taken. */
  readonly at: Instant;
  /** Days, in `zone`, of which everything on the visible calendars was read. */
  readonly seen: readonly Day[];
  /** Days of which some events were hidden ("3 more"). */
  readonly partial: readonly Day[];
  readonly withheld: readonly Fact[];
  /** Names of the calendars switched on, or null when the page did not tell. */
  readonly calendars: readonly string[] | null;
  readonly events: readonly SeenEvent[];
  readonly faults: readonly Fault[];
};

/** The most that is taken from one page. Anything larger is not a calendar of appointments. */
export const LIMITS = { events: 5_000, days: 400, text: 2_000, guests: 500, faults: 50 } as const;

const text = v.pipe(v.string(), v.maxLength(LIMITS.text));
/** An instant between 1906 and 2223. */
export const instantSchema = v.pipe(v.number(), v.integer(), v.minValue(-2e12), v.maxValue(8e12));
const day = v.pipe(v.string(), v.check(isDay));
const days = v.pipe(v.array(day), v.maxLength(LIMITS.days));

/** The shape of an event as it is kept and sent; for parsers. */
export const seenEventSchema = v.pipe(
  v.strictObject({
    key: v.pipe(text, v.minLength(1)),
    meeting: v.nullable(text),
    series: v.nullable(text),
    originalStart: v.nullable(instantSchema),
    calendar: v.nullable(text),
    kind: v.picklist(EVENT_KINDS),
    title: text,
    start: instantSchema,
    end: instantSchema,
    allDay: v.nullable(
      v.pipe(
        v.strictObject({ first: day, last: day }),
        v.check((span) => span.first <= span.last),
      ),
    ),
    place: v.nullable(text),
    response: v.nullable(v.picklist(RESPONSES)),
    showAs: v.nullable(v.picklist(SHOW_AS)),
    cancelled: v.boolean(),
    guests: v.nullable(v.pipe(v.array(text), v.maxLength(LIMITS.guests))),
  }),
  v.check((event) => event.start <= event.end, 'ends before it starts'),
);

const fault = v.strictObject({
  anchor: v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z][a-z0-9.-]*$/)),
  problem: v.picklist(['missing', 'unexpected', 'contradictory']),
  view: v.picklist(VIEWS),
  locale: v.pipe(v.string(), v.maxLength(35)),
  reader: v.pipe(v.string(), v.maxLength(40)),
});

const reading = v.strictObject({
  format: v.literal('framekeeper/reading@1'),
  source: v.picklist(['google', 'outlook', 'ics']),
  account: text,
  view: v.picklist(VIEWS),
  zone: v.pipe(v.string(), v.maxLength(60), v.check(isZone)),
  locale: v.pipe(v.string(), v.maxLength(35)),
  at: instantSchema,
  seen: days,
  partial: days,
  withheld: v.array(v.picklist(FACTS)),
  calendars: v.nullable(v.pipe(v.array(text), v.maxLength(LIMITS.guests))),
  events: v.pipe(v.array(seenEventSchema), v.maxLength(LIMITS.events)),
  faults: v.pipe(v.array(fault), v.maxLength(LIMITS.faults)),
});

/** A reading from an untrusted value, field by field; the error names the field and never its content. */
export function parseReading(value: unknown): Result<Reading, string> {
  const parsed = v.safeParse(reading, value, { abortEarly: true });
  if (parsed.success) return success(parsed.output);
  const [issue] = parsed.issues;
  return failure(`${v.getDotPath(issue) ?? 'reading'}: not as expected`);
}
