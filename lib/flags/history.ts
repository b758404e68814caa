import type { AnswerCategory, Level } from '../rules/rule.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import type { EmergencyRecord, FlagId } from './flag.ts';
import type { Entry, Verdict } from './ledger.ts';

/** Something that became of a question. `raised` again while it was open: what it asks about had changed. */
export type Step = { readonly at: Instant } & (
  | { readonly step: 'raised'; readonly level: Level }
  | { readonly step: 'withdrawn' }
  | {
      readonly step: 'answered';
      readonly category: AnswerCategory;
      readonly reason: string;
      readonly record?: EmergencyRecord;
    }
  | { readonly step: 'excepted'; readonly until: Day | null }
  | { readonly step: 'exception-ended' }
  | { readonly step: 'responded'; readonly verdict: Verdict; readonly comment: string }
);

/**
 * What the record tells of every question, step by step. The end of an exception belongs to the question at which that
 * exception was made.
 */
export function historiesOf(entries: Iterable<Entry>): ReadonlyMap<FlagId, readonly Step[]> {
  const histories = new Map<FlagId, Step[]>();
  const excepted = new Map<string, FlagId>();
  const add = (flag: FlagId, step: Step) => {
    const own = histories.get(flag);
    if (own) own.push(step);
    else histories.set(flag, [step]);
  };
  for (const entry of entries) {
    const { at } = entry;
    switch (entry.type) {
      case 'raised':
        add(entry.flag, { at, step: 'raised', level: entry.level });
        break;
      case 'withdrawn':
        add(entry.flag, { at, step: 'withdrawn' });
        break;
      case 'answered': {
        const { category, reason, record } = entry;
        add(entry.flag, { at, step: 'answered', category, reason, ...(record && { record }) });
        break;
      }
      case 'excepted':
        excepted.set(JSON.stringify([entry.rule, entry.client]), entry.flag);
        add(entry.flag, { at, step: 'excepted', until: entry.until });
        break;
      case 'exception-ended': {
        const flag = excepted.get(JSON.stringify([entry.rule, entry.client]));
        if (flag !== undefined) add(flag, { at, step: 'exception-ended' });
        break;
      }
      case 'responded':
        for (const { flag, verdict, comment } of entry.answers) add(flag, { at, step: 'responded', verdict, comment });
        break;
    }
  }
  return histories;
}
