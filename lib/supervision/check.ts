import { type Bundle, isSigned } from '../audit/bundle.ts';
import type { Head } from '../audit/line.ts';
import { type Continuity, continuityOf, examine, type Trouble } from '../audit/verify.ts';
import { toldQuestions, type Untold } from './told-questions.ts';

/** What is known of a therapist's log from the bundles that were taken before. */
export type Known = {
  readonly head: Head;
  readonly keys: readonly string[];
  /** The questions that waited behind it. */
  readonly waiting: readonly string[];
};

/**
 * What is wrong with a bundle, by the lines that it is about.
 * - `not-signed`: the whole is not what the log's last key signed.
 * - `end`: the lines do not lead to the head that it names.
 * - `period`: the period ends before it begins.
 */
export type Fault =
  | Trouble
  | Untold
  | { readonly kind: 'not-signed' | 'end' | 'period'; readonly from: number; readonly to: number };

/** What a bundle comes to when it is held against itself and against what was taken before. */
export type Checked = {
  readonly continuity: Continuity;
  readonly faults: readonly Fault[];
  /** The first and the last of its lines, counted from the beginning of the log; none: from = to + 1. */
  readonly lines: { readonly from: number; readonly to: number; readonly purged: number };
  /** How many questions waited before and are neither settled nor told. */
  readonly dropped: number;
  /** Whether its lines name a key to sign with that was not known. Whoever holds a bundle could add such a line. */
  readonly hasNewKey: boolean;
  /** What is known of the log with it. */
  readonly known: Known;
};

/**
 * How a bundle may be taken. `whole`: as it is. `to-confirm`: nothing is wrong with it, but something in it hangs on nothing
 * that was seen before, so the therapist has to be asked for the code of its end. `apart`: it may be read and never be
 * built on.
 */
export type Standing = 'whole' | 'to-confirm' | 'apart';

/** Goes through everything that a bundle says of itself. */
export async function checkBundle(bundle: Bundle, known: Known | null): Promise<Checked> {
  const { log, period } = bundle;
  const last = log.seals.reduce<(typeof log.seals)[number] | null>(
    (latest, seal) => (latest && latest.count >= seal.count ? latest : seal),
    null,
  );
  // Keys that only the bundle says were named before are believed where nothing was seen before: a head that is confirmed stands for them.
  const follows = known !== null && log.before.count <= known.head.count;
  const keys = follows ? known.keys : log.keys;
  const examined = await examine({ log: log.id, before: log.before, lines: log.lines, seals: log.seals, keys });
  const end = { from: log.before.count + 1, to: examined.head.count };
  const faults: Fault[] = [...examined.troubles];
  if (!last || !examined.keys.includes(last.key) || !(await isSigned(bundle, last.key)))
    faults.push({ kind: 'not-signed', ...end });
  if (log.head.count !== examined.head.count || log.head.hash !== examined.head.hash)
    faults.push({ kind: 'end', from: examined.head.count, to: log.head.count });
  if (period.to < period.from) faults.push({ kind: 'period', ...end });
  const continuity = continuityOf(log.before, examined, known?.head ?? null);
  const told = toldQuestions(bundle, continuity === 'continues' && known ? known.waiting : []);
  return {
    continuity,
    faults: [...faults, ...told.troubles],
    lines: { ...end, purged: examined.purged },
    dropped: told.dropped,
    hasNewKey: known !== null && examined.keys.some((key) => !known.keys.includes(key)),
    known: { head: examined.head, keys: examined.keys, waiting: told.waiting },
  };
}

/** How what was checked may be taken. */
export function standingOf({
  continuity,
  faults,
  hasNewKey,
}: Pick<Checked, 'continuity' | 'faults' | 'hasNewKey'>): Standing {
  if (faults.length > 0 || continuity === 'older' || continuity === 'other') return 'apart';
  return continuity === 'continues' && !hasNewKey ? 'whole' : 'to-confirm';
}
