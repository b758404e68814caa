import { isLive, type SeenEvent } from '../calendar/event.ts';
import type { ClientCode } from '../practice/practice.ts';
import type { Instant } from '../time/interval.ts';

/**
 * The keys of events that are only copies: the same meeting on another calendar, or the place a moved occurrence was
 * moved from that a second calendar still shows. Judging both would count one session twice. Of like events the one
 * listed first is the original. `sessionOf` names the client whose session an event is, null where it is no session.
 */
export function copiesAmong(
  events: readonly SeenEvent[],
  sessionOf: (event: SeenEvent) => ClientCode | null = () => null,
): ReadonlySet<string> {
  const sameTimeAndClient = (event: SeenEvent): string | null => {
    const client = sessionOf(event);
    return client === null ? null : `${event.start} ${event.end} ${client}`;
  };
  const copies = new Set<string>();
  const besideOthers = startingTogether(events);
  for (const group of [
    ...groupsBy(events, meetingOf, onOneCalendar),
    ...groupsBy(besideOthers, sameTimeAndTitle),
    ...groupsBy(besideOthers, sameTimeAndClient),
  ]) {
    const shown = group.filter((event) => !copies.has(event.key));
    for (const other of shown.sort(byTrust).slice(1)) copies.add(other.key);
  }
  return copies;
}

const meetingOf = (event: SeenEvent): string | null => event.meeting;

/** Occurrences that share a name without being each other's copies. */
const onOneCalendar = (a: SeenEvent, b: SeenEvent): boolean => a.calendar !== null && a.calendar === b.calendar;

/** The same entry without a shared id: on a calendar that was fed from another, or typed twice. Nobody is in one session twice. */
const sameTimeAndTitle = (event: SeenEvent): string | null =>
  event.title.trim() === '' ? null : `${event.start} ${event.end} ${event.title.trim()}`;

/** Events that begin when another does: no other can be at the same time, and most need not be compared by name. */
function startingTogether(events: readonly SeenEvent[]): readonly SeenEvent[] {
  const counts = new Map<Instant, number>();
  for (const { start } of events) counts.set(start, (counts.get(start) ?? 0) + 1);
  return events.filter(({ start }) => counts.get(start) !== 1);
}

function groupsBy(
  events: readonly SeenEvent[],
  name: (event: SeenEvent) => string | null,
  areApart: (a: SeenEvent, b: SeenEvent) => boolean = () => false,
): SeenEvent[][] {
  const groups = new Map<string, SeenEvent[]>();
  for (const event of events) {
    const group = name(event);
    if (group === null) continue;
    const there = groups.get(group);
    if (!there) groups.set(group, [event]);
    else if (!there.some((other) => areApart(other, event))) there.push(event);
  }
  return [...groups.values()];
}

/** A live event before a dead one, a moved occurrence before the place it left. */
const byTrust = (a: SeenEvent, b: SeenEvent): number =>
  Number(isLive(b)) - Number(isLive(a)) || Number(isMoved(b)) - Number(isMoved(a));

const isMoved = (event: SeenEvent): boolean => event.originalStart !== null && event.originalStart !== event.start;
