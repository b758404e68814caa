/**
 * What the reader holds on to in the page, by name; faults name these. Roles and `data-*` have stood for seven years and
 * longer; classes change in waves, so a class is only ever a second way to the same thing, or to a fact that may be
 * missing. How often each is found on a whole page is tested in `tests/readers/google/anchors.page.test.ts`.
 */
export const ANCHORS = {
  /** The part of the page that shows the calendar; its parent outlives it. */
  main: '[role="main"]',
  /** The root below which everything that changes with navigation lies. */
  root: '#YPCqFe',
  grid: '[role="grid"]',
  /** A day with a time axis. */
  column: '[role="gridcell"][data-datekey]',
  anyCell: '[role="gridcell"]',
  /** A day of the all-day strip, or of a month: its date is told by its place in the row. */
  cell: '[role="gridcell"]:not([data-datekey]):not([data-column-index])',
  row: '[role="row"]',
  /** A day of the agenda. */
  group: '[role="rowgroup"]',
  /** An element that tells a date. */
  dated: '[data-datekey]',
  chip: '[data-eventchip]',
  /** Anything that names an event: chips, and the handles and buttons in them. */
  named: '[data-eventid]',
  /** Struck through: declined, in every view. */
  struck: '.w9eXqe',
  /** The line of a chip that shows the place. */
  place: '.K9QN7e',
  /** The arrow of a chip that goes on beyond the edge of the view. */
  arrow: '[aria-hidden="true"][style*="border-left-color"], [aria-hidden="true"][style*="border-right-color"]',
  zone: '#xTimezone',
  email: '#xUserEmail',
  locale: '#xUserLocale',
  /** The drawer with the calendars' switches. */
  drawer: '[role="complementary"]',
  calendar: 'input[type="checkbox"][aria-label]',
  busy: '[aria-busy="true"]',
  /** What shows an event's details beside its chip, once it is opened. It lies outside the calendar's part of the page. */
  bubble: '#xDetDlg[data-eventid]',
  dialog: '[role="dialog"]',
  bubbleTitle: '[role="heading"]',
  bubblePlace: '#xDetDlgLoc[data-text]',
  bubbleGuests: '#xDetDlgAtt',
  bubbleDescription: '#xDetDlgDesc',
  /** The calendar's name, and who invited. The bubble's last row. */
  bubbleCalendar: '#xDetDlgCal',
  guest: '[data-email]',
  /** The form of an event that already is. */
  form: '[data-is-create="false"]',
  formSave: '#xSaveBu',
  formPlace: '[jsname="yNrILb"] input[role="combobox"]',
  formDescription: '#xDescIn [contenteditable]',
  /** What a field proposes while it is filled. */
  proposals: '[role="listbox"]',
} as const;

/** Attributes whose change can change a reading. */
export const ATTRIBUTES = [
  'data-eventid',
  'data-eventchip',
  'data-datekey',
  'data-column-index',
  'data-start-date-key',
  'data-end-date-key',
  'data-viewkey',
  'style',
  'class',
  'aria-label',
  'aria-busy',
  'aria-hidden',
  'hidden',
  'checked',
  'data-text',
  'data-email',
  'data-is-create',
  'lang',
  'role',
] as const;
