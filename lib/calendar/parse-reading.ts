import * as v from 'valibot';
import { fieldOf } from '../parser.ts';
import { failure, type Result, success } from '../result.ts';
import { isDay } from '../time/day.ts';
import { isZone } from '../time/zone.ts';
import { EVENT_KINDS, RESPONSES, SHOW_AS } from './event.ts';
import { DESCRIPTIONS, FACTS, LIMITS, type Reading, VIEWS } from './reading.ts';

const text = v.pipe(v.string(), v.maxLength(LIMITS.text));
/** An instant between 1906 and 2223. */
export const instantSchema = v.pipe(v.number(), v.integer(), v.minValue(-2e12), v.maxValue(8e12));
const day = v.pipe(v.string(), v.check(isDay));
const days = v.pipe(v.array(day), v.maxLength(LIMITS.days));
const key = v.pipe(text, v.minLength(1));
const names = v.nullable(v.pipe(v.array(text), v.maxLength(LIMITS.guests)));

/** The shape of an event as it is kept and sent; for parsers. */
export const seenEventSchema = v.pipe(
  v.strictObject({
    key,
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
    guests: names,
    categories: v.optional(names, null),
    organiser: v.optional(v.nullable(text), null),
    created: v.optional(v.nullable(instantSchema), null),
    changed: v.optional(v.nullable(instantSchema), null),
  }),
  v.check((event) => event.start <= event.end, 'ends before it starts'),
);

/** The shape of an event's details as they are kept and sent; for parsers. */
export const eventDetailsSchema = v.strictObject({
  key,
  place: v.nullable(text),
  guests: names,
  organiser: v.nullable(text),
  description: v.nullable(v.picklist(DESCRIPTIONS)),
});

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
  calendars: names,
  events: v.pipe(v.array(seenEventSchema), v.maxLength(LIMITS.events)),
  details: v.optional(v.pipe(v.array(eventDetailsSchema), v.maxLength(LIMITS.details)), []),
  faults: v.pipe(v.array(fault), v.maxLength(LIMITS.faults)),
});

/** A reading from an untrusted value, field by field; the error names the field and never its content. */
export function parseReading(value: unknown): Result<Reading, string> {
  const parsed = v.safeParse(reading, value, { abortEarly: true });
  if (parsed.success) return success(parsed.output);
  return failure(`${fieldOf(parsed.issues[0]) ?? 'reading'}: not as expected`);
}
