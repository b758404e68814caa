import type { Page } from '@playwright/test';
import { drawnOn, markOn } from './drawn.ts';
import { type Extension, expect, openPopup, questionsIn, test } from './extension.ts';

/** The browser's own page for extensions, which alone may switch one off and on, told to load unpacked ones again. */
async function openExtensions({ context }: Extension): Promise<Page> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  return page;
}

const layers = (page: Page) => page.locator('framekeeper-layer').count();

/** Expects the page, loaded anew, to have one layer a day and so many marks. */
async function expectWhole(page: Page, marks: number): Promise<void> {
  await page.reload();
  await expect.poll(async () => (await drawnOn(page)).length).toBe(marks);
  expect(await layers(page)).toBe(7);
}

test('an extension that is switched off leaves the page whole, and switched on again comes back with the next load', async ({
  extension,
  open,
}) => {
  const { page } = await open();
  await markOn(page, 'M2 urgent');
  const marks = (await drawnOn(page)).length;
  const extensions = await openExtensions(extension);
  const id = new URL(extension.worker.url()).host;
  const setEnabled = (enabled: boolean) =>
    extensions.evaluate(([one, on]) => chrome.management.setEnabled(one, on), [id, enabled] as const);

  await setEnabled(false);
  await expect.poll(() => layers(page)).toBe(0);
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  await page.reload();
  await page.locator('[data-eventchip]').first().waitFor();
  expect(await layers(page)).toBe(0);

  const started = extension.context.waitForEvent('serviceworker');
  await setEnabled(true);
  await started;
  await expectWhole(page, marks);
  await expect(questionsIn(await openPopup(extension))).toHaveCount(5);
});

test('an extension that is replaced under the page is the only one there with the next load, and once', async ({
  extension,
  open,
}) => {
  const { page } = await open();
  await markOn(page, 'M2 urgent');
  const marks = (await drawnOn(page)).length;
  await openExtensions(extension);
  for (let round = 0; round < 2; round++) {
    const [worker] = extension.context.serviceWorkers();
    const started = extension.context.waitForEvent('serviceworker');
    await worker?.evaluate(() => chrome.runtime.reload()).catch(() => null);
    await started;
    // At once, while what was there before may not know yet that it is no more.
    await expectWhole(page, marks);
  }
  await expect(questionsIn(await openPopup(extension))).toHaveCount(5);
});

declare const chrome: {
  readonly runtime: { readonly reload: () => void };
  readonly management: { readonly setEnabled: (id: string, enabled: boolean) => Promise<void> };
  readonly developerPrivate: { readonly updateProfileConfiguration: (changed: object) => Promise<void> };
};
