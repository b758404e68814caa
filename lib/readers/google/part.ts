import type { Day } from '../../time/day.ts';
import type { ZoneName } from '../../time/zone.ts';
import type { Trouble } from '../findings.ts';
import type { Written } from './clock.ts';
import type { ClockWords } from './halves.ts';
import type { Identity } from './identity.ts';

/** What is known of a page before its chips are read; all that a chip's meaning depends on beside itself and its day. */
export type PageContext = {
  readonly zone: ZoneName;
  readonly locale: string;
  readonly words: ClockWords;
  /** Names of calendars in the drawer, switched on or off. */
  readonly names: readonly string[];
};

/** A time of which the place in the day may still be open: then it is as written, and the page's clock decides. */
export type Point = { readonly day: Day; readonly minute: number | null; readonly written: Written | null };

/** When an event is, as far as one chip tells. */
export type When =
  /** Minutes of the wall clock past the day's midnight; the end may lie after the day's. */
  | { readonly form: 'clock'; readonly day: Day; readonly start: number; readonly end: number }
  /** Two times that may need another chip, or the page's clock. `alone` where the text tells no other numbers with them. */
  | { readonly form: 'points'; readonly start: Point; readonly end: Point; readonly alone: boolean }
  /** Whole days; `text` tells the rest where the event goes on beyond the view. */
  | { readonly form: 'days'; readonly first: Day; readonly last: Day; readonly text: string; readonly arrow: boolean };

/** One chip understood. Several can be one event: one a column, a row or a day. */
export type Part = {
  readonly identity: Identity;
  readonly title: string;
  /** The calendar's name, or its address where the chip tells none. */
  readonly calendar: string | null;
  readonly place: string | null;
  readonly declined: boolean;
  /** Whether the page's own log entry for the chip names a calendar; null where it names nothing. */
  readonly logged: boolean | null;
  /** Null when the chip's texts and its place in the page do not agree. */
  readonly when: When | null;
  readonly troubles: readonly Trouble[];
};

/** A piece of the page that is read on its own: a column, the strip, a month's week, a day of the agenda. */
export type Section = {
  readonly element: Element;
  /** The elements within which a change changes its content and nothing else. */
  readonly roots: readonly Element[];
  /** What its reading depends on beside its own content and the page's context. */
  readonly setting: string;
  readonly read: (context: PageContext) => SectionParts;
};

/** What one section holds. */
export type SectionParts = {
  readonly parts: readonly Part[];
  readonly troubles: readonly Trouble[];
  readonly seen: readonly Day[];
  readonly partial: readonly Day[];
};
