import type { EventKey } from '../../calendar/event.ts';
import type { Trouble } from '../findings.ts';
import { ANCHORS } from './anchors.ts';
import { type RawChip, rawChip, type Titled, titled } from './chip.ts';
import { type Identity, identityOf } from './identity.ts';
import type { PageContext, Part, When } from './part.ts';
import { clean, titlePlaces } from './text.ts';

/** How one kind of section finds out when a chip's event is. Null when text and place do not agree. */
export type Timing = (raw: RawChip, title: Titled, identity: Identity) => When | Trouble | null;

/** How the chips of a section are to be read. */
export type Manner = {
  readonly context: PageContext;
  /** What the timing depends on beside the chip, as text. */
  readonly setting: string;
  readonly stacked: boolean;
  readonly timing: Timing;
  /** Where the section shows the place, if not on a line of the chip. */
  readonly place?: () => string | null;
};

type Kept = {
  readonly raw: RawChip;
  readonly context: PageContext;
  readonly setting: string;
  readonly part: Part | null;
};

const kept = new WeakMap<Element, Kept>();

/**
 * A chip's part, or null when the chip is no event. A chip that says and shows what it did when it was last read, in
 * the same place of the same page, is not understood anew.
 */
export function partOf(chip: Element, label: Element, struck: boolean, manner: Manner): Part | null {
  const raw = rawChip(chip, label, struck);
  const known = kept.get(chip);
  if (known && known.context === manner.context && known.setting === manner.setting && isSame(known.raw, raw)) {
    return known.part;
  }
  const part = understood(raw, manner, chip);
  kept.set(chip, { raw, context: manner.context, setting: manner.setting, part });
  return part;
}

const isSame = (a: RawChip, b: RawChip): boolean =>
  a.id === b.id && a.text === b.text && a.style === b.style && a.struck === b.struck && a.seen === b.seen;

function understood(
  raw: RawChip,
  { context, stacked, timing, place = () => placeIn(raw) }: Manner,
  chip: Element,
): Part | null {
  const identity = identityOf(raw.id);
  if (!identity) return null;
  const troubles: Trouble[] = [];
  if (raw.id === '') troubles.push({ anchor: 'chip.id', problem: 'missing' });
  const hasText = raw.text !== '' || (stacked && showsOnlyTitle(raw));
  if (!hasText) troubles.push({ anchor: 'chip.text', problem: 'missing' });
  const title = titled(raw, stacked, context.names);
  if (!title || title.guessed) troubles.push({ anchor: 'chip.title', problem: 'missing' });
  const timed = title && hasText ? timing(raw, title, identity) : null;
  if (timed && 'anchor' in timed) troubles.push(timed);
  return {
    identity,
    title: title?.title ?? '',
    calendar: (identity.kind === 'task' ? null : title?.owner) ?? identity.calendar,
    place: place(),
    declined: raw.struck,
    logged: namesCalendar(chip.getAttribute('jslog') ?? ''),
    when: timed && 'form' in timed ? timed : null,
    troubles,
  };
}

/** A stacked chip with a clock time shows it beside its title; one that shows the title alone lies on whole days. */
const showsOnlyTitle = ({ seen }: RawChip): boolean => seen !== null && seen.childElementCount < 2;

/** A log entry quotes an event's id and then its calendar's; that of a schedule for others to book in quotes the id alone. */
function namesCalendar(entry: string): boolean | null {
  const [, id, , calendar] = entry.split('"', 4);
  return id === undefined ? null : calendar !== undefined;
}

/** The line for the place, empty where the chip has room for one and there is none; null where it has no such line. */
function placeIn({ seen }: RawChip): string | null {
  const line = seen?.querySelector(ANCHORS.place);
  return line ? clean(line.textContent ?? '') : null;
}

/** What the text of a chip read before tells ahead of its title, and when that was found to be. Null for one that was not read. */
export function toldBy(
  chip: Element,
): { readonly text: string; readonly end: number; readonly when: When | null } | null {
  const { raw, part } = kept.get(chip) ?? {};
  const end = raw && part ? titlePlaces(raw.text, part.title)[0] : undefined;
  return raw && part && end !== undefined ? { text: raw.text, end, when: part.when } : null;
}

/** The key of the event that a chip stands for, or null when it stands for none. */
export function keyOfChip(chip: Element): EventKey | null {
  const id = chip.getAttribute('data-eventid') ?? '';
  const known = kept.get(chip);
  return (known && known.raw.id === id ? known.part?.identity : identityOf(id))?.key ?? null;
}
