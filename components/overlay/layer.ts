import type { Drawing, Mark } from '../../lib/messages/protocol.ts';
import type { ChipBox, DayColumn } from '../../lib/readers/reader.ts';
import { LAYER_STYLE } from './style.ts';

/** The name of our one element in a day column. A watch knows it by this and ignores what happens in it. */
export const LAYER_NAME = 'framekeeper-layer';

/** What lies over the calendar: one layer in every day column, whether or not it has marks, so that the page cannot tell which. */
export type Overlay = {
  /** Draws over these columns. Layers that the page took away come back. */
  readonly draw: (columns: readonly DayColumn[], drawing: Pick<Drawing, 'marks'>) => void;
  /** Takes every layer out of the page. */
  readonly remove: () => void;
};

/** A layer: its place in the column, the only way into it, and what is drawn there, by name. */
type Layer = { readonly host: HTMLElement; readonly root: ShadowRoot; readonly drawn: Map<string, HTMLElement> };

/**
 * An overlay with nothing drawn yet. Its shadow roots are closed, and this holds the only way into them. Drawn by hand: a
 * few elements that seldom change need no library in somebody else's page.
 */
export function createOverlay(document: Document): Overlay {
  const layers = new Map<Element, Layer>();
  const style = new CSSStyleSheet();
  style.replaceSync(LAYER_STYLE);

  const layerOf = (column: Element): Layer => {
    const known = layers.get(column);
    if (known) return known;
    const host = document.createElement(LAYER_NAME);
    const root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [style];
    const layer = { host, root, drawn: new Map() };
    layers.set(column, layer);
    return layer;
  };

  const takeOut = (column: Element) => {
    layers.get(column)?.host.remove();
    layers.delete(column);
  };

  return {
    draw(columns, { marks }) {
      const shown = new Set<Element>(columns.map((column) => column.element));
      for (const column of layers.keys()) if (!shown.has(column)) takeOut(column);
      for (const { element, chips } of columns) {
        const layer = layerOf(element);
        if (layer.host.parentNode !== element) element.append(layer.host);
        const wanted = new Set<string>();
        for (const mark of marks) {
          const box = chips.get(mark.key);
          if (!box) continue;
          wanted.add(mark.key);
          place(layer, mark, box);
        }
        for (const [name, drawn] of layer.drawn) {
          if (wanted.has(name)) continue;
          drawn.remove();
          layer.drawn.delete(name);
        }
      }
    },
    remove() {
      for (const column of [...layers.keys()]) takeOut(column);
    },
  };

  function place({ root, drawn }: Layer, { key, level }: Mark, box: ChipBox): void {
    const mark = drawn.get(key) ?? document.createElement('span');
    if (!drawn.has(key)) root.append(mark);
    drawn.set(key, mark);
    mark.className = `mark ${level}`;
    mark.ariaHidden = 'true';
    mark.style.top = `${topOf(box)}px`;
    mark.style.left = `calc(${box.left || '0px'} + ${box.width || '100%'} - ${MARK + INSET}px)`;
  }
}

/** How large a mark is, and how far from the chip's edges, pixels. */
const MARK = 11;
const INSET = 3;

/** In the corner, or half-way down a chip that is hardly higher than the mark. */
const topOf = ({ top, height }: ChipBox): number => top + Math.min(INSET, Math.max(0, (height - MARK) / 2));
