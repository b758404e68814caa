import { useRef, useState } from 'preact/hooks';
import { formatDay } from '../../lib/i18n/format.ts';
import type { HistoryWords } from '../../lib/i18n/history-words.ts';
import type { SettingsMessages } from '../../lib/i18n/settings/wording.ts';
import type { StandingException } from '../../lib/messages/protocol.ts';
import type { Result } from '../../lib/result.ts';
import type { Day } from '../../lib/time/day.ts';
import { Button } from '../controls/button.tsx';
import { TextField } from '../controls/field.tsx';
import type { Voice } from '../voice.ts';

type ExceptionListProps = {
  readonly exceptions: readonly StandingException[];
  readonly lasting: SettingsMessages['exceptions'];
  readonly words: HistoryWords;
  readonly voice: Voice;
  /** False when it was not ended. */
  readonly onEnd: (exception: StandingException) => Promise<boolean>;
  /** Lets it hold through another day, null for always. */
  readonly onChange: (exception: StandingException, until: Day | null) => Promise<Result<null, string>>;
  readonly announce: (text: string) => void;
};

/** The answers that hold for longer, each with its last day, the way to change that day and the way to end it. */
export function ExceptionList({ exceptions, lasting, words, voice, onEnd, onChange, announce }: ExceptionListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [failed, setFailed] = useState(false);
  const [changing, setChanging] = useState<string | null>(null);

  async function end(exception: StandingException, name: string) {
    const done = await onEnd(exception);
    setFailed(!done);
    if (!done) return;
    announce(lasting.ended(name));
    heading.current?.focus();
  }

  async function change(exception: StandingException, until: Day | null, name: string) {
    const changed = await onChange(exception, until);
    if (!changed.ok) return changed;
    setChanging(null);
    announce(words.changed(name));
    heading.current?.focus();
    return changed;
  }

  return (
    <section aria-labelledby="exceptions">
      <h2 id="exceptions" ref={heading} tabIndex={-1}>
        {lasting.heading}
      </h2>
      <p class="hint">{lasting.hint}</p>
      {exceptions.length === 0 && <p class="quiet">{lasting.none}</p>}
      {failed && <p role="alert">{lasting.failed}</p>}
      <ul class="exceptions">
        {exceptions.map((exception) => {
          const { flag, title, client, until, answer, reason } = exception;
          const name = `${client}, ${title}`;
          return (
            <li key={flag}>
              <p>
                <strong>{client}</strong> · {title}
                <br />
                <span class="quiet">
                  {[answer, reason, until === null ? lasting.always : lasting.until(formatDay(until, voice.locale))]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </p>
              <div class="answers">
                <Button
                  kind="quiet"
                  name={words.changeOf(name)}
                  onPress={() => setChanging(changing === flag ? null : flag)}
                >
                  {words.change}
                </Button>
                <Button kind="quiet" name={lasting.endOf(name)} onPress={() => end(exception, name)}>
                  {lasting.end}
                </Button>
              </div>
              {changing === flag && (
                <EndForm
                  exception={exception}
                  words={words}
                  voice={voice}
                  onChange={(day) => change(exception, day, name)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type EndFormProps = {
  readonly exception: StandingException;
  readonly words: HistoryWords;
  readonly voice: Voice;
  readonly onChange: (until: Day | null) => Promise<Result<null, string>>;
};

function EndForm({ exception: { flag, until }, words, voice, onChange }: EndFormProps) {
  const [day, setDay] = useState(until ?? '');
  const [problem, setProblem] = useState<string | undefined>();
  const { questions } = voice.words;

  async function change(to: Day | null) {
    const changed = await onChange(to);
    if (!changed.ok) setProblem(changed.error === 'until' ? questions.untilNeeded : questions.refused);
  }

  return (
    <div class="until">
      <TextField
        id={`end-${flag}`}
        label={questions.until}
        type="date"
        value={day}
        problem={problem}
        focused
        onChange={(typed) => {
          setDay(typed);
          setProblem(undefined);
        }}
      />
      <Button onPress={() => (day ? change(day) : setProblem(questions.untilNeeded))}>{questions.keepUntil}</Button>
      <Button kind="quiet" onPress={() => change(null)}>
        {words.always}
      </Button>
    </div>
  );
}
