import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Call, CardCalls, PageCalls } from '../../lib/messages/protocol.ts';
import type { ViewCalls } from '../../lib/messages/view-calls.ts';
import { codeOf } from '../house/tree.ts';

type Listener = (message: unknown, sender: object) => unknown;
const listeners: Listener[] = [];

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'own-id',
      getURL: (path: string) => `chrome-extension://own-id/${path}`,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  },
}));

// Another file may have had the same modules with a browser of its own.
vi.resetModules();
const { answerCalls } = await import('../../lib/messages/channel.ts');

const GOOGLE = 'https://calendar.google.com';
const OWN = 'chrome-extension://own-id';

/** Every call of the protocol; one that is added does not compile until it stands here. */
const PAGE: Record<keyof PageCalls, true> = {
  report: true,
  isVeiled: true,
  openCard: true,
  chooseGhost: true,
  leave: true,
};
const CARD: Record<keyof CardCalls, true> = { card: true, answer: true, except: true };

/** The calls of views, as the background hands them on. */
const VIEW = [...codeOf('entrypoints/background.ts').matchAll(/^ {8}(\w+): /gm)]
  .map(([, name]) => name as keyof ViewCalls)
  .filter((name) => !(name in PAGE) || name === 'isVeiled');

const CALLS: readonly (readonly [Call['to'], readonly string[]])[] = [
  ['page-calls', Object.keys(PAGE)],
  ['card-calls', Object.keys(CARD)],
  ['view-calls', [...new Set([...VIEW, ...Object.keys(CARD)])]],
];

/** Whoever may send a message, and what they may call. */
const SENDERS: readonly (readonly [string, object, Call['to'] | null])[] = [
  ['our content script', { id: 'own-id', frameId: 0, tab: { id: 4 }, url: `${GOOGLE}/calendar/u/0/r` }, 'page-calls'],
  ['our card', { id: 'own-id', frameId: 5, tab: { id: 4 }, url: `${OWN}/card.html` }, 'card-calls'],
  ['our popup', { id: 'own-id', url: `${OWN}/popup.html` }, 'view-calls'],
  ['our dashboard', { id: 'own-id', frameId: 0, tab: { id: 9 }, url: `${OWN}/dashboard.html#data` }, 'view-calls'],
  ['another extension', { id: 'other-id', url: 'chrome-extension://other-id/popup.html' }, null],
  [
    'another extension in the calendar',
    { id: 'other-id', frameId: 0, tab: { id: 4 }, url: `${GOOGLE}/calendar/` },
    null,
  ],
  ['a web page', { id: undefined, frameId: 0, tab: { id: 4 }, url: `${GOOGLE}/calendar/` }, null],
  ['our script at another site', { id: 'own-id', frameId: 0, tab: { id: 4 }, url: 'https://example.com/' }, null],
  [
    'our script at a site of a like name',
    { id: 'own-id', frameId: 0, tab: { id: 4 }, url: `${GOOGLE}.example.com/` },
    null,
  ],
  ['our script in a frame', { id: 'own-id', frameId: 3, tab: { id: 4 }, url: `${GOOGLE}/calendar/` }, null],
  ['our card in no frame', { id: 'own-id', frameId: 0, tab: { id: 4 }, url: `${OWN}/card.html` }, null],
  ['our card in no tab', { id: 'own-id', frameId: 5, url: `${OWN}/card.html` }, null],
  ['nobody who says where they are', { id: 'own-id' }, null],
  ['somebody with an address that is none', { id: 'own-id', frameId: 0, tab: { id: 4 }, url: 'about:blank' }, null],
];

const cases = SENDERS.flatMap(([who, sender, may]) =>
  CALLS.flatMap(([to, names]) => names.map((name) => ({ who, sender, may, to, name }))),
);

describe('a call', () => {
  let called: string[] = [];
  beforeEach(() => {
    listeners.length = 0;
    called = [];
    const handlers = (to: string) =>
      Object.fromEntries(
        (CALLS.find(([kind]) => kind === to)?.[1] ?? []).map((name) => [
          name,
          async () => {
            called.push(`${to} ${name}`);
          },
        ]),
      );
    answerCalls(
      [GOOGLE],
      handlers('page-calls') as never,
      handlers('card-calls') as never,
      handlers('view-calls') as never,
    );
  });

  it('of every kind is among those that are tried', () => {
    expect(VIEW.length).toBeGreaterThan(25);
    for (const name of ['deleteAll', 'restore', 'backup', 'savePractice', 'history'] as const)
      expect(VIEW).toContain(name);
  });

  it('is answered for whom the table says, and for nobody else', () => {
    for (const { who, sender, may, to, name } of cases) {
      called = [];
      const heard = listeners[0]?.({ to, name, args: [] }, sender);
      expect(called, `${name} of ${to}, from ${who}`).toEqual(to === may ? [`${to} ${name}`] : []);
      expect(heard === undefined, `${name} of ${to}, from ${who}`).toBe(to !== may);
    }
  });

  it('in another shape is no call', () => {
    const view = SENDERS[2]?.[1] ?? {};
    const whole = { to: 'view-calls', name: 'deleteAll', args: [] };
    const shapes = [
      { ...whole, args: undefined },
      { ...whole, args: { length: 0 } },
      { ...whole, name: ['deleteAll'] },
      { ...whole, to: 'core' },
      { ...whole, name: 'hasOwnProperty' },
      { ...whole, name: '__proto__' },
      [whole],
      'deleteAll',
      undefined,
    ];
    for (const shape of shapes) expect(listeners[0]?.(shape, view)).toBeUndefined();
    expect(called).toEqual([]);
  });
});
