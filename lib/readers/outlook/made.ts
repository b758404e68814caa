import type { EventKey, SeenEvent } from '../../calendar/event.ts';
import { LIMITS } from '../../calendar/reading.ts';
import { eventOf, type Frame } from './events.ts';
import { keyWithoutId } from './identity.ts';
import type { MadeOf, Memory } from './memory.ts';
import type { Part, Trouble } from './part.ts';

/** What the parts make, by key. An event whose part and frame are the same as before is not made anew: nearly all are. */
export function madeOf(parts: Iterable<Part>, frame: Frame, before: Memory | undefined): ReadonlyMap<EventKey, MadeOf> {
  const known = before && before.frame.zone === frame.zone && before.frame.hours === frame.hours ? before.made : null;
  const counts = new Map<string, number>();
  const byKey = new Map<EventKey, MadeOf>();
  for (const part of parts) {
    const key = part.identity?.key ?? twinKey(part, counts);
    const there = byKey.get(key);
    if (there) {
      const own = [...there.parts, part];
      byKey.set(key, { parts: own, made: eventOf(key, own, frame) });
      continue;
    }
    const same = known?.get(key);
    const holds = same?.parts.length === 1 && same.parts[0] === part && !hasEnded(same.made.event, frame);
    byKey.set(key, holds ? same : { parts: [part], made: eventOf(key, [part], frame) });
  }
  return byKey;
}

/** Whether an event that had no place may only have lost it by now. */
const hasEnded = (event: SeenEvent | null, { at }: Frame): boolean => event?.place === '' && event.end <= at;

/** The key of a chip without an id; what says the same in the same column is another event, in another column the same. */
function twinKey({ label, spot }: Part, counts: Map<string, number>): EventKey {
  const parts = [label?.title ?? null, label ? JSON.stringify(label.said) : null];
  const name = JSON.stringify([spot.section, ...parts]);
  const count = counts.get(name) ?? 0;
  counts.set(name, count + 1);
  return keyWithoutId(parts, count);
}

/** The events that were made, in order of their start. Notes what is wrong with any. */
export function eventsOf(made: Iterable<MadeOf>, troubles: Trouble[]): readonly SeenEvent[] {
  const events: SeenEvent[] = [];
  for (const one of made) {
    if (one.made.event) events.push(one.made.event);
    if (one.made.troubles.length > 0) troubles.push(...one.made.troubles);
  }
  events.sort((a, b) => a.start - b.start || (a.key < b.key ? -1 : 1));
  if (events.length > LIMITS.events) troubles.push({ anchor: 'too-many', problem: 'unexpected' });
  return events.length > LIMITS.events ? events.slice(0, LIMITS.events) : events;
}
