import * as v from 'valibot';
import { EXPORTS, VERDICTS } from '../flags/ledger.ts';
import { ANSWERS, LEVELS } from '../rules/rule.ts';
import { isDay } from '../time/day.ts';
import { isZone } from '../time/zone.ts';
import { isHash } from './digest.ts';

/** The most milliseconds from the epoch that a date can have, before it or after. */
const FURTHEST = 8.64e15;

/** Epoch milliseconds. */
export const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(-FURTHEST), v.maxValue(FURTHEST));
/** A zone by its IANA name, one that is known here. */
export const zone = v.pipe(v.string(), v.maxLength(100), v.check(isZone));
const hash = v.pipe(
  v.string(),
  v.check((text) => isHash(text)),
);
/** A day as `2026-03-31`. */
export const day = v.pipe(v.string(), v.check(isDay));
const code = v.string();
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const hours = { start: instant, end: instant };
const interval = v.strictObject(hours);
const answer = {
  category: v.picklist(ANSWERS),
  reason: v.string(),
  record: v.exactOptional(v.strictObject({ rationale: v.string(), benefit: v.string(), consequences: v.string() })),
};

/** Base64url, as keys, signatures and random names are written. */
export const base64url = v.pipe(v.string(), v.regex(/^[\w-]+$/));

/** A part of the practice that was told otherwise, by whatever code of the client. */
export const practiceChange = v.strictObject({
  client: v.nullable(code),
  field: v.string(),
  before: v.nullable(v.string()),
  after: v.nullable(v.string()),
});

/** Lines that name nobody, and so are the same to their owner and to others. */
export const OPEN_LINES = [
  v.strictObject({ at: instant, type: v.literal('rules'), versions: v.record(v.string(), v.number()) }),
  v.strictObject({ at: instant, type: v.literal('key'), key: base64url, adopted: count }),
  v.strictObject({
    at: instant,
    type: v.literal('exported'),
    what: v.picklist(EXPORTS),
    from: v.nullable(day),
    to: v.nullable(day),
  }),
  v.strictObject({ at: instant, type: v.literal('submitted'), bundle: base64url, from: day, to: day, lines: count }),
  v.strictObject({ at: instant, type: v.literal('hold'), on: v.boolean(), reason: v.string() }),
  v.strictObject({ at: instant, type: v.literal('purged'), before: day, lines: count, events: count }),
  v.strictObject({ at: instant, type: v.literal('restored'), made: instant }),
] as const;

const slot = { ...hours, client: v.nullable(code) };

/** An event as others are told of it. */
export const sharedEvent = v.union([
  v.strictObject({ ref: code, ...hours }),
  v.strictObject({ ref: code, start: v.null(), end: v.null() }),
]);

/** What a finding tells others. */
export const sharedValues = v.record(v.string(), v.union([v.number(), v.strictObject({ instant })]));

/** What others may be shown of a line. */
export const sharedSchema = v.variant('type', [
  v.strictObject({ at: instant, type: v.literal('private') }),
  v.strictObject({
    at: instant,
    type: v.literal('raised'),
    flag: code,
    rule: v.string(),
    ruleVersion: v.number(),
    level: v.picklist(LEVELS),
    client: v.nullable(code),
    events: v.array(sharedEvent),
    values: sharedValues,
  }),
  v.strictObject({ at: instant, type: v.literal('withdrawn'), flag: code }),
  v.strictObject({ at: instant, type: v.literal('answered'), flag: code, ...answer }),
  v.strictObject({
    at: instant,
    type: v.literal('excepted'),
    flag: code,
    rule: v.string(),
    client: code,
    until: v.nullable(day),
    category: answer.category,
    reason: v.string(),
  }),
  v.strictObject({ at: instant, type: v.literal('exception-ended'), rule: v.string(), client: code }),
  v.strictObject({ at: instant, type: v.literal('slot-chosen'), ...slot }),
  v.strictObject({
    at: instant,
    type: v.literal('slot-released'),
    ...slot,
    why: v.picklist(['undone', 'not-seen']),
  }),
  v.strictObject({ at: instant, type: v.picklist(['no-show', 'no-show-undone']), client: code, start: instant }),
  v.strictObject({
    at: instant,
    type: v.literal('observed'),
    event: code,
    client: code,
    change: v.picklist(['moved', 'gone', 'back']),
    before: v.nullable(interval),
    after: v.nullable(interval),
  }),
  v.strictObject({ at: instant, type: v.literal('settings'), changes: v.array(practiceChange) }),
  v.strictObject({
    at: instant,
    type: v.literal('responded'),
    bundle: base64url,
    supervisor: v.string(),
    answers: v.array(v.strictObject({ flag: code, verdict: v.picklist(VERDICTS) })),
  }),
  ...OPEN_LINES,
]);

/** A line as others may see it. */
export const shownLineSchema = v.union([
  v.strictObject({ shared: sharedSchema, own: hash }),
  v.strictObject({ body: hash }),
]);

/** How far a log goes. */
export const headSchema = v.strictObject({ count, hash });

/** A signature under a log. */
export const sealSchema = v.strictObject({
  ...headSchema.entries,
  at: instant,
  // Whether it is one that is known here would take longer to ask than all the rest.
  zone: v.pipe(v.string(), v.maxLength(100)),
  key: base64url,
  signature: base64url,
});

/** What of a line in the vault is not its entry. */
export const lineParts = { salt: base64url, shared: sharedSchema, hash };

/** What is left of a line that was purged. */
export const purgedSchema = v.strictObject({ body: hash, hash });
