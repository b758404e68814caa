import type { EventKey } from '../../lib/calendar/event.ts';
import { formatRange } from '../../lib/i18n/format.ts';
import type { Drawing } from '../../lib/messages/protocol.ts';
import type { DayColumn } from '../../lib/readers/reader.ts';
import type { Day } from '../../lib/time/day.ts';
import type { Interval } from '../../lib/time/interval.ts';
import type { ZoneName } from '../../lib/time/zone.ts';
import { ghostBox } from './ghost.ts';
import { createNote } from './note.ts';
import { onMoved, place, placeMeasured, type Standing } from './place.ts';
import type { PressAt } from './press.ts';
import { LAYER_STYLE } from './style.ts';

/** The name of our one element in a day column, and of any other of ours. A watch knows it by this and ignores what happens in it. */
export const LAYER_NAME = 'framekeeper-layer';

/** How high the line with a ghost's time is, pixels. */
const LABEL = 18;

/** What the overlay tells and asks for. */
export type OverlayPorts = {
  /** A mark was pressed. */
  readonly onMark: (key: EventKey) => void;
  /** A ghost was pressed. */
  readonly onGhost: (slot: Interval) => void;
  /** Our words by name, in the browser's language; `value` is what they speak of. */
  readonly word: (name: string, value?: string) => string;
  /** The browser's language, to write times in. */
  readonly locale: string;
};

/** What is to be drawn, and the page's own zone. */
export type ToDraw = Pick<Drawing, 'marks' | 'ghosts'> & { readonly zone: ZoneName };

/** What lies over the calendar: one layer in every day column, whether or not it has marks, so that the page cannot tell which. */
export type Overlay = {
  /** Draws over these columns. Layers that the page took away come back. */
  readonly draw: (columns: readonly DayColumn[], drawing: ToDraw) => void;
  /** The events that are marked, in the order of the page and from morning to evening. */
  readonly marked: () => readonly EventKey[];
  readonly pressAt: PressAt;
  /** The layer with an event's mark, and where it is in the window once scrolled into sight; null when there is none. */
  readonly placeOf: (key: EventKey) => { readonly root: ShadowRoot; readonly box: DOMRect } | null;
  /** Says something for a moment, or takes back what is being said. */
  readonly say: (text: string | null) => void;
  /** Takes every layer out of the page. */
  readonly remove: () => void;
};

/**
 * Something drawn, and what a press on it does. Where a ghost lies over an event, a hold that the slot would use, only its
 * line with the time is its own; below that the event can be pressed.
 */
type Drawn = { readonly button: HTMLElement; readonly press: () => void; readonly isGhost: boolean };

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
export function createOverlay(document: Document, { onMark, onGhost, word, locale }: OverlayPorts): Overlay {
  const layers = new Map<Element, Layer>();
  const style = new CSSStyleSheet();
  style.replaceSync(LAYER_STYLE);
  const note = createNote(document, locale);
  let standing: Standing[] = [];
  let following: AbortController | null = null;

  const newLayer = () => {
    const host = document.createElement(LAYER_NAME);
    const root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [style];
    return { host, root };
  };

  const layerOf = (column: Element): Layer => {
    const known = layers.get(column);
    if (known) return known;
    const { host, root } = newLayer();
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

  function buttonIn({ root, drawn }: Layer, name: string, press: () => void, isGhost = false): HTMLElement {
    const known = drawn.get(name);
    if (known) return known.button;
    const button = document.createElement('button');
    button.tabIndex = -1;
    button.addEventListener('click', press);
    drawn.set(name, { button, press, isGhost });
    root.append(button);
    return button;
  }

  /** Marks that were placed by measuring stay with their chips while the page is scrolled, and only while there are any. */
  function follow(): void {
    if (standing.length > 0) placeMeasured(standing);
    if (standing.length > 0 === Boolean(following)) return;
    following?.abort();
    following = standing.length > 0 ? new AbortController() : null;
    const { defaultView: window } = document;
    if (window && following) onMoved(window, () => placeMeasured(standing), following.signal);
  }

  function say(text: string | null): void {
    note.remove();
    if (text === null) return;
    // In a column's own layer the page cannot tell that anything was said; where a view has none, it can.
    const shown = [...layers.values()].find(({ host }) => host.isConnected);
    if (shown) {
      note.say(shown.root, text);
      return;
    }
    const { host, root } = newLayer();
    document.body.append(host);
    note.say(root, text, () => host.remove());
  }

  return {
    draw(columns, { marks, ghosts, zone }) {
      const shown = new Set<Element>(columns.map((column) => column.element));
      for (const column of layers.keys()) if (!shown.has(column)) takeOut(column);
      const days = new Set<Day>();
      standing = [];
      for (const { element, chips, axis } of columns) {
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
          if ('top' in box) place(button, box);
          else standing.push({ button, host: layer.host, chip: box });
        }
        // Where a day has several columns, side by side, the first is the user's own.
        for (const slot of axis && !days.has(axis.day) ? ghosts : []) {
          const box = axis && ghostBox(slot, axis.day, zone, axis.pixelsPerHour);
          if (!box) continue;
          const name = `ghost ${slot.start} ${slot.end}`;
          wanted.add(name);
          const button = buttonIn(layer, name, () => onGhost(slot), true);
          const range = formatRange(slot, zone, locale);
          button.className = 'ghost';
          const label = button.firstElementChild ?? button.appendChild(document.createElement('span'));
          label.setAttribute('dir', 'auto');
          label.textContent = range;
          button.ariaLabel = word('ghost', range);
          button.style.top = `${box.top}px`;
          button.style.height = `${box.height}px`;
        }
        if (axis) days.add(axis.day);
        for (const [name, { button }] of layer.drawn) {
          if (wanted.has(name)) continue;
          button.remove();
          layer.drawn.delete(name);
        }
      }
      follow();
    },

    marked: () => {
      const keys = [...layers.values()].flatMap(({ drawn, chips }) => {
        const topOf = (key: EventKey) => {
          const box = chips.get(key);
          return box && 'top' in box ? box.top : 0;
        };
        return [...drawn.keys()].filter((key) => chips.has(key)).sort((a, b) => topOf(a) - topOf(b));
      });
      return [...new Set(keys)];
    },

    pressAt(target, x, y) {
      for (const [column, { drawn }] of layers) {
        // Else something of the page lies over the column there: its bubble, its header.
        if (!(target instanceof Node && column.contains(target))) continue;
        const isOnTheirs = target instanceof Element && target.closest('button, [role="button"]') !== null;
        for (const { button, press, isGhost } of drawn.values()) {
          const { left, right, top, bottom } = button.getBoundingClientRect();
          const end = isGhost && isOnTheirs ? Math.min(bottom, top + LABEL) : bottom;
          if (left <= x && x < right && top <= y && y < end) return press;
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

    say,

    remove() {
      say(null);
      standing = [];
      follow();
      for (const column of [...layers.keys()]) takeOut(column);
    },
  };
}
