import { useState } from 'preact/hooks';
import type { Question } from '../../lib/messages/protocol.ts';
import type { Result } from '../../lib/result.ts';
import type { AnswerCategory } from '../../lib/rules/rule.ts';
import type { Instant } from '../../lib/time/interval.ts';
import { Disclosure } from '../controls/disclosure.tsx';
import type { Voice } from '../voice.ts';
import { QuestionItem } from './question-item.tsx';
import { type Kept, questionsToShow } from './question-order.ts';

/** What a view does with an answer: keeps it, or says why not. */
export type GiveAnswer = (answer: {
  flag: string;
  category: AnswerCategory;
  reason: string;
}) => Promise<Result<null, string>>;

type QuestionsProps = {
  readonly questions: readonly Question[];
  /** Whether anything has been seen, without which “no questions” would say too much. */
  readonly anythingSeen: boolean;
  readonly now: Instant;
  readonly voice: Voice;
  readonly textOf: (question: Question) => string;
  readonly onAnswer: GiveAnswer;
  readonly announce: (text: string) => void;
  /** What to say beneath, if anything. */
  readonly hint?: string;
};

/** The open questions, nearest first, and those answered since the view was opened. Notes wait under a disclosure. */
export function Questions({ questions, anythingSeen, now, voice, textOf, onAnswer, announce, hint }: QuestionsProps) {
  const [opened] = useState(now);
  const [kept, setKept] = useState<ReadonlyMap<string, Kept>>(new Map());
  const words = voice.words.questions;
  const shown = questionsToShow(questions, kept, opened);
  const notes = shown.filter(({ level }) => level === 'note');
  const asked = shown.filter(({ level }) => level !== 'note');

  async function answer(question: Question, category: AnswerCategory, reason: string) {
    const result = await onAnswer({ flag: question.flag, category, reason });
    if (!result.ok) return false;
    setKept((before) => new Map(before).set(question.flag, { question, category, reason }));
    announce(words.announced(voice.words.answers[category]));
    return true;
  }

  const listed = (some: readonly Question[]) => (
    <ul class="questions">
      {some.map((question) => (
        <QuestionItem
          key={question.flag}
          question={question}
          text={textOf(question)}
          kept={kept.get(question.flag)}
          voice={voice}
          onAnswer={(category, reason) => answer(question, category, reason)}
        />
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
