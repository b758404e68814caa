import browser from 'webextension-polyfill';
import type { ImportCalendars } from '../../components/settings/calendar-files.tsx';
import { Settings } from '../../components/settings/settings.tsx';
import { suggestCode } from '../../components/settings/suggest-code.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { background } from '../../lib/messages/client.ts';
import type { HoldOffer, RuleInfo } from '../../lib/messages/protocol.ts';
import { defaultPractice, formatPracticeFile } from '../../lib/practice/file.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import type { ImportStep } from '../../lib/readers/ics/import.ts';
import { addDays, dayAt } from '../../lib/time/day.ts';
import type { ZoneName } from '../../lib/time/zone.ts';
import { readFiles } from './files.ts';
import { randomBelow } from './random.ts';
import type { House, Room } from './room.ts';

/** Days ahead for which recurring entries are remembered. */
const AHEAD = 200;

/** What the settings show; a practice of null is one that was never saved. */
type Known = {
  readonly practice: Practice | null;
  readonly rules: readonly RuleInfo[];
  readonly holds: HoldOffer | null;
};

/** The view of the practice: what Framekeeper is told. */
export function settingsRoom({ tongue, zone }: House): Room {
  const words = settingsWording(tongue.language);
  const beginning = defaultPractice(zone);
  let known: Known | null = null;

  return {
    async open() {
      const [practice, rules, holds] = await Promise.all([
        background.practice(),
        background.rules(tongue),
        background.holds(),
      ]);
      known = { practice, rules, holds };
    },
    // Days are seen elsewhere.
    async refresh() {
      if (!known) return;
      const { holds } = known;
      known = { ...known, holds: await background.holds().catch(() => holds) };
    },
    content: () =>
      known && (
        <Settings
          practice={known.practice}
          beginning={beginning}
          today={dayAt(known.practice?.timeZone ?? zone, Date.now())}
          rules={known.rules}
          holds={known.holds}
          speech={{ words, locale: tongue.locale }}
          actions={{
            save: (text) => background.savePractice(text).catch(() => null),
            format: formatPracticeFile,
            suggestCode: (taken) => suggestCode(taken, randomBelow),
            importCalendars: importing(zone),
            openForm: (url) => void browser.tabs.create({ url }),
          }}
        />
      ),
  };
}

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
