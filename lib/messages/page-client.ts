import type { Browser } from 'webextension-polyfill';
import { caller, hearNotices } from './calls.ts';
import type { Later, Notice, PageCalls } from './protocol.ts';

declare const chrome: Browser;

/**
 * The browser as a content script sees it. Since Manifest V3 every browser answers with promises there by itself, and the
 * polyfill would be an eighth of what is put into somebody else's page.
 */
const native: Pick<Browser, 'runtime' | 'i18n'> = (globalThis as { readonly browser?: Browser }).browser ?? chrome;

/** The background as seen from a content script. */
export const backgroundOfPage: Later<PageCalls> = caller(native.runtime, 'page-calls');

/** Calls the listener with every notice of the background, until the signal aborts. */
export const onNoticeToPage = (listener: (notice: Notice) => void, signal: AbortSignal): void =>
  hearNotices(native.runtime, listener, signal);

/** The address of a page of ours. */
export const urlOf = (path: string): string => native.runtime.getURL(path);

/** One of our words, in the browser's language. */
export const word = (name: string, value?: string): string => native.i18n.getMessage(name, value);

/** The browser's language. */
export const language = (): string => native.i18n.getUILanguage();
