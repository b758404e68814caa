/**
 * What an imitated Google Calendar is told, as plain data. Days are `YYYY-MM-DD`, wall times `YYYY-MM-DDTHH:MM` by the
 * stage's own zone, instants epoch milliseconds.
 */
export type StageEvent = {
  /** The event's id without the suffix of an instance. Two entries with one id on two calendars are one meeting. */
  readonly id: string;
  /** A `StageCalendar`'s id. */
  readonly calendar: string;
  readonly title: string;
  /** A wall time, or for an all-day event its first day. */
  readonly start: string;
  /** A wall time, or for an all-day event its last day, itself included. */
  readonly end: string;
  readonly place?: string;
  readonly response?: StageResponse;
  /** The event's own colour, where it differs from its calendar's. */
  readonly colour?: EventColour;
  /** Struck through. Follows from the response `declined` when left out. */
  readonly declined?: boolean;
  /** Where the instance of a recurring event stands by its rule; makes the id carry that time. */
  readonly originalStart?: string;
  readonly kind?: StageKind;
  /** Addresses. */
  readonly guests?: readonly string[];
  /** Who of them invited; nobody is shown to have where it is left out. */
  readonly organiser?: string;
  readonly description?: string;
};

export const STAGE_RESPONSES = ['accepted', 'tentative', 'needs-action', 'declined'] as const;
export type StageResponse = (typeof STAGE_RESPONSES)[number];

/**
 * `task` is drawn as since late 2025, `old-task` as before, `task-summary` as "3 pending tasks". No chip of `out-of-office`,
 * `focus-time` and `appointment-schedule` is public: they are modelled as chips of appointments, the last without a
 * calendar in its log. `working-location` has a row of its own above the strip; its buttons are modelled.
 */
export const STAGE_KINDS = [
  'appointment',
  'task',
  'old-task',
  'task-summary',
  'birthday',
  'holiday',
  'working-location',
  'out-of-office',
  'focus-time',
  'appointment-schedule',
] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** Colours an event may have of its own, and how the page paints them. */
export const EVENT_COLOURS = {
  graphite: 'rgb(97, 97, 97)',
  tomato: 'rgb(213, 0, 0)',
  sage: 'rgb(51, 182, 121)',
  lavender: 'rgb(121, 134, 203)',
} as const;
export type EventColour = keyof typeof EVENT_COLOURS;

/** A calendar in the drawer. The one whose id is the user's address is the primary one. */
export type StageCalendar = {
  readonly id: string;
  readonly name: string;
  /** A CSS colour. */
  readonly colour: string;
  readonly visible: boolean;
};

export const STAGE_VIEWS = ['day', 'week', 'days', 'month', 'agenda', 'year'] as const;
export type StageView = (typeof STAGE_VIEWS)[number];

/** Things readers hold on to, each of which can be taken away. `tests/stage/google/anchors.ts` says what each one does. */
export const ANCHORS = [
  'userInfo',
  'userEmail',
  'userZone',
  'userLocale',
  'lang',
  'viewkey',
  'main',
  'heading',
  'grid',
  'dateRange',
  'headers',
  'columns',
  'columnIndex',
  'columnCount',
  'datekey',
  'datekeyValue',
  'eventid',
  'eventidCode',
  'eventchip',
  'chipText',
  'chipTitle',
  'chipStyle',
  'chipRole',
  'jslog',
  'strip',
  'calendars',
  'agendaLabel',
] as const;
export type Anchor = (typeof ANCHORS)[number];

/** All of a stage. Only `events` and `now` must be given. */
export type StageOptions = {
  readonly events: readonly StageEvent[];
  /** The stage's clock, which stands still. */
  readonly now: number;
  /** A Google UI code with a grammar in `strings.ts`: `en`, `iw`, `pt-BR` … */
  readonly locale?: string;
  readonly clock?: '12h' | '24h';
  readonly zone?: string;
  readonly secondaryZone?: string | null;
  readonly view?: StageView;
  /** Columns of the view `days`, 2 to 7. */
  readonly days?: number;
  /** In the view of a day each calendar that is on has a column of its own. Only the column's mark is public. */
  readonly sideBySide?: boolean;
  /** How many weeks the view `month` has in place of its month, 2 to 4, which is the site's custom view; null for the month. */
  readonly weeks?: number | null;
  /** A day within what is shown; today when left out. */
  readonly date?: string;
  /** First day of the week, 0 for Sunday. */
  readonly weekStart?: 0 | 1 | 6;
  readonly weekends?: boolean;
  readonly pixelsPerHour?: number;
  /** Chips a month's cell holds before it says "2 more". */
  readonly monthRows?: number;
  readonly theme?: 'light' | 'dark';
  readonly user?: { readonly name: string; readonly email: string };
  readonly calendars?: readonly StageCalendar[];
  readonly sidebar?: 'open' | 'collapsed';
  /**
   * Whether chips come with their columns, and a bubble's and a form's rows with its title, or a moment after them as
   * from a slow network.
   */
  readonly loading?: 'at-once' | 'late';
  /** Where an agenda row carries the event's id: on its button, or on the row's own element. Both were seen. */
  readonly agendaIds?: 'button' | 'row';
  readonly broken?: readonly Anchor[];
};

/** Options with every default filled in; what the views are drawn from. */
export type StageState = { readonly [Key in keyof StageOptions]-?: Exclude<StageOptions[Key], undefined> };

/**
 * What may happen on a stage. `id` is an event's own id, which then means every instance of it, or the id of one
 * instance with its suffix; `calendar` narrows it to one copy.
 */
export type StageChange =
  | {
      readonly do: 'move';
      readonly id: string;
      readonly calendar?: string;
      readonly start: string;
      readonly end: string;
    }
  | { readonly do: 'retitle'; readonly id: string; readonly calendar?: string; readonly title: string }
  | {
      readonly do: 'edit';
      readonly id: string;
      readonly calendar?: string;
      readonly with: Partial<Omit<StageEvent, 'id' | 'calendar'>>;
    }
  | { readonly do: 'remove'; readonly id: string; readonly calendar?: string }
  | { readonly do: 'add'; readonly event: StageEvent }
  | { readonly do: 'navigate'; readonly date: string }
  | { readonly do: 'set-view'; readonly view: StageView; readonly days?: number; readonly date?: string }
  | { readonly do: 'toggle-calendar'; readonly calendar: string; readonly visible: boolean }
  | { readonly do: 'toggle-sidebar' }
  | { readonly do: 'set-zone'; readonly zone: string }
  | { readonly do: 'set-clock'; readonly clock: '12h' | '24h' }
  | { readonly do: 'set-theme'; readonly theme: 'light' | 'dark' }
  | { readonly do: 'tick'; readonly now: number }
  /** What the account's other tabs and devices have made of the calendar meanwhile. */
  | { readonly do: 'sync'; readonly events: readonly StageEvent[]; readonly calendars: readonly StageCalendar[] }
  | { readonly do: 'break'; readonly anchors: readonly Anchor[] };

/** What may be done on a stage: a change, or something that leaves the calendar as it is. */
export type StageAction =
  | StageChange
  /** Mutates the page far away from the calendar. */
  | { readonly do: 'noise'; readonly count?: number }
  /** Opens an event's bubble. */
  | { readonly do: 'open'; readonly id: string; readonly calendar?: string }
  | { readonly do: 'close' };
