import browser, { type Tabs } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { type Core, createCore } from '../lib/core/core.ts';
import { createGate } from '../lib/core/gate.ts';
import { createVeil, type Veil } from '../lib/core/veil.ts';
import {
  announceChange,
  announceLock,
  announceVeil,
  answerCalls,
  askNext,
  originsOf,
} from '../lib/messages/channel.ts';
import { showSignal } from '../lib/messages/toolbar.ts';
import { googleReader } from '../lib/readers/google/index.ts';
import { OUTLOOK_MATCHES } from '../lib/readers/outlook/page.ts';
import { type Result, success } from '../lib/result.ts';
import { openSafe } from '../lib/vault/safe.ts';
import type { Vault } from '../lib/vault/vault.ts';

/** Minutes after which a lock that nobody has would close; the browser wants some number. */
const NEVER = 480;

/** The background: it alone remembers and judges. This file only joins the core to the browser. */
export default defineBackground({
  type: 'module',
  main() {
    const veil = createVeil({ session: session('veil'), announce: (veiled) => void announceVeil(veiled) });
    const gate = createGate({
      openSafe,
      start: (vault) => startCore(vault, veil),
      key: session('key'),
      forget: () => browser.storage.session.remove('core'),
      isVeiled: veil.isDrawn,
      announce: (locked) => void showLock(locked),
      lockAfter: (minutes) => browser.idle.setDetectionInterval((minutes ?? NEVER) * 60),
    });
    const { through } = gate;
    const forget = (tab: number) => through((core) => core.forgetTab(tab)).catch(() => undefined);

    // Nobody at the machine for as long as was chosen, or its screen locked, as it is when it sleeps.
    browser.idle.onStateChanged.addListener((state) => state !== 'active' && void gate.lock());
    answerCalls(
      originsOf([...googleReader.matches, ...OUTLOOK_MATCHES]),
      {
        report: gate.report,
        isVeiled: veil.isDrawn,
        openCard: ({ tab }, key) => through((core) => core.openCard(tab, key)),
        chooseGhost: async (caller, slot) =>
          openForm(await through((core) => core.chooseGhost(caller, slot)), caller.tab),
        leave: ({ tab }) => forget(tab),
      },
      {
        card: (tab, tongue) => through((core) => core.card(tab, tongue)),
        answer: (tab, answer) => through((core) => core.answerCard(tab, answer)),
        except: (tab, exception) => through((core) => core.exceptCard(tab, exception)),
      },
      {
        isVeiled: veil.isDrawn,
        setVeil: (veiled) => veil.set(veiled),
        lockState: gate.lockState,
        unlock: gate.unlock,
        lock: gate.lock,
        setPassphrase: gate.setPassphrase,
        removePassphrase: gate.removePassphrase,
        setLockMinutes: gate.setLockMinutes,
        overview: (tongue) => through((core) => core.overview(tongue)),
        answer: (answer) => through((core) => core.answer(answer)),
        answerTogether: (answer) => through((core) => core.answerTogether(answer)),
        history: (tongue) => through((core) => core.history(tongue)),
        attend: (session) => through((core) => core.attend(session)),
        except: (exception) => through((core) => core.except(exception)),
        exceptions: (tongue) => through((core) => core.exceptions(tongue)),
        rules: (tongue) => through((core) => core.rules(tongue)),
        endException: (exception) => through((core) => core.endException(exception)),
        chooseSlot: (choice) => through((core) => core.chooseSlot(choice)),
        releaseSlot: (slot) => through((core) => core.releaseSlot(slot)),
        showSlots: (showing) => through((core) => core.showSlots(showing)),
        holds: () => through((core) => core.holds()),
        chart: (tongue, known) => through((core) => core.chart(tongue, known)),
        proposal: (zone) => through((core) => core.proposal(zone)),
        rates: () => through((core) => core.rates()),
        importReadings: (readings) => through((core) => core.importReadings(readings)),
        periodReport: (range, tongue) => through((core) => core.periodReport(range, tongue)),
        backup: () => through((core) => core.backup()),
        checkRecord: () => through((core) => core.checkRecord()),
        bundle: (asked) => through((core) => core.bundle(asked)),
        submitted: (bundle) => through((core) => core.submitted(bundle)),
        codes: () => through((core) => core.codes()),
        handedOver: () => through((core) => core.handedOver()),
        respond: (response) => through((core) => core.respond(response)),
        exported: (what) => through((core) => core.exported(what)),
        restore: (text) => through((core) => core.restore(text)),
        deleteAll: () => through((core) => core.deleteAll()),
        practice: () => through((core) => core.practice()),
        wall: (tongue) => through((core) => core.wall(tongue)),
        clientChanges: (tongue) => through((core) => core.clientChanges(tongue)),
        savePractice: (text) => through((core) => core.savePractice(text)),
      },
    );
    // Once, at the first installation; what is updated is known already.
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
    browser.tabs.onRemoved.addListener((tab) => void forget(tab));
    // A tab that the browser has put out of memory goes on under another number, without its page.
    browser.tabs.onReplaced.addListener((_, tab) => void forget(tab));
    const commands: Readonly<Record<string, (tab?: Tabs.Tab) => Promise<unknown>>> = {
      veil: () => veil.toggle(),
      'next-question': async (tab) => tab?.id !== undefined && askNext(tab.id),
    };
    browser.commands.onCommand.addListener((name, tab) => void commands[name]?.(tab));
    void through((core) => core.wake()).catch(() => undefined);
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

/** Shows that nothing is shown, or asks for everything anew. */
async function showLock(locked: boolean): Promise<void> {
  const pages = await announceLock();
  if (locked) await showSignal({ open: 0, pages, unreadable: [], marks: true });
}

const startCore = (vault: Vault, veil: Veil): Core =>
  createCore({
    vault,
    now: Date.now,
    session: session('core'),
    isVeiled: veil.isDrawn,
    announce: (signal) => {
      void showSignal(signal);
      void announceChange(signal.marks ? signal.pages : []);
    },
  });
