import { useRef, useState } from 'preact/hooks';
import type { RecordCheck } from '../../lib/messages/record-check.ts';
import type { Result } from '../../lib/result.ts';
import { Button } from '../controls/button.tsx';
import { Field, PassphraseField, TextField } from '../controls/field.tsx';
import type { Speech } from '../settings/speech.ts';
import { Lasting } from './lasting.tsx';

/** Why a backup was not restored: one of the faults that have words, or the field in it that is wrong. */
export type RestoreFault = { readonly fault: keyof Speech['words']['data']['faults'] } | { readonly field: string };

/** What is done with everything that is remembered. */
export type DataActions = {
  /** The name of the file that was handed over; null when none was made. */
  readonly makeBackup: (passphrase: string) => Promise<string | null>;
  readonly restore: (file: File, passphrase: string) => Promise<Result<null, RestoreFault>>;
  /** Null while nothing is recorded; `failed` when nobody answered. */
  readonly checkRecord: () => Promise<RecordCheck | null | 'failed'>;
  /** Asks the browser to clear nothing by itself; whether it agreed. */
  readonly askToKeep: () => Promise<boolean>;
  /** False when nothing was deleted. */
  readonly deleteAll: () => Promise<boolean>;
};

type PartProps = { readonly speech: Speech; readonly actions: DataActions };

/** Everything as one file, back from one, or gone. */
export function YourData({ isPromised, ...props }: PartProps & { readonly isPromised: boolean | null }) {
  const words = props.speech.words.data;
  return (
    <section aria-labelledby="data">
      <h2 id="data">{words.heading}</h2>
      <Lasting isPromised={isPromised} speech={props.speech} onAsk={props.actions.askToKeep} />
      <CheckedRecord {...props} />
      <Backup {...props} />
      <Restore {...props} />
      <Erase {...props} />
    </section>
  );
}

function CheckedRecord({ speech, actions }: PartProps) {
  const words = speech.words.data.record;
  const work = useWork();
  const check = () =>
    work.run('', async () => {
      const found = await actions.checkRecord();
      if (found === 'failed') return words.notChecked;
      if (found === null) return words.none;
      const [trouble] = found.troubles;
      return trouble ? words.troubles[trouble.kind](trouble.from, trouble.to) : words.whole(found.lines, found.code);
    });
  return (
    <>
      <h3>{words.heading}</h3>
      <p class="hint">{words.hint}</p>
      <Act work={work} text={words.check} onPress={check} />
    </>
  );
}

/** The fewest characters of a passphrase. */
const LEAST = 12;

function Backup({ speech, actions }: PartProps) {
  const words = speech.words.data;
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<'short' | 'differs' | null>(null);
  const work = useWork();

  async function make() {
    const found = passphrase.length < LEAST ? 'short' : passphrase === again ? null : 'differs';
    setProblem(found);
    if (found) return;
    await work.run(words.making, async () => {
      const file = await actions.makeBackup(passphrase);
      if (file === null) return words.notMade;
      setPassphrase('');
      setAgain('');
      return words.made(file);
    });
  }

  return (
    <>
      <h3>{words.backup}</h3>
      <p class="hint">{words.backupHint}</p>
      <div class="line">
        <PassphraseField
          id="backup-passphrase"
          isNew
          label={words.passphrase}
          problem={problem === 'short' ? words.tooShort(LEAST) : undefined}
          value={passphrase}
          onChange={setPassphrase}
        />
        <PassphraseField
          id="backup-again"
          isNew
          label={words.again}
          problem={problem === 'differs' ? words.differs : undefined}
          value={again}
          onChange={setAgain}
        />
      </div>
      <Act work={work} text={words.make} onPress={make} />
    </>
  );
}

function Restore({ speech, actions }: PartProps) {
  const words = speech.words.data;
  const input = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [missing, setMissing] = useState(false);
  const work = useWork();

  async function take() {
    const file = input.current?.files?.[0];
    setMissing(!file);
    if (!file) return;
    await work.run(words.taking, async () => {
      const result = await actions.restore(file, passphrase);
      if (!result.ok)
        return 'field' in result.error ? words.wrongAt(result.error.field) : words.faults[result.error.fault];
      setPassphrase('');
      if (input.current) input.current.value = '';
      return words.taken;
    });
  }

  return (
    <>
      <h3>{words.restore}</h3>
      <p class="hint">{words.restoreHint}</p>
      <Field id="backup-file" label={words.file} problem={missing ? words.choose : undefined}>
        {(described) => <input {...described} ref={input} type="file" accept=".age" />}
      </Field>
      <PassphraseField
        id="restore-passphrase"
        isNew={false}
        label={words.filePassphrase}
        value={passphrase}
        onChange={setPassphrase}
      />
      <Act work={work} text={words.take} onPress={take} />
    </>
  );
}

function Erase({ speech, actions }: PartProps) {
  const words = speech.words.data;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState(false);
  const work = useWork();

  async function erase() {
    const isMeant = typed.trim() === words.word;
    setProblem(!isMeant);
    if (!isMeant) return;
    await work.run('', async () => {
      if (!(await actions.deleteAll())) return words.notErased;
      setTyped('');
      return words.erased;
    });
  }

  return (
    <>
      <h3>{words.erase}</h3>
      <p class="hint">{words.eraseHint}</p>
      <TextField
        id="erase-word"
        label={words.confirm(words.word)}
        problem={problem ? words.notTheWord(words.word) : undefined}
        value={typed}
        onChange={setTyped}
      />
      <Act work={work} text={words.eraseAction} onPress={erase} />
    </>
  );
}

type Work = {
  readonly busy: boolean;
  readonly said: string;
  /** Says the one text while the work goes on, and what the work returns after it. One at a time. */
  readonly run: (meanwhile: string, work: () => Promise<string>) => Promise<void>;
};

function useWork(): Work {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  return {
    busy,
    said,
    async run(meanwhile, work) {
      setBusy(true);
      setSaid(meanwhile);
      setSaid(await work());
      setBusy(false);
    },
  };
}

function Act({ work: { busy, said }, text, onPress }: { work: Work; text: string; onPress: () => void }) {
  return (
    <>
      <div>
        <Button busy={busy} onPress={onPress}>
          {text}
        </Button>
      </div>
      <p role="status">{said}</p>
    </>
  );
}
