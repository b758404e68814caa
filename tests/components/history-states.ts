import { recordWords } from '../../lib/i18n/record-words.ts';
import type { History, PastQuestion } from '../../lib/messages/history.ts';
import { type Language, LEVELS } from '../../lib/rules/rule.ts';
import { dayAt } from '../../lib/time/day.ts';
import { exceptions } from './setting-states.ts';
import { NOW, voiceIn } from './states.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const CLIENTS = ['K7', 'M2', 'R4', 'T9', null];
const RULES = ['extra-session', 'out-of-session-contact', 'long-session'] as const;
const ANSWERS = {
  'extra-session': ['emergency', 'rescheduled', 'agreed-extra', 'other'],
  'out-of-session-contact': ['emergency', 'rescheduled', 'administrative', 'other'],
  'long-session': ['planned', 'other'],
} as const;

/** A question so many days ago; which rule, client, level and state it has follows from its number. */
export function pastQuestion(index: number, more: Partial<PastQuestion> = {}): PastQuestion {
  const start = NOW - index * DAY;
  const client = CLIENTS[index % CLIENTS.length] ?? null;
  return {
    flag: `flag-${index}`,
    rule: RULES[index % RULES.length] ?? RULES[0],
    level: LEVELS[index % LEVELS.length] ?? 'ask',
    client,
    title: `Entry ${index}`,
    start,
    end: start + HOUR,
    question: `${client ?? `Entry ${index}`} has something worth asking. Which fits?`,
    state: 'open',
    raisedAt: start + 2 * HOUR,
    steps: [{ at: start + 2 * HOUR, step: 'raised', level: 'ask' }],
    stood: [],
    goneAt: null,
    exception: null,
    asksRecord: false,
    ...more,
  };
}

const answered = (index: number): PastQuestion => {
  const question = pastQuestion(index);
  const record = { rationale: 'A crisis at home', benefit: '', consequences: 'One more week' };
  return {
    ...question,
    state: 'answered',
    steps: [
      ...question.steps,
      { at: question.start + 3 * HOUR, step: 'answered', category: 'other', reason: 'by telephone' },
      { at: question.start + 4 * HOUR, step: 'answered', category: 'emergency', reason: '', record },
    ],
  };
};

/** One of each kind: open ones, one answered twice, one withdrawn whose entry moved and went, one that is covered. */
export const eachKind: readonly PastQuestion[] = [
  pastQuestion(0),
  pastQuestion(15),
  answered(30),
  pastQuestion(31, {
    state: 'withdrawn',
    steps: [
      { at: NOW - 31 * DAY, step: 'raised', level: 'ask' },
      { at: NOW - 30 * DAY, step: 'withdrawn' },
    ],
    stood: [
      { start: NOW - 31 * DAY, end: NOW - 31 * DAY + HOUR, seenAt: NOW - 33 * DAY },
      { start: NOW - 31 * DAY + HOUR / 2, end: NOW - 31 * DAY + 1.5 * HOUR, seenAt: NOW - 32 * DAY },
    ],
    goneAt: NOW - 30 * DAY,
  }),
  pastQuestion(60, { state: 'unasked', exception: { until: '2026-03-31' } }),
  pastQuestion(63, { state: 'unasked' }),
];

/** What the view is given, with these questions. */
export const historyOf = (questions: readonly PastQuestion[], language: Language = 'en'): History => ({
  now: NOW,
  zone: voiceIn(language).zone,
  today: dayAt(voiceIn(language).zone, NOW),
  rules: Object.fromEntries(
    RULES.map((rule) => [
      rule,
      { title: `About ${rule.replaceAll('-', ' ')}`, answers: ANSWERS[rule], lasting: ['emergency', 'other'] },
    ]),
  ),
  record: recordWords({ title: '', question: '', why: '' }, '', language).record,
  questions,
  sessions: [
    { client: 'K7', start: NOW - 8 * DAY, end: NOW - 8 * DAY + HOUR, came: false },
    { client: 'K7', start: NOW - 2 * HOUR, end: NOW - HOUR, came: true },
  ],
  exceptions,
});
