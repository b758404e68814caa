import { exceptionsOf } from '../flags/exceptions.ts';
import { LATE_RULE } from '../rates/late.ts';
import { type Tally, tally } from '../rates/tally.ts';
import type { Instant } from '../time/interval.ts';
import type { Keeper } from './keeper.ts';
import { toldOf } from './state.ts';

/** What rates are told from; null while there is no practice or nothing was seen. */
export function talliedBy({ state, judged }: Pick<Keeper, 'state' | 'judged'>, now: Instant): Tally | null {
  const { practice } = state;
  if (!practice || !judged) return null;
  const entries = judged.record;
  const late = judged.outcomes.find(({ rule }) => rule === LATE_RULE);
  const doubts = late && 'doubts' in late ? late.doubts : [];
  return tally({
    practice,
    judgement: judged.judgement,
    flags: [...judged.flags.values()],
    asked: toldOf(judged, now),
    exceptions: exceptionsOf(entries),
    entries,
    late: {
      isOn: late !== undefined && late.outcome !== 'broken',
      doubted: new Set(doubts.flatMap(({ events }) => events)),
    },
    now,
  });
}
