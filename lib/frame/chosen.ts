import { type EventKey, isLive, type SeenEvent } from '../calendar/event.ts';
import type { ClientCode } from '../practice/practice.ts';
import { dayAt } from '../time/day.ts';
import { type Instant, type Interval, overlaps } from '../time/interval.ts';
import { millisecondsInDay } from '../time/units.ts';
import type { ZoneName } from '../time/zone.ts';
import { standsAt } from './expected.ts';
import type { ClientFrame } from './frames.ts';

/**
 * A same-day slot that the therapist chose, at an instant, for a client or, null, for whoever it turns out to be; the
 * event then made there is that emergency.
 */
export type ChosenSlot = Interval & { readonly client: ClientCode | null; readonly at: Instant };

/** An event that may be what a chosen slot has become, and who is recognised in it. */
type MadeEvent = {
  readonly event: SeenEvent;
  readonly client: ClientCode | null;
  readonly seenFirst: Instant;
};

/**
 * Which event each chosen slot has become, one for one. It was first seen after the choice, takes place, and stands in the
 * slot's time: for the client who was named, or for anybody where none was. The form may also have been saved for another
 * time of the same day: then the event is one of that client's, alone, and none of the standing sessions. The events that
 * were there before, and the occurrences of a series, were not made by the form.
 */
export function madeOf(
  chosen: readonly ChosenSlot[],
  events: readonly MadeEvent[],
  zone: ZoneName,
  frames: ReadonlyMap<ClientCode, ClientFrame>,
): ReadonlyMap<ChosenSlot, EventKey> {
  const made = new Map<ChosenSlot, EventKey>();
  if (chosen.length === 0) return made;
  // Years of choices and of events: only what is near in time is compared.
  const days = new Map<number, MadeEvent[]>();
  for (const { start } of chosen) for (const day of daysAround(start)) days.set(day, []);
  for (const one of events) days.get(dayOf(one.event.start))?.push(one);
  const near = ({ start }: ChosenSlot) => daysAround(start).flatMap((day) => days.get(day) ?? []);
  const pairs = chosen.flatMap((slot) =>
    near(slot).flatMap((one) => {
      const worth = worthOf(slot, one, zone, frames);
      return worth === null ? [] : [{ slot, worth, key: one.event.key, off: Math.abs(one.event.start - slot.start) }];
    }),
  );
  pairs.sort((a, b) => a.worth - b.worth || a.off - b.off || b.slot.at - a.slot.at || (a.key < b.key ? -1 : 1));
  const used = new Set<EventKey>();
  for (const { slot, key } of pairs) {
    if (made.has(slot) || used.has(key)) continue;
    made.set(slot, key);
    used.add(key);
  }
  return made;
}

const dayOf = (start: Instant): number => Math.floor(start / millisecondsInDay);
const daysAround = (start: Instant): readonly number[] => [-1, 0, 1].map((days) => dayOf(start) + days);

/** How well an event fits a choice, the smaller the better; null where it is none of it. */
function worthOf(
  slot: ChosenSlot,
  { event, client, seenFirst }: MadeEvent,
  zone: ZoneName,
  frames: ReadonlyMap<ClientCode, ClientFrame>,
): number | null {
  if (seenFirst < slot.at || !isLive(event) || event.originalStart !== null) return null;
  const named = slot.client !== null;
  if (named && slot.client !== client) return null;
  if (overlaps(slot, event)) return named ? 0 : 1;
  if (client === null || !named || dayAt(zone, event.start) !== dayAt(zone, slot.start)) return null;
  const frame = frames.get(client)?.sessions ?? [];
  return standsAt({ code: client, frame }, zone, event.start) ? null : 2;
}
