import * as v from 'valibot';
import { OPEN_LINES, practiceChange } from '../audit/shapes.ts';
import { type Agenda, type AgendaEvent, type Look, lookName } from '../calendar/agenda.ts';
import type { KnownDetails } from '../calendar/details.ts';
import { eventDetailsSchema, instantSchema, seenEventSchema } from '../calendar/parse-reading.ts';
import { VERDICTS } from '../flags/ledger.ts';
import { ANSWERS, LEVELS } from '../rules/rule.ts';
import { isDay } from '../time/day.ts';

/** An agenda, or one month of it: the events whose latest version starts in it, details last seen in it, looks that began in it. */
export type AgendaPage = {
  readonly events: readonly AgendaEvent[];
  readonly details: readonly KnownDetails[];
  readonly looks: readonly Look[];
};

const names = v.nullable(v.array(v.string()));
/** An agenda, or a month of it, as it is kept. */
export const agendaPage = v.object({
  events: v.array(
    v.object({
      key: v.string(),
      versions: v.pipe(
        v.array(
          v.object({
            event: seenEventSchema,
            account: v.string(),
            first: instantSchema,
            last: instantSchema,
            calendars: names,
          }),
        ),
        v.minLength(1),
      ),
    }),
  ),
  // A page that was kept before details were read has none.
  details: v.optional(
    v.array(
      v.object({
        key: v.string(),
        versions: v.pipe(
          v.array(v.object({ details: eventDetailsSchema, first: instantSchema, last: instantSchema })),
          v.minLength(1),
        ),
      }),
    ),
    [],
  ),
  looks: v.array(
    v.object({
      account: v.string(),
      calendars: names,
      witnesses: v.array(v.string()),
      spans: v.array(v.object({ start: instantSchema, end: instantSchema })),
      first: instantSchema,
      last: instantSchema,
    }),
  ),
});

const finding = v.object({
  subject: v.string(),
  client: v.nullable(v.string()),
  events: v.array(v.string()),
  values: v.record(v.string(), v.union([v.string(), v.number(), v.object({ instant: instantSchema })])),
});
const flag = v.string();
const hours = v.nullable(v.object({ start: instantSchema, end: instantSchema }));
const slot = { start: instantSchema, end: instantSchema, client: v.nullable(v.string()) };
/** A line of the record as it is kept. */
export const entry = v.variant('type', [
  v.object({
    at: instantSchema,
    type: v.literal('raised'),
    flag,
    rule: v.string(),
    ruleVersion: v.number(),
    level: v.picklist(LEVELS),
    finding,
  }),
  v.object({ at: instantSchema, type: v.literal('withdrawn'), flag }),
  v.object({
    at: instantSchema,
    type: v.literal('answered'),
    flag,
    category: v.picklist(ANSWERS),
    reason: v.string(),
    record: v.exactOptional(v.object({ rationale: v.string(), benefit: v.string(), consequences: v.string() })),
  }),
  v.object({
    at: instantSchema,
    type: v.literal('excepted'),
    flag,
    rule: v.string(),
    client: v.string(),
    until: v.nullable(v.pipe(v.string(), v.check(isDay))),
    category: v.picklist(ANSWERS),
    reason: v.string(),
  }),
  v.object({ at: instantSchema, type: v.literal('exception-ended'), rule: v.string(), client: v.string() }),
  v.object({ at: instantSchema, type: v.literal('slot-chosen'), ...slot }),
  v.object({ at: instantSchema, type: v.literal('slot-released'), ...slot, why: v.picklist(['undone', 'not-seen']) }),
  v.object({
    at: instantSchema,
    type: v.picklist(['no-show', 'no-show-undone']),
    client: v.string(),
    start: instantSchema,
  }),
  v.object({
    at: instantSchema,
    type: v.literal('observed'),
    event: v.string(),
    client: v.string(),
    change: v.picklist(['moved', 'gone', 'back']),
    before: hours,
    after: hours,
  }),
  v.object({ at: instantSchema, type: v.literal('settings'), changes: v.array(practiceChange) }),
  v.object({
    at: instantSchema,
    type: v.literal('responded'),
    bundle: v.string(),
    supervisor: v.string(),
    answers: v.array(v.object({ flag, verdict: v.picklist(VERDICTS), comment: v.string() })),
    actions: v.array(v.string()),
    note: v.string(),
  }),
  ...OPEN_LINES,
]);

/** The agenda that its parts make. */
export const agendaOf = (parts: readonly AgendaPage[]): Agenda => ({
  events: new Map(parts.flatMap(({ events }) => events.map((event) => [event.key, event]))),
  details: new Map(parts.flatMap(({ details }) => details.map((known) => [known.key, known]))),
  looks: new Map(parts.flatMap(({ looks }) => looks.map((look) => [lookName(look), look]))),
});
