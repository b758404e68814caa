import type { SetUpWords } from '../../lib/i18n/set-up-words.ts';
import type { Speech } from '../settings/speech.ts';

/** How the set-up speaks: its own words, and those it shares with the settings. */
export type Wording = { readonly words: SetUpWords; readonly speech: Speech };
