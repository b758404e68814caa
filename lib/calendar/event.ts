import type { Day } from '../time/day.ts';
import type { Instant, Interval } from '../time/interval.ts';

/** What names an event across looks, reloads and browsers. Opaque here; its reader makes it. */
export type EventKey = string;

/** What an entry in a calendar is. Only an `appointment` can be a session or a contact. */
export const EVENT_KINDS = [
  'appointment',
  'task',
  'birthday',
  'holiday',
  'working-location',
  'out-of-office',
  'focus-time',
  'appointment-schedule',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** How the calendar's owner answered an invitation. */
export const RESPONSES = ['accepted', 'tentative', 'needs-action', 'declined'] as const;
export type Response = (typeof RESPONSES)[number];

/** How the event shows its owner to others. */
export const SHOW_AS = ['busy', 'free', 'tentative', 'out-of-office', 'working-elsewhere'] as const;
export type ShowAs = (typeof SHOW_AS)[number];

/** The days of an all-day event, both included. Such an event lies on days, whatever the zone. */
export type DaySpan = { readonly first: Day; readonly last: Day };

/** One event as one look saw it. `null` is "not to be seen there", never "there is none"; an empty text is "there is none". */
export type SeenEvent = Interval & {
  readonly key: EventKey;
  /** Shared by the copies of one meeting on several calendars. */
  readonly meeting: string | null;
  /** Shared by the occurrences of one recurring event. */
  readonly series: string | null;
  /** Where a recurring event's occurrence stood by its rule, before anybody moved it. */
  readonly originalStart: Instant | null;
  /** The calendar it is on: an address or a name, as its site tells. */
  readonly calendar: string | null;
  readonly kind: EventKind;
  readonly title: string;
  /** Null for an event with clock times. `start` and `end` are then the bounds of its days in the reading's zone. */
  readonly allDay: DaySpan | null;
  readonly place: string | null;
  readonly response: Response | null;
  readonly showAs: ShowAs | null;
  /** Whether the calendar shows it as cancelled. A declined one is not cancelled; its response says so. */
  readonly cancelled: boolean;
  /** Guests' addresses. */
  readonly guests: readonly string[] | null;
  /** What its owner has filed it under, by name. No page shows it; files do. */
  readonly categories: readonly string[] | null;
  /** Who invited: an address or a name. */
  readonly organiser: string | null;
  /** When the calendar itself says that it was entered, and when it was changed last. No page shows either; files do. */
  readonly created: Instant | null;
  readonly changed: Instant | null;
};

/** Whether it takes place: neither cancelled nor declined by the owner. */
export const isLive = (event: Pick<SeenEvent, 'cancelled' | 'response'>): boolean =>
  !event.cancelled && event.response !== 'declined';
