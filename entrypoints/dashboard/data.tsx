import { FilesView } from '../../components/data/files-view.tsx';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { background } from '../../lib/messages/client.ts';
import { formatPracticeFile } from '../../lib/practice/file.ts';
import { deleteAll, makeBackup, restore } from './everything.ts';
import { importing } from './importing.ts';
import type { House, Room } from './room.ts';

/** The view of files that go in and out. */
export function dataRoom({ tongue, zone }: House): Room {
  const speech = { words: settingsWording(tongue.language), locale: tongue.locale };
  let exported: string | null = null;
  const read = async () => {
    const practice = await background.practice();
    exported = practice && formatPracticeFile(practice);
  };
  return {
    open: read,
    refresh: read,
    content: () => (
      <FilesView
        exported={exported}
        speech={speech}
        actions={{
          save: (text) => background.savePractice(text).catch(() => null),
          importCalendars: importing(zone),
          checkRecord: () => background.checkRecord().catch(() => 'failed' as const),
          makeBackup,
          restore,
          deleteAll,
        }}
      />
    ),
  };
}
