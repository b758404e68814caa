import type { Instant } from '../time/interval.ts';
import type { SeenEvent } from './event.ts';

/** An event as it stood, with the first and the last look that saw it so. Looks in between may have seen it otherwise. */
export type Version = {
  readonly event: SeenEvent;
  /** Whose look it was: of which reader, at which account. */
  readonly account: string;
  readonly first: Instant;
  readonly last: Instant;
  /** The calendars switched on at the last of these looks, or null when that look could not tell. */
  readonly calendars: readonly string[] | null;
};

/** The versions of one event with one more sighting of it; the same list when it adds nothing. */
export function withVersion(versions: readonly Version[], sighting: Version): readonly Version[] {
  const text = contentOf(sighting.event);
  const known = versions.find((one) => one.account === sighting.account && contentOf(one.event) === text);
  if (!known) return sorted([...versions, sighting]);
  const newest = isLater(sighting, known) ? sighting : known;
  const first = Math.min(known.first, sighting.first);
  if (newest === known && first === known.first) return versions;
  const joined = { ...known, first, last: newest.last, calendars: newest.calendars };
  return sorted(versions.map((version) => (version === known ? joined : version)));
}

/** Whether a sighting says when and with which calendars an event was last seen. Of two at one instant, one wins whatever the order. */
const isLater = (sighting: Version, known: Version): boolean =>
  sighting.last !== known.last ? sighting.last > known.last : namesOf(sighting.calendars) > namesOf(known.calendars);

const sorted = (versions: readonly Version[]): readonly Version[] =>
  [...versions].sort((a, b) => a.last - b.last || (nameOf(a) < nameOf(b) ? -1 : 1));

const nameOf = ({ event, account }: Version): string => `${contentOf(event)} ${account}`;

const namesOf = (names: readonly string[] | null): string => (names === null ? '' : JSON.stringify(names));

const contents = new WeakMap<SeenEvent, string>();

function contentOf(event: SeenEvent): string {
  let text = contents.get(event);
  if (text === undefined) {
    text = JSON.stringify([
      event.start,
      event.end,
      event.title,
      event.kind,
      event.cancelled,
      event.allDay && [event.allDay.first, event.allDay.last],
      event.place,
      event.response,
      event.showAs,
      event.calendar,
      event.originalStart,
      event.meeting,
      event.series,
      event.guests,
      event.categories,
      event.organiser,
      event.created,
      event.changed,
    ]);
    contents.set(event, text);
  }
  return text;
}
