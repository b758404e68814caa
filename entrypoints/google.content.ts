import browser from 'webextension-polyfill';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { attach } from '../components/overlay/attach.ts';
import { backgroundOfPage, onNotice } from '../lib/messages/client.ts';
import { googleReader } from '../lib/readers/google/index.ts';
import { watch } from '../lib/readers/watch.ts';

/** In the page: reads, reports and draws. It judges nothing and knows nobody. */
export default defineContentScript({
  matches: [...googleReader.matches],
  runAt: 'document_idle',
  main(ctx) {
    const { signal } = ctx;
    // Nobody says when the extension is switched off or replaced. Each round asks, and what is asked in vain ends the visit.
    ctx.setInterval(() => {}, 1_000);
    attach(googleReader, {
      document,
      signal,
      report: (reading) => backgroundOfPage.report(reading),
      isVeiled: () => backgroundOfPage.isVeiled(),
      openCard: (key) => backgroundOfPage.openCard(key),
      cardUrl: browser.runtime.getURL('/card.html'),
      chooseGhost: (slot) => backgroundOfPage.chooseGhost(slot),
      word: (name, value) => browser.i18n.getMessage(name, value),
      locale: browser.i18n.getUILanguage(),
      onNotice: (listener) => onNotice(listener, signal),
      watch: (heard) => watch(googleReader, document, { ...heard, signal, now: Date.now }),
    });
    const leave = () => void backgroundOfPage.leave().catch(() => null);
    window.addEventListener('pagehide', leave, { signal });
    signal.addEventListener('abort', leave, { once: true });
  },
});
