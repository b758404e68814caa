import type { SeenEvent } from '../calendar/event.ts';
import { byStart, type JudgedEvent } from './fit.ts';

/**
 * The first of each series among events, by the series' name; an occurrence that was moved by hand, or what recurs
 * nowhere, stands for itself, by its key. What is asked of a series is asked once, about an entry that stays the same
 * however much more of it comes into sight.
 */
export function firstOfSeries(events: readonly JudgedEvent[]): ReadonlyMap<string, JudgedEvent> {
  const firsts = new Map<string, JudgedEvent>();
  for (const one of events) {
    const name = seriesOf(one.event) ?? one.key;
    const known = firsts.get(name);
    if (!known || byStart(one, known) < 0) firsts.set(name, one);
  }
  return firsts;
}

const seriesOf = ({ series, originalStart, start }: SeenEvent): string | null =>
  originalStart === null || originalStart === start ? series : null;
