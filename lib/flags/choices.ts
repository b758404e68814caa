import type { Lookout } from '../calendar/agenda.ts';
import type { ChosenSlot } from '../frame/chosen.ts';
import { dayAt, dayInterval } from '../time/day.ts';
import { type Instant, minutes } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';
import type { Entry } from './ledger.ts';

/** A slot that was chosen; `releasedAt`: since when it is kept free no longer, null while it is. */
export type Choice = ChosenSlot & { readonly releasedAt: Instant | null };

/** Minutes that a form may stay open before a look without its event tells that it was not saved. */
const FORM_MINUTES = 15;

/**
 * The slots that were chosen and not undone. Chosen twice, a slot is one choice, by the first time. One that was released
 * because nothing was seen of it is a choice all the same: a form that is saved late makes that emergency.
 */
export function choicesOf(entries: Iterable<Entry>): readonly Choice[] {
  const choices = new Map<string, Choice>();
  for (const entry of entries) {
    if (entry.type !== 'slot-chosen' && entry.type !== 'slot-released') continue;
    const { start, end, client, at } = entry;
    const name = JSON.stringify([start, end, client]);
    const known = choices.get(name);
    if (entry.type === 'slot-chosen') {
      if (known?.releasedAt !== null) choices.set(name, { start, end, client, at, releasedAt: null });
    } else if (entry.why === 'undone') choices.delete(name);
    else if (known) choices.set(name, { ...known, releasedAt: at });
  }
  return [...choices.values()];
}

/**
 * Of the choices that are awaited, those whose day was looked at whole and nothing had come. A look within a quarter of
 * an hour of the choice tells nothing: the calendar's form may still stand open.
 */
export const overdue = (awaited: readonly Choice[], lookout: Lookout, zone: ZoneName): readonly Choice[] =>
  awaited.filter(({ start, at }) => {
    const look = lookout.lastLookBefore(dayInterval(zone, dayAt(zone, start)), Number.POSITIVE_INFINITY);
    return look !== null && look.at >= at + minutes(FORM_MINUTES);
  });

/** The line that releases a choice. */
export const releaseOf = (
  { start, end, client }: Choice,
  why: (Entry & { type: 'slot-released' })['why'],
  at: Instant,
): Entry => ({ type: 'slot-released', start, end, client, why, at });
