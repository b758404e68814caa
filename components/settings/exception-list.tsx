import { useRef, useState } from 'preact/hooks';
import { formatDay } from '../../lib/i18n/format.ts';
import type { StandingException } from '../../lib/messages/protocol.ts';
import { Button } from '../controls/button.tsx';
import type { Speech } from './speech.ts';

type ExceptionListProps = {
  readonly exceptions: readonly StandingException[];
  readonly speech: Speech;
  /** False when it was not ended. */
  readonly onEnd: (exception: StandingException) => Promise<boolean>;
  readonly announce: (text: string) => void;
};

/** The answers that hold for longer, each with its last day and the way to end it. */
export function ExceptionList({ exceptions, speech, onEnd, announce }: ExceptionListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [failed, setFailed] = useState(false);
  const words = speech.words.exceptions;

  async function end(exception: StandingException, name: string) {
    const done = await onEnd(exception);
    setFailed(!done);
    if (!done) return;
    announce(words.ended(name));
    heading.current?.focus();
  }

  return (
    <section aria-labelledby="exceptions">
      <h2 id="exceptions" ref={heading} tabIndex={-1}>
        {words.heading}
      </h2>
      <p class="hint">{words.hint}</p>
      {exceptions.length === 0 && <p class="quiet">{words.none}</p>}
      {failed && <p role="alert">{words.failed}</p>}
      <ul class="exceptions">
        {exceptions.map((exception) => {
          const { rule, title, client, until, answer, reason } = exception;
          const name = `${client}, ${title}`;
          return (
            <li key={`${rule} ${client}`}>
              <p>
                <strong>{client}</strong> · {title}
                <br />
                <span class="quiet">
                  {[answer, reason, until === null ? words.always : words.until(formatDay(until, speech.locale))]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </p>
              <Button kind="quiet" name={words.endOf(name)} onPress={() => end(exception, name)}>
                {words.end}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
