import type { EventKey } from '../../calendar/event.ts';
import type { Reading } from '../../calendar/reading.ts';
import type { Made, Trouble } from '../findings.ts';
import { ANCHORS } from './anchors.ts';
import type { Frame } from './events.ts';
import type { Layout } from './layout.ts';
import { mainOf } from './page.ts';
import type { PageContext, Part, Section, SectionParts } from './part.ts';

/**
 * What the last look at a document left behind, so that the next need not look again at what did not change. May be
 * dropped at any time; it makes a look faster and never different.
 */
export type Memory = {
  readonly layout: Layout;
  readonly url: string;
  readonly context: PageContext;
  /** What each section held, by its element. */
  readonly sections: ReadonlyMap<Element, SectionKept>;
  readonly frame: Frame;
  readonly made: ReadonlyMap<EventKey, MadeOf>;
  readonly found: Found;
};

/** What a look found. */
export type Found = Pick<Reading, 'seen' | 'partial' | 'events' | 'details'> & {
  readonly troubles: readonly Trouble[];
};

/** The parts that carry one key, and the event they make. */
export type MadeOf = { readonly parts: readonly Part[]; readonly made: Made };

/** What a section held, and what it was read by. */
export type SectionKept = { readonly setting: string; readonly context: PageContext; readonly value: SectionParts };

const memories = new WeakMap<Document, Memory>();

/** What is remembered of a document. */
export const memoryOf = (document: Document): Memory | undefined => memories.get(document);

/** Remembers a look at a document in place of the one before. */
export const remember = (document: Document, memory: Memory): void => {
  memories.set(document, memory);
};

/** Drops what is remembered of a document. */
export const forget = (document: Document): void => {
  memories.delete(document);
};

/**
 * Sections with something changed in them, or null when what changed may be the layout itself. What changes outside the
 * calendar's part of the page changes no section: who the page says its user is and the calendars' switches are looked
 * at with every look, and so is an open bubble.
 */
export function changedSections(
  document: Document,
  { main, sections, troubles }: Layout,
  touched: ReadonlySet<Node>,
): ReadonlySet<Element> | null {
  if (!main || sections.length === 0 || troubles.length > 0 || mainOf(document) !== main) return null;
  const roots = new Map(sections.flatMap((section) => section.roots.map((root) => [root, section.element] as const)));
  const changed = new Set<Element>();
  for (const node of touched) {
    // A change of a root's own attributes or children may be a change of the days themselves.
    let above: Node | null = roots.has(node as Element) ? null : node.parentNode;
    while (above && above !== main && !roots.has(above as Element)) above = above.parentNode;
    const element = above && roots.get(above as Element);
    if (element) changed.add(element);
    else if (above === main || node.contains(main) || main.contains(node) || holdsMain(node)) return null;
  }
  return changed;
}

/** Whether a second calendar has come to stand elsewhere in the page, as while it moves from one to the other. */
const holdsMain = (node: Node): boolean =>
  node instanceof Element && (node.matches(ANCHORS.main) || node.querySelector(ANCHORS.main) !== null);

/** What a section holds: as remembered where nothing in it and around it changed. */
export function sectionParts(
  section: Section,
  context: PageContext,
  before: Memory | undefined,
  isTouched: (section: Element) => boolean,
): SectionKept {
  const kept = before?.sections.get(section.element);
  if (kept && kept.setting === section.setting && kept.context === context && !isTouched(section.element)) return kept;
  return { setting: section.setting, context, value: section.read(context) };
}
