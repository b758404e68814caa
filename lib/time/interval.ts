import { millisecondsInMinute } from 'date-fns/constants';

/** A point in time: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A stretch of time, half-open: `start` belongs to it, `end` does not. Empty when the two are equal. */
export type Interval = { readonly start: Instant; readonly end: Instant };

/** Whether the two share any time. Neighbours that only touch do not; an empty interval inside another does not. */
export const overlaps = (a: Interval, b: Interval): boolean => Math.max(a.start, b.start) < Math.min(a.end, b.end);

/** Whether `inner` lies wholly within `outer`. An empty interval lies within what surrounds or touches it. */
export const contains = (outer: Interval, inner: Interval): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The time the two share, or null when they share none. */
export function intersection(a: Interval, b: Interval): Interval | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
}

/** Length in whole or broken minutes. */
export const minutesOf = (interval: Interval): number => (interval.end - interval.start) / millisecondsInMinute;

/** Minutes as milliseconds. */
export const minutes = (count: number): number => count * millisecondsInMinute;
