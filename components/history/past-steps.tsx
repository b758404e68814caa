import { formatDay, formatRange, formatTime } from '../../lib/i18n/format.ts';
import type { HistoryWords } from '../../lib/i18n/history-words.ts';
import type { PastQuestion } from '../../lib/messages/history.ts';
import type { RecordWords } from '../../lib/messages/protocol.ts';
import { dayAt } from '../../lib/time/day.ts';
import type { Instant, Interval } from '../../lib/time/interval.ts';
import { KeptRecord } from '../questions/record-form.tsx';
import type { Voice } from '../voice.ts';

type PastStepsProps = {
  readonly question: PastQuestion;
  readonly record: RecordWords;
  readonly words: HistoryWords;
  readonly voice: Voice;
};

type Step = PastQuestion['steps'][number];

/** What became of a question and where its entry stood, one after another, each with its time. */
export function PastSteps({ question, record, words, voice }: PastStepsProps) {
  const { zone, locale } = voice;
  const day = (at: Instant) => formatDay(dayAt(zone, at), locale);
  const moment = (at: Instant) => `${day(at)}, ${formatTime(at, zone, locale)}`;
  const span = (one: Interval) => `${day(one.start)}, ${formatRange(one, zone, locale)}`;
  const [first] = question.steps;

  function said(step: Step): string {
    switch (step.step) {
      case 'raised':
        return step === first ? words.past.asked : words.past.askedAgain;
      case 'withdrawn':
        return words.past.withdrawn;
      case 'answered':
        return words.past.answered(voice.words.answers[step.category]);
      case 'excepted':
        return step.until === null ? words.past.always : words.past.until(formatDay(step.until, locale));
      case 'exception-ended':
        return words.past.ended;
      case 'responded':
        return words.past.responded[step.verdict];
    }
  }

  const lines = [
    ...question.stood.map((one) => ({ at: one.seenAt, text: words.past.stood(span(one)), step: null })),
    ...question.steps.map((step) => ({ at: step.at, text: said(step), step })),
    ...(question.goneAt === null ? [] : [{ at: question.goneAt, text: words.past.gone, step: null }]),
  ].sort((a, b) => a.at - b.at);

  return (
    <ol class="steps">
      {lines.map(({ at, text, step }, index) => (
        <li key={index}>
          <time class="hint" dateTime={new Date(at).toISOString()}>
            {moment(at)}
          </time>
          <div>
            <p>
              {text}
              {step?.step === 'answered' && step.reason && <span class="quiet"> · {step.reason}</span>}
              {step?.step === 'responded' && step.comment && <span class="quiet"> · {step.comment}</span>}
            </p>
            {step?.step === 'answered' && step.record && <KeptRecord record={step.record} words={record} />}
          </div>
        </li>
      ))}
    </ol>
  );
}
