import { type JudgedEvent, WITH_CLIENT } from '../frame/fit.ts';
import type { Hint } from '../practice/identity.ts';

/** Concerns what is entered with one client in a title that has a word of the hint's kind, and means it by that word. */
export const isHinted =
  (hint: Hint) =>
  ({ event, who, fit }: JudgedEvent): boolean =>
    who.hints.includes(hint) &&
    who.client !== null &&
    event.allDay === null &&
    WITH_CLIENT.includes(fit.kind) &&
    // At the standing time the word is a remark; beside a word of moving it is the reason.
    fit.reason !== 'on-frame' &&
    !who.hints.includes('rescheduled') &&
    !who.hints.includes('away');
