import type { Flag } from '../flags/flag.ts';
import type { Entry } from '../flags/ledger.ts';
import type { Instant } from '../time/interval.ts';
import { millisecondsInDay } from '../time/units.ts';

/** Questions that were put to the therapist, how many were answered, and the median of the days until then. */
export type Asked = { readonly count: number; readonly of: number; readonly medianDays: number | null };

/**
 * How the questions of a time were answered: of those that wait or were answered, raised at or after an instant. The first
 * answer counts; changing one's mind later is no delay. Notes wait for nobody.
 *
 * @param asked the flags that wait and those that were answered
 */
export function askedSince(asked: Iterable<Flag>, entries: Iterable<Entry>, since: Instant): Asked {
  const answers = new Map<string, Instant>();
  for (const entry of entries)
    if (entry.type === 'answered' && !answers.has(entry.flag)) answers.set(entry.flag, entry.at);
  const questions = [...asked].filter(({ level, raisedAt }) => level !== 'note' && raisedAt >= since);
  const answered = questions.filter(({ state }) => state === 'answered');
  const days = answered.flatMap(({ id, raisedAt }) => {
    const at = answers.get(id);
    return at === undefined ? [] : [Math.max(0, at - raisedAt) / millisecondsInDay];
  });
  return { count: answered.length, of: questions.length, medianDays: median(days) };
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
