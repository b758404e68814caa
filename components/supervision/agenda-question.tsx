import { useState } from 'preact/hooks';
import type { Response } from '../../lib/audit/bundle.ts';
import { formatWhen, formatWhenRange } from '../../lib/i18n/format.ts';
import { type SupervisionWords, VERDICT_ORDER } from '../../lib/i18n/supervision-words.ts';
import { ruleOf } from '../../lib/rules/index.ts';
import type { Told } from '../../lib/supervision/agenda.ts';
import type { Draft } from '../../lib/supervision/respond.ts';
import { Button } from '../controls/button.tsx';
import { TextField } from '../controls/field.tsx';
import { LevelShape } from '../controls/level-shape.tsx';
import type { Voice } from '../voice.ts';

type AgendaQuestionProps = {
  readonly question: Told;
  /** What was said of it the last time, where that left it open. */
  readonly past: Response['answers'][number] | null;
  readonly draft: Draft;
  /** Whether it may be answered. */
  readonly isOpen: boolean;
  readonly words: SupervisionWords;
  readonly voice: Voice;
  readonly onWrite: (change: (draft: Draft) => Draft) => Promise<boolean>;
  /** Questions of the same rule beside it, itself among them. */
  readonly alike: readonly string[];
};

/** One question: what, when, what the therapist answered and why, and what is said of it. */
export function AgendaQuestion(props: AgendaQuestionProps) {
  const { question, past, draft, isOpen, words, voice, onWrite, alike } = props;
  const { flag, rule, level, client, events, raisedAt, answer } = question;
  const { zone, locale, words: messages } = voice;
  const said = draft.answers[flag];
  const [comment, setComment] = useState(said?.comment ?? '');
  const [failed, setFailed] = useState(false);
  const title = ruleOf(rule)?.words[voice.language].title ?? rule;
  const [first] = events;
  const when =
    first && first.start !== null ? formatWhenRange(first, zone, locale) : formatWhen(raisedAt, zone, locale);
  const name = `${client ?? ''} ${title}, ${when}`.trim();
  async function write(flags: readonly string[], verdict: (typeof VERDICT_ORDER)[number]) {
    const written = await onWrite((now) => {
      const own = flags.map((one) => [
        one,
        { verdict, comment: one === flag ? comment : (now.answers[one]?.comment ?? '') },
      ]);
      return { ...now, answers: { ...now.answers, ...Object.fromEntries(own) } };
    });
    setFailed(!written);
  }
  return (
    <li class="agenda-question">
      <p>
        <LevelShape level={level} name={messages.levels[level]} /> <strong>{client}</strong> {title}{' '}
        <span class="quiet">{when}</span>
      </p>
      <p>
        {answer
          ? words.answer(messages.answers[answer.category], formatWhen(answer.at, zone, locale))
          : words.unanswered}
        {answer?.reason && ` ${answer.reason}`}
      </p>
      {past && <p class="hint">{words.past(words.verdicts[past.verdict], past.comment)}</p>}
      {!isOpen && said && <p>{words.past(words.verdicts[said.verdict], said.comment)}</p>}
      {isOpen && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would want a legend that repeats the question. */}
          <div class="answers" role="group" aria-label={name}>
            {VERDICT_ORDER.map((verdict) => (
              <Button key={verdict} pressed={said?.verdict === verdict} onPress={() => write([flag], verdict)}>
                {words.verdicts[verdict]}
              </Button>
            ))}
          </div>
          {said && (
            <TextField
              id={`comment-${flag}`}
              label={words.comment}
              maxLength={2_000}
              value={comment}
              onChange={setComment}
              onLeave={() => write([flag], said.verdict)}
            />
          )}
          {said && alike.length > 1 && (
            <div>
              <Button kind="quiet" onPress={() => write(alike, said.verdict)}>
                {words.alike(alike.length)}
              </Button>
            </div>
          )}
          {failed && <p role="alert">{words.notKept}</p>}
        </>
      )}
    </li>
  );
}
