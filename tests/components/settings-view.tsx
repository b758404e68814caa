import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import { page } from 'vitest/browser';
import { partIn } from '../../components/dashboard/address.ts';
import type { Part } from '../../components/settings/parts.ts';
import { Settings, type SettingsActions } from '../../components/settings/settings.tsx';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { success } from '../../lib/result.ts';
import type { Language } from '../../lib/rules/rule.ts';
import { changes, holds, rules, wall } from './setting-states.ts';
import { practice } from './states.ts';

/** Takes the text of a practice file. */
export type Save = SettingsActions['save'];

/** A save that takes everything. */
export const taking = () => vi.fn<Save>(async () => success(practice));

const beginning: Practice = { ...practice, clients: [] };

/** The settings as the dashboard has them: the part that is gone to is shown. */
function Placed(props: Omit<ComponentProps<typeof Settings>, 'part'> & { readonly first: Part }) {
  const [part, setPart] = useState(props.first);
  return (
    // biome-ignore lint/a11y: the links are what is pressed; this only hears of it.
    <div
      onClick={(event) => {
        const there = event.target instanceof Element && partIn(event.target.closest('a')?.getAttribute('href') ?? '');
        if (!there) return;
        event.preventDefault();
        setPart(there);
      }}
    >
      <Settings {...props} part={part} actions={{ ...props.actions, goTo: setPart }} />
    </div>
  );
}

/** Opens a part of the settings by its name. */
export const openPart = (name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: false }).click();

/** The settings with whatever a test needs of it. */
export const settings = (
  save: Save,
  saved: Practice | null = practice,
  language: Language = 'en',
  first: Part = 'general',
) => (
  <Placed
    first={first}
    practice={saved}
    beginning={beginning}
    today="2026-01-15"
    speech={{ words: settingsWording(language), locale: language }}
    rules={rules}
    holds={holds}
    wall={wall}
    changes={changes}
    actions={{
      save,
      suggestCode: () => 'R4',
      openForm: () => {},
      goTo: () => {},
    }}
  />
);

/** A button by its whole name. */
export const button = (name: string) => page.getByRole('button', { name, exact: true });
/** The file that was saved last, as JSON. */
export const savedFile = (save: ReturnType<typeof taking>) => JSON.parse(save.mock.calls.at(-1)?.[0] ?? '');
