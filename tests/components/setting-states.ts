import type { ClientStep, HoldOffer, RuleInfo, StandingException, Wall } from '../../lib/messages/protocol.ts';

const words = (question: string) => ({ title: 'A title', question, why: 'A reason to ask.' });

/** Two rules as the settings show them. */
export const rules: readonly RuleInfo[] = [
  {
    id: 'extra-session',
    level: 'ask',
    goesFurther: false,
    sources: [
      { code: 'ACA Code of Ethics (2014)', number: 'A.6.b', title: 'Extending Counseling Boundaries', verified: false },
      { code: 'ACA Code of Ethics (2014)', number: 'A.6.c', title: 'Documenting Boundary Extensions', verified: true },
    ],
    examples: [
      [
        { weekday: 'tue', from: 600, to: 650, title: 'K7', level: null },
        { weekday: 'thu', from: 900, to: 950, title: 'K7', level: 'ask' },
      ],
      [{ weekday: 'sat', from: 600, to: 650, title: 'K7', level: null }],
    ],
    options: {},
    words: { ...words('Which fits?'), title: 'A session beyond the plan' },
  },
  {
    id: 'outside-practice-hours',
    level: 'ask',
    goesFurther: true,
    sources: [],
    examples: [],
    options: {
      graceMinutes: { default: 5, min: 0, max: 60, unit: 'minutes', label: 'Minutes of grace' },
      mostEntries: { default: 1200, min: 1, max: 5000, unit: 'count', label: 'Most entries' },
    },
    words: { ...words('Which fits?'), title: 'Outside your hours' },
  },
];

export const exceptions: readonly StandingException[] = [
  {
    flag: 'extra-session:e1',
    rule: 'extra-session',
    title: 'A session beyond the plan',
    client: 'K7',
    until: '2026-03-31',
    answer: 'Agreed extra',
    reason: '',
  },
  {
    flag: 'older-rule:e2',
    rule: 'older-rule',
    title: 'older-rule',
    client: 'M2',
    until: null,
    answer: 'Other',
    reason: 'by phone',
  },
];

/** The half hour from three, held on three days of the week. */
export const holds: HoldOffer = {
  weeks: 8,
  days: 34,
  requests: 612,
  fitted: 373,
  withHold: { days: ['mon', 'tue', 'thu'], start: 900, fitted: 471, displaced: 7 },
  form: { address: 'https://calendar.google.com/calendar/render?action=TEMPLATE&text=HOLD', repeats: true },
};

/** What was told of a client: once added, later with another standing time. */
export const changes: Readonly<Record<string, readonly ClientStep[]>> = {
  K7: [
    { at: Date.UTC(2026, 0, 12, 9), text: 'Standing sessions: Tue 09:00, 50 minutes; now Tue 10:00, 50 minutes.' },
    { at: Date.UTC(2025, 8, 2, 9), text: 'Added to the practice.' },
  ],
};

/** Therapy beside coaching and supervision, with two clients who were found on both sides. */
export const wall: Wall = {
  since: '2025-01-15',
  sides: [
    { id: 'therapy', kind: 'therapy', gapMinutes: 10, entries: 1_204, clients: ['K7', 'M2'] },
    { id: 'coaching', kind: 'coaching', gapMinutes: 15, entries: 1, clients: ['K7'] },
    { id: 'supervision', kind: 'supervision', gapMinutes: 10, entries: 0, clients: [] },
  ],
  both: [
    { client: 'K7', side: 'coaching', rule: 'multiple-relationship', entries: 1, answer: null },
    { client: 'M2', side: 'supervision', rule: 'supervisee-client', entries: 2, answer: 'Roles kept apart' },
  ],
};
