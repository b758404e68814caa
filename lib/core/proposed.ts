import { type Proposal, proposalOf } from '../setup/proposal.ts';
import { isZone } from '../time/zone.ts';
import type { Keeper } from './keeper.ts';

/** What the calendar would propose; by the practice's clock, or that of the zone a view names, or UTC where it names none. */
export function proposedOf(
  { state: { agenda, practice }, now }: Pick<Keeper, 'state' | 'now'>,
  given: unknown,
): Proposal | null {
  const named = typeof given === 'string' && isZone(given) ? given : 'UTC';
  return proposalOf({ agenda, practice, zone: practice?.timeZone ?? named, now: now() });
}
