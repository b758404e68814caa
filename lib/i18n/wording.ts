import type { Language } from '../rules/rule.ts';
import { de } from './de.ts';
import { en, type Messages } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

export type { Messages } from './en.ts';

const CATALOGUES: Readonly<Record<Language, Messages>> = { en, de, fr, es };

/** Everything the popup and the overlay say, in one language. The dashboard's own words are in `settings/`. */
export const wording = (language: Language): Messages => CATALOGUES[language];
