import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { attach } from '../../components/overlay/attach.ts';
import { backgroundOfPage, language, onNoticeToPage, urlOf, word } from '../../lib/messages/page-client.ts';
import type { Reader } from '../../lib/readers/reader.ts';
import { watch } from '../../lib/readers/watch.ts';

/** In a page: reads, reports and draws, until the page is left or the extension goes. It judges nothing and knows nobody. */
export function visit(reader: Reader, ctx: ContentScriptContext): void {
  const { signal } = ctx;
  // Nobody says when the extension is switched off or replaced. Each round asks, and what is asked in vain ends the visit.
  ctx.setInterval(() => {}, 1_000);
  attach(reader, {
    document,
    signal,
    report: (reading) => backgroundOfPage.report(reading),
    isVeiled: () => backgroundOfPage.isVeiled(),
    openCard: (key) => backgroundOfPage.openCard(key),
    cardUrl: urlOf('/card.html'),
    chooseGhost: (slot) => backgroundOfPage.chooseGhost(slot),
    word,
    locale: language(),
    onNotice: (listener) => onNoticeToPage(listener, signal),
    watch: (heard) => watch(reader, document, { ...heard, signal, now: Date.now }),
  });
  const leave = () => void backgroundOfPage.leave().catch(() => null);
  window.addEventListener('pagehide', leave, { signal });
  signal.addEventListener('abort', leave, { once: true });
}
