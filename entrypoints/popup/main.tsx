import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/style.css';
import '../../components/questions/questions.css';
import '../../components/lock/lock.css';
import '../../components/popup/popup.css';
import type { Keys } from '../../components/popup/missing-keys.tsx';
import { Popup, type PopupActions, type PopupState } from '../../components/popup/popup.tsx';
import { languageOf, localeOf } from '../../lib/i18n/language.ts';
import { wording } from '../../lib/i18n/wording.ts';
import { background, onNotice } from '../../lib/messages/client.ts';
import { failure, success } from '../../lib/result.ts';
import { wearTheme } from '../look/theme.ts';

const root = document.body.appendChild(document.createElement('div'));
const language = languageOf(navigator.languages);
const words = wording(language);
const locale = localeOf(navigator.languages, language);
const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
document.documentElement.lang = language;
void wearTheme();
document.title = words.name;

const unanswered = (error: unknown) => failure(String(error));

const actions: PopupActions = {
  answer: (answer) => background.answer(answer).catch(unanswered),
  except: (exception) => background.except(exception).catch(unanswered),
  chooseSlot: async (choice) => {
    const chosen = await background.chooseSlot(choice).catch(unanswered);
    if (!chosen.ok) return chosen;
    await browser.tabs.create({ url: chosen.value });
    return success(null);
  },
  releaseSlot: (slot) => background.releaseSlot(slot).catch(unanswered),
  showSlots: (showing) => void background.showSlots(showing),
  unlock: (passphrase) => background.unlock(passphrase).catch(() => failure('failed')),
  setVeil: (veiled) => void background.setVeil(veiled),
  openSettings: () => browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html') }),
  chooseKeys,
  copy: (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
  reload: load,
};

/** Firefox opens its page of keys itself, and lets nobody else open it. */
async function chooseKeys(): Promise<void> {
  const { openShortcutSettings }: { readonly openShortcutSettings?: () => Promise<void> } = browser.commands;
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

function show(known: PopupState): void {
  const zone = (known.state === 'ready' && known.overview.zone) || ownZone;
  const voice = { language, locale, zone, words };
  render(<Popup known={known} voice={voice} actions={actions} keys={keys} pageZone={ownZone} />, root);
}

/** What may be shown. Under the veil nothing else is even asked for, nor while it is locked. */
async function knownNow(): Promise<PopupState> {
  if (await background.isVeiled().catch(() => false)) return { state: 'veiled' };
  const lock = await background.lockState().catch(() => null);
  if (lock?.locked) return { state: 'locked', waiting: lock.waiting };
  return background.overview({ language, locale }).then(
    (overview) => ({ state: 'ready', overview }) as const,
    () => ({ state: 'faulty' }) as const,
  );
}

let keys: Keys = { veil: '', next: '' };
async function readKeys(): Promise<void> {
  const commands = await browser.commands.getAll();
  const keyOf = (wanted: string) => commands.find(({ name }) => name === wanted)?.shortcut ?? '';
  keys = { veil: keyOf('veil'), next: keyOf('next-question') };
}

/** Changes may come faster than answers: only the latest question's answer is shown. */
let asked = 0;
async function load(): Promise<void> {
  const number = ++asked;
  const [known] = await Promise.all([knownNow(), readKeys()]);
  if (number === asked) show(known);
}

show({ state: 'loading' });
onNotice(load, new AbortController().signal);
load();
