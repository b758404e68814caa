import type { ImportCalendars } from '../../components/data/calendar-files.tsx';
import { FilesView } from '../../components/data/files-view.tsx';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { background } from '../../lib/messages/client.ts';
import { formatPracticeFile } from '../../lib/practice/file.ts';
import type { ImportStep } from '../../lib/readers/ics/import.ts';
import { addDays, dayAt } from '../../lib/time/day.ts';
import type { ZoneName } from '../../lib/time/zone.ts';
import { deleteAll, makeBackup, restore } from './everything.ts';
import { readFiles } from './files.ts';
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
          makeBackup,
          restore,
          deleteAll,
        }}
      />
    ),
  };
}

/** Days ahead for which recurring entries are remembered. */
const AHEAD = 200;

const importing =
  (zone: ZoneName): ImportCalendars =>
  async (files, onDone) => {
    const now = Date.now();
    const saved = await background.practice().catch(() => null);
    const timeZone = saved?.timeZone ?? zone;
    const range = { from: '2000-01-01', to: addDays(dayAt(timeZone, now), AHEAD) };
    const take = async ({ done, readings }: ImportStep) => {
      onDone(done);
      const kept = readings.length === 0 || (await background.importReadings(readings));
      if (kept !== true && !kept.ok) throw new Error(kept.error);
    };
    return readFiles(files, { range, zone: timeZone, now }, take).catch((error: unknown) => {
      console.error(error);
      return null;
    });
  };
