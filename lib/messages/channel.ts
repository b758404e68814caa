import browser, { type Runtime } from 'webextension-polyfill';
import type { Call, Caller, CardCalls, Later, Notice, PageCalls } from './protocol.ts';
import type { ViewCalls } from './view-calls.ts';

/** Handlers of calls from a page: they are also told which page is calling. */
export type PageHandlers = {
  readonly [Name in keyof PageCalls]: (
    caller: Caller,
    ...args: Parameters<PageCalls[Name]>
  ) => Promise<ReturnType<PageCalls[Name]>>;
};

/** Handlers of calls from a card: they are also told in which tab it stands. */
export type CardHandlers = {
  readonly [Name in keyof CardCalls]: (
    tab: number,
    ...args: Parameters<CardCalls[Name]>
  ) => Promise<ReturnType<CardCalls[Name]>>;
};

/** The one page of ours that a site may frame. */
const CARD_PATH = '/card.html';

/**
 * Answers calls in the background. A call counts as a page's only when it comes from our own content script in the top
 * frame of one of `origins`, or in one that was and is being left; as a card's only when it comes from the card in a frame of a tab; and as a view's only when
 * it comes from another of our own pages. Anything else is dropped without an answer, as if nobody were there.
 *
 * The handlers parse what they are given: types are no proof of what a page sent.
 */
export function answerCalls(
  origins: readonly string[],
  page: PageHandlers,
  card: CardHandlers,
  view: Later<ViewCalls>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    if (sender.id !== browser.runtime.id || !isCall(message)) return undefined;
    const { tab, frameId, url = '' } = sender;
    if (message.to === 'page-calls') {
      const isTop = frameId === 0 || (message.name === 'leave' && isLeft(sender));
      if (tab?.id === undefined || !isTop || !origins.includes(originOf(url))) return undefined;
      return answer(page, message.name, [{ tab: tab.id, url } satisfies Caller, ...message.args]);
    }
    if (originOf(url) !== originOf(browser.runtime.getURL(''))) return undefined;
    const isCard = new URL(url).pathname === CARD_PATH;
    if (message.to === 'view-calls') return isCard ? undefined : answer(view, message.name, message.args);
    if (!isCard || tab?.id === undefined || !frameId) return undefined;
    return answer(card, message.name, [tab.id, ...message.args]);
  });
}

type Sender = Runtime.MessageSender & { readonly documentLifecycle?: string };

/**
 * Whether the document that calls is on its way out of its tab. Chromium then gives it another frame's number, although
 * it was the top frame's: what it has to say at the last moment would never be heard.
 */
const isLeft = ({ documentLifecycle }: Sender): boolean =>
  documentLifecycle === 'cached' || documentLifecycle === 'pending_deletion';

/** The origins that match patterns stand for, such as `https://calendar.google.com`. */
export const originsOf = (matches: readonly string[]): readonly string[] =>
  matches.map((pattern) => originOf(pattern.replaceAll('*', '')));

/** Tells all views and the calendar pages that something changed. Nobody listening is no failure. */
export async function announceChange(tabs: Iterable<number>): Promise<void> {
  await announce({ notice: 'changed' }, tabs);
}

/** Tells all views that the lock was closed or opened, and every tab to report again, whose marks go or come back with it. */
export async function announceLock(): Promise<readonly number[]> {
  const tabs = (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
  const notice: Notice = { notice: 'lock' };
  await Promise.allSettled([browser.runtime.sendMessage(notice)]);
  await announceChange(tabs);
  return tabs;
}

/**
 * Tells all views and every tab that the veil was drawn or lifted: also pages that have never reported, or whose report
 * nobody could hear. Only our own content scripts listen; numbers of tabs need no permission.
 */
export async function announceVeil(veiled: boolean): Promise<void> {
  const tabs = await browser.tabs.query({});
  await announce(
    { notice: 'veil', veiled },
    tabs.flatMap(({ id }) => id ?? []),
  );
}

/** Asks the page in a tab to open the card of its next mark. A tab without a calendar does not listen. */
export async function askNext(tab: number): Promise<void> {
  const notice: Notice = { notice: 'next-question' };
  await Promise.allSettled([browser.tabs.sendMessage(tab, notice)]);
}

async function announce(notice: Notice, tabs: Iterable<number>): Promise<void> {
  const sent = [browser.runtime.sendMessage(notice), ...[...tabs].map((tab) => browser.tabs.sendMessage(tab, notice))];
  await Promise.allSettled(sent);
}

/** Lets the handler of that name answer; a name that is nobody's own gets no answer. */
function answer(handlers: object, name: string, args: readonly unknown[]): Promise<unknown> | undefined {
  if (!Object.hasOwn(handlers, name)) return undefined;
  return Reflect.apply(handlers[name as keyof typeof handlers], handlers, args);
}

const isCall = (message: unknown): message is Call =>
  typeof message === 'object' &&
  message !== null &&
  'to' in message &&
  (message.to === 'page-calls' || message.to === 'card-calls' || message.to === 'view-calls') &&
  'name' in message &&
  typeof message.name === 'string' &&
  'args' in message &&
  Array.isArray(message.args);

function originOf(url = ''): string {
  if (!URL.canParse(url)) return '';
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
