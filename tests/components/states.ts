import type { PopupState } from '../../components/popup/popup.tsx';
import type { Voice } from '../../components/voice.ts';
import { recordWords } from '../../lib/i18n/record-words.ts';
import { wording } from '../../lib/i18n/wording.ts';
import type { Overview, PageHealth, Question } from '../../lib/messages/protocol.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import type { Language } from '../../lib/rules/rule.ts';
import type { SlotSearch } from '../../lib/slots/slot.ts';
import { NOTHING_FITS } from './nothing-fits.ts';

/** Thursday, 15 January 2026, 13:05 in Berlin. */
export const NOW = Date.UTC(2026, 0, 15, 12, 5);

/** An instant on that Thursday, or so many days later, by the clock in Berlin (winter). */
export const at = (hour: number, minute = 0, daysLater = 0): number =>
  Date.UTC(2026, 0, 15 + daysLater, hour - 1, minute);

export const voiceIn = (language: Language, locale: string = language): Voice => ({
  language,
  locale,
  zone: 'Europe/Berlin',
  words: wording(language),
});

export const readPage: PageHealth = {
  tab: 1,
  account: 0,
  owner: 'practice@example.com',
  source: 'google',
  origin: 'https://calendar.google.com',
  state: 'read',
  view: 'week',
  at: at(13, 3),
  seen: { first: '2026-01-12', last: '2026-01-18' },
  events: 31,
  partial: 0,
  faults: [],
};

export const unreadablePage: PageHealth = {
  ...readPage,
  tab: 2,
  state: 'unreadable',
  seen: null,
  events: 0,
  faults: [
    { anchor: 'grid', problem: 'missing', view: 'week', locale: 'en-GB', reader: 'google@1' },
    { anchor: 'column.datekey', problem: 'unexpected', view: 'week', locale: 'en-GB', reader: 'google@1' },
  ],
};

const words = (question: string) => ({ title: 'A title', question, why: 'A reason to ask.' });

export const extra: Question = {
  flag: 'extra-session:e1',
  rule: 'extra-session',
  level: 'ask',
  client: 'K7',
  title: 'J.D.',
  fit: 'extra',
  start: at(15),
  end: at(15, 50),
  words: words('Which fits K7?'),
  lasting: ['emergency', 'agreed-extra', 'administrative', 'coaching-call', 'other'],
  answers: ['emergency', 'rescheduled', 'agreed-extra', 'administrative', 'coaching-call', 'other'],
  record: null,
  also: [],
};

export const roles: Question = {
  flag: 'multiple-relationship:e2',
  rule: 'multiple-relationship',
  level: 'review',
  client: 'M2',
  title: 'Coaching M2',
  fit: 'other-engagement',
  start: at(9, 0, 4),
  end: at(10, 0, 4),
  words: words('M2 also appears under “Coaching”. Is it the same person?'),
  lasting: ['separate-roles', 'not-the-same-person', 'other'],
  answers: ['separate-roles', 'not-the-same-person', 'other'],
  record: null,
  also: [],
};

export const late: Question = {
  flag: 'last-minute-addition:e3',
  rule: 'last-minute-addition',
  level: 'note',
  client: 'Q4',
  title: 'Q4',
  fit: 'emergency',
  start: at(10),
  end: at(10, 30),
  words: words('Q4 was added at short notice. Was it urgent?'),
  lasting: ['emergency', 'other'],
  answers: ['emergency', 'keep-once', 'other'],
  record: null,
  also: [],
};

/** An emergency whose slot was chosen in the popup. */
export const chosenIn = (language: Language): Question => ({
  ...extra,
  flag: 'emergency-session:e4',
  client: 'M2',
  ...recordWords(extra.words, 'M2', language),
});
export const chosen = chosenIn('en');

const proof = { eventsMoved: 0, breaksKept: true, gapsKept: true, checked: 7 } as const;

export const offered: SlotSearch = {
  outcome: 'checked',
  day: '2026-01-15',
  seenAt: at(13, 3),
  slots: [
    {
      start: at(14),
      end: at(14, 50),
      proof,
      reasons: [
        { kind: 'regular-hours' },
        { kind: 'free-after', minutes: 15 },
        { kind: 'session-of-day', number: 6, most: 7 },
      ],
    },
    {
      start: at(17),
      end: at(17, 50),
      proof,
      reasons: [{ kind: 'uses-hold', start: at(17) }, { kind: 'keeps-another-gap' }, { kind: 'last-of-day' }],
    },
    {
      start: at(18, 30),
      end: at(19),
      proof,
      reasons: [{ kind: 'emergency-hours' }, { kind: 'free-before', minutes: 40 }, { kind: 'shorter', minutes: 30 }],
    },
  ],
  nearMisses: [
    { start: at(13, 30), end: at(14, 20), cost: { kind: 'break', name: 'Lunch' } },
    { start: at(16), end: at(16, 50), cost: { kind: 'gap', minutes: 5 } },
  ],
};

export const overview: Overview = {
  now: NOW,
  zone: 'Europe/Berlin',
  practiceSet: true,
  clients: ['K7', 'M2', 'Q4'],
  pages: [readPage],
  questions: [roles, late, extra],
  slots: offered,
  next: null,
  plan: { cover: [], crisis: [] },
  ghosts: null,
  sealed: [],
  awaited: [],
};

const ready = (part: Partial<Overview>): PopupState => ({ state: 'ready', overview: { ...overview, ...part } });
const notChecked = (why: 'not-seen' | 'partial' | 'faulty'): SlotSearch => ({
  outcome: 'not-checked',
  day: '2026-01-15',
  why,
});

const LONG = 'Donaudampfschifffahrtsgesellschaft'.repeat(20);

/** Every state the popup is designed for, by name. */
export const POPUP_STATES: Readonly<Record<string, PopupState>> = {
  loading: { state: 'loading' },
  faulty: { state: 'faulty' },
  veiled: { state: 'veiled' },
  locked: { state: 'locked', waiting: 12 },
  'questions and slots': ready({}),
  'nothing to ask': ready({ questions: [] }),
  'nothing seen yet': ready({ pages: [], questions: [], slots: notChecked('not-seen') }),
  'a page that cannot be read': ready({
    pages: [unreadablePage, { ...readPage, source: 'outlook', partial: 2 }],
    slots: notChecked('faulty'),
  }),
  'a view without events': ready({
    pages: [{ ...readPage, state: 'no-events', view: 'other', seen: null }],
    slots: notChecked('partial'),
  }),
  'no practice set': ready({ practiceSet: false, zone: null, clients: [], questions: [], slots: null }),
  ...Object.fromEntries(
    Object.entries(NOTHING_FITS).map(([name, part]) => [name, ready({ ...part, slots: { ...offered, slots: [] } })]),
  ),
  'only a note': ready({ questions: [late] }),
  'slots that were opened': ready({
    questions: [chosen],
    awaited: ['K7', null].map((client) => ({ start: at(16), end: at(16, 50), client })),
  }),
  'a drawer that stays sealed': ready({ sealed: ['agenda-2026-01'] }),
  'hostile text': ready({
    questions: [{ ...extra, client: null, title: `\u202e${LONG} <img src=x>` }],
    clients: [LONG],
    plan: { cover: [{ name: `\u202e${LONG}`, phone: '1'.repeat(200) }], crisis: [] },
  }),
};

export const practice: Practice = {
  timeZone: 'Europe/Berlin',
  workingHours: [{ days: ['mon', 'tue', 'thu'], from: 540, to: 1080 }],
  breaks: [{ days: ['mon', 'tue', 'thu'], from: 750, to: 780, name: 'Lunch' }],
  sessionMinutes: 50,
  gapMinutes: 10,
  emergency: {
    minutes: 50,
    shortestMinutes: 30,
    noticeMinutes: 30,
    latestEnd: 1200,
    maxSessionsPerDay: 7,
    maxConsecutive: 4,
    holds: ['HOLD', 'crisis slot'],
  },
  engagements: [{ id: 'coaching', kind: 'coaching', words: ['coaching'], calendars: [], gapMinutes: 15 }],
  clients: [
    {
      code: 'K7',
      aliases: ['J.D.', 'jd@example.com'],
      engagement: 'therapy',
      frame: [{ weekday: 'tue', start: 600, minutes: 50, everyWeeks: 1, from: '2026-01-06', to: null }],
      agreements: [],
    },
    { code: 'M2', aliases: ['M2'], engagement: 'coaching', frame: [], agreements: ['late starts are fine'] },
  ],
  preset: 'solo',
  rules: [],
  cover: [{ name: 'Colleague on call', phone: '555 0100' }],
  crisis: [{ name: 'Line of the city', phone: '555 0188', checkedOn: '2026-01-06' }],
  escalateDays: 14,
};
