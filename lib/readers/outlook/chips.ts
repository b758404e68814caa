import type { Trouble } from '../findings.ts';
import { ANCHORS } from './anchors.ts';
import { identityOf } from './identity.ts';
import { type Label, labelOf } from './label.ts';
import type { Layout } from './layout.ts';
import type { Part } from './part.ts';
import { type Place, spotOf } from './spots.ts';
import type { WhenSetting } from './when.ts';

/** All that a chip's meaning depends on beside itself and where it lies. */
export type PageContext = {
  readonly layout: Layout;
  readonly setting: WhenSetting;
  /** The calendars that are switched on, or null. */
  readonly calendars: readonly string[] | null;
  readonly places: ReadonlyMap<Element, Place>;
  /** What labels were understood to mean: the page replaces its nodes, but not what they say. */
  readonly labels: Map<string, { readonly tooltip: string; readonly label: Label | null }>;
};

/** A chip and the element in it that is heard; `sure` when the page's own id says that it is an event. */
export type Chip = { readonly element: Element; readonly label: Element | null; readonly sure: boolean };

/** What a chip said when it was last read, and what that was understood to be: null when it is no event. */
export type Kept = {
  readonly id: string | null;
  readonly text: string;
  readonly tooltip: string;
  readonly style: string;
  readonly part: Part | null;
};

/**
 * The events' elements in a view: what carries an item's id, then what sounds like an event without one. Where neither is
 * to be found, anything that says when it is.
 */
export function chipsIn({ build, surface }: Layout): readonly Chip[] {
  if (!surface) return [];
  if (build === 'list') {
    const labels = [...surface.querySelectorAll(ANCHORS.rowLabel)];
    if (labels.length > 0) return labels.map((label) => ({ element: label, label, sure: true }));
    return Array.from(surface.querySelectorAll(ANCHORS.row), (element) => ({ element, label: null, sure: true }));
  }
  const chips = chipsBelow(surface);
  if (chips.some(({ sure }) => sure)) return chips;
  return Array.from(surface.querySelectorAll('[aria-label]:not(button, [role="img"])'), (element) => ({
    element,
    label: element,
    sure: false,
  }));
}

/** The chips below an element: those with an item's id, and what sounds like an event. */
function chipsBelow(element: Element): readonly Chip[] {
  const chips: Chip[] = [];
  for (const one of element.querySelectorAll(EITHER)) {
    const last = chips.at(-1);
    if (last?.sure && last.element.contains(one)) {
      if (!last.label) chips[chips.length - 1] = { ...last, label: one };
      continue;
    }
    const id = one.getAttribute('data-calitemid');
    if (id === null) chips.push({ element: one, label: one, sure: false });
    else if (!id.startsWith('overflowIndicator_')) chips.push({ element: one, label: null, sure: true });
  }
  return chips;
}

/** The chips in a column; or the chip itself, where the element is none. */
export function chipsAt(element: Element, { places, layout }: PageContext): readonly Chip[] {
  if (places.has(element)) return chipsBelow(element);
  const label = element.querySelector(ANCHORS.label);
  const sure = element.hasAttribute('data-calitemid') || layout.build === 'list';
  return element.isConnected ? [{ element, label: label ?? (sure ? null : element), sure }] : [];
}

const EITHER = `${ANCHORS.chip}, ${ANCHORS.label}`;

/** What is heard of a chip, where no button in it says so. */
const heardIn = (chip: Element): Element | null =>
  chip.hasAttribute('aria-label') ? chip : chip.querySelector(':scope > [aria-label]');

/** A chip as it stands; as it was kept where it says what it said before, in the same place of the same page. */
export function keptOf({ element, label, sure }: Chip, context: PageContext, before: Kept | undefined): Kept {
  const heard = label ?? heardIn(element);
  const text = heard?.getAttribute('aria-label') ?? '';
  const tooltip = heard?.getAttribute('title') ?? '';
  const style = element.getAttribute('style') ?? '';
  const id = element.getAttribute('data-calitemid') || null;
  if (before?.text === text && before.tooltip === tooltip && before.style === style && before.id === id) return before;
  const understood = heard && text !== '' ? labelAs(heard, text, tooltip, context) : null;
  if (!understood && !sure) return { id, text, tooltip, style, part: null };
  const troubles: Trouble[] = [];
  if (!understood) troubles.push({ anchor: 'chip.label', problem: text === '' ? 'missing' : 'unexpected' });
  if (understood?.guessed) troubles.push({ anchor: 'chip.title', problem: 'missing' });
  const spot = spotOf(element, style, context.layout, context.places, context.calendars);
  const part = { identity: id === null ? null : identityOf(id), spot, label: understood, troubles };
  return { id, text, tooltip, style, part };
}

const MOST = 20_000;

function labelAs(heard: Element, text: string, tooltip: string, { labels, setting }: PageContext): Label | null {
  const known = labels.get(text);
  if (known?.tooltip === tooltip) return known.label;
  const label = labelOf({ text, tooltip, shown: tooltip === '' ? shownIn(heard) : [] }, setting);
  if (labels.size >= MOST) labels.clear();
  labels.set(text, { tooltip, label });
  return label;
}

/** The words to be seen in a chip, the longest first. */
const shownIn = (label: Element): readonly string[] =>
  [...label.querySelectorAll('*')]
    .filter((element) => element.childElementCount === 0)
    .slice(0, 20)
    .map((element) => element.textContent ?? '')
    .sort((a, b) => b.length - a.length);
