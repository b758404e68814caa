import type { EventKey } from '../calendar/event.ts';
import type { FitKind } from '../frame/fit.ts';
import type { AnswerCategory } from '../rules/rule.ts';
import type { Flag } from './flag.ts';

/** The longest reason that is kept: a line, not a clinical note. */
export const REASON_LENGTH = 280;

const MEANING: Readonly<Record<AnswerCategory, FitKind | null>> = {
  emergency: 'emergency',
  rescheduled: 'moved',
  administrative: 'administrative',
  'coaching-call': 'other-engagement',
  'agreed-extra': 'extra',
  collateral: 'other-engagement',
  'keep-once': null,
  'separate-roles': null,
  'not-the-same-person': null,
  'agreed-change': null,
  planned: null,
  correction: null,
  arranged: null,
  'treating-role': null,
  supervision: null,
  other: null,
};

/** What an answer says an event is to the frame; null where it says nothing about that. */
export const meaningOf = (category: AnswerCategory): FitKind | null => MEANING[category];

/** What the therapist has said events are. The latest answer about an event counts. */
export function answeredFits(flags: Iterable<Flag>): ReadonlyMap<EventKey, FitKind> {
  const answered = [...flags].flatMap((flag) => (flag.answer ? [{ flag, answer: flag.answer }] : []));
  const fits = new Map<EventKey, FitKind>();
  for (const { flag, answer } of answered.sort((a, b) => a.answer.at - b.answer.at)) {
    const meaning = MEANING[answer.category];
    if (meaning) for (const key of flag.finding.events) fits.set(key, meaning);
  }
  return fits;
}

/** Answers that are about one event by what they say, and so can hold for no other. */
const ONCE: readonly AnswerCategory[] = ['rescheduled', 'keep-once', 'correction'];

/**
 * Those of a rule's answers that may hold for longer. That one session was moved says nothing of the next, so no pattern
 * is made of it.
 */
export const lastingAnswers = (answers: readonly AnswerCategory[]): readonly AnswerCategory[] =>
  answers.filter((category) => !ONCE.includes(category));

/** How many questions wait for an answer: what the toolbar button shows. Notes wait for nobody. */
export const countOpen = (flags: Iterable<Flag>): number =>
  [...flags].filter((flag) => flag.state === 'open' && flag.level !== 'note').length;
