import type { EventKey, SeenEvent } from '../../calendar/event.ts';
import type { Day } from '../../time/day.ts';
import type { Instant } from '../../time/interval.ts';
import type { ZoneName } from '../../time/zone.ts';
import type { Made } from '../findings.ts';
import { ANCHORS } from './anchors.ts';
import type { Kept, PageContext } from './chips.ts';
import type { Frame } from './events.ts';
import { accountOf, calendarsOf } from './page.ts';
import type { Part } from './part.ts';

/**
 * What the last look at a document left behind, so that the next need not look again at what did not change. But for the
 * zone and the clock, which a later view may not tell, it makes a look faster and never different.
 */
export type Memory = {
  readonly url: string;
  readonly account: string;
  readonly context: PageContext;
  /** What the page's clock said, and when it was first seen to say so. */
  readonly clock: { readonly text: string; readonly at: Instant } | null;
  readonly zone: ZoneName;
  readonly chips: ReadonlyMap<Element, Kept>;
  readonly frame: Frame;
  readonly made: ReadonlyMap<EventKey, MadeOf>;
  readonly partial: readonly Day[];
  readonly events: readonly SeenEvent[];
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

/** The columns and chips in which something changed, when that was all that did or could matter; else null. */
export function changedWithin(
  memory: Memory | undefined,
  document: Document,
  url: string,
  touched: ReadonlySet<Node> | undefined,
): ReadonlySet<Element> | null {
  if (!memory || memory.url !== url || !touched) return null;
  const { places, layout, calendars } = memory.context;
  const { surface } = layout;
  if (!surface?.isConnected) return null;
  const changed = new Set<Element>();
  let beside = false;
  for (const one of touched) {
    if (isBeside(one, surface)) {
      beside = true;
      continue;
    }
    let node: Node | null = one;
    while (node && !memory.chips.has(node as Element) && !places.get(node as Element)?.day) node = node.parentNode;
    if (!node) return null;
    changed.add(node as Element);
  }
  if (!beside) return changed;
  const same = JSON.stringify(calendarsOf(document)) === JSON.stringify(calendars);
  return same && accountOf(document, url) === memory.account ? changed : null;
}

/** Whether a node lies outside the calendar's part, and no such part in it. */
function isBeside(node: Node, surface: Element): boolean {
  if (node.contains(surface) || surface.contains(node)) return false;
  const element = node instanceof Element ? node : node.parentElement;
  return element?.querySelector(`${ANCHORS.surface}, ${ANCHORS.main}`) === null;
}
