import type { SettingsMessages } from '../../lib/i18n/settings/wording.ts';

/** How the dashboard speaks: its words and the locale it writes in. */
export type Speech = { readonly words: SettingsMessages; readonly locale: string };
