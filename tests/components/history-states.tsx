import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import { type HistoryActions, HistoryView } from '../../components/history/history-view.tsx';
import { recordWords } from '../../lib/i18n/record-words.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import type { History, PastQuestion } from '../../lib/messages/history.ts';
import { success } from '../../lib/result.ts';
import { LANGUAGES, type Language, LEVELS } from '../../lib/rules/rule.ts';
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

/** What a background would do, to be looked at: everything is kept, and what came of it is shown. */
export const doing = () => ({
  answer: vi.fn<HistoryActions['answer']>(async () => success(null)),
  except: vi.fn<HistoryActions['except']>(async () => success(null)),
  answerTogether: vi.fn<HistoryActions['answerTogether']>(async ({ flags }) => success({ kept: flags, refused: [] })),
  attend: vi.fn<HistoryActions['attend']>(async () => true),
  endException: vi.fn<HistoryActions['endException']>(async () => true),
});

type LookedProps = {
  readonly first: History;
  readonly actions: HistoryActions;
  readonly language?: Language;
  readonly address?: string;
  readonly onAddress?: (address: string) => void;
};

/** The view with a background behind it that remembers. */
export function Looked({ first, actions, language = LANGUAGES[0], address = '', onAddress }: LookedProps) {
  const [history, setHistory] = useState(first);
  const [filter, setFilter] = useState(address);
  const answer = (flags: readonly string[], step: PastQuestion['steps'][number]) =>
    setHistory((before) => ({
      ...before,
      questions: before.questions.map((one) =>
        flags.includes(one.flag) ? { ...one, state: 'answered', steps: [...one.steps, step] } : one,
      ),
    }));
  return (
    <HistoryView
      history={history}
      voice={voiceIn(language)}
      lasting={settingsWording(language).exceptions}
      filter={filter}
      onFilter={(text) => {
        setFilter(text);
        onAddress?.(text);
      }}
      actions={{
        ...actions,
        answer: async (given) => {
          const result = await actions.answer(given);
          const { flag, ...said } = given;
          if (result.ok) answer([flag], { at: NOW, step: 'answered', ...said });
          return result;
        },
        answerTogether: async (given) => {
          const result = await actions.answerTogether(given);
          const { flags: _, ...said } = given;
          if (result.ok) answer(result.value.kept, { at: NOW, step: 'answered', ...said });
          return result;
        },
        attend: async (session, came) => {
          const done = await actions.attend(session, came);
          const same = (one: History['sessions'][number]) => one.start === session.start;
          if (done)
            setHistory((before) => ({
              ...before,
              sessions: before.sessions.map((one) => (same(one) ? { ...one, came } : one)),
            }));
          return done;
        },
      }}
    />
  );
}
