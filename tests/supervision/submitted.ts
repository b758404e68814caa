import type { Bundle, BundleContent } from '../../lib/audit/bundle.ts';
import { shown } from '../../lib/audit/line.ts';
import { headOf, type Log } from '../../lib/audit/log.ts';
import type { Signer } from '../../lib/audit/seal.ts';
import type { Entry } from '../../lib/flags/ledger.ts';
import { bundleOf } from '../audit/sample-bundle.ts';
import { AT, EVENT, logOf, newSigner } from '../audit/sample-log.ts';

/** Raises a question of a rule about an event. */
export const raising = (rule: string, event = EVENT, at = AT): Entry => ({
  at,
  type: 'raised',
  flag: `${rule}:${event}`,
  rule,
  ruleVersion: 1,
  level: 'ask',
  finding: { subject: event, client: 'K7', events: [event], values: {} },
});

/** Answers it. */
export const answering = (rule: string, event = EVENT, at = AT + 1): Entry => ({
  at,
  type: 'answered',
  flag: `${rule}:${event}`,
  category: 'planned',
  reason: 'agreed before',
});

/** The questions as the lines of a log leave them, as a bundle tells them. */
export function questionsIn(log: Log): BundleContent['questions'] {
  const questions = new Map<string, BundleContent['questions'][number]>();
  for (const line of log.lines) {
    if (!('shared' in line)) continue;
    const { shared } = line;
    if (shared.type === 'raised') {
      const { type: _, at, ...raised } = shared;
      questions.set(shared.flag, { ...raised, raisedAt: at, answer: null });
    } else if (shared.type === 'answered') {
      const { type: _, flag, record, ...answer } = shared;
      const question = questions.get(flag);
      if (question) questions.set(flag, { ...question, answer: { ...answer, record: record ?? null } });
    }
  }
  return [...questions.values()];
}

/** A practice that has submitted twice: both bundles, and what is needed for more. */
export async function submitted(first: readonly Entry[], then: readonly Entry[]) {
  const signer = await newSigner();
  const early = await logOf([first], signer);
  const log = await logOf([[], then], signer, early);
  return { signer, early, log, one: await wholeOf(early, signer), two: await sinceOf(early, log, signer) };
}

/** A bundle of a log from its beginning on that tells its questions. */
export const wholeOf = (log: Log, signer: Signer, part: Partial<BundleContent> = {}): Promise<Bundle> =>
  bundleOf(log, signer, { questions: questionsIn(log), ...part });

/** A bundle of what a log has beyond an earlier state of it. */
export async function sinceOf(
  early: Log,
  log: Log,
  signer: Signer,
  part: Partial<BundleContent> = {},
): Promise<Bundle> {
  return bundleOf(log, signer, {
    id: 'bundle-2',
    questions: questionsIn(log),
    log: {
      id: log.id,
      before: await headOf(early),
      keys: [signer.key],
      lines: await Promise.all(log.lines.slice(early.lines.length).map(shown)),
      seals: log.seals.slice(early.seals.length),
      head: await headOf(log),
    },
    ...part,
  });
}
