import type { AgendaEvent } from '../calendar/agenda.ts';
import type { EventKey, SeenEvent } from '../calendar/event.ts';
import type { Identity } from '../practice/identity.ts';
import type { ClientCode } from '../practice/practice.ts';
import type { Instant } from '../time/interval.ts';

/** How an event stands to the frame. `missed` is an expected session that was looked for and not there. */
export const FIT_KINDS = [
  'kept',
  'moved',
  'missed',
  'extra',
  'emergency',
  'contact',
  'administrative',
  'other-engagement',
  'unrelated',
] as const;
export type FitKind = (typeof FIT_KINDS)[number];

/** The fits of events in which a client of therapy is met or spoken to. */
export const WITH_CLIENT: readonly FitKind[] = ['kept', 'moved', 'extra', 'emergency', 'contact'];

/** How sure a fit is: the same event was seen there; the nearest explanation; more than one is left. */
export type Confidence = 'certain' | 'likely' | 'unclear';

/** Why an event fits as it does. Each is worded for users by `lib/i18n`. */
export const FIT_REASONS = [
  'answered',
  'proposed-slot',
  'on-frame',
  'same-event-moved',
  'recurrence-moved',
  'replaces-vacancy',
  'words',
  'short-or-call',
  'added-same-day',
  'beyond-plan',
  'within-plan',
  'week-not-seen',
  'no-standing-sessions',
  'several-clients',
  'not-an-appointment',
  'not-live',
  'copy',
  'no-client',
  'other-work',
  'looked-and-not-there',
] as const;
export type FitReason = (typeof FIT_REASONS)[number];

/** An event's fit: its kind, how sure, why, and the expected session it keeps or replaces, when there is one. */
export type Fit = {
  readonly kind: FitKind;
  readonly confidence: Confidence;
  readonly reason: FitReason;
  /** Start of the standing session that it keeps or stands for. */
  readonly expected: Instant | null;
};

/** An event as the rules see it: as last seen, who and what it is, how it fits, and when we saw it. */
export type JudgedEvent = {
  readonly key: EventKey;
  readonly event: SeenEvent;
  readonly who: Identity;
  readonly fit: Fit;
  /** Everything that was seen of it. */
  readonly history: AgendaEvent;
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
};

/** Orders events by start, those that start together by key, so that the order they came in never matters. */
export const byStart = (a: JudgedEvent, b: JudgedEvent): number =>
  a.event.start - b.event.start || (a.key < b.key ? -1 : Number(a.key > b.key));

/** A standing session that was looked for and not there. */
export type Missed = { readonly client: ClientCode; readonly start: Instant; readonly end: Instant };
