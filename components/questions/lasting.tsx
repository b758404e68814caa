import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDay } from '../../lib/i18n/format.ts';
import type { Result } from '../../lib/result.ts';
import type { Day } from '../../lib/time/day.ts';
import { Button } from '../controls/button.tsx';
import { Disclosure } from '../controls/disclosure.tsx';
import { TextField } from '../controls/field.tsx';
import type { Voice } from '../voice.ts';
import type { Kept } from './question-order.ts';

type LastingProps = {
  readonly kept: Kept;
  readonly client: string;
  readonly voice: Voice;
  /** Lets the answer hold through that day, null for always. */
  readonly onExcept: (until: Day | null) => Promise<Result<null, string>>;
};

/** Beneath an answer: for how long it holds, which is this once as long as nobody says otherwise. */
export function Lasting({ kept, client, voice, onExcept }: LastingProps) {
  const [until, setUntil] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  const isSet = kept.lasts !== null;
  const wasSet = useRef(isSet);
  useEffect(() => {
    // The button that had the focus is gone.
    if (isSet && !wasSet.current) said.current?.focus();
    wasSet.current = isSet;
  }, [isSet]);
  const { questions } = voice.words;

  async function except(day: Day | null) {
    if (busy) return;
    setBusy(true);
    const result = await onExcept(day);
    setBusy(false);
    if (!result.ok) setProblem(result.error === 'until' ? questions.untilNeeded : questions.refused);
  }

  if (kept.lasts) {
    return (
      <p class="hint" ref={said} tabIndex={-1}>
        {sayLasting(kept.lasts.until, client, voice)}
      </p>
    );
  }
  const id = `until-${kept.question.flag}`;
  return (
    <div class="lasting">
      <Disclosure summary={questions.again}>
        <div>
          <Button busy={busy} onPress={() => except(null)}>
            {questions.always(client)}
          </Button>
        </div>
        <div class="until">
          <TextField
            id={id}
            label={questions.until}
            type="date"
            value={until}
            problem={problem}
            onChange={(day) => {
              setUntil(day);
              setProblem(undefined);
            }}
          />
          <Button busy={busy} onPress={() => (until ? except(until) : setProblem(questions.untilNeeded))}>
            {questions.keepUntil}
          </Button>
        </div>
      </Disclosure>
    </div>
  );
}

/** For how long an answer holds, in words. */
export const sayLasting = (until: Day | null, client: string, { words, locale }: Voice): string =>
  until === null ? words.questions.alwaysKept(client) : words.questions.untilKept(client, formatDay(until, locale));
