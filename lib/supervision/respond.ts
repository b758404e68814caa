import type { Bundle, ResponseContent } from '../audit/bundle.ts';
import type { Verdict } from '../flags/ledger.ts';
import type { Instant } from '../time/interval.ts';

/** What was written of a bundle and is not signed yet. */
export type Draft = {
  /** By the question's name. */
  readonly answers: Readonly<Record<string, { readonly verdict: Verdict; readonly comment: string }>>;
  /** What was agreed to do until next time, a line each. */
  readonly actions: readonly string[];
  readonly note: string;
};

/** A draft in which nothing is written; what was to be done by now is there again, to be kept or taken out. */
export const newDraft = (actions: readonly string[]): Draft => ({ answers: {}, actions, note: '' });

/** The longest that a response takes, in UTF-16 units. */
export const LONGEST = { comment: 2_000, action: 500, note: 4_000 } as const;

/** A draft in which these questions are answered, all alike; a verdict of null takes the answer back. */
export function answered(draft: Draft, flags: readonly string[], verdict: Verdict | null, comment?: string): Draft {
  const answers = { ...draft.answers };
  for (const flag of flags) {
    if (verdict === null) delete answers[flag];
    else answers[flag] = { verdict, comment: (comment ?? answers[flag]?.comment ?? '').slice(0, LONGEST.comment) };
  }
  return { ...draft, answers };
}

/** What is to be signed: only of questions that the bundle tells, in its order, and both hold its head. */
export function responseTo(
  bundle: Bundle,
  draft: Draft,
  by: { readonly from: string; readonly key: string; readonly at: Instant },
): ResponseContent {
  return {
    format: 'framekeeper/response@1',
    bundle: bundle.id,
    log: { id: bundle.log.id, head: bundle.log.head },
    ...by,
    answers: bundle.questions.flatMap(({ flag }) => {
      const answer = Object.hasOwn(draft.answers, flag) ? draft.answers[flag] : undefined;
      return answer ? [{ flag, verdict: answer.verdict, comment: answer.comment.trim() }] : [];
    }),
    actions: draft.actions.map((action) => action.trim().slice(0, LONGEST.action)).filter((action) => action !== ''),
    note: draft.note.trim().slice(0, LONGEST.note),
  };
}

/** The bundles of which a log says that a response by this key has arrived. */
export const receivedIn = (bundle: Bundle, key: string): readonly string[] =>
  bundle.log.lines.flatMap((line) =>
    'shared' in line && line.shared.type === 'responded' && line.shared.supervisor === key ? [line.shared.bundle] : [],
  );
