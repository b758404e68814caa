import { type Instant, minutes } from '../time/interval.ts';
import type { JudgedEvent } from './fit.ts';

/** The end that an event had before it was seen with another one after its start. */
export type FormerEnd = {
  readonly end: Instant;
  /** Whether the former end was still seen once the event had begun. Else it may have been changed before. */
  readonly stood: boolean;
};

/**
 * The end with which an event was planned, where the one that it has now was first seen after its start. Null when the
 * end was seen before, and when nothing was seen of the event before its start.
 *
 * @param grace minutes after its start within which a look does not count, since a page may lag behind its calendar
 */
export function formerEndOf({ event, history }: JudgedEvent, grace: number): FormerEnd | null {
  if (history.versions.length < 2 || event.allDay !== null) return null;
  const begun = event.start + minutes(grace);
  let planned: { end: Instant; last: Instant } | null = null;
  for (const { event: seen, first, last } of history.versions) {
    if (seen.start !== event.start) continue;
    if (seen.end === event.end && first < begun) return null;
    if (seen.end !== event.end && first <= event.start && last >= (planned?.last ?? last))
      planned = { end: seen.end, last };
  }
  return planned && { end: planned.end, stood: planned.last >= begun };
}
