import type { RuleInfo, StandingException } from '../../lib/messages/protocol.ts';

const words = (question: string) => ({ title: 'A title', question, why: 'A reason to ask.' });

/** Two rules as the settings show them. */
export const rules: readonly RuleInfo[] = [
  {
    id: 'extra-session',
    level: 'ask',
    options: {},
    words: { ...words('Which fits?'), title: 'A session beyond the plan' },
  },
  {
    id: 'outside-practice-hours',
    level: 'ask',
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
