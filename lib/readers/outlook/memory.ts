import type { EventKey } from '../../calendar/event.ts';
import type { Instant } from '../../time/interval.ts';
import type { ZoneName } from '../../time/zone.ts';
import type { PageContext } from './chips.ts';
import type { Frame, Made } from './events.ts';
import type { Part } from './part.ts';

/**
 * What the last look at a document left behind, so that the next need not look again at what did not change. But for the
 * zone and the clock, which a later view may not tell, it makes a look faster and never different.
 */
export type Memory = {
  readonly url: string;
  readonly context: PageContext;
  /** What the page's clock said, and when it was first seen to say so. */
  readonly clock: { readonly text: string; readonly at: Instant } | null;
  readonly zone: ZoneName;
  readonly parts: ReadonlyMap<Element, Part | null>;
  readonly frame: Frame;
  readonly made: ReadonlyMap<EventKey, MadeOf>;
};

/** The parts of one event, and the event they make. */
export type MadeOf = { readonly parts: readonly Part[]; readonly made: Made };

const memories = new WeakMap<Document, Memory>();

/** What is remembered of a document. */
export const memoryOf = (document: Document): Memory | undefined => memories.get(document);

/** Remembers a look at a document in place of the one before. */
export const remember = (document: Document, memory: Memory): void => {
  memories.set(document, memory);
};

/** Every element in which something changed, itself among them; null for all of them, when nothing from before holds. */
export function changedAmong(
  before: Memory | undefined,
  context: PageContext,
  touched: ReadonlySet<Node> | undefined,
): ReadonlySet<Node> | null {
  if (!before || before.context !== context || !touched) return null;
  const changed = new Set<Node>();
  for (const one of touched) {
    for (let node: Node | null = one; node && !changed.has(node); node = node.parentNode) changed.add(node);
  }
  return changed;
}
