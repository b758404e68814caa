import type { EmergencyRecord } from '../../lib/flags/flag.ts';
import type { Question } from '../../lib/messages/protocol.ts';
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

/**
 * The questions to show, nearest to `opened` first, whether before or after it. Those answered while the popup is open
 * stay in their places, so that the answer can be seen and changed. `opened` must not move while the list is shown, or
 * items would change places under the hand.
 */
export function questionsToShow(
  open: readonly Question[],
  kept: ReadonlyMap<string, Kept>,
  opened: Instant,
): readonly Question[] {
  const all = new Map([...kept.values()].map(({ question }) => [question.flag, question]));
  for (const question of open) all.set(question.flag, question);
  const distance = ({ start }: Question) => Math.abs(start - opened);
  return [...all.values()].sort((a, b) => distance(a) - distance(b) || (a.flag < b.flag ? -1 : 1));
}
