import type { Language } from '../../rules/rule.ts';
import { de } from './de.ts';
import { en, type SettingsMessages } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

export type { SettingsMessages } from './en.ts';

const CATALOGUES: Readonly<Record<Language, SettingsMessages>> = { en, de, fr, es };

/** What the dashboard's settings say, in one language. Apart from the rest, so that the popup does not carry it. */
export const settingsWording = (language: Language): SettingsMessages => CATALOGUES[language];
