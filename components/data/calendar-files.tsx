import { useState } from 'preact/hooks';
import { formatDays, formatNumber } from '../../lib/i18n/format.ts';
import type { Imported } from '../../lib/readers/ics/import.ts';
import type { Speech } from '../settings/speech.ts';

/** Reads files and remembers what they say; tells meanwhile how much is done, from 0 to 1. Null when nobody answered. */
export type ImportCalendars = (
  files: readonly File[],
  onDone: (share: number) => void,
) => Promise<readonly Imported[] | null>;

type CalendarFilesProps = {
  readonly speech: Speech;
  readonly onImport: ImportCalendars;
  /** Before the ids, where the same is in the page a second time. */
  readonly within?: string;
};

type State = { readonly done: number } | { readonly imported: readonly Imported[] } | 'failed' | null;

/** Where calendar files are dropped or chosen, and what came of them. */
export function CalendarFiles({ speech: { words, locale }, onImport, within = '' }: CalendarFilesProps) {
  const [state, setState] = useState<State>(null);
  const [isOver, setOver] = useState(false);
  const said = words.calendars;
  const busy = state !== null && state !== 'failed' && 'done' in state;

  async function take(list: FileList | null | undefined) {
    const files = [...(list ?? [])];
    if (files.length === 0 || busy) return;
    setState({ done: 0 });
    const imported = await onImport(files, (done) => setState({ done }));
    setState(imported === null ? 'failed' : { imported });
  }

  return (
    <section aria-labelledby={`${within}calendars`}>
      <h2 id={`${within}calendars`}>{said.heading}</h2>
      <p class="hint">{said.hint}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input beside is the first. */}
      <div
        class={`field drop${isOver ? ' over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer?.files);
        }}
      >
        <label class="label" for={`${within}calendar-files`}>
          {said.choose}
        </label>
        <input
          id={`${within}calendar-files`}
          type="file"
          multiple
          accept=".ics,.ical,.zip,text/calendar,application/zip"
          disabled={busy}
          onChange={(event) => {
            const input = event.currentTarget;
            take(input.files).finally(() => {
              input.value = '';
            });
          }}
        />
        <p class="hint">{said.drop}</p>
      </div>
      {busy && (
        <div class="field">
          <p class="label" id={`${within}calendar-progress`}>
            {said.reading}
          </p>
          <progress aria-labelledby={`${within}calendar-progress`} max={1} value={state.done} />
        </div>
      )}
      <div role="status">
        {state === 'failed' && <p>{said.failed}</p>}
        {state !== null && state !== 'failed' && 'imported' in state && (
          <ul class="imported">
            {state.imported.map((one, index) => (
              <li key={index}>
                <strong dir="auto">{one.file}</strong>
                <p>{outcomeOf(one, said, locale)}</p>
                {one.problem === null && one.unreadable.length > 0 && (
                  <details>
                    <summary>{said.unreadable(one.unreadable.length)}</summary>
                    <ul>
                      {one.unreadable.slice(0, SHOWN).map(({ line, reason }) => (
                        <li key={`${line} ${reason}`}>{said.line(formatNumber(line, locale), said.reasons[reason])}</li>
                      ))}
                    </ul>
                  </details>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** Lines of one file that are listed. */
const SHOWN = 50;

function outcomeOf(one: Imported, said: Speech['words']['calendars'], locale: string): string {
  if (one.problem !== null) return said.problems[one.problem];
  const events = formatNumber(one.events, locale);
  return one.span ? said.took(one.events, events, formatDays(one.span.first, one.span.last, locale)) : said.empty;
}
