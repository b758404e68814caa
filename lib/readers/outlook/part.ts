import type { Day } from '../../time/day.ts';
import type { Trouble } from '../findings.ts';
import type { Identity } from './identity.ts';
import type { Label } from './label.ts';

/** Where a chip lies in the view, as far as the page's structure tells. */
export type Spot = {
  /** Names the column, row or list that the chip is in: what lies there twice is two events. */
  readonly section: string;
  /** The days that the chip lies on there, or null when that does not tell. */
  readonly days: readonly Day[] | null;
  /** Where it begins and ends in its day, in minutes, in views with a time axis. */
  readonly minutes: { readonly start: number; readonly end: number } | null;
  readonly calendar: string | null;
};

/** One chip understood. Several can be one event: one a column, a week, or a calendar. */
export type Part = {
  /** What the event's id in the page says, or null where it has none. */
  readonly identity: Identity | null;
  readonly spot: Spot;
  /** Null when its text cannot be understood. */
  readonly label: Label | null;
  readonly troubles: readonly Trouble[];
};
