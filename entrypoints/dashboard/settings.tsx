import browser from 'webextension-polyfill';
import { partIn } from '../../components/dashboard/address.ts';
import type { Part } from '../../components/settings/parts.ts';
import { Settings } from '../../components/settings/settings.tsx';
import { suggestCode } from '../../components/settings/suggest-code.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { background } from '../../lib/messages/client.ts';
import type { ClientStep, HoldOffer, RuleInfo, Wall } from '../../lib/messages/protocol.ts';
import { defaultPractice } from '../../lib/practice/file.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { dayAt } from '../../lib/time/day.ts';
import { randomBelow } from './random.ts';
import { type House, type Room, unlessSame } from './room.ts';

/** What the settings show; a practice of null is one that was never saved. */
type Known = {
  readonly practice: Practice | null;
  readonly rules: readonly RuleInfo[];
  readonly holds: HoldOffer | null;
  readonly wall: Wall | null;
  readonly changes: Readonly<Record<string, readonly ClientStep[]>>;
};

/** The view of the practice: what Framekeeper is told. */
export function settingsRoom({ tongue, zone }: House): Room {
  const words = settingsWording(tongue.language);
  const beginning = defaultPractice(zone);
  let known: Known | null = null;
  let part: Part = 'general';

  async function open(): Promise<void> {
    const [practice, rules, holds, wall, changes] = await Promise.all([
      background.practice(),
      background.rules(tongue),
      background.holds(),
      background.wall(tongue),
      background.clientChanges(tongue),
    ]);
    known = { practice, rules, holds, wall, changes };
  }

  return {
    open,
    // Days are seen in the calendar, and a practice may come as a file.
    async refresh() {
      if (!known) return;
      const { practice, holds, wall, changes } = known;
      const [saved, offer, sides, steps] = await Promise.all([
        background.practice().catch(() => practice),
        background.holds().catch(() => holds),
        background.wall(tongue).catch(() => wall),
        background.clientChanges(tongue).catch(() => changes),
      ]);
      known = { ...known, practice: unlessSame(practice, saved), holds: offer, wall: sides, changes: steps };
    },
    content() {
      // An address of another view leaves the part that was open.
      part = partIn(location.hash) ?? part;
      return (
        known && (
          <Settings
            part={part}
            practice={known.practice}
            beginning={beginning}
            today={dayAt(known.practice?.timeZone ?? zone, Date.now())}
            rules={known.rules}
            holds={known.holds}
            wall={known.wall}
            changes={known.changes}
            speech={{ words, locale: tongue.locale }}
            actions={{
              save: (text) => background.savePractice(text).catch(() => null),
              suggestCode: (taken) => suggestCode(taken, randomBelow),
              openForm: (url) => void browser.tabs.create({ url }),
              goTo: (there) => {
                location.hash = there;
              },
            }}
          />
        )
      );
    },
  };
}
