import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: object) => unknown;
const listeners: Listener[] = [];
const sent: { to: unknown; message: unknown }[] = [];

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'own-id',
      getURL: (path: string) => `chrome-extension://own-id/${path}`,
      onMessage: {
        addListener: (listener: Listener) => listeners.push(listener),
        removeListener: (listener: Listener) => listeners.splice(listeners.indexOf(listener), 1),
      },
      sendMessage: async (message: unknown) => {
        sent.push({ to: 'views', message });
        throw new Error('Could not establish connection. Receiving end does not exist.');
      },
    },
    tabs: {
      sendMessage: async (to: number, message: unknown) => sent.push({ to, message }),
      query: async () => [{ id: 4 }, {}, { id: 6 }],
    },
  },
}));

// Another file may have had the same modules with a browser of its own.
vi.resetModules();
const { announceChange, announceVeil, answerCalls, askNext, originsOf } = await import('../../lib/messages/channel.ts');
const { onNotice } = await import('../../lib/messages/client.ts');

const ORIGINS = originsOf(['https://calendar.google.com/calendar/*']);
const report = { to: 'page-calls', name: 'report', args: [{ format: 'x' }] };
const overview = { to: 'view-calls', name: 'overview', args: [] };
const page = { id: 'own-id', frameId: 0, tab: { id: 4 }, url: 'https://calendar.google.com/calendar/u/1/r/week' };
const card = { to: 'card-calls', name: 'card', args: [] };
const frame = { id: 'own-id', frameId: 5, tab: { id: 4 }, url: 'chrome-extension://own-id/card.html' };
const view = { id: 'own-id', url: 'chrome-extension://own-id/popup.html' };

function listen() {
  const calls: unknown[][] = [];
  const heard = (...args: unknown[]) => {
    calls.push(args);
    return Promise.resolve({ ok: true, value: [] });
  };
  answerCalls(
    ORIGINS,
    { report: heard, leave: heard } as never,
    { card: heard } as never,
    { overview: heard } as never,
  );
  const [listener] = listeners;
  return { calls, hear: (message: unknown, sender: object) => listener?.(message, sender) };
}

describe('channel', () => {
  beforeEach(() => {
    listeners.length = 0;
    sent.length = 0;
  });

  it('hands a page’s call on with who is calling, and a view’s as it is', async () => {
    const { calls, hear } = listen();
    await hear(report, page);
    await hear(overview, view);
    await hear(overview, { ...view, tab: { id: 9 } });
    await hear(card, frame);
    expect(calls).toEqual([[{ tab: 4, url: page.url }, { format: 'x' }], [], [], [4]]);
  });

  it.each(['cached', 'pending_deletion'])('hears from a page that it is left, also when it is %s', (lifecycle) => {
    const { calls, hear } = listen();
    const left = { ...page, frameId: 5, documentLifecycle: lifecycle };
    hear({ ...report, name: 'leave', args: [] }, left);
    expect(calls).toEqual([[{ tab: 4, url: page.url }]]);
    expect(hear(report, left)).toBeUndefined();
    expect(hear({ ...report, name: 'leave', args: [] }, { ...left, documentLifecycle: 'active' })).toBeUndefined();
    expect(hear({ ...report, name: 'leave', args: [] }, { ...left, url: 'https://example.com/' })).toBeUndefined();
    expect(calls).toHaveLength(1);
  });

  it.each([
    ['another extension', report, { ...page, id: 'other-id' }],
    ['a frame within the page', report, { ...page, frameId: 3 }],
    ['another site', report, { ...page, url: 'https://calendar.google.com.example.org/calendar/' }],
    ['the site without encryption', report, { ...page, url: 'http://calendar.google.com/calendar/' }],
    ['a page without an address', report, { id: 'own-id', frameId: 0, tab: { id: 4 } }],
    ['no tab', report, { ...page, tab: undefined }],
    ['a content script that asks for what views may see', overview, page],
    ['a view that calls as a page', report, view],
    ['another extension’s page', overview, { ...view, url: 'chrome-extension://other-id/popup.html' }],
    ['a card that stands in no frame', card, { ...frame, frameId: 0 }],
    ['a card in no tab', card, { ...frame, tab: undefined }],
    ['a view that calls as a card', card, { ...frame, url: view.url }],
    ['a content script that calls as a card', card, { ...page, frameId: 3 }],
    ['another extension’s card', card, { ...frame, url: 'chrome-extension://other-id/card.html' }],
    ['a card that asks for what views may see', overview, frame],
    ['a card’s page opened by itself, that asks for what views may see', overview, { ...frame, frameId: 0 }],
    ['a name that is no call', { ...overview, name: 'constructor' }, view],
    ['a name that every object has', { ...overview, name: '__proto__' }, view],
    ['arguments that are no list', { ...overview, args: 'x' }, view],
    ['no message at all', null, view],
  ])('drops a call from %s', (_, message, sender) => {
    const { calls, hear } = listen();
    expect(hear(message, sender)).toBeUndefined();
    expect(calls).toEqual([]);
  });

  it('announces a change to views and pages, though nobody listens', async () => {
    await announceChange([4, 5]);
    expect(sent.map(({ to }) => to)).toEqual(['views', 4, 5]);
    expect(sent.every(({ message }) => JSON.stringify(message) === '{"notice":"changed"}')).toBe(true);
  });

  it('tells every tab of the veil, since none may show what it hides', async () => {
    await announceVeil(true);
    expect(sent.map(({ to }) => to)).toEqual(['views', 4, 6]);
    expect(sent.every(({ message }) => JSON.stringify(message) === '{"notice":"veil","veiled":true}')).toBe(true);
  });

  it('asks one page for its next question', async () => {
    await askNext(4);
    expect(sent).toEqual([{ to: 4, message: { notice: 'next-question' } }]);
  });

  it('hears a change from the background alone, until it ends', () => {
    const ending = new AbortController();
    const heard = vi.fn();
    onNotice(heard, ending.signal);
    const hear = (sender: object, message: unknown = { notice: 'changed' }) => listeners[0]?.(message, sender);
    hear({ id: 'own-id' });
    hear({ id: 'own-id', tab: { id: 4 } });
    hear({ id: 'other-id' });
    hear({ id: 'own-id' }, { notice: 'else' });
    hear({ id: 'own-id' }, { notice: 'veil' });
    expect(heard.mock.calls).toEqual([[{ notice: 'changed' }]]);
    ending.abort();
    expect(listeners).toEqual([]);
  });
});
