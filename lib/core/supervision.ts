import type { Later } from '../messages/protocol.ts';
import type { SupervisionCalls } from '../messages/supervision.ts';
import { failure } from '../result.ts';
import { bundleFor } from './bundling.ts';
import { parseBundleAsked, parseResponding, parseSubmitted } from './given.ts';
import { codesTold, handedOver } from './handed-over.ts';
import type { Keeper } from './keeper.ts';
import { takeResponse } from './responding.ts';

/** What goes to a supervisor and what comes back, each in its turn. */
export function supervisionCalls(keeper: Keeper): Later<SupervisionCalls> {
  const { inTurn, now } = keeper;
  return {
    bundle: (given) =>
      inTurn(async () => {
        const parsed = parseBundleAsked(given);
        return parsed.ok ? bundleFor(keeper, parsed.value) : parsed;
      }),
    submitted: (given) =>
      inTurn(async () => {
        const parsed = parseSubmitted(given);
        if (!parsed.ok) return parsed;
        if (parsed.value.lines > (keeper.log?.lines.length ?? 0)) return failure('lines');
        const kept = await keeper.record({ type: 'submitted', ...parsed.value, at: now() });
        if (kept.ok) keeper.signal(false);
        return kept;
      }),
    codes: () => inTurn(async () => codesTold(keeper)),
    handedOver: () => inTurn(() => handedOver(keeper)),
    respond: (given) =>
      inTurn(async () => {
        const parsed = parseResponding(given);
        return parsed.ok ? takeResponse(keeper, parsed.value) : parsed;
      }),
  };
}
