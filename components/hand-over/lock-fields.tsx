import { useState } from 'preact/hooks';
import type { HandOverWords } from '../../lib/i18n/hand-over-words.ts';
import { Button } from '../controls/button.tsx';
import { Choice, PassphraseField, TextField } from '../controls/field.tsx';

/** How a file is locked: to a key, with a passphrase, or not at all. */
export type Lock =
  | { readonly by: 'recipient'; readonly recipient: string }
  | { readonly by: 'passphrase'; readonly passphrase: string }
  | { readonly by: 'open' };

/** The fewest characters of a passphrase. */
const LEAST = 12;
const WAYS = ['recipient', 'passphrase', 'open'] as const;

type LockFieldsProps = {
  readonly words: HandOverWords;
  readonly busy: boolean;
  /** Whether the file was made: then what was typed is forgotten. */
  readonly onHandOver: (lock: Lock) => Promise<boolean>;
};

/** Asks how the file is to be locked, and hands it over. */
export function LockFields({ words, busy, onHandOver }: LockFieldsProps) {
  const [by, setBy] = useState<Lock['by']>('recipient');
  const [recipient, setRecipient] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<'recipient' | 'short' | 'differs' | null>(null);

  function lockOf(): Lock | 'recipient' | 'short' | 'differs' {
    if (by === 'open') return { by };
    if (by === 'recipient') {
      const key = recipient.trim().toLowerCase();
      return /^age1[0-9a-z]{58}$/.test(key) ? { by, recipient: key } : 'recipient';
    }
    if (passphrase.length < LEAST) return 'short';
    return passphrase === again ? { by, passphrase } : 'differs';
  }

  async function handOver() {
    const lock = lockOf();
    setProblem(typeof lock === 'string' ? lock : null);
    if (typeof lock === 'string' || !(await onHandOver(lock))) return;
    setPassphrase('');
    setAgain('');
  }

  return (
    <>
      <Choice
        id="hand-over-lock"
        label={words.lock}
        hint={by === 'open' ? words.openHint : undefined}
        value={by}
        options={WAYS.map((value) => ({ value, text: words.locks[value] }))}
        onChange={(value) => setBy(WAYS.find((way) => way === value) ?? 'recipient')}
      />
      {by === 'recipient' && (
        <TextField
          id="hand-over-recipient"
          label={words.recipient}
          hint={words.recipientHint}
          problem={problem === 'recipient' ? words.problems.recipient : undefined}
          value={recipient}
          onChange={setRecipient}
        />
      )}
      {by === 'passphrase' && (
        <div class="line">
          <PassphraseField
            id="hand-over-passphrase"
            isNew
            label={words.passphrase}
            problem={problem === 'short' ? words.problems.short : undefined}
            value={passphrase}
            onChange={setPassphrase}
          />
          <PassphraseField
            id="hand-over-again"
            isNew
            label={words.again}
            problem={problem === 'differs' ? words.problems.differs : undefined}
            value={again}
            onChange={setAgain}
          />
        </div>
      )}
      <div>
        <Button kind="main" busy={busy} onPress={() => void handOver()}>
          {words.handOver}
        </Button>
      </div>
    </>
  );
}
