import type { NearMiss, SlotReason } from '../slots/slot.ts';
import type { Instant } from '../time/interval.ts';
import type { Messages } from './en.ts';
import { quoted } from './fill.ts';

/** Why a slot is a good one, in words. `time` words an instant in the practice's clock. */
export function wordReason(reason: SlotReason, words: Messages, time: (instant: Instant) => string): string {
  const said = words.slots.reasons;
  switch (reason.kind) {
    case 'uses-hold':
    case 'uses-cancellation':
      return said[reason.kind](time(reason.start));
    case 'free-before':
    case 'free-after':
    case 'shorter':
      return said[reason.kind](reason.minutes);
    case 'session-of-day':
      return said[reason.kind](reason.number, reason.most);
    default:
      return said[reason.kind];
  }
}

/** What a near miss would cost, in words. */
export function wordCost(cost: NearMiss['cost'], words: Messages): string {
  const said = words.slots.costs;
  switch (cost.kind) {
    case 'break':
      return said.break(quoted(cost.name));
    case 'gap':
      return said.gap(cost.minutes);
    default:
      return said[cost.kind];
  }
}
