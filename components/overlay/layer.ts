import { h, render } from 'preact';
import type { DayColumn } from '../../lib/readers/reader.ts';
import type { Level } from '../../lib/rules/rule.ts';
import { Marks } from './marks.tsx';
import { LAYER_STYLE } from './style.ts';

/** The name of our one element in a day column. A watch knows it by this and ignores what happens in it. */
export const LAYER_NAME = 'framekeeper-layer';

/** What lies over the calendar: one layer in every day column, whether or not it has marks, so that the page cannot tell which. */
export type Overlay = {
  /** Draws the marks, by event key, over these columns. Layers that the page took away come back. */
  readonly draw: (columns: readonly DayColumn[], marks: ReadonlyMap<string, Level>) => void;
  /** Takes every layer out of the page. */
  readonly remove: () => void;
};

/** An overlay with nothing drawn yet. Its shadow roots are closed, and this holds the only way into them. */
export function createOverlay(document: Document): Overlay {
  const roots = new Map<Element, { readonly host: HTMLElement; readonly root: ShadowRoot }>();
  const style = new CSSStyleSheet();
  style.replaceSync(LAYER_STYLE);

  const layerOf = (column: Element) => {
    const known = roots.get(column);
    if (known) return known;
    const host = document.createElement(LAYER_NAME);
    const root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [style];
    const layer = { host, root };
    roots.set(column, layer);
    return layer;
  };

  const takeOut = (column: Element) => {
    const layer = roots.get(column);
    if (!layer) return;
    render(null, layer.root);
    layer.host.remove();
    roots.delete(column);
  };

  return {
    draw(columns, marks) {
      const drawn = new Set<Element>(columns.map((column) => column.element));
      for (const column of roots.keys()) if (!drawn.has(column)) takeOut(column);
      for (const { element, chips } of columns) {
        const { host, root } = layerOf(element);
        if (host.parentNode !== element) element.append(host);
        const placed = [...chips].flatMap(([key, box]) => {
          const level = marks.get(key);
          return level ? [{ key, level, box }] : [];
        });
        render(h(Marks, { marks: placed }), root);
      }
    },
    remove() {
      for (const column of [...roots.keys()]) takeOut(column);
    },
  };
}
