import { minutesInDay } from '../../time/units.ts';
import { ANCHORS } from './anchors.ts';
import { sidesOf } from './box.ts';
import type { Column } from './columns.ts';
import { type Label, labelOf } from './label.ts';
import type { Layout } from './layout.ts';
import { daysAt } from './month.ts';
import type { Part, Spot, Trouble } from './part.ts';
import type { WhenSetting } from './when.ts';

/** All that a chip's meaning depends on beside itself and where it lies. */
export type PageContext = {
  readonly layout: Layout;
  readonly setting: WhenSetting;
  /** The calendars that are switched on, or null. */
  readonly calendars: readonly string[] | null;
  readonly columns: ReadonlyMap<Element, Column>;
  /** What labels were understood to mean: the page replaces its nodes, but not what they say. */
  readonly labels: Map<string, Label | null>;
};

/** A chip and the element in it that is heard; `sure` when the page's own id says that it is an event. */
export type Chip = { readonly element: Element; readonly label: Element | null; readonly sure: boolean };

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
  const chips: Chip[] = [];
  let last: Element | null = null;
  for (const element of surface.querySelectorAll(`${ANCHORS.chip}, ${ANCHORS.label}`)) {
    if (last?.contains(element)) continue;
    last = element;
    const id = element.getAttribute('data-calitemid');
    if (id?.startsWith('overflowIndicator_')) continue;
    if (id === null) chips.push({ element, label: element, sure: false });
    else chips.push({ element, label: heardIn(element), sure: true });
  }
  if (chips.some(({ sure }) => sure)) return chips;
  return Array.from(surface.querySelectorAll('[aria-label]:not(button, [role="img"])'), (element) => ({
    element,
    label: element,
    sure: false,
  }));
}

const heardIn = (chip: Element): Element | null =>
  chip.querySelector(ANCHORS.label) ??
  (chip.hasAttribute('aria-label') ? chip : chip.querySelector(':scope > [aria-label]'));

/** A chip's part, or null when the chip is no event: an empty time, a day's plan, a button. */
export function partOf({ element, label, sure }: Chip, context: PageContext): Part | null {
  const text = label?.getAttribute('aria-label') ?? '';
  const understood = label && text !== '' ? heard(label, text, context) : null;
  if (!understood && !sure) return null;
  const spot = spotOf(element, context);
  const troubles: Trouble[] = [];
  const id = element.getAttribute('data-calitemid') || null;
  if (!understood) troubles.push({ anchor: 'chip.label', problem: text === '' ? 'missing' : 'unexpected' });
  if (understood?.guessed) troubles.push({ anchor: 'chip.title', problem: 'missing' });
  return { id, spot, label: understood, troubles };
}

const MOST = 20_000;

function heard(label: Element, text: string, { labels, setting }: PageContext): Label | null {
  const tooltip = label.getAttribute('title') ?? '';
  const name = `${text}\n\n${tooltip}`;
  let known = labels.get(name);
  if (known === undefined) {
    known = labelOf({ text, tooltip, shown: tooltip === '' ? shownIn(label) : [] }, setting);
    if (labels.size >= MOST) labels.clear();
    labels.set(name, known);
  }
  return known;
}

/** The words to be seen in a chip, the longest first. */
const shownIn = (label: Element): readonly string[] =>
  [...label.querySelectorAll('*')]
    .filter((element) => element.childElementCount === 0)
    .slice(0, 20)
    .map((element) => element.textContent ?? '')
    .sort((a, b) => b.length - a.length);

function spotOf(element: Element, { layout, columns, calendars }: PageContext): Spot {
  const only = calendars?.length === 1 ? (calendars[0] ?? null) : null;
  const nowhere = { days: null, minutes: null, calendar: only };
  if (layout.month) {
    const sides = sidesOf(element.getAttribute('style') ?? '');
    const row = element.getAttribute('data-itemindex') ?? String(Math.round(sides.top ?? 0));
    return { ...nowhere, section: `week ${row}`, days: daysAt(layout.month, sides) };
  }
  if (layout.build !== 'columns') return { ...nowhere, section: '' };
  let node: Element | null = element.parentElement;
  while (node && node !== layout.surface && !columns.has(node) && !node.matches(ANCHORS.header))
    node = node.parentElement;
  const group = layout.groups.find(
    ({ header, columns: own }) => header === node || own.some((one) => one.element === node),
  );
  const calendar = calendars?.find((name) => layout.groups.length > 1 && name === group?.heading.trim()) ?? only;
  const column = node ? columns.get(node) : undefined;
  const section = `${group?.name ?? ''} ${column?.day ?? ''}`;
  if (!column) return { ...nowhere, section, calendar };
  const { top, height } = sidesOf(element.getAttribute('style') ?? '');
  const minutes =
    top === null || height === null
      ? null
      : { start: (top / 100) * minutesInDay, end: ((top + height) / 100) * minutesInDay };
  return { section, days: [column.day], minutes, calendar };
}
