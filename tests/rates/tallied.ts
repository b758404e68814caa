import { readSketch } from '../../lib/calendar/sketch.ts';
import { talliedBy } from '../../lib/core/rates.ts';
import { settle } from '../../lib/core/state.ts';
import type { Entry } from '../../lib/flags/ledger.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import type { Tally } from '../../lib/rates/tally.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import type { AnswerCategory } from '../../lib/rules/rule.ts';
import { millisecondsInDay } from '../../lib/time/units.ts';

/** What is said about the first event of a title: an answer, and whether it holds for longer. */
export type Said = { readonly title: string; readonly category: AnswerCategory; readonly always?: true };

/** The tally of a sketch, so many days after its last look, once these answers were given. */
export function talliedAfter(
  sketch: string,
  said: readonly Said[] = [],
  { later = 1, practice = EXAMPLE_PRACTICE }: { readonly later?: number; readonly practice?: Practice } = {},
): Tally {
  const { agenda, now } = readSketch(sketch);
  let { state, judged } = settle({ practice, agenda, entries: [] }, now);
  for (const { title, category, always } of said) {
    const event = judged?.judgement.events.find((one) => one.event.title === title);
    const flag = [...(judged?.flags.values() ?? [])].find(
      ({ finding, rule }) => finding.events.includes(event?.key ?? '') && rule !== 'last-minute-addition',
    );
    if (!flag) throw new Error(`Nothing is asked about ${title}`);
    const answer = { at: now, flag: flag.id, category, reason: 'said' } as const;
    const lasting = {
      ...answer,
      type: 'excepted',
      rule: flag.rule,
      client: flag.finding.client ?? '',
      until: null,
    } as const;
    const entries: readonly Entry[] = [{ ...answer, type: 'answered' }, ...(always ? [lasting] : [])];
    ({ state, judged } = settle({ ...state, entries: [...state.entries, ...entries] }, now));
  }
  const at = now + later * millisecondsInDay;
  const found = talliedBy(settle(state, at), at);
  if (!found) throw new Error('Nothing was seen');
  return found;
}
