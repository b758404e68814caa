import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { cardOf, leaveCard, markOn, pressMark } from './drawn.ts';
import { badgeOf, expect, openPopup, pressCommand, questionsIn, test } from './extension.ts';

const cardsIn = (page: Page) => page.frames().filter((frame) => frame.url().endsWith('/card.html')).length;
const focusIn = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60));

test('a mark opens its card, and an answer there is in the page, on the button and in the popup', async ({
  extension,
  open,
}) => {
  const { page } = await open();
  const mark = await markOn(page, 'M2 urgent');
  await page.mouse.click(mark.x, mark.y);
  const card = await cardOf(page);
  const dialog = card.getByRole('dialog', { name: 'Question about an event' });
  await expect(dialog).toContainText('M2');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Emergency' }).click();
  await expect(dialog).toContainText('Kept');
  // The answer can be changed as long as the card is open; then it is closed, and where the mark was is the page again.
  await dialog.getByRole('button', { name: /change/i }).click();
  await expect(dialog.getByRole('button', { name: 'Emergency' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Rescheduled' }).press('Enter');
  await expect(dialog).toContainText('Kept: Rescheduled');
  await leaveCard(page);
  await page.mouse.click(mark.x, mark.y);
  await expect(page.locator('#xDetDlg')).toBeVisible();
  expect(cardsIn(page)).toBe(0);
  await expect.poll(() => badgeOf(extension)).toBe('4');
  await expect(questionsIn(await openPopup(extension))).toHaveCount(4);
});

test('an answer in the card is in the popup that is open, and one in the popup in the card', async ({
  extension,
  open,
}) => {
  const { page } = await open();
  const popup = await openPopup(extension);
  await page.bringToFront();
  await pressMark(page, 'K7 call');
  const card = await cardOf(page);
  const asked = (words: string) => card.locator('.question').filter({ hasText: words });
  await asked('contact outside the standing sessions').getByRole('button', { name: 'Other' }).press('Enter');
  await card.getByRole('textbox').fill('asked for by phone');
  await card.getByRole('textbox').press('Enter');
  await expect(asked('Kept')).toHaveCount(1);
  await expect(asked('Kept')).toContainText('Also noticed: Outside your office hours');
  await expect(questionsIn(popup)).toHaveCount(4);
  await expect(questionsIn(popup).filter({ hasText: 'K7 has an entry outside' })).toHaveCount(0);
});

test('the next question is a key away; Tab stays in the card, Escape leads back to where the focus was', async ({
  extension,
  open,
}) => {
  const { page } = await open();
  await markOn(page, 'M2 urgent');
  await page.locator('.stage-today').first().focus();
  const before = await focusIn(page);
  const asked: (string | null)[] = [];
  for (let round = 0; round < 3; round++) {
    await pressCommand(extension, 'next-question');
    await expect.poll(async () => (await textIn(page)) ?? asked.at(-1) ?? null).not.toBe(asked.at(-1) ?? null);
    asked.push(await textIn(page));
  }
  expect(new Set(asked).size).toBe(3);
  const card = await cardOf(page);
  expect(await card.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('dialog');
  const stops = await card.getByRole('button').count();
  for (let stop = 0; stop <= stops; stop++) await page.keyboard.press('Tab');
  expect(await card.evaluate(() => document.activeElement === document.querySelector('button'))).toBe(true);
  await page.keyboard.press('Shift+Tab');
  expect(await card.evaluate(() => document.activeElement?.textContent)).toBe('Close');
  await leaveCard(page);
  expect(await focusIn(page)).toBe(before);
});

/** What the card that has the focus asks; null while there is none, or it is on its way out. */
const textIn = async (page: Page): Promise<string | null> => {
  const card = page.frames().find((frame) => frame.url().endsWith('/card.html'));
  const text = card?.evaluate(() => (document.hasFocus() ? document.querySelector('.question')?.textContent : null));
  return (await text?.catch(() => null)) ?? null;
};

test('a card that something lies over takes no answer, and says so', async ({ extension, open }) => {
  const { page } = await open();
  await pressMark(page, 'M2 urgent');
  const card = await cardOf(page);
  const answer = card.getByRole('button', { name: 'Emergency' });
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.popover = 'manual';
    cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;opacity:.01;pointer-events:none';
    document.body.append(cover);
    cover.showPopover();
  });
  await card.waitForFunction(() => (window as unknown as { seen: number | null }).seen === null);
  await answer.click({ force: true });
  await expect(card.locator('.hint', { hasText: 'in full view' })).toBeVisible();
  await answer.press('Enter');
  await expect.poll(() => badgeOf(extension)).toBe('5');
  await page.bringToFront();
  await page.evaluate(() => document.getElementById('cover')?.remove());
  await cardOf(page);
  await answer.press('Enter');
  await expect(card.getByRole('dialog')).toContainText('Kept');
});

test('what the page forges gets nothing: no frame of its own, no message, no call', async ({ extension, open }) => {
  const { page } = await open();
  await pressMark(page, 'M2 urgent');
  const card = await cardOf(page);
  await expect(card.getByRole('dialog')).toContainText('M2');

  // The page neither sees the frame nor can it frame the card itself, by the address that it might guess.
  const seen = await page.evaluate(async (address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
    await new Promise((done) => frame.addEventListener('load', done));
    for (const news of [{ close: true }, { height: 9_999 }]) {
      window.postMessage(news, '*', [new MessageChannel().port2]);
      frame.contentWindow?.postMessage(news, '*', [new MessageChannel().port2]);
    }
    const host = document.activeElement;
    host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    return {
      frames: document.querySelectorAll('iframe').length,
      windows: window.length,
      host: host?.outerHTML,
      named: performance.getEntriesByType('resource').filter(({ name }) => name.includes('extension')).length,
    };
  }, extension.address('card.html'));
  expect(seen).toEqual({ frames: 1, windows: 1, host: '<framekeeper-layer></framekeeper-layer>', named: 0 });
  expect(cardsIn(page)).toBe(1);
  await expect(card.getByRole('dialog')).toContainText('M2');

  // The card itself may see and do no more than its own question.
  const answers = await card.evaluate(
    (messages) => Promise.all(messages.map((message) => chrome.runtime.sendMessage(message).catch(() => undefined))),
    [
      { to: 'view-calls', name: 'overview', args: [] },
      { to: 'view-calls', name: 'practice', args: [] },
      { to: 'page-calls', name: 'openCard', args: ['x'] },
    ],
  );
  expect(answers.every((answer) => answer === undefined || answer === null)).toBe(true);

  // Opened by itself it belongs to no page, and is told nothing.
  const alone = await extension.context.newPage();
  await alone.goto(extension.address('card.html'));
  await expect(alone.getByRole('alert')).toBeVisible();
  expect(await alone.locator('.question').count()).toBe(0);
});

for (const [language, dark] of [
  ['en-US', false],
  ['en-US', true],
  ['de', true],
] as const) {
  test.describe(`in ${language}, ${dark ? 'dark' : 'light'}`, () => {
    test.use({ language, dark });

    test('the card is free of findings by axe, under the real security policy', async ({ open }) => {
      const refused: string[] = [];
      const { page } = await open({ theme: dark ? 'dark' : 'light' });
      page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
      await pressMark(page, 'K7 call');
      const card = await cardOf(page);
      await card.locator('.question').first().waitFor();
      await card.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
      const violations = await card.evaluate(async () => {
        const found = await (window as unknown as { axe: { run: () => Promise<Found> } }).axe.run();
        return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      });
      expect(violations).toEqual([]);
      expect(refused).toEqual([]);
      expect(await card.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(await card.evaluate(() => document.documentElement.lang)).toBe(language.slice(0, 2));
    });
  });
}

type Found = { readonly violations: readonly { readonly id: string; readonly nodes: readonly { html: string }[] }[] };

declare const chrome: { readonly runtime: { readonly sendMessage: (message: unknown) => Promise<unknown> } };
