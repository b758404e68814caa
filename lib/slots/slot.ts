import type { EventKey } from '../calendar/event.ts';
import type { Day } from '../time/day.ts';
import type { Instant, Interval } from '../time/interval.ts';

/** Something that takes time on a day, and the free minutes it needs on either side. */
export type Occupied = Interval & {
  readonly key: EventKey;
  readonly gapBefore: number;
  readonly gapAfter: number;
  /** What it is to the search. `protected` work (court, supervision given, teaching) is never made shorter or closer. */
  readonly role: 'session' | 'protected' | 'other' | 'unknown';
};

/** Why a slot is a good one, most telling first. Worded by `lib/i18n`. */
export type SlotReason =
  | { readonly kind: 'uses-hold'; readonly start: Instant }
  | { readonly kind: 'uses-cancellation'; readonly start: Instant }
  | { readonly kind: 'regular-hours' }
  | { readonly kind: 'emergency-hours' }
  | { readonly kind: 'free-before'; readonly minutes: number }
  | { readonly kind: 'free-after'; readonly minutes: number }
  | { readonly kind: 'last-of-day' }
  | { readonly kind: 'keeps-another-gap' }
  | { readonly kind: 'shorter'; readonly minutes: number }
  | { readonly kind: 'session-of-day'; readonly number: number; readonly most: number };

/** What was checked for a slot: nothing moves, breaks and gaps stay, on these calendars. */
export type Proof = {
  readonly eventsMoved: 0;
  readonly breaksKept: true;
  readonly gapsKept: true;
  /** Events of the day that were taken account of. */
  readonly checked: number;
};

/** A same-day emergency slot. */
export type Slot = Interval & { readonly reasons: readonly SlotReason[]; readonly proof: Proof };

/** Where a session would fit on the days after one on which none does. */
export type NextSlot = {
  /** The first such session, and when its day was last looked at; null when there is none within the days searched. */
  readonly found: { readonly slot: Slot; readonly seenAt: Instant } | null;
  /** The first working day until then that was not looked at whole; null when all were. */
  readonly unseen: Day | null;
  /** The last day that is searched. */
  readonly until: Day;
};

/** A time that fails exactly one constraint, and what it would cost. Never preselected. */
export type NearMiss = Interval & {
  readonly cost: /** The name is empty for the half-hour around midday that is kept where the day has no break of its own. */
    | { readonly kind: 'break'; readonly name: string }
    /** Minutes missing from the gap that is needed, on the side where more is missing. */
    | { readonly kind: 'gap'; readonly minutes: number }
    | { readonly kind: 'hours' }
    | { readonly kind: 'day-limit' }
    | { readonly kind: 'consecutive-limit' }
    /** An all-day entry may or may not take the day: the calendar does not tell, or its words speak of being away. */
    | { readonly kind: 'day-entry'; readonly key: EventKey };
};

/** The answer to a search for slots on one day. */
export type SlotSearch =
  /** The day was not looked at whole, so nothing can be called safe. */
  | { readonly outcome: 'not-checked'; readonly day: Day; readonly why: 'not-seen' | 'partial' | 'faulty' }
  | {
      readonly outcome: 'checked';
      readonly day: Day;
      /** When the day was last looked at. */
      readonly seenAt: Instant;
      /** The calendars that were looked at, where the look could tell. */
      readonly calendars?: readonly string[];
      readonly slots: readonly Slot[];
      readonly nearMisses: readonly NearMiss[];
    };
