import type { EventKey, SeenEvent } from '../../calendar/event.ts';
import { eventOf, type Frame } from './events.ts';
import { keyWithoutId } from './identity.ts';
import type { MadeOf, Memory } from './memory.ts';
import type { Part } from './part.ts';

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
