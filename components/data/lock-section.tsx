import { useState } from 'preact/hooks';
import type { LockCalls, LockFault } from '../../lib/messages/lock-calls.ts';
import type { Later } from '../../lib/messages/protocol.ts';
import type { Result } from '../../lib/result.ts';
import { Button } from '../controls/button.tsx';
import { Choice, PassphraseField } from '../controls/field.tsx';
import type { Speech } from '../settings/speech.ts';

/** What can be done with the lock. */
export type LockActions = Pick<Later<LockCalls>, 'setPassphrase' | 'removePassphrase' | 'setLockMinutes'> & {
  readonly lock: () => void;
};

type LockSectionProps = {
  /** After how many minutes it locks; null where there is no passphrase. */
  readonly minutes: number | null;
  readonly words: Speech['words'];
  /** What went wrong, in words. */
  readonly faults: Readonly<Record<LockFault, string>>;
  readonly actions: LockActions;
};

/** Minutes that are offered. */
const OFFERED = [1, 5, 10, 15, 30, 60, 120];

/** Whether what is kept opens with a passphrase: setting one, changing it, taking it away, and when it locks. */
export function LockSection({ minutes, words: { lock: words }, faults, actions }: LockSectionProps) {
  const [isRead, setRead] = useState(false);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const isSet = minutes !== null;

  async function act(work: Promise<Result<null, LockFault>>, done: string) {
    setBusy(true);
    setSaid(words.working);
    const result = await work;
    setBusy(false);
    setSaid(result.ok ? done : faults[result.error]);
    if (!result.ok) return;
    setCurrent('');
    setNext('');
    setAgain('');
  }

  function set() {
    if (!isSet && !isRead) return setSaid(words.notRead);
    if (next !== again) return setSaid(words.differs);
    void act(actions.setPassphrase({ current: isSet ? current : null, next }), isSet ? words.wasChanged : words.wasSet);
  }

  return (
    <section aria-labelledby="lock">
      <h2 id="lock">{words.heading}</h2>
      <p class="hint">{isSet ? words.closed : words.open}</p>
      {isSet ? (
        <>
          <Choice
            id="lock-minutes"
            label={words.minutes}
            value={String(minutes)}
            options={[...new Set([...OFFERED, minutes])]
              .toSorted((a, b) => a - b)
              .map((amount) => ({ value: String(amount), text: words.amount(amount) }))}
            onChange={(value) => void act(actions.setLockMinutes(Number(value)), '')}
          />
          <div>
            <Button onPress={actions.lock}>{words.lockNow}</Button>
          </div>
          <PassphraseField
            id="lock-current"
            isNew={false}
            label={words.current}
            value={current}
            onChange={setCurrent}
          />
        </>
      ) : (
        <>
          <p>
            <strong>{words.warning}</strong>
          </p>
          <div>
            <Button kind="quiet" onPress={() => document.getElementById('backup-passphrase')?.focus()}>
              {words.toBackup}
            </Button>
          </div>
          <label class="check">
            <input type="checkbox" checked={isRead} onChange={(event) => setRead(event.currentTarget.checked)} />
            {words.read}
          </label>
        </>
      )}
      <div class="line">
        <PassphraseField id="lock-next" isNew label={words.next} value={next} onChange={setNext} />
        <PassphraseField id="lock-again" isNew label={words.again} value={again} onChange={setAgain} />
      </div>
      <div>
        <Button busy={isBusy} onPress={set}>
          {isSet ? words.change : words.set}
        </Button>
      </div>
      {isSet && (
        <>
          <p class="hint">{words.removeHint}</p>
          <div>
            <Button busy={isBusy} kind="quiet" onPress={() => void act(actions.removePassphrase(current), '')}>
              {words.remove}
            </Button>
          </div>
        </>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
