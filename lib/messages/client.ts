import browser from 'webextension-polyfill';
import { caller, hearNotices } from './calls.ts';
import type { CardCalls, Later, Notice } from './protocol.ts';
import type { ViewCalls } from './view-calls.ts';

/** The background as seen from one of our own pages. A call rejects when the extension was updated under the page. */
export const background: Later<ViewCalls> = caller(browser.runtime, 'view-calls');

/** The background as seen from the card. */
export const backgroundOfCard: Later<CardCalls> = caller(browser.runtime, 'card-calls');

/** Calls the listener with every notice of the background, until the signal aborts. */
export const onNotice = (listener: (notice: Notice) => void, signal: AbortSignal): void =>
  hearNotices(browser.runtime, listener, signal);
