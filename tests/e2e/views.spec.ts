import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Frame, Page } from 'playwright';
import { samplePractice } from '../stage/sample.ts';
import { cardOf, pressMark } from './drawn.ts';
import { expect, openPopup, questionsIn, test } from './extension.ts';

for (const [language, dark] of [
  ['en-US', false],
  ['de', true],
] as const) {
  test.describe(`in ${language}, ${dark ? 'dark' : 'light'}`, () => {
    test.use({ language, dark });

    test('popup and settings are free of findings by axe, under the real security policy', async ({
      extension,
      open,
    }) => {
      await open();
      for (const name of ['popup', 'dashboard'] as const) {
        const view = await extension.openView(name);
        const refused: string[] = [];
        view.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
        await view.reload();
        await view.getByRole('button').first().waitFor();
        const { violations } = await new AxeBuilder({ page: view }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.length])).toEqual([]);
        expect(refused).toEqual([]);
        expect(await view.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
        expect(await view.evaluate(() => document.documentElement.lang)).toBe(language.slice(0, 2));
      }
    });
  });
}

test('the colours that are chosen are every page’s, at once and before anything is painted', async ({
  extension,
  open,
}) => {
  const { page } = await open();
  const ground = (view: Page | Frame) => view.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const popup = await openPopup(extension);
  const light = await ground(popup);
  const dashboard = await extension.openView('dashboard');
  await dashboard.goto(`${dashboard.url().split('#')[0]}#data`);
  await dashboard.getByLabel('Colours').selectOption('Dark');
  await expect.poll(() => ground(dashboard)).toBe('rgb(27, 29, 31)');
  expect(light).not.toBe('rgb(27, 29, 31)');
  await expect.poll(() => ground(popup)).toBe('rgb(27, 29, 31)');

  // Where nothing of the page's own has run yet it is dark already.
  await popup.route('**/chunks/**', (route) => route.abort());
  await popup.reload();
  expect(await popup.evaluate(() => document.body.childElementCount)).toBe(0);
  expect(await popup.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');

  await page.bringToFront();
  await pressMark(page, 'M2 urgent');
  expect(await ground(await cardOf(page))).toBe('rgb(27, 29, 31)');
});

test('the popup tells the keys as they are, and where one is missing leads to where it is chosen', async ({
  extension,
  open,
}) => {
  await open();
  const popup = await openPopup(extension);
  await expect(popup.locator('kbd')).toHaveText('Alt+Shift+V');
  await expect(popup.getByText('In the calendar, Alt+Shift+Q opens the next one.')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Choose keys' })).toHaveCount(0);

  const extensions = await extension.context.newPage();
  await extensions.goto('chrome://extensions/shortcuts');
  await extensions.evaluate(
    (extensionId) =>
      chrome.developerPrivate.updateExtensionCommand({ extensionId, commandName: 'veil', keybinding: '' }),
    new URL(popup.url()).host,
  );
  await extensions.close();
  await popup.reload();
  await expect(popup.getByText('There is no key for the veil.')).toBeVisible();
  await expect(popup.locator('kbd')).toHaveCount(0);
  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Choose keys' }).click();
  await expect.poll(async () => (await opened).url()).toBe('chrome://extensions/shortcuts');
});

test('without a practice the popup says so and leads to the settings', async ({ extension }) => {
  const popup = await openPopup(extension);
  const opened = extension.context.waitForEvent('page');
  await popup
    .getByRole('button', { name: /set up|practice/i })
    .first()
    .click();
  expect((await opened).url()).toContain('/dashboard.html');
});

test('a practice is written in the settings page, kept, exported and imported', async ({ extension, open }) => {
  await open();
  const settings = await extension.openView('dashboard#data');
  const download = settings.waitForEvent('download');
  await settings.getByRole('button', { name: 'Export the saved practice' }).click();
  const practice = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(practice.clients.map(({ code }: { code: string }) => code)).toEqual(
    samplePractice(Date.now()).clients.map(({ code }) => code),
  );

  // A file with a fault is refused with its field, and the practice saved before still holds.
  await settings.getByText('Or paste its text').click();
  await settings
    .getByRole('textbox', { name: 'Or paste its text' })
    .fill(JSON.stringify({ ...practice, timeZone: 'Mars/Olympus' }));
  await settings.getByRole('button', { name: 'Import the text' }).click();
  await expect(settings.getByText('the practice saved before still holds')).toBeVisible();
  await expect(settings.getByText('timeZone').first()).toBeVisible();
  const popup = await openPopup(extension);
  await expect(questionsIn(popup)).toHaveCount(5);

  const fewer = { ...practice, clients: practice.clients.filter(({ code }: { code: string }) => code !== 'R4') };
  await settings.getByRole('textbox', { name: 'Or paste its text' }).fill(JSON.stringify(fewer));
  await settings.getByRole('button', { name: 'Import the text' }).click();
  await expect(settings.getByRole('status').getByText('Practice imported')).toBeVisible();
  await expect(questionsIn(popup).filter({ hasText: 'R4' })).toHaveCount(0);
});

declare const chrome: {
  readonly developerPrivate: { readonly updateExtensionCommand: (command: object) => Promise<void> };
};
