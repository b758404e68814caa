/**
 * What the reader holds on to in the page, by name; faults name these. Roles, `data-*` attributes and the shape of ids
 * come first; the unhashed class names are only ever a second way to the same thing, and hashed ones are not used at all.
 */
export const ANCHORS = {
  /** The part of the page that shows the calendar: its name says how. */
  surface: '[data-app-section^="Surface_"]',
  /** The same by its role, which other parts of the site have as well. */
  main: '[role="main"]',
  /** Copies, bubbles and forms lie in these; nothing in them is the calendar. */
  elsewhere: '#fluent-default-layer-host, .ms-CalendarPrintDialog, [role="dialog"]',
  /** The heads of the days, and the all-day events among them. */
  header: '[data-app-section^="calendar-view-header-"]',
  /** The days with their time axis; in the split view one for each calendar. */
  grid: '[data-app-section^="calendar-view-"]:not([data-app-section^="calendar-view-header-"])',
  /** An element that tells the date of a column. */
  dated: '[data-column-date]',
  /** A day with a time axis, where its height does not tell. */
  column: '.templateColumnContent',
  /** A day of a month: by the number in it, or by the cell itself, which tells the zone as well. */
  cell: '[id^="header_"], [id^="monthDayCell_"]',
  chip: '[data-calitemid]',
  /** What is heard of an event: within its chip, or alone. */
  label: '[role="button"][aria-label]',
  /** The button that stands for what a day of a month has no room for. */
  overflow: '[data-calitemid^="overflowIndicator_"]',
  /** A list of events. */
  list: '[role="list"]',
  /** A row of it. */
  row: '[role="listitem"]',
  rowLabel: '[aria-label][data-is-focusable]',
  busy: '[aria-busy="true"]',
  /** Calendars of the left pane with their switches. */
  calendar: '[role="option"][aria-selected][title]',
  account: '#mectrl_main_trigger',
} as const;

/** Attributes whose change can change a reading. */
export const ATTRIBUTES = [
  'data-calitemid',
  'data-column-date',
  'data-app-section',
  'aria-label',
  'aria-busy',
  'aria-selected',
  'title',
  'style',
  'id',
  'lang',
  'role',
] as const;
