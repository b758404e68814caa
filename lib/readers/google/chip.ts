import { clean, endOfField, fieldAfter, isPlaceholder, numeralsIn, ownerAfter, titlePlaces } from './text.ts';

/** One chip as it stands in the page, before anything in it is understood. */
export type RawChip = {
  readonly id: string;
  readonly style: string;
  /** The accessible text, its beginning only where it is longer than any text of an appointment. */
  readonly text: string;
  /** What is there to be seen, or null. */
  readonly seen: Element | null;
  readonly struck: boolean;
};

/** A title, and where the accessible text before it ends. `places` are the likely ends, best first. */
export type Titled = {
  readonly title: string;
  readonly places: readonly number[];
  /** The calendar's name as the text tells it after the title. */
  readonly owner: string | null;
  /** Whether the title could only be guessed from the accessible text. */
  readonly guessed: boolean;
};

const LONGEST = 6_000;

/** A chip's raw parts. Both kinds are read: those that are a button, and those that lie around one. */
export function rawChip(chip: Element, label: Element, struck: boolean): RawChip {
  const holder = holderOf(label);
  let text = label.getAttribute('aria-label') ?? (holder === label ? null : holder.getAttribute('aria-label')) ?? '';
  const labelled = text !== '';
  let seen: Element | null = null;
  for (let child = holder.firstElementChild; child; child = child.nextElementSibling) {
    // What has no children shows no words: handles, and bars of another colour.
    if (!child.firstChild || child.hasAttribute('data-eventid')) continue;
    if (child.getAttribute('aria-hidden') === 'true') seen ??= child;
    else if (text === '') text = child.textContent ?? '';
    else if (!seen && child.textContent !== text) seen = child;
  }
  if (labelled && holder.childElementCount === 0 && holder.textContent !== '') seen = holder;
  const id = chip.getAttribute('data-eventid') ?? '';
  return { id, style: chip.getAttribute('style') ?? '', text: text.slice(0, LONGEST), seen, struck };
}

/** A chip of the strip holds a button that holds the texts; a timed chip holds them itself. */
function holderOf(chip: Element): Element {
  const only = chip.firstElementChild;
  const isButton = only?.firstElementChild && !only.nextElementSibling && !only.hasAttribute('aria-hidden');
  return isButton ? only : chip;
}

/** The title of a chip, from what is to be seen; from the accessible text where nothing is. */
export function titled(raw: RawChip, stacked: boolean, names: readonly string[]): Titled | null {
  const { text } = raw;
  const leaf = raw.seen && (stacked ? lastLeaf(raw.seen) : firstLine(raw.seen));
  const seen = (leaf?.textContent ?? '').slice(0, LONGEST);
  if (seen.trim() !== '') {
    if (isPlaceholder(seen, text)) {
      const spoken = seen.trim().slice(1, -1);
      const places = titlePlaces(text, spoken);
      return { title: '', places, owner: ownerOf(text, places[0], spoken, names), guessed: false };
    }
    const title = clean(seen);
    const places = titlePlaces(text, title);
    if (text === '' || places.length > 0 || (!/\p{Nd}/u.test(seen) && /\p{L}/u.test(seen))) {
      return { title, places, owner: ownerOf(text, places[0], title, names), guessed: false };
    }
  }
  const timed = numeralsIn(text, endOfField(text)).length > 0;
  const guess = fieldAfter(text, timed ? (numeralsIn(text)[1]?.to ?? 0) : 0);
  return guess === null ? null : { title: clean(guess), places: titlePlaces(text, guess), owner: null, guessed: true };
}

const ownerOf = (text: string, at: number | undefined, title: string, names: readonly string[]): string | null =>
  at === undefined ? null : ownerAfter(text.slice(at + title.length), names);

/**
 * The element that holds the title: the first where the chip's content branches, pictures before it left out. Empty
 * where the title is gone; what follows does not stand for it.
 */
function firstLine(content: Element): Element {
  let node = content;
  for (let depth = 0; depth < DEEPEST; depth++) {
    let next = node.firstElementChild;
    while (next && !next.firstChild) next = next.nextElementSibling;
    if (!next) break;
    node = next;
  }
  return node;
}

/** The last element with words of its own: a stacked chip shows the time, if any, before the title. */
function lastLeaf(content: Element): Element {
  let node = content;
  for (let depth = 0; depth < DEEPEST; depth++) {
    let last = node.lastElementChild;
    while (last && !last.firstChild) last = last.previousElementSibling;
    if (!last) break;
    node = last;
  }
  return node;
}

const DEEPEST = 12;
