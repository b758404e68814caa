import browser from 'webextension-polyfill';
import { Settings } from '../../components/settings/settings.tsx';
import { suggestCode } from '../../components/settings/suggest-code.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { background } from '../../lib/messages/client.ts';
import type { HoldOffer, RuleInfo, StandingException } from '../../lib/messages/protocol.ts';
import { defaultPractice, formatPracticeFile } from '../../lib/practice/file.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { dayAt } from '../../lib/time/day.ts';
import { importing } from './importing.ts';
import { randomBelow } from './random.ts';
import type { House, Room } from './room.ts';

/** What the settings show; a practice of null is one that was never saved. */
type Known = {
  readonly practice: Practice | null;
  readonly rules: readonly RuleInfo[];
  readonly exceptions: readonly StandingException[];
  readonly holds: HoldOffer | null;
};

/** The view of the practice: what Framekeeper is told. */
export function settingsRoom({ tongue, zone }: House): Room {
  const words = settingsWording(tongue.language);
  const beginning = defaultPractice(zone);
  let known: Known | null = null;

  return {
    async open() {
      const [practice, rules, exceptions, holds] = await Promise.all([
        background.practice(),
        background.rules(tongue),
        background.exceptions(tongue),
        background.holds(),
      ]);
      known = { practice, rules, exceptions, holds };
    },
    // Exceptions are made elsewhere, beside the questions, and days are seen elsewhere.
    async refresh() {
      if (!known) return;
      const { exceptions, holds } = known;
      const [inForce, offer] = await Promise.all([
        background.exceptions(tongue).catch(() => exceptions),
        background.holds().catch(() => holds),
      ]);
      known = { ...known, exceptions: inForce, holds: offer };
    },
    content: () =>
      known && (
        <Settings
          practice={known.practice}
          beginning={beginning}
          today={dayAt(known.practice?.timeZone ?? zone, Date.now())}
          rules={known.rules}
          exceptions={known.exceptions}
          holds={known.holds}
          speech={{ words, locale: tongue.locale }}
          actions={{
            save: (text) => background.savePractice(text).catch(() => null),
            format: formatPracticeFile,
            suggestCode: (taken) => suggestCode(taken, randomBelow),
            importCalendars: importing(zone),
            endException: ({ rule, client }) =>
              background.endException({ rule, client }).then(
                ({ ok }) => ok,
                () => false,
              ),
            openForm: (url) => void browser.tabs.create({ url }),
          }}
        />
      ),
  };
}
