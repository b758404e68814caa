import type { Finding, Rule } from '../rules/rule.ts';
import type { Instant } from '../time/interval.ts';
import { millisecondsInDay } from '../time/units.ts';
import type { Flag } from './flag.ts';

/** What decides whether an open flag is put to the therapist, and how far it goes. */
export type Asking = {
  /** The rules there are, and those of them that the practice has on. */
  readonly all: readonly Rule[];
  readonly on: readonly Rule[];
  readonly isCovered: (rule: string, finding: Finding) => boolean;
  readonly escalateDays: number;
};

/**
 * The flags that wait for an answer, each as far as it goes by now: a question nobody answered for so many days goes onto
 * the agenda of supervision. Notes stay notes. Computed when shown and never written down: the record says when it was
 * raised, and the rest follows.
 *
 * What a rule that is off has raised, or what an exception covers, is open all the same and only not shown: it was not
 * seen to be different, so it is not taken back. A rule that is no more still asks.
 */
export function askedFlags(flags: Iterable<Flag>, asking: Asking, now: Instant): readonly Flag[] {
  const off = new Set(asking.all.map(({ id }) => id));
  for (const { id } of asking.on) off.delete(id);
  return [...flags].flatMap((flag) => {
    if (flag.state !== 'open' || off.has(flag.rule) || asking.isCovered(flag.rule, flag.finding)) return [];
    const waited = now - flag.raisedAt;
    const isLate = flag.level === 'ask' && waited >= asking.escalateDays * millisecondsInDay;
    return [isLate ? { ...flag, level: 'review' as const } : flag];
  });
}
