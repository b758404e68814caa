import { useRef, useState } from 'preact/hooks';
import type { EmergencyRecord } from '../../lib/flags/flag.ts';
import { nameOf } from '../../lib/i18n/question-words.ts';
import type { Question } from '../../lib/messages/protocol.ts';
import type { Result } from '../../lib/result.ts';
import type { AnswerCategory } from '../../lib/rules/rule.ts';
import type { Day } from '../../lib/time/day.ts';
import { Button } from '../controls/button.tsx';
import { LevelShape } from '../controls/level-shape.tsx';
import { sayWhenRange, type Voice } from '../voice.ts';
import { Lasting } from './lasting.tsx';
import type { Kept } from './question-order.ts';
import { ReasonForm } from './reason-form.tsx';
import { isWritten, KeptRecord, RecordForm } from './record-form.tsx';

/** An answer as it is given here. */
export type Given = {
  readonly category: AnswerCategory;
  readonly reason: string;
  readonly record: EmergencyRecord | undefined;
};

type QuestionItemProps = {
  readonly question: Question;
  readonly kept: Kept | undefined;
  readonly voice: Voice;
  /** True when the answer was kept. */
  readonly onAnswer: (given: Given) => Promise<boolean>;
  /** Lets the answer hold through that day, null for always. */
  readonly onExcept: (until: Day | null) => Promise<Result<null, string>>;
};

/** One question with its answers, for a list's item; once answered, what was kept and the way to change it. */
export function QuestionItem({ question, kept, voice, onAnswer, onExcept }: QuestionItemProps) {
  const [step, setStep] = useState<'rest' | 'change' | 'reason' | 'record'>('rest');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);
  const sending = useRef(false);
  const { questions, answers, levels } = voice.words;
  const about = nameOf(question, questions.untitled);
  const when = sayWhenRange(voice, question);
  const textId = `question-${question.flag}`;
  const alsoId = question.also.length > 0 ? `also-${question.flag}` : undefined;
  /** Where a record is to be had of the answer that was kept. */
  const recordWords = kept?.category === 'emergency' ? question.record : null;

  async function give(given: Given, next: 'rest' | 'record') {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    const done = await onAnswer(given);
    sending.current = false;
    setBusy(false);
    setRefused(!done);
    if (done) setStep(next);
  }

  /** One tap keeps an answer; the record of an emergency comes after, and what was written before goes with it. */
  const answer = (category: AnswerCategory, reason: string) => {
    const isRecorded = question.record !== null && category === 'emergency';
    return give({ category, reason, record: isRecorded ? kept?.record : undefined }, isRecorded ? 'record' : 'rest');
  };

  /** Lines that are left as empty as they were need no second entry. */
  const keepRecord = (record: EmergencyRecord) =>
    isWritten(record) || kept?.record
      ? give({ category: 'emergency', reason: '', record: isWritten(record) ? record : undefined }, 'rest')
      : setStep('rest');

  return (
    <>
      <p class="about">
        <LevelShape level={question.level} name={levels[question.level]} />
        <strong class="client">{about}</strong>
        <span class="quiet">{when}</span>
      </p>
      <p id={textId}>{question.words.question}</p>
      {alsoId && (
        <p class="hint" id={alsoId}>
          {questions.also(question.also.map(({ words }) => words.title).join(' · '))}
        </p>
      )}
      {kept && (step === 'rest' || step === 'record') ? (
        <div class="kept">
          <p>
            {questions.kept(answers[kept.category])}
            {kept.reason && <span class="quiet"> · {kept.reason}</span>}
          </p>
          {step === 'rest' && (
            <Button
              kind="quiet"
              name={questions.changeOf(`${about}, ${when}`)}
              focused
              onPress={() => setStep('change')}
            >
              {questions.change}
            </Button>
          )}
        </div>
      ) : step === 'reason' ? (
        <ReasonForm
          id={`reason-${question.flag}`}
          first={kept?.reason ?? ''}
          busy={busy}
          words={questions}
          onKeep={(reason) => answer('other', reason)}
          onBack={() => setStep('change')}
        />
      ) : (
        <fieldset class="answers" aria-labelledby={textId} aria-describedby={alsoId}>
          {question.answers.map((category, index) => (
            <Button
              key={category}
              busy={busy}
              focused={step === 'change' && index === 0}
              onPress={() => (category === 'other' ? setStep('reason') : answer(category, ''))}
            >
              {category === 'other' ? `${answers.other}…` : answers[category]}
            </Button>
          ))}
          {kept && (
            <Button kind="quiet" onPress={() => setStep('rest')}>
              {questions.back}
            </Button>
          )}
        </fieldset>
      )}
      {recordWords && step === 'record' && (
        <RecordForm
          id={`record-${question.flag}`}
          first={kept?.record}
          busy={busy}
          words={recordWords}
          onKeep={keepRecord}
          onSkip={() => setStep('rest')}
        />
      )}
      {recordWords && step === 'rest' && (
        <>
          {kept?.record && <KeptRecord record={kept?.record} words={recordWords} />}
          <div>
            <Button kind="quiet" onPress={() => setStep('record')}>
              {kept?.record ? recordWords.change : recordWords.add}
            </Button>
          </div>
        </>
      )}
      {kept && step === 'rest' && question.client !== null && question.lasting.includes(kept.category) && (
        <Lasting kept={kept} client={question.client} voice={voice} onExcept={onExcept} />
      )}
      {refused && <p role="alert">{questions.refused}</p>}
    </>
  );
}
