import type { EventKind } from '../../../lib/calendar/event.ts';
import type { FitKind } from '../../../lib/frame/fit.ts';
import type { Instant, Interval } from '../../../lib/time/interval.ts';

/** The practice's calendar. */
export const WORK = 'work@example.com';

/** What really happened, which a calendar only hints at. */
export type Truth = {
  readonly fit: FitKind;
  readonly client: string | null;
  /** The standing session that it keeps or stands for. */
  readonly expected: Instant | null;
  /** The case in a word or two, for tables and for explaining. */
  readonly as: string;
};

/** How an event stood since an instant. */
export type Standing = Interval & { readonly since: Instant; readonly title: string };

/** One event's life in the calendar. */
export type Life = {
  readonly uid: string;
  readonly calendar: string;
  readonly kind: EventKind;
  /** The standing time of the occurrence of a series, whose own name `series` is; null for a single event. */
  readonly original: Instant | null;
  readonly series: string | null;
  /** At least one, oldest first; the first since it was entered. */
  readonly standings: readonly Standing[];
  readonly deleted: Instant | null;
  /** Its days, where it lies on days and not at times. */
  readonly allDay: boolean;
  readonly truth: Truth;
};

/** How it stood at an instant, or null when it was not there. */
export function standingAt(life: Life, at: Instant): Standing | null {
  if (life.deleted !== null && life.deleted <= at) return null;
  return life.standings.findLast(({ since }) => since <= at) ?? null;
}
