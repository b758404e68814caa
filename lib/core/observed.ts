import type { Agenda } from '../calendar/agenda.ts';
import { isLive } from '../calendar/event.ts';
import type { Entry } from '../flags/ledger.ts';
import type { JudgedEvent } from '../frame/fit.ts';
import type { Instant, Interval } from '../time/interval.ts';

/** What was known before something more was seen. */
export type Before = { readonly agenda: Agenda; readonly events: readonly JudgedEvent[] };

/**
 * What was seen to be otherwise than before of events about clients: at other hours, no longer there, or there again. What
 * was not known before is no change.
 */
export function observedSince(before: Before, events: readonly JudgedEvent[], at: Instant): readonly Entry[] {
  const earlier = new Map(before.events.map((one) => [one.key, one]));
  const found: Entry[] = [];
  const seen = (one: JudgedEvent | undefined) => (one && isLive(one.event) ? hoursOf(one) : null);
  for (const one of events) {
    const known = earlier.get(one.key);
    earlier.delete(one.key);
    if (one.who.client === null || !before.agenda.events.has(one.key)) continue;
    const [was, is] = [seen(known), seen(one)];
    if (was?.start === is?.start && was?.end === is?.end) continue;
    const change = is === null ? 'gone' : was === null ? 'back' : 'moved';
    found.push({ at, type: 'observed', event: one.key, client: one.who.client, change, before: was, after: is });
  }
  for (const one of earlier.values()) {
    const was = seen(one);
    if (was === null || one.who.client === null) continue;
    found.push({
      at,
      type: 'observed',
      event: one.key,
      client: one.who.client,
      change: 'gone',
      before: was,
      after: null,
    });
  }
  return found;
}

const hoursOf = ({ event: { start, end } }: JudgedEvent): Interval => ({ start, end });
