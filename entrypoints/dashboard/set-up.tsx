import { SetUp } from '../../components/set-up/set-up.tsx';
import type { Shown } from '../../components/set-up/steps.tsx';
import { suggestCode } from '../../components/settings/suggest-code.ts';
import { SET_UP_WORDS } from '../../lib/i18n/set-up-words.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { background } from '../../lib/messages/client.ts';
import { importing } from './importing.ts';
import { randomBelow } from './random.ts';
import { type House, type Room, unlessSame } from './room.ts';

/** The view in which the calendar proposes a practice, or what the practice does not have yet. */
export function setUpRoom({ tongue, zone, show, onward }: House): Room {
  const { language, locale } = tongue;
  const wording = { words: SET_UP_WORDS[language], speech: { words: settingsWording(language), locale } };
  const importCalendars = importing(zone);
  let shown: Shown | null = null;
  /** A file is remembered month by month; what it proposes is asked for once it is there whole. */
  let isImporting = false;

  async function look(): Promise<void> {
    const [proposal, practice] = await Promise.all([background.proposal(zone), background.practice()]);
    shown = unlessSame<Shown | null>(shown, { proposal, practice });
    show();
  }

  return {
    open: look,
    refresh: async () => {
      if (!isImporting) await look();
    },
    content: () =>
      shown && (
        <SetUp
          shown={shown}
          onward={onward}
          wording={wording}
          actions={{
            save: async (textOf) => {
              try {
                return await background.savePractice(textOf(await background.practice()));
              } catch (error) {
                console.error(error);
                return null;
              }
            },
            suggestCode: (taken) => suggestCode(taken, randomBelow),
            importCalendars: async (files, onDone) => {
              isImporting = true;
              const imported = await importCalendars(files, onDone);
              isImporting = false;
              await look().catch((error: unknown) => console.error(error));
              return imported;
            },
          }}
        />
      ),
  };
}
