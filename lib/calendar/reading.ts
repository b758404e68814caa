import type { Day } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';
import type { EventKey, SeenEvent } from './event.ts';

/** How a page shows time. `other` shows no events at all: a year, the settings. */
export const VIEWS = ['day', 'days', 'week', 'weeks', 'month', 'agenda', 'file', 'other'] as const;
export type View = (typeof VIEWS)[number];

/** Facts that a view may not show at all. */
export const FACTS = ['place', 'response', 'guests', 'show-as'] as const;
export type Fact = (typeof FACTS)[number];

/** Something a reader needs and did not find. Names our own anchors only, never a word of the page. */
export type Fault = {
  /** The anchor's name in the reader, such as `grid` or `column.datekey`. */
  readonly anchor: string;
  /** How it failed. */
  readonly problem: 'missing' | 'unexpected' | 'contradictory';
  readonly view: View;
  readonly locale: string;
  /** The reader's name and version: `google@1`. */
  readonly reader: string;
};

/** Whether an event has a description; its words are read by nobody. */
export const DESCRIPTIONS = ['none', 'some'] as const;
export type Description = (typeof DESCRIPTIONS)[number];

/** What an event's own bubble or form tells beyond its chip, when the user has it open. `null` is "not to be seen there", an empty text or list is "there is none". */
export type EventDetails = {
  readonly key: EventKey;
  readonly place: string | null;
  /** Guests' addresses. */
  readonly guests: readonly string[] | null;
  /** Who invited: an address. */
  readonly organiser: string | null;
  readonly description: Description | null;
};

/** What one look at one calendar saw, and what it could not see. Plain data; nothing in it is trusted until parsed. */
export type Reading = {
  readonly format: 'framekeeper/reading@1';
  /** The reader's name: `google`. */
  readonly source: string;
  /** Whose calendar: an account's address or number, so that two accounts are never mixed. */
  readonly account: string;
  readonly view: View;
  readonly zone: ZoneName;
  readonly locale: string;
  /** When the look was taken. */
  readonly at: Instant;
  /** Days, in `zone`, of which everything on the visible calendars was read. */
  readonly seen: readonly Day[];
  /** Days of which some events were hidden ("3 more"). */
  readonly partial: readonly Day[];
  readonly withheld: readonly Fact[];
  /** Names of the calendars switched on, or null when the page did not tell. */
  readonly calendars: readonly string[] | null;
  readonly events: readonly SeenEvent[];
  /** Of events that stood open; they need not be among `events`. */
  readonly details: readonly EventDetails[];
  readonly faults: readonly Fault[];
};

/** The most that is taken from one page. Anything larger is not a calendar of appointments. */
export const LIMITS = { events: 5_000, days: 400, text: 2_000, guests: 500, details: 20, faults: 50 } as const;
