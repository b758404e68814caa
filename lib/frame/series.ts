import type { SeenEvent } from '../calendar/event.ts';
import type { JudgedEvent } from './fit.ts';

/** Entries that are asked about at once, in order of start, and the name of what they are. */
export type Together = { readonly name: string; readonly first: JudgedEvent; readonly events: readonly JudgedEvent[] };

/**
 * Entries put together by their series where they stand as its rule put them; each that was moved by hand, or recurs
 * nowhere, stays by itself. What is asked of a series is asked once.
 */
export function bySeries(events: readonly JudgedEvent[]): readonly Together[] {
  const groups = new Map<string, JudgedEvent[]>();
  for (const one of events) {
    const name = seriesOf(one.event) ?? one.key;
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return [...groups].map(([name, group]) => {
    group.sort((a, b) => a.event.start - b.event.start || (a.key < b.key ? -1 : 1));
    return { name, first: group[0] as JudgedEvent, events: group };
  });
}

const seriesOf = ({ series, originalStart, start }: SeenEvent): string | null =>
  originalStart === null || originalStart === start ? series : null;
