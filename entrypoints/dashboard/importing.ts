import type { ImportCalendars } from '../../components/data/calendar-files.tsx';
import { background } from '../../lib/messages/client.ts';
import type { ImportStep } from '../../lib/readers/ics/import.ts';
import { addDays, dayAt } from '../../lib/time/day.ts';
import type { ZoneName } from '../../lib/time/zone.ts';
import { readFiles } from './files.ts';

/** Days ahead for which recurring entries are remembered. */
const AHEAD = 200;

/** Has calendar files read and remembered; the zone is for a practice that has none yet. */
export const importing =
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
