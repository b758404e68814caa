import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Messages } from '../../lib/i18n/wording.ts';
import type { LockFault } from '../../lib/messages/lock-calls.ts';
import type { Result } from '../../lib/result.ts';
import { Button } from '../controls/button.tsx';

type LockScreenProps = {
  readonly words: Messages['lock'];
  /** How many readings wait. */
  readonly waiting: number;
  readonly onUnlock: (passphrase: string) => Promise<Result<null, LockFault>>;
};

/** What a view shows while what is kept is locked: nothing of it, and the way to open it. */
export function LockScreen({ words, waiting, onUnlock }: LockScreenProps) {
  const field = useRef<HTMLInputElement>(null);
  const [isShown, setShown] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  // What the view is there for now.
  useLayoutEffect(() => field.current?.focus(), []);

  async function unlock() {
    const passphrase = field.current?.value ?? '';
    if (isBusy || passphrase === '') return field.current?.focus();
    setBusy(true);
    setSaid(words.trying);
    const opened = await onUnlock(passphrase);
    setBusy(false);
    setSaid(opened.ok ? '' : words.faults[opened.error]);
    if (!opened.ok) field.current?.select();
  }

  return (
    <section class="lock" aria-labelledby="locked">
      <p>
        <strong id="locked">{words.title}</strong> {words.meaning}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <label class="label" for="unlock">
          {words.passphrase}
        </label>
        <input
          id="unlock"
          ref={field}
          {...(isShown ? { type: 'text' } : { type: 'password' })}
          autocomplete="current-password"
          spellcheck={false}
          aria-describedby="unlock-said"
        />
        <label class="check">
          <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.currentTarget.checked)} />
          {words.reveal}
        </label>
        <Button kind="main" busy={isBusy} onPress={() => void unlock()}>
          {words.unlock}
        </Button>
      </form>
      <p id="unlock-said" role="status">
        {said}
      </p>
      {waiting > 0 && <p class="hint">{words.waiting(waiting)}</p>}
      <p class="hint">{words.forgotten}</p>
    </section>
  );
}
