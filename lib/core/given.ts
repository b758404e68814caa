import * as v from 'valibot';
import { recipient } from '../audit/bundle.ts';
import { base64url } from '../audit/shapes.ts';
import { instantSchema, parseReading } from '../calendar/parse-reading.ts';
import type { Reading } from '../calendar/reading.ts';
import { REASON_LENGTH } from '../flags/answers.ts';
import { EXPORTS } from '../flags/ledger.ts';
import { localeOf } from '../i18n/language.ts';
import type { Tongue } from '../messages/protocol.ts';
import { parserOf } from '../parser.ts';
import { failure, type Result, success } from '../result.ts';
import { ANSWERS, LANGUAGES } from '../rules/rule.ts';
import { isDay } from '../time/day.ts';

const client = v.nullable(v.string());
const span = { start: instantSchema, end: instantSchema };

const line = v.pipe(v.string(), v.trim(), v.maxLength(REASON_LENGTH));

/** More rules than there are never ask about one thing. */
const also = v.exactOptional(v.pipe(v.array(v.string()), v.maxLength(100)));

/** An answer to a question, and to what else was noticed of the same thing. */
export const parseAnswer = parserOf(
  v.strictObject({
    flag: v.string(),
    also,
    category: v.picklist(ANSWERS),
    reason: line,
    record: v.exactOptional(v.strictObject({ rationale: line, benefit: line, consequences: line })),
  }),
  'answer',
);

/** The most questions that one answer is given to at once. */
const MOST_AT_ONCE = 10_000;

/** One answer to several questions. */
export const parseAnswers = parserOf(
  v.strictObject({
    flags: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(MOST_AT_ONCE)),
    category: v.picklist(ANSWERS),
    reason: line,
  }),
  'answers',
);

/** Whether somebody came to a session. */
export const parseAttendance = parserOf(
  v.strictObject({ client: v.string(), start: instantSchema, came: v.boolean() }),
  'session',
);

/** How long an answer is to hold. */
export const parseException = parserOf(
  v.strictObject({ flag: v.string(), also, until: v.nullable(v.pipe(v.string(), v.check(isDay))) }),
  'exception',
);

/** Which exception is to be ended. */
export const parseEnding = parserOf(v.strictObject({ rule: v.string(), client: v.string() }), 'exception');

const tongue = v.object({ language: v.picklist(LANGUAGES), locale: v.string() });

/** What a view wants to be spoken to in; English when it does not say so in a way that can be understood. */
export function tongueOf(value: unknown): Tongue {
  const parsed = v.safeParse(tongue, value);
  const { language, locale } = parsed.success ? parsed.output : { language: 'en' as const, locale: 'en' };
  return { language, locale: localeOf([locale], language) };
}

/** A slot that is or was chosen, and for whom. */
export const parseChoice = parserOf(v.strictObject({ ...span, client }), 'slot');

/** A slot that was pressed in a page. */
export const parseGhost = parserOf(v.strictObject(span), 'slot');

/** The days of a report. */
export const parseRange = parserOf(v.strictObject({ from: v.string(), to: v.string() }), 'range');

/** What was taken out. */
export const parseExport = parserOf(
  v.strictObject({
    what: v.picklist(EXPORTS),
    from: v.nullable(v.pipe(v.string(), v.check(isDay))),
    to: v.nullable(v.pipe(v.string(), v.check(isDay))),
  }),
  'export',
);

/** Which period is to be submitted, and under what name. */
export const parseBundleAsked = parserOf(
  v.strictObject({
    from: v.string(),
    to: v.string(),
    name: v.pipe(v.string(), v.trim(), v.maxLength(200)),
    reply: v.nullable(recipient),
    whole: v.boolean(),
  }),
  'bundle',
);

const day = v.pipe(v.string(), v.check(isDay));

/** That a bundle was handed over. */
export const parseSubmitted = parserOf(
  v.strictObject({ bundle: base64url, from: day, to: day, lines: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }),
  'bundle',
);

/** The text of a response, and whether its key was compared. */
export const parseResponding = parserOf(v.strictObject({ text: v.string(), confirmed: v.boolean() }), 'response');

/** Whether slots are to be shown in the calendar, and for whom. */
export const parseShowing = parserOf(v.strictObject({ shown: v.boolean(), client }), 'slots');

/** Readings of calendar files, all or none; the error names the field. */
export function parseFileReadings(given: unknown): Result<readonly Reading[], string> {
  if (!Array.isArray(given)) return failure('readings: not as expected');
  const readings: Reading[] = [];
  for (const value of given) {
    const parsed = parseReading(value);
    if (!parsed.ok) return parsed;
    if (parsed.value.source !== 'ics') return failure('source: not as expected');
    readings.push(parsed.value);
  }
  return success(readings);
}

/** The fewest characters of a new passphrase. */
const LEAST = 12;
const typed = v.pipe(v.string(), v.maxLength(1000));

/** A passphrase that is tried. */
export const parsePassphrase = parserOf(typed, 'passphrase');

/** A new passphrase, and the one before it. */
export const parsePassphrases = parserOf(
  v.strictObject({ current: v.nullable(typed), next: v.pipe(typed, v.minLength(LEAST)) }),
  'passphrase',
);

/** After how many minutes to lock. */
export const parseMinutes = parserOf(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(480)), 'minutes');
