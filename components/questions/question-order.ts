import type { EmergencyRecord } from '../../lib/flags/flag.ts';
import type { Question, SingleQuestion } from '../../lib/messages/protocol.ts';
import type { AnswerCategory } from '../../lib/rules/rule.ts';
import type { Day } from '../../lib/time/day.ts';
import type { Instant } from '../../lib/time/interval.ts';

/** A question as it was answered since the popup was opened; `lasts`: for longer than this once, and until when (null: always). */
export type Kept = {
  readonly question: Question;
  readonly category: AnswerCategory;
  readonly reason: string;
  readonly record: EmergencyRecord | undefined;
  readonly lasts: { readonly until: Day | null } | null;
};

/** What else was noticed that takes an answer. */
export const takersOf = ({ also }: Question, category: AnswerCategory): readonly SingleQuestion[] =>
  also.filter(({ answers }) => answers.includes(category));

/**
 * What is kept once a question was answered. It goes on with whatever else had the same answer. What had an earlier one
 * with it and does not take the new one stays with that, and is shown by itself, so that it can be changed too.
 */
export function keptAfter(
  before: ReadonlyMap<string, Kept>,
  question: Question,
  { category, reason, record }: Pick<Kept, 'category' | 'reason' | 'record'>,
): ReadonlyMap<string, Kept> {
  const known = before.get(question.flag);
  const also = takersOf(question, category);
  // The same answer with its record goes on holding for as long as it was said to.
  const lasts = record && known?.category === category ? known.lasts : null;
  const after = new Map(before).set(question.flag, {
    question: { ...question, also },
    category,
    reason,
    record,
    lasts,
  });
  if (!known) return after;
  for (const left of question.also.filter((one) => !also.includes(one))) {
    after.set(left.flag, { ...known, question: { ...left, also: [] }, record: undefined });
  }
  return after;
}

/**
 * The questions to show, nearest to `opened` first, whether before or after it. Those answered while the popup is open
 * stay in their places, with what was answered at the same time, so that the answer can be seen and changed. `opened` must not move while the list is shown, or
 * items would change places under the hand.
 */
export function questionsToShow(
  open: readonly Question[],
  kept: ReadonlyMap<string, Kept>,
  opened: Instant,
): readonly Question[] {
  const all = new Map([...kept.values()].map(({ question }) => [question.flag, question]));
  for (const question of open) all.set(question.flag, { ...question, also: (all.get(question.flag) ?? question).also });
  const distance = ({ start }: Question) => Math.abs(start - opened);
  return [...all.values()].sort((a, b) => distance(a) - distance(b) || (a.flag < b.flag ? -1 : 1));
}
