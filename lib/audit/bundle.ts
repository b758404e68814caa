import * as v from 'valibot';
import { textOf } from '../base64url.ts';
import { VERDICTS } from '../flags/ledger.ts';
import { parserOf } from '../parser.ts';
import { failure, type Result } from '../result.ts';
import { ANSWERS, LEVELS } from '../rules/rule.ts';
import { canonical } from './canonical.ts';
import { isSignature, type Signer } from './seal.ts';
import {
  base64url,
  day,
  headSchema,
  instant,
  sealSchema,
  sharedEvent,
  sharedValues,
  shownLineSchema,
  zone,
} from './shapes.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const FITS = ['moved', 'extra', 'emergency', 'contact', 'missed'] as const;
/** An age recipient: the public key to which a file is sealed. */
export const recipient = v.pipe(v.string(), v.regex(/^age1[0-9a-z]{58}$/));
const days = v.strictObject({ from: day, to: day });

/** A question as it stood when the period was signed off. */
const question = v.strictObject({
  /** The name under which the lines know it. */
  flag: v.string(),
  rule: v.string(),
  ruleVersion: v.number(),
  level: v.picklist(LEVELS),
  client: v.nullable(v.string()),
  raisedAt: instant,
  /** The earliest event first; none that is no longer known. */
  events: v.array(sharedEvent),
  values: sharedValues,
  /** Null while it waits. */
  answer: v.nullable(
    v.strictObject({
      category: v.picklist(ANSWERS),
      reason: v.string(),
      record: v.nullable(v.strictObject({ rationale: v.string(), benefit: v.string(), consequences: v.string() })),
      at: instant,
    }),
  ),
});

/** What departs from the frame in the period, asked about or not. */
const departure = v.strictObject({
  /** Null for a standing session that was looked for and not there. */
  event: v.nullable(v.string()),
  client: v.nullable(v.string()),
  start: instant,
  end: instant,
  fit: v.picklist(FITS),
  confidence: v.picklist(['certain', 'likely', 'unclear']),
  /** The standing session that it stands for. */
  expected: v.nullable(instant),
});

/** How often what happened with one client, in the days of the period. */
const tally = v.strictObject({
  client: v.string(),
  /** Sessions that took place: kept, moved, extra and for emergencies. */
  sessions: count,
  moved: count,
  extra: count,
  emergency: count,
  contact: count,
  missed: count,
});

/** An exception in force at the sign-off. */
const exception = v.strictObject({
  flag: v.string(),
  rule: v.string(),
  client: v.string(),
  until: v.nullable(day),
  category: v.picklist(ANSWERS),
  reason: v.string(),
});

const content = {
  format: v.literal('framekeeper/bundle@1'),
  /** Random; names the bundle in the response. */
  id: base64url,
  at: instant,
  /** By which clock days and hours are meant. */
  zone,
  /** What the therapist wants to be called, as they wrote it for this supervisor; may be empty. */
  from: v.string(),
  /** The age recipient to whom the response is sealed; null for a response that is handed over open. */
  reply: v.nullable(recipient),
  period: days,
  log: v.strictObject({
    id: base64url,
    /** How far the log went before the first of these lines. */
    before: headSchema,
    /** Keys that lines before have named. */
    keys: v.array(base64url),
    lines: v.array(shownLineSchema),
    seals: v.array(sealSchema),
    head: headSchema,
  }),
  /** Every question that waits, whenever it was raised, and those that were raised or answered in the period. */
  questions: v.array(question),
  departures: v.array(departure),
  tallies: v.array(tally),
  /** Sessions and minutes of client work in each week, by its Monday, oldest first. */
  weeks: v.array(v.strictObject({ monday: day, sessions: count, minutes: count })),
  /** Days of the period that no look saw whole. */
  notSeen: v.array(days),
  exceptions: v.array(exception),
  /** Rules set otherwise than the kind of practice has them. */
  settings: v.strictObject({
    preset: v.string(),
    rules: v.array(v.strictObject({ rule: v.string(), level: v.string() })),
  }),
};

/** A value that is read and not written, all the way down. */
type ReadonlyDeep<T> = T extends (infer One)[]
  ? readonly ReadonlyDeep<One>[]
  : T extends object
    ? { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> }
    : T;

/** What is submitted of a period: the log since the last submission, and what it comes to. */
export type BundleContent = ReadonlyDeep<v.InferOutput<v.StrictObjectSchema<typeof content, undefined>>>;

/** A bundle as it is handed over, signed by the key of the log's last seal. */
export type Bundle = BundleContent & { readonly signature: string };

/** A bundle from JSON; the error names the field. */
export const parseBundle = parserOf(v.strictObject({ ...content, signature: base64url }), 'the whole');

const responseContent = {
  format: v.literal('framekeeper/response@1'),
  /** The bundle that is answered. */
  bundle: base64url,
  /** The log, and how far it went in that bundle: both hold both heads. */
  log: v.strictObject({ id: base64url, head: headSchema }),
  at: instant,
  /** What the supervisor wants to be called; may be empty. */
  from: v.string(),
  /** The supervisor's public key, base64url. */
  key: base64url,
  answers: v.array(
    v.strictObject({
      flag: v.string(),
      verdict: v.picklist(VERDICTS),
      comment: v.pipe(v.string(), v.maxLength(2_000)),
    }),
  ),
  /** What was agreed to do until next time, a line each. */
  actions: v.array(v.pipe(v.string(), v.maxLength(500))),
  note: v.pipe(v.string(), v.maxLength(4_000)),
};

/** What a supervisor says of a bundle. */
export type ResponseContent = ReadonlyDeep<v.InferOutput<v.StrictObjectSchema<typeof responseContent, undefined>>>;

/** A response as it is handed back, signed by the key it names. */
export type Response = ResponseContent & { readonly signature: string };

/** A response from JSON; the error names the field. */
export const parseResponse = parserOf(v.strictObject({ ...responseContent, signature: base64url }), 'the whole');

/** Signs a bundle or a response: all of it, in canonical JSON. */
export async function signedBy<T extends BundleContent | ResponseContent>(
  value: T,
  signer: Signer,
): Promise<T & { readonly signature: string }> {
  return { ...value, signature: textOf(await signer.sign(bytesIn(value))) };
}

/** Whether a bundle or a response is what the key signed. */
export function isSigned(value: Bundle | Response, key: string): Promise<boolean> {
  const { signature, ...rest } = value;
  return isSignature(key, signature, bytesIn(rest));
}

const bytesIn = (value: BundleContent | ResponseContent): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(canonical(value));

/** JSON from a text; no JSON is refused as any other text that is no bundle. */
export function jsonIn(text: string): Result<unknown, 'the whole'> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return failure('the whole');
  }
}
