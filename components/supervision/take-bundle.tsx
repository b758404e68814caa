import { useRef, useState } from 'preact/hooks';
import type { SupervisionWords } from '../../lib/i18n/supervision-words.ts';
import { Button } from '../controls/button.tsx';
import { Field, PassphraseField } from '../controls/field.tsx';
import type { Arrived, SupervisionActions } from './supervision-room.tsx';

type TakeBundleProps = {
  readonly words: SupervisionWords;
  readonly onTake: SupervisionActions['take'];
  readonly onOpen: (id: string) => void;
};

/** Takes in the file of a bundle, and opens it. */
export function TakeBundle({ words, onTake, onOpen }: TakeBundleProps) {
  const input = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');

  async function take() {
    const file = input.current?.files?.[0];
    if (!file) {
      setSaid(words.choose);
      return;
    }
    setBusy(true);
    setSaid(words.opening);
    const arrived = await onTake(file, passphrase).catch((): Arrived => ({ refused: 'failed' }));
    setBusy(false);
    if ('id' in arrived) onOpen(arrived.id);
    else setSaid(words.refused[arrived.refused]);
  }

  return (
    <section aria-labelledby="take">
      <h2 id="take">{words.take}</h2>
      <Field id="bundle-file" label={words.file} hint={words.fileHint}>
        {(described) => <input {...described} ref={input} type="file" accept=".age,.json" />}
      </Field>
      <PassphraseField
        id="bundle-passphrase"
        isNew={false}
        label={words.passphrase}
        hint={words.passphraseHint}
        value={passphrase}
        onChange={setPassphrase}
      />
      <div>
        <Button kind="main" busy={busy} onPress={take}>
          {words.open}
        </Button>
      </div>
      <p role="status">{said}</p>
    </section>
  );
}
