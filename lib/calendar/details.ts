import type { Instant } from '../time/interval.ts';
import type { EventKey } from './event.ts';
import type { EventDetails } from './reading.ts';

/** The details of an event as they stood, with the first and the last look that saw them so. */
export type DetailsVersion = { readonly details: EventDetails; readonly first: Instant; readonly last: Instant };

/** All details ever seen of one event, by when they were last seen, oldest first. */
export type KnownDetails = { readonly key: EventKey; readonly versions: readonly DetailsVersion[] };

/** One detail, and when it was last seen. */
export type Detail<Value> = { readonly value: NonNullable<Value>; readonly at: Instant };

/**
 * What is known of an event's details with one more look in it; the same object when that look adds nothing. Idempotent,
 * and the order of looks does not matter.
 */
export function withDetails(known: KnownDetails | undefined, details: EventDetails, at: Instant): KnownDetails {
  const text = contentOf(details);
  const versions = known?.versions ?? [];
  const same = versions.find((one) => contentOf(one.details) === text);
  if (known && same && same.first <= at && at <= same.last) return known;
  const joined = {
    details: same?.details ?? details,
    first: Math.min(same?.first ?? at, at),
    last: Math.max(same?.last ?? at, at),
  };
  const others = versions.filter((one) => one !== same);
  return { key: details.key, versions: [...others, joined].sort(byLast) };
}

/** The latest of an event's details of one kind that was there to see, or null when none ever was. */
export function latestDetail<Fact extends Exclude<keyof EventDetails, 'key'>>(
  { versions }: KnownDetails,
  fact: Fact,
): Detail<EventDetails[Fact]> | null {
  const version = versions.findLast(({ details }) => details[fact] !== null);
  const value = version?.details[fact];
  return version && value !== null && value !== undefined ? { value, at: version.last } : null;
}

const byLast = (a: DetailsVersion, b: DetailsVersion): number =>
  a.last - b.last || (contentOf(a.details) < contentOf(b.details) ? -1 : 1);

const contentOf = ({ place, guests, organiser, description }: EventDetails): string =>
  JSON.stringify([place, guests, organiser, description]);
