/**
 * What an imitated Outlook calendar is told, as plain data. Days are `YYYY-MM-DD`, wall times `YYYY-MM-DDTHH:MM` by the
 * stage's own zone, instants epoch milliseconds. Wherever a file of this folder says "modelled", the real page was not
 * seen doing so: it is the likeliest reading of what others found, and a test that passes on it proves nothing of the
 * live page.
 */
export type StageEvent = {
  /** Names the event in changes. Two entries with one id on two calendars are one meeting, with two item ids. */
  readonly id: string;
  /** A `StageCalendar`'s id. */
  readonly calendar: string;
  readonly title: string;
  /** A wall time, or for an all-day event its first day. */
  readonly start: string;
  /** A wall time, or for an all-day event its last day, itself included. */
  readonly end: string;
  readonly place?: string;
  /** Who invited; left out for the user's own. */
  readonly organiser?: string;
  readonly showAs?: ShowAs;
  readonly private?: boolean;
  readonly recurrence?: 'occurrence' | 'exception';
  /** Where an occurrence stands by its series' rule, where that is not its start; a part of its item id. */
  readonly originalStart?: string;
  /** The icon an event was given: its name precedes the label. */
  readonly charm?: string;
  /** Words before the title: called off by the organiser, or refused and still shown. */
  readonly became?: 'canceled' | 'declined';
  readonly description?: string;
};

export const SHOW_AS = ['busy', 'free', 'tentative', 'oof', 'away', 'elsewhere'] as const;
export type ShowAs = (typeof SHOW_AS)[number];

/** Colours a calendar may have, as chips of what is to come and of what is past are painted. Only blue was seen; modelled. */
export const CALENDAR_COLOURS = {
  blue: ['rgba(0, 120, 212, 0.9)', 'rgba(169, 211, 242, 0.9)'],
  green: ['rgba(16, 124, 65, 0.9)', 'rgba(167, 211, 182, 0.9)'],
  purple: ['rgba(92, 46, 145, 0.9)', 'rgba(198, 182, 216, 0.9)'],
  teal: ['rgba(3, 131, 135, 0.9)', 'rgba(165, 215, 216, 0.9)'],
} as const;

/** A calendar in the left pane. The first one is the user's own. */
export type StageCalendar = {
  readonly id: string;
  readonly name: string;
  readonly colour: keyof typeof CALENDAR_COLOURS;
  readonly visible: boolean;
};

export const STAGE_VIEWS = ['day', 'workweek', 'week', 'month', 'agenda', 'board'] as const;
export type StageView = (typeof STAGE_VIEWS)[number];

export const STAGE_LOCALES = [
  'en-US',
  'en-GB',
  'ja-JP',
  'fr-FR',
  'nb-NO',
  'pt-BR',
  'de-DE',
  'es-ES',
  'it-IT',
  'nl-NL',
  'ko-KR',
  'zh-CN',
  'he-IL',
  'ar-SA',
] as const;
export type StageLocale = (typeof STAGE_LOCALES)[number];

/** Things readers hold on to, each of which can be taken away. `tests/stage/outlook/anchors.ts` says what each one does. */
export const ANCHORS = [
  'surface',
  'sections',
  'main',
  'clock',
  'clockText',
  'lang',
  'calitemid',
  'calitemidSame',
  'chipLabel',
  'chipLabelDate',
  'chipTooltip',
  'chipRole',
  'chipStyle',
  'columnDate',
  'columnDateValue',
  'columnCount',
  'columnHeight',
  'timedSection',
  'allDaySection',
  'headerIds',
  'headerIdValue',
  'monthCellIds',
  'cellCount',
  'overflowIds',
  'overflowButton',
  'listitem',
  'listPage',
  'calendars',
  'account',
  'toolbar',
  'miniCalendar',
  'documentTitle',
] as const;
export type Anchor = (typeof ANCHORS)[number];

/** All of a stage. Only `events` and `now` must be given. */
export type StageOptions = {
  readonly events: readonly StageEvent[];
  /** The stage's clock, which stands still. */
  readonly now: number;
  readonly locale?: StageLocale;
  readonly clock?: '12h' | '24h';
  /** The zone that the page displays, by its IANA name. */
  readonly zone?: string;
  readonly view?: StageView;
  /** Columns of the view `day`, 1 to 7. */
  readonly days?: number;
  /** A day within what is shown; today when left out. */
  readonly date?: string;
  /** First day of the week, 0 for Sunday. */
  readonly weekStart?: 0 | 1 | 6;
  /** Days of the work week, 0 for Sunday. */
  readonly workDays?: readonly number[];
  /** Whether each calendar that is switched on has columns of its own. */
  readonly split?: boolean;
  /** The page of a published calendar, without an account. */
  readonly published?: boolean;
  /** Which ids tell a month's days: those that were seen on a published page, those that were reported signed in, or both. */
  readonly monthIds?: 'header' | 'cell' | 'both';
  /** Height of a month's grid, on which the number of chips in a day depends. */
  readonly monthPixels?: number;
  readonly pixelsPerHour?: number;
  /** The wording of labels: today's, or that of 2022, which is English. */
  readonly labels?: 'current' | '2022';
  /** How a label tells an event over midnight. No one has reported it, so every way that was guessed is here; modelled. */
  readonly across?: 'dates' | 'one-date' | 'each';
  /** Whether what is past tells where it was. It does not on published pages. */
  readonly pastPlaces?: 'dropped' | 'kept';
  /** Whether English days of the month have two digits. */
  readonly paddedDays?: boolean;
  /** What parts the lines of a tooltip. */
  readonly lineBreak?: 'lf' | 'crlf';
  readonly theme?: 'light' | 'dark';
  readonly user?: { readonly name: string; readonly email: string };
  readonly calendars?: readonly StageCalendar[];
  readonly leftPane?: 'open' | 'collapsed';
  /** What the hashed class names come from. A served page adds how often it was loaded. */
  readonly seed?: number;
  /** Whether the print preview lies over the page, with everything once more. */
  readonly printing?: boolean;
  /** An empty half hour that the user has selected, by its start. */
  readonly slot?: string | null;
  /** Whether day headers offer the user's work plan. */
  readonly workPlan?: boolean;
  /**
   * Whether events come as soon as the page is no longer busy, or a moment after; and then the page is busy at first, too,
   * whereas otherwise it stands complete from its first drawing.
   */
  readonly loading?: 'at-once' | 'late';
  /** The most rows that a list holds in the page. */
  readonly listRows?: number;
  readonly broken?: readonly Anchor[];
};

/** Options with every default filled in; what the views are drawn from. */
export type StageState = { readonly [Key in keyof StageOptions]-?: Exclude<StageOptions[Key], undefined> };

/** What may happen on a stage. `id` is an event's id; `calendar` narrows it to one copy, `start` to one occurrence. */
export type StageChange =
  | (Which & { readonly do: 'edit'; readonly with: Partial<Omit<StageEvent, 'id' | 'calendar'>> })
  | (Which & { readonly do: 'remove' })
  | { readonly do: 'add'; readonly event: StageEvent }
  | { readonly do: 'navigate'; readonly date: string }
  | { readonly do: 'set-view'; readonly view: StageView; readonly days?: number; readonly date?: string }
  | { readonly do: 'toggle-calendar'; readonly calendar: string; readonly visible: boolean }
  | { readonly do: 'toggle-left-pane' }
  | { readonly do: 'split'; readonly split: boolean }
  | { readonly do: 'print'; readonly printing: boolean }
  | { readonly do: 'select'; readonly slot: string | null }
  | { readonly do: 'set-zone'; readonly zone: string }
  | { readonly do: 'set-clock'; readonly clock: '12h' | '24h' }
  | { readonly do: 'set-theme'; readonly theme: 'light' | 'dark' }
  | { readonly do: 'tick'; readonly now: number }
  /** What the account's other tabs and devices have made of the calendar meanwhile. */
  | { readonly do: 'sync'; readonly events: readonly StageEvent[]; readonly calendars: readonly StageCalendar[] }
  | { readonly do: 'break'; readonly anchors: readonly Anchor[] };

/** Which events a change means. */
export type Which = { readonly id: string; readonly calendar?: string; readonly start?: string };

/** What may be done on a stage: a change, or something that leaves the calendar as it is. */
export type StageAction =
  | StageChange
  /** The pointer comes to lie on an event, whose nodes are replaced. */
  | (Which & { readonly do: 'hover' })
  /** Draws the page again with nothing changed: every chip is another node. */
  | { readonly do: 'redraw' }
  /** Mutates the page far away from the calendar. */
  | { readonly do: 'noise'; readonly count?: number }
  /** Opens an event's peek. */
  | (Which & { readonly do: 'open' })
  | { readonly do: 'close' }
  /** Moves what the agenda holds of its rows on by a page, as scrolling does. */
  | { readonly do: 'more-rows' };
