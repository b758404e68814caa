import type { SeenEvent } from '../calendar/event.ts';
import { type EventDetails, type Fact, LIMITS, type Reading, type View } from '../calendar/reading.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';

/** What is wrong with an anchor of a page: its name and how it fails. */
export type Trouble = {
  readonly anchor: string;
  readonly problem: 'missing' | 'unexpected' | 'contradictory';
};

/** An event, or what is wrong where none could be made. */
export type Made = { readonly event: SeenEvent | null; readonly troubles: readonly Trouble[] };

/** What a reading of a page is made of. `zone` null: the page does not tell. */
export type Findings = {
  readonly view: View;
  readonly locale: string;
  readonly account: string;
  readonly zone: ZoneName | null;
  readonly at: Instant;
  readonly calendars: readonly string[] | null;
  readonly seen?: readonly Day[];
  readonly partial?: readonly Day[];
  readonly events?: readonly SeenEvent[];
  readonly details?: readonly EventDetails[];
  readonly troubles: readonly Trouble[];
};

/** Who read a page, and the facts that it withholds of every event. */
export type ReadBy = {
  readonly source: Reading['source'];
  readonly version: number;
  readonly withheld: readonly Fact[];
};

/** The events that were made, in order of their start. Notes what is wrong with any. */
export function eventsOf(made: Iterable<{ readonly made: Made }>, troubles: Trouble[]): readonly SeenEvent[] {
  const events: SeenEvent[] = [];
  for (const one of made) {
    if (one.made.event) events.push(one.made.event);
    if (one.made.troubles.length > 0) troubles.push(...one.made.troubles);
  }
  events.sort((a, b) => a.start - b.start || (a.key < b.key ? -1 : 1));
  if (events.length > LIMITS.events) troubles.push({ anchor: 'too-many', problem: 'unexpected' });
  return events.length > LIMITS.events ? events.slice(0, LIMITS.events) : events;
}

/** The reading of findings. With any trouble in it, no day counts as seen: what was not read may hide anything. */
export function readingBy({ source, version, withheld }: ReadBy, findings: Findings): Reading {
  const { seen = [], partial = [], events = [], details = [], troubles, zone, ...about } = findings;
  const distinct = new Map(troubles.map((trouble) => [`${trouble.anchor} ${trouble.problem}`, trouble]));
  const whole = distinct.size === 0 && seen.length + partial.length <= LIMITS.days;
  return {
    format: 'framekeeper/reading@1',
    source,
    account: about.account,
    view: about.view,
    // A reading must name a zone; without one it has neither events nor days, so that this one means nothing.
    zone: zone ?? 'UTC',
    locale: about.locale,
    at: about.at,
    seen: whole ? seen : [],
    partial: whole ? partial : [],
    withheld,
    calendars: about.calendars,
    events,
    details,
    faults: [...distinct.values()].slice(0, LIMITS.faults).map(({ anchor, problem }) => ({
      anchor,
      problem,
      view: about.view,
      locale: about.locale,
      reader: `${source}@${version}`,
    })),
  };
}
