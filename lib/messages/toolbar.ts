import browser from 'webextension-polyfill';
import type { Signal } from './protocol.ts';

const iconSet = (prefix: string) =>
  Object.fromEntries([16, 32, 48, 96, 128].map((size) => [String(size), `/icon/${prefix}${size}.png`]));

/**
 * Shows a signal on the toolbar button: the number of open questions everywhere, and on a tab that cannot be read another
 * icon and title, so that no number stands where nothing was seen. A tab closed meanwhile is no failure.
 */
export async function showSignal({ open, pages, unreadable }: Signal): Promise<void> {
  const shown: Promise<unknown>[] = [
    browser.action.setBadgeText({ text: open === 0 ? '' : String(open) }),
    browser.action.setBadgeBackgroundColor({ color: '#2f5d62' }),
    browser.action.setBadgeTextColor?.({ color: '#ffffff' }),
  ];
  for (const tabId of pages) {
    const lost = unreadable.includes(tabId);
    shown.push(
      browser.action.setIcon({ tabId, path: iconSet(lost ? 'unreadable-' : '') }),
      browser.action.setTitle({ tabId, title: browser.i18n.getMessage(lost ? 'unreadable' : 'name') }),
      browser.action.setBadgeText({ tabId, text: lost ? '?' : open === 0 ? '' : String(open) }),
    );
  }
  await Promise.allSettled(shown);
}
