import type { EventKey } from '../../calendar/event.ts';
import type { Frame, Made } from './events.ts';
import type { Layout } from './layout.ts';
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

/** Sections with something changed in them, or null when what changed may be the layout itself. */
export function changedSections(layout: Layout, touched: ReadonlySet<Node>): ReadonlySet<Element> | null {
  if (!layout.main || layout.sections.length === 0 || layout.troubles.length > 0) return null;
  const roots = new Map(
    layout.sections.flatMap((section) => section.roots.map((root) => [root, section.element] as const)),
  );
  const changed = new Set<Element>();
  for (const node of touched) {
    // A change of a root's own attributes or children may be a change of the days themselves.
    let above: Node | null = roots.has(node as Element) ? null : node.parentNode;
    while (above && !roots.has(above as Element)) above = above.parentNode;
    const element = above && roots.get(above as Element);
    if (!element) return null;
    changed.add(element);
  }
  return changed;
}

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
