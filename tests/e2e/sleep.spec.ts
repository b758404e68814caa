import type { Locator, Page } from '@playwright/test';
import { STAGE_ORIGIN } from '../stage/google/serve.ts';
import { drawnOn, markOn } from './drawn.ts';
import { type Extension, expect, openPopup, pressCommand, test } from './extension.ts';

const pagesIn = (popup: Page): Locator => popup.getByRole('region', { name: 'What was seen' }).locator('.page');

const blurOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.querySelector('[data-eventchip] > *') as Element).filter);

/** Leads the page's tab to another site, which is not on the network. */
async function leave({ context }: Extension, page: Page): Promise<void> {
  await context.route('https://elsewhere.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,"><h1>Elsewhere</h1>' }),
  );
  await page.goto('https://elsewhere.example/');
}

/** Goes back in the tab's history, as its button does. */
async function goBack(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { currentIndex, entries } = await session.send('Page.getNavigationHistory');
  await session.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex - 1]?.id ?? 0 });
  await session.detach();
  await expect.poll(() => page.evaluate(() => location.host).catch(() => '')).toBe(new URL(STAGE_ORIGIN).host);
}

test('a calendar that is left is no open page any more, and one that is come back to, whole, is', async ({
  extension,
  open,
}) => {
  const { page } = await open();
  const popup = await openPopup(extension);
  await expect(pagesIn(popup)).toHaveCount(1);
  await page.bringToFront();
  await markOn(page, 'M2 urgent');
  const before = (await drawnOn(page)).length;
  await page.evaluate(() => Object.assign(window, { mine: true }));
  await leave(extension, page);
  await expect(pagesIn(popup)).toHaveCount(0);

  // What is drawn meanwhile holds when the page comes back as it was left.
  await pressCommand(extension, 'veil');
  await expect(popup.getByText('Veiled.')).toBeVisible();
  await goBack(page);
  expect(await page.evaluate(() => 'mine' in window)).toBe(true);
  expect(await blurOf(page)).toBe('blur(6px)');
  await popup.getByRole('button', { name: 'Lift the veil' }).click();
  await expect(pagesIn(popup)).toHaveCount(1);
  await page.bringToFront();
  await expect.poll(async () => (await drawnOn(page)).length).toBe(before);
  expect(await blurOf(page)).toBe('none');
  expect(await page.locator('framekeeper-layer').count()).toBe(7);
});

test('a tab that the browser put out of memory shows no calendar any more', async ({ extension, open }) => {
  const { page } = await open();
  const popup = await openPopup(extension);
  await expect(pagesIn(popup)).toHaveCount(1);
  await popup.bringToFront();
  const url = page.url();
  await popup.evaluate(async () => {
    const tabs = await chrome.tabs.query({ active: false });
    await Promise.allSettled(tabs.map(({ id }) => chrome.tabs.discard(id)));
  });
  await expect(pagesIn(popup)).toHaveCount(0);
  const again = await extension.context.newPage();
  await again.goto(url);
  await expect(pagesIn(popup)).toHaveCount(1);
});

declare const chrome: {
  readonly tabs: {
    readonly query: (filter: object) => Promise<{ id: number }[]>;
    readonly discard: (tab: number) => Promise<unknown>;
  };
};
