import type { Fault, View } from '../calendar/reading.ts';
import type { FitKind, FitReason } from '../frame/fit.ts';
import type { PageHealth } from '../messages/protocol.ts';
import type { AnswerCategory, Level } from '../rules/rule.ts';
import { counted, type Forms } from './plural.ts';
import { VEIL_WORDS } from './veil-words.ts';

const many = (count: number, forms: Forms) => counted('en', count, forms);

/** English. The other languages have the same keys; a missing one is a type error. */
export const en = {
  name: 'Framekeeper',
  settings: 'Settings',
  loading: 'Opening your record.',
  faulty: {
    title: 'Your record could not be opened.',
    meaning: 'Nothing was changed. What your calendar shows is not being judged at the moment.',
    again: 'Try again',
  },
  sealed: (names: string) =>
    `Part of your record could not be opened (${names}). It is kept as it is, and nothing is written over it.`,
  card: {
    name: 'Question about an event',
    close: 'Close',
    faulty: 'The question could not be opened. The same one waits behind the button of Framekeeper.',
    ignored: 'This takes an answer as soon as it has been in full view for a moment. Would you try once more?',
  },
  veil: VEIL_WORDS.en,
  keys: {
    veil: 'There is no key for the veil.',
    next: 'There is no key for the next question in the calendar.',
    choose: 'Choose keys',
  },
  levels: {
    note: 'Note, for your own summary',
    ask: 'Question',
    review: 'Question for supervision',
  } satisfies Record<Level, string>,
  sources: { google: 'Google Calendar', outlook: 'Outlook Calendar', ics: 'Calendar file' } as Record<string, string>,
  views: {
    day: 'day view',
    days: 'view of several days',
    week: 'week view',
    weeks: 'view of several weeks',
    month: 'month view',
    agenda: 'list view',
    file: 'file',
    other: 'another view',
  } satisfies Record<View, string>,
  health: {
    heading: 'What was seen',
    seen: (days: string, time: string) => `${days} seen whole, ${time}`,
    nothingWhole: (time: string) => `no day seen whole, ${time}`,
    events: (count: number) => many(count, { one: '# event', other: '# events' }),
    partial: (count: number) =>
      many(count, {
        one: '# day shows only some of its events. Would you open that day?',
        other: '# days show only some of their events. Would you open them?',
      }),
    states: {
      read: 'Read',
      unreadable: 'Framekeeper cannot read this page.',
      'no-events': 'This view shows no events. Would you open a day, a week or a month?',
    } satisfies Record<PageHealth['state'], string>,
    unreadableMeaning:
      'Until it can be, nothing is concluded from it and no slot is called safe. What was seen before is kept. Does reloading the page help?',
    report: 'Copy report',
    reportCopied: 'Report copied',
    reportRefused: 'The report could not be copied. Would you select and copy it below?',
    reportContents: 'What the report says',
    reportNote:
      'It names the parts of the page that were not found, and versions. It holds nothing from your calendar.',
    none: 'No calendar page is open. What follows is from earlier looks. Would you open your calendar?',
    problems: {
      missing: 'not found',
      unexpected: 'not as expected',
      contradictory: 'contradicts itself',
    } satisfies Record<Fault['problem'], string>,
  },
  setUp: {
    title: 'Your practice is not set up yet.',
    meaning: 'With your hours and your clients’ codes, Framekeeper can tell the agreed sessions from the rest.',
    action: 'Set up your practice',
  },
  questions: {
    heading: 'Questions',
    none: 'No open questions.',
    noneSeen: 'No questions, since nothing has been seen yet.',
    notes: (count: number) =>
      many(count, { one: '# note for your own summary', other: '# notes for your own summary' }),
    unknownRule: (when: string) => `Something about ${when} was worth asking. Which of these fits?`,
    untitled: 'An entry without a title',
    answers: 'Your answer',
    reason: 'Reason',
    reasonHint: 'A few words for your own record. Not a clinical note: this record may be requested.',
    reasonNeeded: 'What is the reason, in a few words?',
    keep: 'Keep answer',
    back: 'Back',
    next: (key: string) => `In the calendar, ${key} opens the next one.`,
    change: 'Change',
    changeOf: (what: string) => `Change the answer about ${what}`,
    kept: (answer: string) => `Kept: ${answer}`,
    announced: (answer: string) => `Answer kept: ${answer}`,
    refused: 'The answer could not be kept, and nothing was changed. Would you try again?',
  },
  answers: {
    emergency: 'Emergency',
    rescheduled: 'Rescheduled',
    administrative: 'Administrative',
    'coaching-call': 'Coaching call',
    'agreed-extra': 'Agreed extra',
    collateral: 'Collateral contact',
    'keep-once': 'Keep this once',
    'separate-roles': 'Separate roles',
    'not-the-same-person': 'Not the same person',
    'agreed-change': 'Newly agreed',
    planned: 'Planned as part of the work',
    correction: 'A slip in the calendar',
    arranged: 'Arranged already',
    'treating-role': 'Treating role',
    supervision: 'For supervision',
    other: 'Other',
  } satisfies Record<AnswerCategory, string>,
  slots: {
    heading: 'Emergency slots today',
    forWhom: 'For which client?',
    withoutCode: 'Without a code',
    open: 'Open the calendar’s form',
    openFor: (time: string) => `Open the calendar’s form for ${time}`,
    show: 'Show in the calendar',
    opened: (time: string) => `${time} written down; the calendar’s form is opening`,
    refused: 'The form could not be opened. Would you try again?',
    moved: (count: number) => many(count, { one: '# event moved', other: '# events moved' }),
    checked: (count: number, time: string) =>
      many(count, {
        one: `Checked against # event of today, seen ${time}.`,
        other: `Checked against # events of today, seen ${time}.`,
      }),
    seen: (time: string) => `Today was last seen ${time}.`,
    nothing: 'No slot today keeps your regular schedule whole.',
    notChecked: {
      'not-seen': 'Not checked: today has not been seen whole. Would you open today in your calendar?',
      partial: 'Not checked: some of today’s events are hidden. Would you open the day by itself?',
      faulty: 'Not checked: the page cannot be read for certain, so no slot is called safe. Does reloading help?',
    },
    nearMisses: (count: number) =>
      many(count, { one: '# time that would cost something', other: '# times that would cost something' }),
    reasons: {
      'uses-hold': (time: string) => `uses your ${time} hold`,
      'uses-cancellation': (time: string) => `uses the session cancelled at ${time}`,
      'regular-hours': 'in your regular hours',
      'emergency-hours': 'in your emergency hours',
      'free-before': (minutes: number) => `${minutes} min after the one before`,
      'free-after': (minutes: number) => `${minutes} min to the next`,
      'last-of-day': 'last of the day',
      'keeps-another-gap': 'leaves another gap free',
      shorter: (minutes: number) => `shorter: ${minutes} min`,
      'session-of-day': (number: number, most: number) => `session ${number} of ${most}`,
    },
    costs: {
      break: (name: string) => (name ? `takes your break (${name})` : 'takes your break'),
      gap: (minutes: number) => `leaves ${minutes} min too little between sessions`,
      hours: 'lies outside your hours',
      'day-limit': 'is more sessions than you planned for a day',
      'consecutive-limit': 'is more sessions in a row than you planned',
      'day-entry': 'only works if an all-day entry leaves the day free',
    },
  },
  crisis: {
    heading: 'If the person may be in danger now',
    plan: 'Your own plan comes first: the colleague who covers for you, the local crisis line, the emergency services.',
    limit: 'Framekeeper does not assess risk.',
    lines: (emergency: string, line: string) => `emergency ${emergency}, crisis line ${line}`,
    check: 'Do these still hold where you work?',
  },
  fits: {
    kept: 'as agreed',
    moved: 'moved',
    missed: 'not there',
    extra: 'beyond the plan',
    emergency: 'emergency',
    contact: 'short contact',
    administrative: 'administrative',
    'other-engagement': 'other work',
    unrelated: 'not about a client',
  } satisfies Record<FitKind, string>,
  reasons: {
    answered: 'you said so',
    'proposed-slot': 'it was proposed here as an emergency slot',
    'on-frame': 'it stands where it was agreed',
    'same-event-moved': 'the same event was seen at another time',
    'recurrence-moved': 'it was moved from its place in the series',
    'replaces-vacancy': 'an agreed session nearby did not take place',
    words: 'its title says so',
    'short-or-call': 'it is short, or a call',
    'added-same-day': 'it was added on the day itself',
    'beyond-plan': 'there are more sessions than agreed around this time',
    'within-plan': 'there are no more sessions around this time than usual',
    'week-not-seen': 'the weeks around it were not seen whole',
    'no-standing-sessions': 'no standing sessions are known for this client',
    'several-clients': 'it may be about more than one client',
    'not-an-appointment': 'it is not an appointment',
    'not-live': 'it was cancelled or declined',
    copy: 'it is a copy of another entry',
    'no-client': 'no client was recognised in it',
    'other-work': 'it belongs to other work',
    'looked-and-not-there': 'the day was seen, and it was not there',
  } satisfies Record<FitReason, string>,
};

/** The shape of every catalogue. */
export type Messages = typeof en;
