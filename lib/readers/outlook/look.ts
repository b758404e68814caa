import type { Reading } from '../../calendar/reading.ts';
import type { Instant } from '../../time/interval.ts';
import type { ZoneName } from '../../time/zone.ts';
import { eventsOf, type Trouble } from '../findings.ts';
import { type Chip, chipsAt, chipsIn, type Kept, keptOf } from './chips.ts';
import { contextOf, evidenceOf } from './context.ts';
import { clockOf } from './events.ts';
import { type Layout, layoutOf } from './layout.ts';
import { madeOf } from './made.ts';
import { changedWithin, type Memory, memoryOf, remember } from './memory.ts';
import { accountOf, calendarsOf, localeOf } from './page.ts';
import type { Part } from './part.ts';
import { partialDays } from './partial.ts';
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
  const changed = changedWithin(before, document, url, touched);
  if (before && changed) {
    const found = changed.size === 0 ? before : again(before, changed);
    return finished(document, found, before, at);
  }
  const layout = layoutOf(document, url);
  const [locale, account, calendars] = [localeOf(document), accountOf(document, url), calendarsOf(document)];
  const about = { view: layout.view, locale, account, at, calendars };
  if (layout.build === 'none' || layout.troubles.length > 0) {
    return readingOf({ ...about, zone: null, troubles: layout.troubles });
  }
  const context = contextOf(layout, locale, calendars, before?.context);
  const { evidence, clock } = evidenceOf(layout, context, at, before?.clock ?? null);
  const zone = zoneIn(evidence, machine, before?.zone ?? null);
  if (typeof zone !== 'string') return readingOf({ ...about, zone: null, troubles: [zone] });
  const known = before?.context === context ? before.chips : undefined;
  const chips = new Map<Element, Kept>();
  for (const chip of chipsIn(layout)) chips.set(chip.element, keptOf(chip, context, known?.get(chip.element)));
  return finished(document, { url, account, context, clock, zone, chips, partial: null }, before, at);
}

/** What is known of a page before its chips are made into events; `partial` null while it is not known. */
type Found = Omit<Memory, 'frame' | 'made' | 'partial' | 'events'> & { readonly partial: Memory['partial'] | null };

/** What was found before, with the chips of the changed columns, or the changed chips, read again. */
function again(before: Memory, changed: ReadonlySet<Element>): Found {
  const { context } = before;
  const within = [...changed];
  const fresh = new Map<Element, Chip>();
  for (const element of changed) for (const chip of chipsAt(element, context)) fresh.set(chip.element, chip);
  const chips = new Map<Element, Kept>();
  for (const [element, kept] of before.chips) {
    const chip = fresh.get(element);
    if (chip) chips.set(element, keptOf(chip, context, kept));
    else if (element.isConnected && !within.some((one) => one.contains(element))) chips.set(element, kept);
  }
  for (const [element, chip] of fresh) if (!chips.has(element)) chips.set(element, keptOf(chip, context, undefined));
  return { ...before, chips };
}

/** The reading of what was found, which is remembered for the next look. */
function finished(document: Document, found: Found, before: Memory | undefined, at: Instant): Reading {
  const { context, zone, chips, account } = found;
  const { layout, setting, calendars } = context;
  const parts: Part[] = [];
  for (const { part } of chips.values()) if (part) parts.push(part);
  const frame = { zone, hours: clockOf(parts), at };
  const made = madeOf(parts, frame, before);
  const troubles: Trouble[] = [];
  const listed = eventsOf(made.values(), troubles);
  // The very list from before says that nothing of the calendar was touched.
  const events = before && found.chips === before.chips && isSameList(listed, before.events) ? before.events : listed;
  if (parts.length === 0 && showsMore(layout)) troubles.push({ anchor: 'chip', problem: 'missing' });
  const hidden = (layout.build === 'list' ? null : found.partial) ?? partialDays(layout, zone, events);
  if ('anchor' in hidden) troubles.push(hidden);
  const partial = 'anchor' in hidden ? [] : hidden;
  remember(document, { ...found, frame, made, partial, events });
  const seen = layout.build === 'list' ? [] : layout.days.filter((day) => !partial.includes(day));
  const about = { view: layout.view, locale: setting.locale, account, at, calendars };
  return readingOf({ ...about, zone, seen, partial, events, troubles });
}

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);

/** Whether the view shows something with a tooltip of an event's shape although no event was found in it. */
const showsMore = ({ surface }: Layout): boolean =>
  [...(surface?.querySelectorAll('[title]') ?? [])].some((one) => /\n.*\d/.test(one.getAttribute('title') ?? ''));
