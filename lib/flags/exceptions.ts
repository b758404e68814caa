import type { EventKey } from '../calendar/event.ts';
import type { JudgedEvent } from '../frame/fit.ts';
import type { ClientCode } from '../practice/practice.ts';
import type { AnswerCategory, Finding } from '../rules/rule.ts';
import { type Day, dayAt } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';
import type { FlagId } from './flag.ts';
import type { Entry } from './ledger.ts';

/** An answer that holds for everything a rule finds about a client, through a last day (null: always), unless it was ended. */
export type Exception = {
  readonly flag: FlagId;
  readonly rule: string;
  readonly client: ClientCode;
  readonly until: Day | null;
  readonly category: AnswerCategory;
  readonly reason: string;
  readonly at: Instant;
  /** When it was ended before its time, or made way for another; null while it stands. */
  readonly endedAt: Instant | null;
};

/**
 * The exceptions that the record tells of, in the order in which they were made. One that is made anew for the same rule
 * and client takes the earlier one's place, and so does a new answer to the question it was made at: that answer is for
 * this once until it is said otherwise. The same answer with its record is no new one.
 */
export function exceptionsOf(entries: Iterable<Entry>): readonly Exception[] {
  const made: Exception[] = [];
  const end = (at: Instant, isMeant: (one: Exception) => boolean) => {
    const index = made.findLastIndex((one) => one.endedAt === null && isMeant(one));
    const found = made[index];
    if (found) made[index] = { ...found, endedAt: at };
  };
  for (const entry of entries) {
    if (entry.type === 'excepted') {
      const { type: _, ...exception } = entry;
      end(entry.at, (one) => one.rule === entry.rule && one.client === entry.client);
      made.push({ ...exception, endedAt: null });
    } else if (entry.type === 'exception-ended') {
      end(entry.at, (one) => one.rule === entry.rule && one.client === entry.client);
    } else if (entry.type === 'answered') {
      end(entry.at, (one) => one.flag === entry.flag && !(entry.record && entry.category === one.category));
    }
  }
  return made;
}

/** Those that are in force on a day. */
export const standing = (exceptions: readonly Exception[], today: Day): readonly Exception[] =>
  exceptions.filter(({ until, endedAt }) => endedAt === null && (until === null || today <= until));

/**
 * Tells whether an exception covers a finding. What counts is when the latest of its events begins, not when it is looked
 * at: otherwise everything that was covered would be asked about at once on the day after. A finding without events is of
 * today. One that was ended covers only what began while it stood, so that a slip of the hand silences nothing for good.
 */
export function coverage(
  exceptions: readonly Exception[],
  events: readonly JudgedEvent[],
  zone: ZoneName,
  now: Instant,
): (rule: string, finding: Pick<Finding, 'client' | 'events'>) => boolean {
  if (exceptions.length === 0) return () => false;
  const starts = new Map<EventKey, Instant>(events.map(({ key, event }) => [key, event.start]));
  return (rule, finding) => {
    const own = exceptions.filter((one) => one.rule === rule && one.client === finding.client);
    if (own.length === 0) return false;
    const known = finding.events.flatMap((key) => starts.get(key) ?? []);
    const latest = known.length > 0 ? Math.max(...known) : now;
    const day = dayAt(zone, latest);
    return own.some(
      ({ at, until, endedAt }) =>
        (until === null || day <= until) && (endedAt === null || (at <= latest && latest < endedAt)),
    );
  };
}
