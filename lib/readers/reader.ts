import type { EventKey } from '../calendar/event.ts';
import type { Reading } from '../calendar/reading.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';

/** Where a chip stands in its day column: pixels from the top and in height; left and width as the page's own CSS. */
export type ChipBox = { readonly top: number; readonly height: number; readonly left: string; readonly width: string };

/**
 * A part of the page to draw over: one day with a time axis, of which a minute of the wall clock is `pixelsPerHour / 60`
 * high; or a cell of a month, a day of a list, which have none. A chip whose place its own style does not tell is its
 * element, to be measured.
 */
export type DayColumn = {
  readonly element: HTMLElement;
  readonly axis: { readonly day: Day; readonly pixelsPerHour: number } | null;
  readonly chips: ReadonlyMap<EventKey, ChipBox | HTMLElement>;
};

/**
 * One site's calendar page. A reader never throws, never writes to the page, and keeps nothing but what it may forget.
 * What it cannot read for certain it reports as a fault, with no day seen.
 */
export type Reader = {
  /** The `source` of its readings. */
  readonly name: 'google' | 'outlook';
  readonly version: number;
  /** Match patterns of the pages it reads. */
  readonly matches: readonly string[];
  /**
   * Whether the page stands still enough to be read: one view, whole, not two on their way past each other. Told by the
   * document alone; `touched` as in `read`.
   */
  readonly isReady: (document: Document, touched?: ReadonlySet<Node>) => boolean;
  /**
   * What the page shows. `at` is when the look is taken. `touched` are the nodes that changed since this document was
   * last read; parts of the page without any are not looked at again. Without it, everything is.
   * The very list of events that the reading before had says that nothing of the calendar was touched.
   */
  readonly read: (document: Document, url: string, at: Instant, touched?: ReadonlySet<Node>) => Reading;
  /**
   * Told at which element its user types, chooses or presses something, before the page has done anything about it. What
   * a form shows from then on need not be what the calendar holds.
   */
  readonly acted: (target: Element) => void;
  /** The attributes whose change can change a reading. */
  readonly attributes: readonly string[];
  /** What to draw over in the view as it stands, in the page's order; empty where no events are shown. */
  readonly columns: (document: Document) => readonly DayColumn[];
};
