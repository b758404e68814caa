import { useState } from 'preact/hooks';
import type { EmergencyRecord } from '../../lib/flags/flag.ts';
import { nameOf } from '../../lib/i18n/question-words.ts';
import type { Question } from '../../lib/messages/protocol.ts';
import type { Result } from '../../lib/result.ts';
import type { AnswerCategory } from '../../lib/rules/rule.ts';
import type { Day } from '../../lib/time/day.ts';
import type { Instant } from '../../lib/time/interval.ts';
import { Disclosure } from '../controls/disclosure.tsx';
import type { Voice } from '../voice.ts';
import { sayLasting } from './lasting.tsx';
import { type Given, QuestionItem } from './question-item.tsx';
import { type Kept, keptAfter, questionsToShow, takersOf } from './question-order.ts';

/** What a view does with an answer: keeps it, or says why not. */
export type GiveAnswer = (answer: {
  flag: string;
  also?: readonly string[];
  category: AnswerCategory;
  reason: string;
  record?: EmergencyRecord;
}) => Promise<Result<null, string>>;

/** What a view does to let a question's answer hold through a day, null for always: keeps it, or says why not. */
export type GiveException = (exception: {
  flag: string;
  also?: readonly string[];
  until: Day | null;
}) => Promise<Result<null, string>>;

type QuestionsProps = {
  readonly questions: readonly Question[];
  /** Whether anything has been seen, without which “no questions” would say too much. */
  readonly anythingSeen: boolean;
  readonly now: Instant;
  readonly voice: Voice;
  readonly onAnswer: GiveAnswer;
  readonly onExcept: GiveException;
  readonly announce: (text: string) => void;
  /** What to say beneath, if anything. */
  readonly hint?: string;
};

/** The open questions, nearest first, and those answered since the view was opened. Notes wait under a disclosure. */
export function Questions({ questions, anythingSeen, now, voice, onAnswer, onExcept, announce, hint }: QuestionsProps) {
  const [opened] = useState(now);
  const [kept, setKept] = useState<ReadonlyMap<string, Kept>>(new Map());
  const words = voice.words.questions;
  const shown = questionsToShow(questions, kept, opened);
  const notes = shown.filter(({ level }) => level === 'note');
  const asked = shown.filter(({ level }) => level !== 'note');

  async function answer(question: Question, given: Given) {
    const { flag } = question;
    const { category, reason, record } = given;
    // The same answer with its record is given to the question alone: the others have had it, and have no record.
    const isAdded = record !== undefined && kept.get(flag)?.category === category;
    const also = flagsOf(isAdded ? [] : takersOf(question, category));
    const result = await onAnswer({ flag, ...also, category, reason, ...(record && { record }) });
    if (!result.ok) return false;
    setKept((before) => keptAfter(before, question, given));
    announce(record && question.record ? question.record.kept : words.announced(voice.words.answers[category]));
    return true;
  }

  async function except(question: Question, until: Day | null) {
    const result = await onExcept({ flag: question.flag, ...flagsOf(question.also), until });
    if (!result.ok) return result;
    setKept((before) => {
      const answered = before.get(question.flag);
      return answered ? new Map(before).set(question.flag, { ...answered, lasts: { until } }) : before;
    });
    announce(sayLasting(until, nameOf(question, words.untitled), voice));
    return result;
  }

  const listed = (some: readonly Question[]) => (
    <ul class="questions">
      {some.map((question) => (
        <li key={question.flag} class="question">
          <QuestionItem
            question={question}
            kept={kept.get(question.flag)}
            voice={voice}
            onAnswer={(given) => answer(question, given)}
            onExcept={(until) => except(question, until)}
          />
        </li>
      ))}
    </ul>
  );

  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{words.heading}</h2>
      {shown.length === 0 && <p class="quiet">{anythingSeen ? words.none : words.noneSeen}</p>}
      {asked.length > 0 && listed(asked)}
      {notes.length > 0 && (
        <Disclosure summary={words.notes(notes.length)} startsOpen={asked.length === 0}>
          {listed(notes)}
        </Disclosure>
      )}
      {hint && asked.length > 0 && <p class="hint">{hint}</p>}
    </section>
  );
}

/** What else an answer is for, where there is anything. */
const flagsOf = (also: Question['also']) => also.length > 0 && { also: also.map(({ flag }) => flag) };
