import { Popup, type PopupActions, type PopupState } from '../../components/popup/popup.tsx';
import { success } from '../../lib/result.ts';
import type { Language } from '../../lib/rules/rule.ts';
import { POPUP_STATES, voiceIn } from './states.ts';

/** What a popup can have done, all of it in order, but for what a test has otherwise. */
export const actionsWith = (part: Partial<PopupActions>): PopupActions => ({
  answer: async () => success(null),
  except: async () => success(null),
  chooseSlot: async () => success(null),
  releaseSlot: async () => success(null),
  showSlots: () => {},
  setVeil: () => {},
  unlock: async () => success(null),
  openSettings: () => {},
  chooseKeys: () => {},
  copy: async () => true,
  reload: () => {},
  ...part,
});

/** The keys of a user who has changed none. */
export const KEYS = { veil: 'Alt+Shift+V', next: 'Alt+Shift+Q' };

/** The popup with whatever a test needs of it, in a zone whose clock shows what the practice's does. */
export const popup = (
  known: PopupState,
  actions: Partial<PopupActions> = {},
  language: Language = 'en',
  keys = KEYS,
  pageZone = 'Europe/Vienna',
) => <Popup known={known} voice={voiceIn(language)} actions={actionsWith(actions)} keys={keys} pageZone={pageZone} />;

/** A state of the popup by its name. */
export function state(name: string): PopupState {
  const found = POPUP_STATES[name];
  if (!found) throw new Error(`no state ${name}`);
  return found;
}
