import { releaseOf } from '../flags/choices.ts';
import { failure, type Result } from '../result.ts';
import { parseChoice } from './given.ts';
import type { Keeper } from './keeper.ts';

/** Undoes the choice of a slot whose event has not come: it is kept free no longer. Refused with `slot` when there is none. */
export async function undoChoice(keeper: Keeper, given: unknown): Promise<Result<null, string>> {
  const parsed = parseChoice(given);
  if (!parsed.ok) return parsed;
  const { start, end, client } = parsed.value;
  const choice = keeper.judged?.awaited.find((one) => one.start === start && one.end === end && one.client === client);
  if (!choice) return failure('slot');
  const kept = await keeper.record(releaseOf(choice, 'undone', keeper.now()));
  if (kept.ok) keeper.signal(true);
  return kept;
}
