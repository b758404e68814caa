import { useState } from 'preact/hooks';
import type { HandOverWords } from '../../lib/i18n/hand-over-words.ts';
import { Button } from '../controls/button.tsx';
import { Field } from '../controls/field.tsx';
import type { HandOverActions } from './hand-over-view.tsx';

type ResponseInProps = { readonly words: HandOverWords; readonly onRespond: HandOverActions['respond'] };

/** The text of a response whose key is to be compared first. */
type Waiting = { readonly text: string; readonly from: string; readonly code: string };

/** Takes in the file of a response; one by a key that is new here once its code was compared. */
export function ResponseIn({ words, onRespond }: ResponseInProps) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [said, setSaid] = useState('');

  async function take(text: string | null, confirmed: boolean) {
    setWaiting(null);
    const result = text === null ? null : await onRespond(text, confirmed);
    if (!result?.ok) {
      setSaid(words.refused[result ? reasonOf(result.error) : 'failed']);
      return;
    }
    const { state, from, code, answers } = result.value;
    if (state === 'compare' && text !== null) setWaiting({ text, from, code });
    setSaid(state === 'kept' ? words.kept(answers) : state === 'known' ? words.known : words.compare(from, code));
  }

  return (
    <section aria-labelledby="response">
      <h2 id="response">{words.response}</h2>
      <Field id="response-file" label={words.choose} hint={words.responseHint}>
        {(described) => (
          <input
            {...described}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const input = event.currentTarget;
              const [file] = input.files ?? [];
              // Emptied, so that the same file can be chosen again.
              if (file)
                void file
                  .text()
                  .catch(() => null)
                  .then((text) => take(text, false))
                  .finally(() => {
                    input.value = '';
                  });
            }}
          />
        )}
      </Field>
      <p role="status">{said}</p>
      {waiting && (
        <div>
          <Button kind="main" onPress={() => void take(waiting.text, true)}>
            {words.same}
          </Button>
        </div>
      )}
    </section>
  );
}

function reasonOf(error: string): keyof HandOverWords['refused'] {
  if (error === 'signature' || error === 'log' || error === 'bundle' || error === 'head') return error;
  return error.startsWith('not kept') ? 'failed' : 'format';
}
