import { useState } from 'preact/hooks';
import { Button } from '../controls/button.tsx';
import type { Speech } from '../settings/speech.ts';

type LastingProps = {
  /** Whether the browser has promised to clear nothing by itself; null where it cannot be asked. */
  readonly isPromised: boolean | null;
  readonly speech: Speech;
  /** Asks it to; whether it agreed. */
  readonly onAsk: () => Promise<boolean>;
};

/** Whether the browser may clear what is remembered when the disk is nearly full, and the way to ask it not to. */
export function Lasting({ isPromised, speech, onAsk }: LastingProps) {
  const words = speech.words.data.lasting;
  const [said, setSaid] = useState('');
  if (isPromised === null) return null;
  return (
    <>
      <p class="hint">{isPromised ? words.promised : words.open}</p>
      {!isPromised && (
        <div>
          <Button onPress={async () => setSaid((await onAsk()) ? words.agreed : words.refused)}>{words.ask}</Button>
        </div>
      )}
      <p role="status">{said}</p>
    </>
  );
}
