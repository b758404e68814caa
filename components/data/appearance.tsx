import { useState } from 'preact/hooks';
import type { SettingsMessages } from '../../lib/i18n/settings/wording.ts';
import { Choice } from '../controls/field.tsx';
import { THEMES, type Theme, themeOf } from '../theme.ts';

type AppearanceProps = {
  readonly theme: Theme;
  readonly messages: SettingsMessages;
  /** Draws and keeps it; false when it could not be kept. */
  readonly onChoose: (theme: Theme) => Promise<boolean>;
};

/** How our own pages look. A choice holds at once, and in every page that is open. */
export function Appearance({ theme, messages, onChoose }: AppearanceProps) {
  const words = messages.appearance;
  const [said, setSaid] = useState('');
  return (
    <section aria-labelledby="appearance">
      <h2 id="appearance">{words.heading}</h2>
      <p class="hint">{words.hint}</p>
      <Choice
        id="theme"
        label={words.theme}
        value={theme}
        options={THEMES.map((value) => ({ value, text: words.themes[value] }))}
        onChange={async (chosen) => setSaid((await onChoose(themeOf(chosen))) ? '' : words.notKept)}
      />
      <p role="status">{said}</p>
    </section>
  );
}
