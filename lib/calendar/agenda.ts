import { dayInterval } from '../time/day.ts';
import type { Instant, Interval } from '../time/interval.ts';
import { covers, type Spans, spansOf } from '../time/spans.ts';
import { millisecondsInDay, millisecondsInHour } from '../time/units.ts';
import { type Detail, type KnownDetails, latestDetail, withDetails } from './details.ts';
import type { EventKey, SeenEvent } from './event.ts';
import type { Reading } from './reading.ts';
import { type Version, withVersion } from './versions.ts';

/** All that is known of one event: every version ever seen, by when it was last seen, oldest first. */
export type AgendaEvent = { readonly key: EventKey; readonly versions: readonly Version[] };

/** Where we looked and when: looks of one hour with the same outlook, as one. */
export type Look = {
  readonly account: string;
  readonly calendars: readonly string[] | null;
  /** Calendars of which at least one event was there to see. */
  readonly witnesses: readonly string[];
  readonly spans: Spans;
  /** The first and the last of these looks. */
  readonly first: Instant;
  readonly last: Instant;
};

/** All readings merged: what a calendar was at every time we looked. Never loses what an earlier look saw. */
export type Agenda = {
  readonly events: ReadonlyMap<EventKey, AgendaEvent>;
  /** What bubbles and forms told beyond that, also of events that were seen nowhere else yet. */
  readonly details: ReadonlyMap<EventKey, KnownDetails>;
  readonly looks: ReadonlyMap<string, Look>;
};

/** An agenda in which nothing was seen and nowhere was looked. */
export const emptyAgenda: Agenda = { events: new Map(), details: new Map(), looks: new Map() };

/**
 * The agenda with one more reading in it. Idempotent; the order of distinct readings does not matter, since a version
 * keeps only the earliest and latest look that saw it and a look only its bounds. Days not in `seen` change nothing
 * about events that were not in the reading. What a reading does not change is the same object as before.
 */
export function merge(agenda: Agenda, reading: Reading): Agenda {
  const account = `${reading.source}:${reading.account}`;
  const events = new Map(agenda.events);
  let changed = false;
  for (const event of reading.events) {
    const known = events.get(event.key);
    const sighting = { event, account, first: reading.at, last: reading.at, calendars: reading.calendars };
    const versions = withVersion(known?.versions ?? [], sighting);
    if (versions === known?.versions) continue;
    events.set(event.key, { key: event.key, versions });
    changed = true;
  }
  const details = new Map(agenda.details);
  for (const one of reading.details) {
    const known = details.get(one.key);
    const joined = withDetails(known, one, reading.at);
    if (joined === known) continue;
    details.set(one.key, joined);
    changed = true;
  }
  const looks = new Map(agenda.looks);
  const look = lookOf(account, reading);
  if (look) {
    const name = lookName(look);
    const known = looks.get(name);
    const first = Math.min(known?.first ?? look.first, look.first);
    const last = Math.max(known?.last ?? look.last, look.last);
    if (first !== known?.first || last !== known.last) {
      looks.set(name, { ...look, first, last });
      changed = true;
    }
  }
  return changed ? { events, details, looks } : agenda;
}

/** When an event was first seen by any look. */
export function firstSeen({ versions }: AgendaEvent): Instant {
  let first = Number.POSITIVE_INFINITY;
  for (const version of versions) first = Math.min(first, version.first);
  return first;
}

/** When an event was last seen by any look. */
export const lastSeen = (event: AgendaEvent): Instant => (event.versions.at(-1) as Version).last;

/**
 * The event as it was last seen. What that look could not see (guests in a week's view) is what the latest look that
 * could see it saw, be it of the event itself or of its details; of one look that saw both, the details say more.
 */
export function current(event: AgendaEvent, known?: KnownDetails): SeenEvent {
  const newest = event.versions.at(-1) as Version;
  if (event.versions.length === 1 && !known) return newest.event;
  const { versions } = event;
  return {
    ...newest.event,
    place: latest(versions, 'place', known && latestDetail(known, 'place')),
    response: latest(versions, 'response'),
    guests: latest(versions, 'guests', known && latestDetail(known, 'guests')),
    categories: latest(versions, 'categories'),
    organiser: latest(versions, 'organiser', known && latestDetail(known, 'organiser')),
    showAs: latest(versions, 'showAs'),
    created: latest(versions, 'created'),
    changed: latest(versions, 'changed'),
  };
}

/** What a look may not be able to see. */
type Unseen = 'place' | 'response' | 'guests' | 'categories' | 'organiser' | 'showAs' | 'created' | 'changed';

/** A fact by the latest look that could see it, or by a detail that is not older. */
function latest<Fact extends Unseen>(
  versions: readonly Version[],
  fact: Fact,
  detail?: Detail<SeenEvent[Fact]> | null,
): SeenEvent[Fact] {
  const version = versions.findLast(({ event }) => event[fact] !== null);
  return detail && !(version && version.last > detail.at) ? detail.value : (version?.event[fact] ?? null);
}

/** When a look was taken, and which calendars were switched on, or null when it could not tell. */
export type LastLook = { readonly at: Instant; readonly calendars: readonly string[] | null };

/** Answers about where and when we looked, over one agenda's looks. */
export type Lookout = {
  /** The earliest look after `since` that would have shown this event and did not; null when none did. */
  readonly goneBy: (event: AgendaEvent) => Instant | null;
  /** Whether any look saw the whole interval. */
  readonly seen: (interval: Interval) => boolean;
  /** The latest look before `before` that saw the whole interval, with the calendars then switched on; null when none did. */
  readonly lastLookBefore: (interval: Interval, before: Instant) => LastLook | null;
};

/** A lookout over an agenda's looks. Building it costs time in the number of looks, asking it in those of one day. */
export function lookoutOf(agenda: Agenda): Lookout {
  const byDay = new Map<number, Look[]>();
  for (const look of agenda.looks.values()) {
    for (const span of look.spans) {
      const last = Math.floor((span.end - 1) / millisecondsInDay);
      for (let day = Math.floor(span.start / millisecondsInDay); day <= last; day++) {
        const there = byDay.get(day);
        if (!there) byDay.set(day, [look]);
        else if (there.at(-1) !== look) there.push(look);
      }
    }
  }
  const covering = (interval: Interval) =>
    (byDay.get(Math.floor(interval.start / millisecondsInDay)) ?? []).filter((look) => covers(look.spans, interval));

  return {
    goneBy(event) {
      const newest = event.versions.at(-1) as Version;
      let earliest: Instant | null = null;
      for (const look of covering(newest.event)) {
        if (look.account !== newest.account || !wouldShow(look, newest)) continue;
        const at = look.first > newest.last ? look.first : look.last;
        if (at > newest.last && (earliest === null || at < earliest)) earliest = at;
      }
      return earliest;
    },
    seen: (interval) => covering(interval).length > 0,
    lastLookBefore(interval, before) {
      let latest: LastLook | null = null;
      for (const look of covering(interval)) {
        const at = look.last < before ? look.last : look.first;
        if (at < before && (latest === null || at > latest.at)) latest = { at, calendars: look.calendars };
      }
      return latest;
    },
  };
}

/** Whether a look would have shown an event of this version's calendar: another event of it was there, or the list of calendars tells. */
function wouldShow(look: Look, version: Version): boolean {
  const { calendar } = version.event;
  if (calendar !== null && look.witnesses.includes(calendar)) return true;
  if (look.calendars === null || version.calendars === null) return false;
  return version.calendars.every((name) => look.calendars?.includes(name));
}

function lookOf(account: string, reading: Reading): Look | null {
  const spans = spansOf(reading.seen.map((day) => dayInterval(reading.zone, day)));
  if (spans.length === 0) return null;
  const witnesses = new Set<string>();
  for (const { calendar } of reading.events) if (calendar !== null) witnesses.add(calendar);
  const calendars = reading.calendars && [...reading.calendars].sort();
  return { account, calendars, witnesses: [...witnesses].sort(), spans, first: reading.at, last: reading.at };
}

/** A look's name in an agenda: looks of one hour that could see the same are one look. */
export const lookName = (look: Look): string =>
  JSON.stringify([
    look.account,
    Math.floor(look.first / millisecondsInHour),
    look.calendars,
    look.witnesses,
    look.spans.map((span) => [span.start, span.end]),
  ]);
