import { useState } from 'preact/hooks';
import { formatDays } from '../../lib/i18n/format.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { CalendarFiles } from '../data/calendar-files.tsx';
import { Beginning } from './beginning.tsx';
import { Done, type Onward } from './done.tsx';
import { type SetUpActions, type Shown, Steps } from './steps.tsx';
import { WITHIN } from './time-fields.tsx';
import type { Wording } from './wording.ts';

type SetUpProps = {
  /** A new one when more was seen. */
  readonly shown: Shown;
  readonly onward: readonly Onward[];
  readonly wording: Wording;
  readonly actions: SetUpActions;
};

/** The set-up in which the calendar proposes: every step is there at once, nothing has to be done before saving. */
export function SetUp({ shown, onward, wording, actions }: SetUpProps) {
  const { words, speech } = wording;
  const [saved, setSaved] = useState<Practice | null>(null);
  const { proposal } = shown;
  return (
    <main class="dashboard set-up">
      <header>
        <h1>{words.title}</h1>
        {saved === null && <p class="quiet">{shown.practice ? words.adding : words.intro}</p>}
        {saved === null && proposal && (
          <p>{words.seen(proposal.seen.entries, formatDays(proposal.seen.first, proposal.seen.last, speech.locale))}</p>
        )}
      </header>
      {saved === null && !proposal && <Beginning wording={wording} />}
      {saved === null && <CalendarFiles speech={speech} onImport={actions.importCalendars} within={WITHIN} />}
      {saved === null && proposal && (
        <Steps shown={{ ...shown, proposal }} wording={wording} actions={actions} onSaved={setSaved} />
      )}
      {saved && <Done practice={saved} onward={onward} wording={wording} onAgain={() => setSaved(null)} />}
    </main>
  );
}
