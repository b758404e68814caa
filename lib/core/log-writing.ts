import { extended, type Log, newLog } from '../audit/log.ts';
import type { Signer } from '../audit/seal.ts';
import type { Entry } from '../flags/ledger.ts';
import { RULES } from '../rules/index.ts';
import type { Instant } from '../time/interval.ts';
import type { State } from './state.ts';
import { tellingOf } from './telling.ts';

/** Who writes into the log, and when. */
export type Writing = {
  readonly signer: Signer;
  readonly at: Instant;
  /** What the entries are about. */
  readonly state: State;
};

/**
 * The log with entries behind its lines, signed by this device; begun where there is none. Where the log does not name
 * the device's key yet, it does so first: whoever reads the lines then knows from where on it signs.
 */
export function withLines(log: Log | null, entries: readonly Entry[], { signer, at, state }: Writing): Promise<Log> {
  const adopted = log ? 0 : entries.filter((entry) => entry.at < at).length;
  const isNamed = log?.lines.some(
    (line) => 'entry' in line && line.entry.type === 'key' && line.entry.key === signer.key,
  );
  const key: readonly Entry[] = isNamed ? [] : [{ at, type: 'key', key: signer.key, adopted }];
  const zone = state.practice?.timeZone ?? 'UTC';
  return extended(log ?? newLog(), [...key, ...entries], tellingOf(state), { signer, zone, at });
}

/** The state with a line for the versions of all rules, where it is judged and its record has them otherwise or not at all. */
export function withRules(state: State, at: Instant): State {
  const { practice, entries } = state;
  const known = entries.findLast((entry) => entry.type === 'rules');
  const isKnown = known?.type === 'rules' && RULES.every(({ id, version }) => known.versions[id] === version);
  if (!practice || isKnown) return state;
  const versions = Object.fromEntries(RULES.map(({ id, version }) => [id, version]));
  return { ...state, entries: [...entries, { at, type: 'rules', versions }] };
}
