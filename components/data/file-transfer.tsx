import { useState } from 'preact/hooks';
import { wordProblem } from '../../lib/i18n/settings/problem-words.ts';
import type { SettingsMessages } from '../../lib/i18n/settings/wording.ts';
import type { PracticeProblem } from '../../lib/practice/problem.ts';
import type { Result } from '../../lib/result.ts';
import { Button } from '../controls/button.tsx';
import { download } from '../controls/download.ts';
import { LinesField } from '../controls/field.tsx';

type FileTransferProps = {
  /** The saved practice as a file, or null when there is none to export. */
  readonly exported: string | null;
  readonly messages: SettingsMessages;
  /** Takes a file, or says what is wrong with it; null when nobody answered. */
  readonly onImport: (text: string) => Promise<Result<unknown, readonly PracticeProblem[]> | null>;
};

/** The practice as a file: out by a download, in by a file or by its text. */
export function FileTransfer({ exported, messages, onImport }: FileTransferProps) {
  const words = messages.file;
  const [pasted, setPasted] = useState('');
  const [problems, setProblems] = useState<readonly PracticeProblem[]>([]);
  const [said, setSaid] = useState('');

  async function take(text: string) {
    setSaid('');
    const result = await onImport(text);
    setProblems(result?.ok === false ? result.error : []);
    if (!result) setSaid(messages.saveFailed);
    if (!result?.ok) return;
    setPasted('');
    setSaid(words.imported);
  }

  async function takeFile(file: File | undefined) {
    if (!file) return;
    const text = await file.text().catch(() => null);
    if (text === null) setSaid(words.unreadable);
    else await take(text);
  }

  return (
    <section aria-labelledby="file">
      <h2 id="file">{words.heading}</h2>
      <p class="hint">{words.hint}</p>
      {exported !== null && (
        <div>
          <Button onPress={() => download(words.fileName, [exported], 'application/json')}>{words.export}</Button>
        </div>
      )}
      <p class="hint">{words.importReplaces}</p>
      <div class="field">
        <label class="label" for="import-file">
          {words.importFile}
        </label>
        <input
          id="import-file"
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const input = event.currentTarget;
            // Emptied, so that the same file, mended, can be chosen again.
            takeFile(input.files?.[0]).finally(() => {
              input.value = '';
            });
          }}
        />
      </div>
      <LinesField id="import-text" label={words.importText} rows={4} value={pasted} onChange={setPasted} />
      <div>
        <Button onPress={() => (pasted.trim() ? take(pasted) : setSaid(words.importEmpty))}>
          {words.importAction}
        </Button>
      </div>
      <p role="status">{said}</p>
      {problems.length > 0 && (
        <div role="alert" class="problems">
          <p>{words.importProblems}</p>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.field} ${problem.problem}`}>
                <code>{problem.field}</code>: {wordProblem(problem, messages)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
