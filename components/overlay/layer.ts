import type { EventKey } from '../../lib/calendar/event.ts';
import type { Drawing } from '../../lib/messages/protocol.ts';
import type { ChipBox, DayColumn } from '../../lib/readers/reader.ts';
import type { PressAt } from './press.ts';
import { LAYER_STYLE } from './style.ts';

/** The name of our one element in a day column. A watch knows it by this and ignores what happens in it. */
export const LAYER_NAME = 'framekeeper-layer';

/** What the overlay tells and asks for. */
export type OverlayPorts = {
  /** A mark was pressed. */
  readonly onMark: (key: EventKey) => void;
  /** Our words by name, in the browser's language. */
  readonly word: (name: string) => string;
};

/** What lies over the calendar: one layer in every day column, whether or not it has marks, so that the page cannot tell which. */
export type Overlay = {
  /** Draws over these columns. Layers that the page took away come back. */
  readonly draw: (columns: readonly DayColumn[], drawing: Pick<Drawing, 'marks'>) => void;
  /** The events that are marked, in the order of the page and from morning to evening. */
  readonly marked: () => readonly EventKey[];
  readonly pressAt: PressAt;
  /** The layer with an event's mark, and where it is in the window once scrolled into sight; null when there is none. */
  readonly placeOf: (key: EventKey) => { readonly root: ShadowRoot; readonly box: DOMRect } | null;
  /** Takes every layer out of the page. */
  readonly remove: () => void;
};

/** Something drawn, and what a press on it does. */
type Drawn = { readonly button: HTMLElement; readonly press: () => void };

/** A layer: its place in the column, the only way into it, what is drawn there by name, and the chips it lies over. */
type Layer = {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly drawn: Map<string, Drawn>;
  chips: DayColumn['chips'];
};

/**
 * An overlay with nothing drawn yet. Its shadow roots are closed, and this holds the only way into them. Drawn by hand: a
 * few elements that seldom change need no library in somebody else's page.
 *
 * Marks are buttons, for screen readers, but Tab and the pointer pass them by: the order of tabs and the drags are the
 * page's own. `next-question` leads to them by key, and `pressAt` by pointer.
 */
export function createOverlay(document: Document, { onMark, word }: OverlayPorts): Overlay {
  const layers = new Map<Element, Layer>();
  const style = new CSSStyleSheet();
  style.replaceSync(LAYER_STYLE);

  const layerOf = (column: Element): Layer => {
    const known = layers.get(column);
    if (known) return known;
    const host = document.createElement(LAYER_NAME);
    const root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [style];
    // In the page a key is a shortcut, and a click in a column begins a new event.
    for (const type of ['click', 'keydown']) root.addEventListener(type, (event) => event.stopPropagation());
    const layer: Layer = { host, root, drawn: new Map(), chips: new Map() };
    layers.set(column, layer);
    return layer;
  };

  const takeOut = (column: Element) => {
    layers.get(column)?.host.remove();
    layers.delete(column);
  };

  function buttonIn({ root, drawn }: Layer, name: string, press: () => void): HTMLElement {
    const known = drawn.get(name);
    if (known) return known.button;
    const button = document.createElement('button');
    button.tabIndex = -1;
    button.addEventListener('click', press);
    drawn.set(name, { button, press });
    root.append(button);
    return button;
  }

  return {
    draw(columns, { marks }) {
      const shown = new Set<Element>(columns.map((column) => column.element));
      for (const column of layers.keys()) if (!shown.has(column)) takeOut(column);
      for (const { element, chips } of columns) {
        const layer = layerOf(element);
        if (layer.host.parentNode !== element) element.append(layer.host);
        layer.chips = chips;
        const wanted = new Set<string>();
        for (const { key, level } of marks) {
          const box = chips.get(key);
          if (!box) continue;
          wanted.add(key);
          const button = buttonIn(layer, key, () => onMark(key));
          button.className = `mark ${level}`;
          button.ariaLabel = word('mark');
          place(button, box);
        }
        for (const [name, { button }] of layer.drawn) {
          if (wanted.has(name)) continue;
          button.remove();
          layer.drawn.delete(name);
        }
      }
    },

    marked: () => {
      const keys = [...layers.values()].flatMap(({ drawn, chips }) => {
        const topOf = (key: EventKey) => chips.get(key)?.top ?? 0;
        return [...drawn.keys()].sort((a, b) => topOf(a) - topOf(b));
      });
      return [...new Set(keys)];
    },

    pressAt(target, x, y) {
      for (const [column, { drawn }] of layers) {
        // Else something of the page lies over the column there: its bubble, its header.
        if (!(target instanceof Node && column.contains(target))) continue;
        for (const { button, press } of drawn.values()) {
          const { left, right, top, bottom } = button.getBoundingClientRect();
          if (left <= x && x < right && top <= y && y < bottom) return press;
        }
      }
      return null;
    },

    placeOf(key) {
      for (const { root, drawn } of layers.values()) {
        const button = drawn.get(key)?.button;
        if (!button?.isConnected) continue;
        button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        return { root, box: button.getBoundingClientRect() };
      }
      return null;
    },

    remove() {
      for (const column of [...layers.keys()]) takeOut(column);
    },
  };
}

/** How large a mark is and how far from the chip's edges, how large what takes the press is at most, pixels. */
const MARK = 11;
const INSET = 3;
const TARGET = 24;
/** What is left at the lower edge of a chip, by which the page lets it be drawn longer. */
const HANDLE = 8;

/**
 * In the chip's far corner, so that the title stays whole, or half-way down a chip that is hardly higher than the mark. What
 * takes the press is larger than the mark where the chip has room, and never reaches beyond it: the next chip, and the
 * edge by which this one is drawn longer, stay the page's.
 */
function place({ style }: HTMLElement, { top, height, left, width }: ChipBox): void {
  style.top = `${top}px`;
  style.height = `${Math.min(TARGET, Math.max(MARK, height - HANDLE))}px`;
  style.setProperty('--left', left || '0px');
  style.setProperty('--width', width || '100%');
  style.setProperty('--inset', `${Math.min(INSET, Math.max(0, (height - MARK) / 2))}px`);
}
