import { keyCode } from '../audit/digest.ts';
import { presentCodes } from '../flags/present-codes.ts';
import type { HandedOver } from '../messages/supervision.ts';
import type { Keeper } from './keeper.ts';

/** What was handed over and what came back of it, the latest first. */
export async function handedOver({ state }: Pick<Keeper, 'state'>): Promise<readonly HandedOver[]> {
  const responses = await Promise.all(
    state.entries.flatMap((entry) =>
      entry.type === 'responded' ? [keyCode(entry.supervisor).then((code) => ({ ...entry, code }))] : [],
    ),
  );
  return state.entries
    .flatMap((entry) => (entry.type === 'submitted' ? [entry] : []))
    .map(({ at, bundle, from, to }) => ({
      at,
      bundle,
      from,
      to,
      responses: responses
        .filter((one) => one.bundle === bundle)
        .map((one) => ({ at: one.at, code: one.code, actions: one.actions, note: one.note })),
    }))
    .reverse();
}

/** Whom the codes drawn for others stand for, each client by the code they have now, in the order of the codes. */
export function codesTold({ state, log }: Pick<Keeper, 'state' | 'log'>): readonly { code: string; client: string }[] {
  const present = presentCodes(state.practice?.clients ?? []);
  const told = new Map([...(log?.codes ?? [])].map(([client, code]) => [code, present.get(client) ?? client]));
  return [...told].map(([code, client]) => ({ code, client })).sort((a, b) => (a.code < b.code ? -1 : 1));
}
