import browser, { type Runtime } from 'webextension-polyfill';
import type { Call, CardCalls, Later, Notice, PageCalls, ViewCalls } from './protocol.ts';

/** The background as seen from one of our own pages. A call rejects when the extension was updated under the page. */
export const background: Later<ViewCalls> = caller('view-calls');

/** The background as seen from a content script. */
export const backgroundOfPage: Later<PageCalls> = caller('page-calls');

/** The background as seen from the card. */
export const backgroundOfCard: Later<CardCalls> = caller('card-calls');

/** Calls the listener with every notice of the background, until the signal aborts. */
export function onNotice(listener: (notice: Notice) => void, signal: AbortSignal): void {
  const hear = (message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id === browser.runtime.id && sender.tab === undefined && isNotice(message)) listener(message);
    return undefined;
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear), { once: true });
}

function caller<Calls>(to: Call['to']): Later<Calls> {
  return new Proxy({} as Later<Calls>, {
    get:
      (_, name) =>
      // Async, so that a context whose extension is gone rejects like any other call that reached nobody.
      async (...args: unknown[]) =>
        browser.runtime.sendMessage({ to, name: String(name), args } satisfies Call),
  });
}

const isNotice = (message: unknown): message is Notice =>
  typeof message === 'object' &&
  message !== null &&
  'notice' in message &&
  (message.notice === 'changed' ||
    message.notice === 'next-question' ||
    (message.notice === 'veil' && 'veiled' in message));
