import type { EventKey, SeenEvent } from '../../calendar/event.ts';
import { LIMITS, type Reading } from '../../calendar/reading.ts';
import { type Day, dayAt } from '../../time/day.ts';
import type { Instant } from '../../time/interval.ts';
import type { ZoneName } from '../../time/zone.ts';
import { ANCHORS } from './anchors.ts';
import { sidesOf } from './box.ts';
import { chipsIn, partOf } from './chips.ts';
import { contextOf, evidenceOf } from './context.ts';
import { clockOf, eventOf, type Frame } from './events.ts';
import { identityOf, keyWithoutId } from './identity.ts';
import { type Layout, layoutOf } from './layout.ts';
import { changedAmong, type MadeOf, type Memory, memoryOf, remember } from './memory.ts';
import { daysAt } from './month.ts';
import { accountOf, calendarsOf, localeOf } from './page.ts';
import type { Part, Trouble } from './part.ts';
import { readingOf } from './reading.ts';
import { zoneIn } from './zone.ts';

/** A reading of the document. Faster where `touched` names all that changed since the last one of the same document. */
export function look(
  document: Document,
  url: string,
  at: Instant,
  machine: ZoneName,
  touched?: ReadonlySet<Node>,
): Reading {
  const before = memoryOf(document);
  const layout = layoutOf(document, url);
  const locale = localeOf(document);
  const about = { view: layout.view, locale, account: accountOf(document, url), at, calendars: calendarsOf(document) };
  if (layout.build === 'none' || layout.troubles.length > 0)
    return readingOf({ ...about, zone: null, troubles: layout.troubles });
  const context = contextOf(layout, locale, about.calendars, before?.context);
  const { evidence, clock } = evidenceOf(layout, context, at, before?.clock ?? null);
  const zone = zoneIn(evidence, machine, before?.zone ?? null);
  if (typeof zone !== 'string') return readingOf({ ...about, zone: null, troubles: [zone] });
  const changed = changedAmong(before, context, touched);
  const parts = new Map<Element, Part | null>();
  for (const chip of chipsIn(layout)) {
    const known = changed && !changed.has(chip.element) ? before?.parts.get(chip.element) : undefined;
    parts.set(chip.element, known === undefined ? partOf(chip, context) : known);
  }
  const there = [...parts.values()].filter((part) => part !== null);
  const frame = frameOf({ zone, hours: clockOf(there), at }, before?.frame);
  const made = madeOf(there, frame, before);
  const troubles: Trouble[] = [];
  const events = eventsOf(made.values(), troubles);
  if (there.length === 0 && showsMore(layout)) troubles.push({ anchor: 'chip', problem: 'missing' });
  const partial = partialDays(layout, zone, events);
  if ('anchor' in partial) troubles.push(partial);
  remember(document, { url, context, clock, zone, parts, frame, made });
  const hidden = new Set('anchor' in partial ? [] : partial);
  const seen = layout.build === 'list' ? [] : layout.days.filter((day) => !hidden.has(day));
  return readingOf({ ...about, zone, seen, partial: [...hidden].sort(), events, troubles });
}

/** The frame; the very one from before where it says the same, but for the time of a look at which nothing had ended since. */
function frameOf(frame: Frame, before: Frame | undefined): Frame {
  return before && before.zone === frame.zone && before.hours === frame.hours ? { ...before, at: frame.at } : frame;
}

/** What the parts make, by key. An event whose parts and frame are the same as before is not made anew: nearly all are. */
function madeOf(parts: readonly Part[], frame: Frame, before: Memory | undefined): ReadonlyMap<EventKey, MadeOf> {
  const byKey = new Map<EventKey, Part[]>();
  const counts = new Map<string, number>();
  for (const part of parts) {
    const key = part.id === null ? twinKey(part, counts) : identityOf(part.id).key;
    const there = byKey.get(key);
    if (there) there.push(part);
    else byKey.set(key, [part]);
  }
  const same = before && before.frame.zone === frame.zone && before.frame.hours === frame.hours ? before : null;
  const made = new Map<EventKey, MadeOf>();
  for (const [key, own] of byKey) {
    const known = same?.made.get(key);
    const holds =
      known && isSame(known.parts, own) && (known.made.event?.place !== '' || known.made.event.end > frame.at);
    made.set(key, holds ? known : { parts: own, made: eventOf(key, own, frame) });
  }
  return made;
}

const isSame = (one: readonly Part[], other: readonly Part[]): boolean =>
  one.length === other.length && one.every((part, index) => part === other[index]);

/** The key of a chip without an id; what says the same in the same column is another event, in another column the same. */
function twinKey({ label, spot }: Part, counts: Map<string, number>): EventKey {
  const said = label?.said;
  const when =
    said?.form === 'times'
      ? [
          said.first,
          said.last,
          said.start.hour,
          said.start.minute,
          said.start.half,
          said.end.hour,
          said.end.minute,
          said.end.half,
        ]
      : [said?.first ?? null, said?.last ?? null];
  const parts = [spot.calendar, label?.title ?? null, ...when];
  const name = JSON.stringify([spot.section, ...parts]);
  const count = counts.get(name) ?? 0;
  counts.set(name, count + 1);
  return keyWithoutId(parts, count);
}

/** The events that were made, in order of their start. Notes what is wrong with any. */
function eventsOf(made: Iterable<MadeOf>, troubles: Trouble[]): readonly SeenEvent[] {
  const events: SeenEvent[] = [];
  for (const one of made) {
    if (one.made.event) events.push(one.made.event);
    if (one.made.troubles.length > 0) troubles.push(...one.made.troubles);
  }
  events.sort((a, b) => a.start - b.start || (a.key < b.key ? -1 : 1));
  if (events.length > LIMITS.events) troubles.push({ anchor: 'too-many', problem: 'unexpected' });
  return events.slice(0, LIMITS.events);
}

/** Whether the view shows something with a tooltip of an event's shape although no event was found in it. */
const showsMore = ({ surface }: Layout): boolean =>
  [...(surface?.querySelectorAll('[title]') ?? [])].some(({ title }: Element & { title?: string }) =>
    /\n.*\d/.test(title ?? ''),
  );

/**
 * The days of which some events are hidden: those of a month that have a button for more, and all days of a list, which
 * holds no more rows than fit. A button whose day cannot be told is a trouble.
 */
function partialDays(layout: Layout, zone: ZoneName, events: readonly SeenEvent[]): readonly Day[] | Trouble {
  if (layout.build === 'list') return [...new Set(events.map(({ start }) => dayAt(zone, start)))].slice(0, LIMITS.days);
  if (!layout.month || !layout.surface) return [];
  const days: Day[] = [];
  for (const button of layout.surface.querySelectorAll(`${ANCHORS.overflow}, button`)) {
    if (button.parentElement?.closest(ANCHORS.overflow)) continue;
    const midnight = /^overflowIndicator_(\d{11,14})$/.exec(button.getAttribute('data-calitemid') ?? '')?.[1];
    const day = midnight === undefined ? dayAround(button, layout) : dayAt(zone, Number(midnight));
    if (day === null || !layout.days.includes(day)) return { anchor: 'overflow', problem: 'unexpected' };
    days.push(day);
  }
  return days;
}

function dayAround(button: Element, { month, surface }: Layout): Day | null {
  for (let node: Element | null = button; node && node !== surface; node = node.parentElement) {
    const days = month && daysAt(month, sidesOf(node.getAttribute('style') ?? ''));
    if (days?.length === 1) return days[0] ?? null;
  }
  return null;
}
