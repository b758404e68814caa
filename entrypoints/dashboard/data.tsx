import { FilesView } from '../../components/data/files-view.tsx';
import type { Theme } from '../../components/theme.ts';
import { LOCK_WORDS } from '../../lib/i18n/lock-words.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { background } from '../../lib/messages/client.ts';
import { formatPracticeFile } from '../../lib/practice/file.ts';
import { chooseTheme, chosenTheme, onTheme } from '../look/theme.ts';
import { deleteAll, makeBackup, restore } from './everything.ts';
import { importing } from './importing.ts';
import { locking } from './locking.ts';
import type { House, Room } from './room.ts';

/** The view of files that go in and out. */
export function dataRoom({ tongue, zone, show }: House): Room {
  const speech = { words: settingsWording(tongue.language), locale: tongue.locale };
  let exported: string | null = null;
  let theme: Theme = 'system';
  let minutes: number | null = null;
  let isPromised: boolean | null = null;
  const read = async () => {
    const [practice, lock, chosen, promised] = await Promise.all([
      background.practice(),
      background.lockState(),
      chosenTheme().catch(() => theme),
      navigator.storage.persisted().catch(() => null),
    ]);
    minutes = lock.minutes;
    theme = chosen;
    isPromised = promised;
    exported = practice && formatPracticeFile(practice);
  };
  const choose = async (chosen: Theme) => {
    const isKept = await chooseTheme(chosen).then(
      () => true,
      () => false,
    );
    // A page draws a field as it was chosen; where that was not kept it is as before.
    show();
    return isKept;
  };
  onTheme((chosen) => {
    theme = chosen;
    show();
  });
  return {
    open: read,
    refresh: read,
    content: () => (
      <FilesView
        exported={exported}
        theme={theme}
        minutes={minutes}
        isPromised={isPromised}
        faults={LOCK_WORDS[tongue.language].faults}
        speech={speech}
        actions={{
          save: (text) => background.savePractice(text).catch(() => null),
          importCalendars: importing(zone),
          chooseTheme: choose,
          checkRecord: () => background.checkRecord().catch(() => 'failed' as const),
          makeBackup,
          askToKeep: () => navigator.storage.persist().catch(() => false),
          restore,
          deleteAll,
          ...locking(read, show),
        }}
      />
    ),
  };
}
