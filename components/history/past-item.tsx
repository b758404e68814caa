import { useState } from 'preact/hooks';
import { formatDay } from '../../lib/i18n/format.ts';
import type { HistoryWords } from '../../lib/i18n/history-words.ts';
import { nameOf } from '../../lib/i18n/question-words.ts';
import type { History, PastQuestion } from '../../lib/messages/history.ts';
import type { Question } from '../../lib/messages/protocol.ts';
import type { Result } from '../../lib/result.ts';
import type { Day } from '../../lib/time/day.ts';
import { LevelShape } from '../controls/level-shape.tsx';
import { type Given, QuestionItem } from '../questions/question-item.tsx';
import type { Kept } from '../questions/question-order.ts';
import { sayWhenRange, type Voice } from '../voice.ts';
import { PastSteps } from './past-steps.tsx';

type PastItemProps = {
  readonly past: PastQuestion;
  readonly history: Pick<History, 'rules' | 'record'>;
  readonly words: HistoryWords;
  readonly voice: Voice;
  readonly isSelected: boolean;
  readonly onSelect: (selected: boolean) => void;
  /** True when the answer was kept. */
  readonly onAnswer: (given: Given) => Promise<boolean>;
  readonly onExcept: (until: Day | null) => Promise<Result<null, string>>;
};

/** One question of the record: what was asked, its answers to give or to change, and what became of it. */
export function PastItem(props: PastItemProps) {
  const { past, history, words, voice, isSelected, onSelect, onAnswer, onExcept } = props;
  const [isOpen, setOpen] = useState(false);
  const name = `${nameOf(past, voice.words.questions.untitled)}, ${sayWhenRange(voice, past)}`;
  const isOver = past.state === 'withdrawn';
  const question = questionOf(past, history);
  const kept = keptOf(past, question);
  return (
    <li class={`past ${past.state}`} tabIndex={-1}>
      {!isOver && (
        <input
          type="checkbox"
          aria-label={words.select(name)}
          checked={isSelected}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
      )}
      <div class="question">
        <p class="rule">{history.rules[past.rule]?.title ?? past.rule}</p>
        {isOver ? (
          <Withdrawn past={past} voice={voice} />
        ) : (
          <QuestionItem question={question} kept={kept} voice={voice} onAnswer={onAnswer} onExcept={onExcept} />
        )}
        {/* The item itself says so where the answer that was given may hold for longer. */}
        {!(kept && question.lasting.includes(kept.category)) && <Meaning past={past} words={words} voice={voice} />}
        <details class="disclosure" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{words.past.open}</summary>
          {isOpen && <PastSteps question={past} record={history.record} words={words} voice={voice} />}
        </details>
      </div>
    </li>
  );
}

function Withdrawn({ past, voice }: Pick<PastItemProps, 'past' | 'voice'>) {
  return (
    <>
      <p class="about">
        <LevelShape level={past.level} name={voice.words.levels[past.level]} />
        <strong class="client">{nameOf(past, voice.words.questions.untitled)}</strong>
        <span class="quiet">{sayWhenRange(voice, past)}</span>
      </p>
      <p>{past.question}</p>
    </>
  );
}

/** Why it is not asked, where that is so, and the exception that covers it, where nothing else on the item says so. */
function Meaning({ past, words, voice }: Pick<PastItemProps, 'past' | 'words' | 'voice'>) {
  const { state, exception } = past;
  if (state === 'withdrawn') return <p class="hint">{words.meanings.withdrawn}</p>;
  if (exception) {
    const { lasts, lastsUntil } = words.meanings;
    return (
      <p class="hint">{exception.until === null ? lasts : lastsUntil(formatDay(exception.until, voice.locale))}</p>
    );
  }
  return state === 'unasked' ? <p class="hint">{words.meanings.unasked}</p> : null;
}

/** The question as popup and card show it. */
function questionOf(past: PastQuestion, { rules, record }: PastItemProps['history']): Question {
  const { title = past.rule, answers = ['other' as const], lasting = [] } = rules[past.rule] ?? {};
  return {
    ...past,
    fit: 'unrelated',
    words: { title, question: past.question, why: '' },
    answers,
    also: [],
    lasting: past.client === null ? [] : lasting,
    record: past.asksRecord ? record : null,
  };
}

/** Its last answer, as if it had been given just now. */
function keptOf(past: PastQuestion, question: Question): Kept | undefined {
  const last = past.state === 'answered' ? past.steps.findLast((step) => step.step === 'answered') : undefined;
  if (last?.step !== 'answered') return undefined;
  const { category, reason, record } = last;
  return { question, category, reason, record, lasts: past.exception };
}
