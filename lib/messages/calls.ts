import type { Runtime } from 'webextension-polyfill';
import type { Call, Later, Notice } from './protocol.ts';

/** What of the browser's own interface messages need. */
export type Wire = Pick<Runtime.Static, 'id' | 'sendMessage' | 'onMessage'>;

/** The background's functions of one kind, as called over a wire. */
export function caller<Calls>(wire: Wire, to: Call['to']): Later<Calls> {
  return new Proxy({} as Later<Calls>, {
    get:
      (_, name) =>
      // Async, so that a context whose extension is gone rejects like any other call that reached nobody.
      async (...args: unknown[]) =>
        wire.sendMessage({ to, name: String(name), args } satisfies Call),
  });
}

/** Calls the listener with every notice of the background, until the signal aborts. */
export function hearNotices(wire: Wire, listener: (notice: Notice) => void, signal: AbortSignal): void {
  const hear = (message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id === wire.id && sender.tab === undefined && isNotice(message)) listener(message);
    return undefined;
  };
  wire.onMessage.addListener(hear);
  signal.addEventListener('abort', () => wire.onMessage.removeListener(hear), { once: true });
}

const isNotice = (message: unknown): message is Notice =>
  typeof message === 'object' &&
  message !== null &&
  'notice' in message &&
  (message.notice === 'changed' ||
    message.notice === 'lock' ||
    message.notice === 'next-question' ||
    (message.notice === 'veil' && 'veiled' in message));
