import { vi } from 'vitest';
import { page } from 'vitest/browser';
import { SetUp } from '../../components/set-up/set-up.tsx';
import type { SetUpActions, Shown } from '../../components/set-up/steps.tsx';
import { suggestCode } from '../../components/settings/suggest-code.ts';
import { SET_UP_WORDS } from '../../lib/i18n/set-up-words.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { parsePracticeFile } from '../../lib/practice/file.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import type { Language } from '../../lib/rules/rule.ts';
import { proposal, sure } from './set-up-states.ts';

/** Takes what is saved as the background does, for a practice that was saved before or none. */
export const taking = (before: Practice | null = null) =>
  vi.fn<SetUpActions['save']>(async (textOf) => parsePracticeFile(textOf(before)));
/** The practice that was saved last. */
export const savedBy = async (save: ReturnType<typeof taking>): Promise<Practice> => {
  const result = await save.mock.results.at(-1)?.value;
  if (!result?.ok) throw new Error(JSON.stringify(result));
  return result.value;
};

/** The set-up with whatever a test needs of it. */
export const setUp = (save = taking(), shown: Shown = { proposal, practice: null }, language: Language = 'en') => (
  <SetUp
    shown={shown}
    onward={[{ href: '#settings', name: 'Practice' }]}
    wording={{ words: SET_UP_WORDS[language], speech: { words: settingsWording(language), locale: language } }}
    actions={{
      save,
      // The same at every run: the code only has to be free.
      suggestCode: (taken) => suggestCode(taken, () => 0),
      importCalendars: async () => null,
    }}
  />
);
/** A button by its whole name. */
export const button = (name: string) => page.getByRole('button', { name, exact: true });
/** What titles call one of them. */
export const titled = (index: number) => sure[index]?.title ?? '';
/** The tick of a row. */
export const tick = (title: string) => page.getByRole('checkbox', { name: title, exact: true });
/** The code of a row. */
export const code = (title: string) => page.getByRole('textbox', { name: `Code: ${title}`, exact: true });
/** With whom a row is the same. */
export const same = (title: string) => page.getByRole('combobox', { name: `Same as: ${title}`, exact: true });
/** What a row is. */
export const kind = (title: string) => page.getByRole('combobox', { name: `This is: ${title}`, exact: true });
