import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { type Core, createCore } from '../lib/core/core.ts';
import { announceChange, answerCalls, originsOf } from '../lib/messages/channel.ts';
import { showSignal } from '../lib/messages/toolbar.ts';
import { googleReader } from '../lib/readers/google/index.ts';
import { openVault } from '../lib/vault/vault.ts';

/** The background: it alone remembers and judges. This file only joins the core to the browser. */
export default defineBackground({
  type: 'module',
  main() {
    /** Opened with the first call; when that fails, by the next. */
    let opening: Promise<Core> | null = null;
    const core = () => {
      opening ??= openCore().catch((error: unknown) => {
        opening = null;
        throw error;
      });
      return opening;
    };

    answerCalls(
      originsOf(googleReader.matches),
      {
        report: async (caller, reading) => (await core()).report(caller, reading),
        leave: async ({ tab }) => (await core()).forgetTab(tab),
      },
      {
        overview: async () => (await core()).overview(),
        answer: async (answer) => (await core()).answer(answer),
        chooseSlot: async (choice) => (await core()).chooseSlot(choice),
        practice: async () => (await core()).practice(),
        savePractice: async (text) => (await core()).savePractice(text),
      },
    );
    browser.tabs.onRemoved.addListener(async (tab) => (await core()).forgetTab(tab));
    void core().then(({ wake }) => wake());
  },
});

async function openCore(): Promise<Core> {
  const opened = await openVault();
  if (!opened.ok) throw new Error(`The vault cannot be opened: ${opened.error.kind}, ${opened.error.reason}`);
  return createCore({
    vault: opened.value,
    now: Date.now,
    session: {
      load: async () => (await browser.storage.session.get('pages')).pages,
      save: (pages) => browser.storage.session.set({ pages }),
    },
    announce: (signal) => {
      void showSignal(signal);
      void announceChange(signal.marks ? signal.pages : []);
    },
  });
}
