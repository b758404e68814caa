import browser, { type Tabs } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { type Core, createCore } from '../lib/core/core.ts';
import { createVeil, type Veil } from '../lib/core/veil.ts';
import { announceChange, announceVeil, answerCalls, askNext, originsOf } from '../lib/messages/channel.ts';
import { showSignal } from '../lib/messages/toolbar.ts';
import { googleReader } from '../lib/readers/google/index.ts';
import { OUTLOOK_MATCHES } from '../lib/readers/outlook/page.ts';
import { type Result, success } from '../lib/result.ts';
import { openVault } from '../lib/vault/vault.ts';

/** The background: it alone remembers and judges. This file only joins the core to the browser. */
export default defineBackground({
  type: 'module',
  main() {
    /** Opened with the first call; when that fails, by the next. */
    let opening: Promise<Core> | null = null;
    const veil = createVeil({ session: session('veil'), announce: (veiled) => void announceVeil(veiled) });
    const core = () => {
      opening ??= openCore(veil).catch((error: unknown) => {
        opening = null;
        throw error;
      });
      return opening;
    };

    answerCalls(
      originsOf([...googleReader.matches, ...OUTLOOK_MATCHES]),
      {
        report: async (caller, reading) => (await core()).report(caller, reading),
        isVeiled: veil.isDrawn,
        openCard: async ({ tab }, key) => (await core()).openCard(tab, key),
        chooseGhost: async (caller, slot) => openForm(await (await core()).chooseGhost(caller, slot), caller.tab),
        leave: async ({ tab }) => (await core()).forgetTab(tab),
      },
      {
        card: async (tab, tongue) => (await core()).card(tab, tongue),
        answer: async (tab, answer) => (await core()).answerCard(tab, answer),
        except: async (tab, exception) => (await core()).exceptCard(tab, exception),
      },
      {
        isVeiled: veil.isDrawn,
        setVeil: (veiled) => veil.set(veiled),
        overview: async (tongue) => (await core()).overview(tongue),
        answer: async (answer) => (await core()).answer(answer),
        answerTogether: async (answer) => (await core()).answerTogether(answer),
        history: async (tongue) => (await core()).history(tongue),
        attend: async (session) => (await core()).attend(session),
        except: async (exception) => (await core()).except(exception),
        exceptions: async (tongue) => (await core()).exceptions(tongue),
        rules: async (tongue) => (await core()).rules(tongue),
        endException: async (exception) => (await core()).endException(exception),
        chooseSlot: async (choice) => (await core()).chooseSlot(choice),
        releaseSlot: async (slot) => (await core()).releaseSlot(slot),
        showSlots: async (showing) => (await core()).showSlots(showing),
        holds: async () => (await core()).holds(),
        chart: async (tongue, known) => (await core()).chart(tongue, known),
        proposal: async (zone) => (await core()).proposal(zone),
        rates: async () => (await core()).rates(),
        importReadings: async (readings) => (await core()).importReadings(readings),
        periodReport: async (range, tongue) => (await core()).periodReport(range, tongue),
        backup: async () => (await core()).backup(),
        checkRecord: async () => (await core()).checkRecord(),
        bundle: async (asked) => (await core()).bundle(asked),
        submitted: async (bundle) => (await core()).submitted(bundle),
        codes: async () => (await core()).codes(),
        handedOver: async () => (await core()).handedOver(),
        respond: async (response) => (await core()).respond(response),
        exported: async (what) => (await core()).exported(what),
        restore: async (text) => (await core()).restore(text),
        deleteAll: async () => (await core()).deleteAll(),
        practice: async () => (await core()).practice(),
        wall: async (tongue) => (await core()).wall(tongue),
        clientChanges: async (tongue) => (await core()).clientChanges(tongue),
        savePractice: async (text) => (await core()).savePractice(text),
      },
    );
    // Once, at the first installation; what is updated is known already.
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
    browser.tabs.onRemoved.addListener(async (tab) => (await core()).forgetTab(tab));
    // A tab that the browser has put out of memory goes on under another number, without its page.
    browser.tabs.onReplaced.addListener(async (_, tab) => (await core()).forgetTab(tab));
    const commands: Readonly<Record<string, (tab?: Tabs.Tab) => Promise<unknown>>> = {
      veil: () => veil.toggle(),
      'next-question': async (tab) => tab?.id !== undefined && askNext(tab.id),
    };
    browser.commands.onCommand.addListener((name, tab) => void commands[name]?.(tab));
    void core().then(({ wake }) => wake());
  },
});

/** Opens the calendar's form beside the tab in which it was asked for. */
async function openForm(chosen: Result<string, string>, openerTabId: number): Promise<Result<null, string>> {
  if (!chosen.ok) return chosen;
  await browser.tabs.create({ url: chosen.value, openerTabId });
  return success(null);
}

/** A value that lasts as long as the browser runs. */
const session = (name: string) => ({
  load: async () => (await browser.storage.session.get(name))[name],
  save: (value: unknown) => browser.storage.session.set({ [name]: value }),
});

async function openCore(veil: Veil): Promise<Core> {
  const opened = await openVault();
  if (!opened.ok) throw new Error(`The vault cannot be opened: ${opened.error.kind}, ${opened.error.reason}`);
  return createCore({
    vault: opened.value,
    now: Date.now,
    session: session('core'),
    isVeiled: veil.isDrawn,
    announce: (signal) => {
      void showSignal(signal);
      void announceChange(signal.marks ? signal.pages : []);
    },
  });
}
