import type { LockFault } from '../../lib/messages/lock-calls.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import type { PracticeProblem } from '../../lib/practice/problem.ts';
import type { Result } from '../../lib/result.ts';
import type { Speech } from '../settings/speech.ts';
import type { Theme } from '../theme.ts';
import { Appearance } from './appearance.tsx';
import { CalendarFiles, type ImportCalendars } from './calendar-files.tsx';
import { FileTransfer } from './file-transfer.tsx';
import { type LockActions, LockSection } from './lock-section.tsx';
import { type DataActions, YourData } from './your-data.tsx';

type FilesViewProps = {
  /** The practice as a file, or null when there is none yet. */
  readonly exported: string | null;
  /** After how many minutes it locks; null where there is no passphrase. */
  readonly minutes: number | null;
  /** Why the lock stayed as it was, in words. */
  readonly faults: Readonly<Record<LockFault, string>>;
  readonly theme: Theme;
  /** Whether the browser has promised to clear nothing by itself; null where it cannot be asked. */
  readonly isPromised: boolean | null;
  readonly speech: Speech;
  readonly actions: DataActions &
    LockActions & {
      /** Saves the text of a practice file. Null when nobody answered. */
      readonly save: (text: string) => Promise<Result<Practice, readonly PracticeProblem[]> | null>;
      readonly importCalendars: ImportCalendars;
      readonly chooseTheme: (theme: Theme) => Promise<boolean>;
    };
};

/** What goes in and out as files: calendars, the practice, everything; and the way to be rid of it all. */
export function FilesView({ exported, minutes, faults, theme, isPromised, speech, actions }: FilesViewProps) {
  const { words } = speech;
  return (
    <main class="dashboard">
      <header>
        <h1>{words.data.title}</h1>
        <p class="quiet">{words.data.hint}</p>
      </header>
      <CalendarFiles speech={speech} onImport={actions.importCalendars} />
      <FileTransfer exported={exported} messages={words} onImport={actions.save} />
      <Appearance theme={theme} messages={words} onChoose={actions.chooseTheme} />
      <LockSection minutes={minutes} words={words} faults={faults} actions={actions} />
      <YourData isPromised={isPromised} speech={speech} actions={actions} />
    </main>
  );
}
