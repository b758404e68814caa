import { type Bundle, type BundleContent, signedBy } from '../../lib/audit/bundle.ts';
import { shown } from '../../lib/audit/line.ts';
import { headOf, type Log } from '../../lib/audit/log.ts';
import type { Signer } from '../../lib/audit/seal.ts';
import { AT, ENTRIES, logOf, newSigner } from './sample-log.ts';

/** A bundle of a log from its beginning on, with these parts in place of the usual ones. */
export async function bundleOf(log: Log, signer: Signer, part: Partial<BundleContent> = {}): Promise<Bundle> {
  const content: BundleContent = {
    format: 'framekeeper/bundle@1',
    id: 'bundle-1',
    at: AT,
    zone: 'Europe/Berlin',
    from: 'Practice A',
    reply: null,
    period: { from: '2026-01-01', to: '2026-03-31' },
    log: {
      id: log.id,
      before: await headOf({ ...log, lines: [] }),
      keys: [],
      lines: await Promise.all(log.lines.map(shown)),
      seals: log.seals,
      head: await headOf(log),
    },
    questions: [],
    departures: [],
    tallies: [],
    weeks: [],
    notSeen: [],
    exceptions: [],
    settings: { preset: 'solo', rules: [] },
    ...part,
  };
  return signedBy(content, signer);
}

/** A bundle of the sample's log, and who signed it. */
export async function sampleBundle(part: Partial<BundleContent> = {}) {
  const signer = await newSigner();
  const log = await logOf([ENTRIES.slice(0, 5), ENTRIES.slice(5)], signer);
  return { signer, log, bundle: await bundleOf(log, signer, part) };
}

/** A question that waits, with these parts in place of the usual ones. */
export const sampleQuestion = (
  part: Partial<BundleContent['questions'][number]> = {},
): BundleContent['questions'][number] => ({
  flag: 'f',
  rule: 'extra-session',
  ruleVersion: 1,
  level: 'ask',
  client: 'XR47',
  raisedAt: AT,
  events: [],
  values: {},
  answer: null,
  ...part,
});
