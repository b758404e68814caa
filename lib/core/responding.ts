import { isSigned, jsonIn, parseResponse } from '../audit/bundle.ts';
import { keyCode } from '../audit/digest.ts';
import { type Log, refsOf } from '../audit/log.ts';
import type { FlagId } from '../flags/flag.ts';
import type { ResponseTaken } from '../messages/supervision.ts';
import { failure, type Result, success } from '../result.ts';
import type { Keeper } from './keeper.ts';

/**
 * Takes a supervisor's response into the record, once. It must be signed by the key that it names, and answer a bundle of
 * this record at a head that this record has. A key that no response was signed with before is to be compared first.
 */
export async function takeResponse(
  keeper: Keeper,
  { text, confirmed }: { readonly text: string; readonly confirmed: boolean },
): Promise<Result<ResponseTaken, string>> {
  const { log, state } = keeper;
  const json = jsonIn(text);
  const parsed = json.ok ? parseResponse(json.value) : json;
  if (!parsed.ok) return parsed;
  const response = parsed.value;
  if (!log || response.log.id !== log.id) return failure('log');
  if (!(await isSigned(response, response.key))) return failure('signature');
  const submitted = state.entries.some((entry) => entry.type === 'submitted' && entry.bundle === response.bundle);
  if (!submitted) return failure('bundle');
  const { count, hash } = response.log.head;
  if (log.lines[count - 1]?.hash !== hash) return failure('head');
  const flags = await flagsBehind(
    log,
    state.entries.flatMap((entry) => (entry.type === 'raised' ? entry.flag : [])),
  );
  const answers = response.answers.map(({ flag, ...answer }) => ({ ...answer, flag: flags.get(flag) ?? '' }));
  const unknown = answers.findIndex(({ flag }) => flag === '');
  if (unknown >= 0) return failure(`answers.${unknown}.flag`);

  const earlier = state.entries.flatMap((entry) => (entry.type === 'responded' ? [entry] : []));
  const code = await keyCode(response.key);
  const taken = (as: ResponseTaken['state']): Result<ResponseTaken, string> =>
    success({ state: as, from: response.from, code, answers: answers.length });
  const entry = {
    type: 'responded' as const,
    bundle: response.bundle,
    supervisor: response.key,
    answers,
    actions: response.actions,
    note: response.note,
  };
  if (earlier.some(({ at: _, ...one }) => isSame(one, entry))) return taken('known');
  if (!confirmed && !earlier.some(({ supervisor }) => supervisor === response.key)) return taken('compare');
  const kept = await keeper.record({ ...entry, at: keeper.now() });
  if (!kept.ok) return kept;
  keeper.signal(false);
  return taken('kept');
}

/** Which flags the names in bundles stand for. */
async function flagsBehind(log: Log, flags: readonly FlagId[]): Promise<ReadonlyMap<string, FlagId>> {
  return new Map([...(await refsOf(log, flags))].map(([flag, ref]) => [ref, flag]));
}

type Said = {
  readonly bundle: string;
  readonly supervisor: string;
  readonly answers: readonly { readonly flag: string; readonly verdict: string; readonly comment: string }[];
  readonly actions: readonly string[];
  readonly note: string;
};

/** Whether two responses say the same, whatever the order of their keys. */
const isSame = (one: Said, other: Said): boolean => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

const inOrder = ({ bundle, supervisor, answers, actions, note }: Said) => [
  bundle,
  supervisor,
  answers.map(({ flag, verdict, comment }) => [flag, verdict, comment]),
  actions,
  note,
];
