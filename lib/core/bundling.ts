import { type Bundle, signedBy } from '../audit/bundle.ts';
import { codeOf } from '../audit/codes.ts';
import { randomText } from '../audit/digest.ts';
import { genesis, type Head, shown } from '../audit/line.ts';
import { headOf, type Log, refsOf } from '../audit/log.ts';
import { failure, type Result, success } from '../result.ts';
import { type Day, dayAt, daysBetween, isDay } from '../time/day.ts';
import type { Keeper } from './keeper.ts';
import { namesOf, submissionOf, toldExceptions, toldSubmission } from './submission.ts';
import { tellingOf } from './telling.ts';

/** The longest period that is submitted, days: ten years. */
const LONGEST = 3_660;

/** What is to be submitted. */
export type BundleAsked = {
  readonly from: Day;
  readonly to: Day;
  /** What the therapist wants to be called; may be empty. */
  readonly name: string;
  /** The age recipient to whom the response is to be sealed. */
  readonly reply: string | null;
  /** With the whole log, for somebody who has none of it yet; else from the last submission on. */
  readonly whole: boolean;
};

/**
 * Makes the bundle of a period, signed by this device. Codes that others had not been told yet are drawn and kept first, so
 * that they stay who they are in the next bundle. Nothing else is written: that it was submitted is said when it was handed over.
 *
 * Refused by the field that is wrong: `from`, or `to`, which is no day, lies before the other, ten years behind it or in the
 * future; `practice` and `record` while there is none.
 */
export async function bundleFor(keeper: Keeper, asked: BundleAsked): Promise<Result<Bundle, string>> {
  const { state, judged, log } = keeper;
  const { practice } = state;
  const now = keeper.now();
  if (!practice || !judged) return failure('practice');
  if (!log) return failure('record');
  const { from, to } = asked;
  const zone = practice.timeZone;
  if (!isDay(from)) return failure('from');
  if (!isDay(to) || to < from || to > dayAt(zone, now) || daysBetween(from, to) >= LONGEST) return failure('to');
  const signer = await keeper.signer();
  if (!signer.ok) return signer;

  const before = asked.whole ? await headAt(log, 0) : await lastSubmitted(log);
  const lines = log.lines.slice(before.count);
  const stretch = lines.flatMap((line) => ('entry' in line ? [line.entry] : []));
  const submission = submissionOf(state, judged, practice, { range: { from, to }, stretch, now });
  const exceptions = toldExceptions(judged, zone, now);
  const telling = tellingOf(state);
  const codes = new Map(log.codes);
  const code = (client: string) => codeOf(codes, client, telling);
  const refs = await refsOf(log, namesOf(submission, exceptions));
  const told = toldSubmission(submission, exceptions, practice, {
    code,
    ref: (name) => refs.get(name) ?? '',
    hours: telling.hours,
    mask: telling.maskBy(code),
  });
  const kept = await keeper.keepCodes(codes);
  if (!kept.ok) return kept;
  return success(
    await signedBy(
      {
        format: 'framekeeper/bundle@1',
        id: randomText(16),
        at: now,
        zone,
        from: asked.name,
        reply: asked.reply,
        period: { from, to },
        log: {
          id: log.id,
          before,
          keys: keysBefore(log, before),
          lines: await Promise.all(lines.map(shown)),
          seals: log.seals.filter(({ count }) => count > before.count),
          head: await headOf(log),
        },
        ...told,
      },
      signer.value,
    ),
  );
}

/** How far the log went at the last submission; its beginning when there was none. */
function lastSubmitted(log: Log): Promise<Head> {
  const last = log.lines.findLast((line) => 'entry' in line && line.entry.type === 'submitted');
  const count = last && 'entry' in last && last.entry.type === 'submitted' ? last.entry.lines : 0;
  return headAt(log, count);
}

async function headAt({ id, lines }: Log, count: number): Promise<Head> {
  const line = lines[count - 1];
  return line ? { count, hash: line.hash } : { count: 0, hash: await genesis(id) };
}

/** Keys that lines before have named; of a line that was purged, by what it signed. */
function keysBefore({ lines, seals }: Log, { count }: Head): readonly string[] {
  const named = lines
    .slice(0, count)
    .flatMap((line) => ('entry' in line && line.entry.type === 'key' ? [line.entry.key] : []));
  const signed = seals.filter((seal) => seal.count <= count).map(({ key }) => key);
  return [...new Set([...named, ...signed])];
}
