import type { SettingsMessages } from '../../lib/i18n/settings/wording.ts';
import type { Language } from '../../lib/rules/rule.ts';

/** How the dashboard speaks: its words and the locale it writes in. */
export type Speech = {
  readonly language: Language;
  readonly words: SettingsMessages;
  readonly locale: string;
};
