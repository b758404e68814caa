import type { Page } from 'playwright';
import { STAGE_ORIGIN } from '../stage/google/serve.ts';
import { cardOf, drawnOn, markOn, pressMark, saidOn } from './drawn.ts';
import { expect, openPopup, pressCommand, questionsIn, test } from './extension.ts';

/** How titles are seen: what blurs them, or `none`. */
const blurOf = (page: Page) =>
  page.evaluate(() => {
    const title = document.querySelector('[data-eventchip] > *');
    return title ? getComputedStyle(title).filter : 'no title';
  });

test('one key veils all calendar tabs and those opened later, and the popup shows no name until it is lifted', async ({
  extension,
  open,
}) => {
  const { page } = await open();
  const other = await extension.context.newPage();
  await other.goto(`${STAGE_ORIGIN}/calendar/u/0/r/month`);
  await expect.poll(() => blurOf(page)).toBe('none');
  await expect.poll(() => blurOf(other)).toBe('none');
  const popup = await openPopup(extension);
  await expect(questionsIn(popup)).toHaveCount(5);

  await pressCommand(extension, 'veil');
  await expect.poll(() => blurOf(page)).toBe('blur(6px)');
  await expect.poll(() => blurOf(other)).toBe('blur(6px)');
  await expect(popup.getByText('Veiled.')).toBeVisible();
  await expect(popup.getByText('K7')).toHaveCount(0);
  const later = await extension.context.newPage();
  await later.goto(`${STAGE_ORIGIN}/calendar/u/0/r/week`);
  await later.locator('framekeeper-layer').first().waitFor({ state: 'attached' });
  expect(await blurOf(later)).toBe('blur(6px)');

  await popup.getByRole('button', { name: 'Lift the veil' }).click();
  for (const one of [page, other, later]) await expect.poll(() => blurOf(one)).toBe('none');
  await expect(questionsIn(popup)).toHaveCount(5);
});

test('the veil outlives the background, and ends with the browser', async ({
  extension,
  open,
  killBackground,
  reopen,
}) => {
  const { page } = await open();
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: 'Veil the calendar' }).click();
  await expect(popup.getByText('Veiled.')).toBeVisible();
  await killBackground();
  await page.reload();
  await page.locator('framekeeper-layer').first().waitFor({ state: 'attached' });
  await popup.reload();
  await expect(popup.getByText('Veiled.')).toBeVisible();
  expect(await blurOf(page)).toBe('blur(6px)');
  const again = await openPopup(await reopen());
  await expect(again.getByText('Veiled.')).toHaveCount(0);
});

test('emergency slots are drawn in today’s column on request, and one that is pressed opens the prefilled form', async ({
  extension,
  open,
}) => {
  const { page } = await open();
  const ghosts = async () => (await drawnOn(page)).filter(({ look }) => look === 'ghost');
  await markOn(page, 'M2 urgent');
  expect(await ghosts()).toEqual([]);
  const popup = await openPopup(extension);
  const offered = await popup.locator('.slot strong').allInnerTexts();
  await popup.getByLabel('For which client?').selectOption('B3');
  const button = popup.getByRole('button', { name: 'Show in the calendar' });
  await button.click();
  await expect.poll(async () => (await ghosts()).map(({ text }) => text).sort()).toEqual([...offered].sort());

  // In today's column, and nowhere that an event lies.
  await page.bringToFront();
  const today = await page.locator('[role="gridcell"][data-datekey].F262Ye').boundingBox();
  const chips = await page.locator('[role="gridcell"].F262Ye [data-eventchip]').evaluateAll((elements) =>
    elements
      .filter((element) => !element.textContent?.includes('HOLD'))
      .map((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { top, bottom };
      }),
  );
  for (const { left, top, height, name } of await ghosts()) {
    expect(Math.abs(left - (today?.x ?? 0))).toBeLessThan(2);
    expect(name).toContain('Emergency slot');
    expect(chips.filter((chip) => chip.top + 1 < top + height && top + 1 < chip.bottom)).toEqual([]);
  }
  await page.keyboard.press('j');
  await expect.poll(ghosts).toEqual([]);
  await page.keyboard.press('k');
  await expect.poll(async () => (await ghosts()).length).toBe(offered.length);

  const opened = extension.context.waitForEvent('page');
  const [ghost] = (await ghosts()).filter(({ top }) => top > 200 && top < 800);
  if (!ghost) throw new Error('no ghost in sight');
  await page.mouse.click(ghost.left + ghost.width - 20, ghost.top + 8);
  const form = await opened;
  await expect(form.locator('#xTiIn')).toHaveValue('B3');
  await form.close();

  await page.bringToFront();
  await popup.bringToFront();
  await button.click();
  await expect.poll(ghosts).toEqual([]);
});

test('the settings show no name under the veil, and keep what was typed', async ({ extension, open }) => {
  await open();
  const settings = await extension.openView('dashboard#settings');
  await settings.getByLabel('Minutes of a session').fill('45');
  await pressCommand(extension, 'veil');
  await expect(settings.getByText('Veiled.')).toBeVisible();
  await expect(settings.getByText('K7', { exact: false }).first()).toBeHidden();
  await expect(settings.getByLabel('Minutes of a session')).toBeHidden();

  // Opened under the veil they do not even ask for the practice.
  const later = await extension.openView('dashboard#settings');
  await expect(later.getByText('Veiled.')).toBeVisible();
  expect(await later.locator('body').innerText()).not.toContain('K7');
  expect(await later.locator('form').count()).toBe(0);

  await settings.getByRole('button', { name: 'Lift the veil' }).click();
  await expect(settings.getByLabel('Minutes of a session')).toHaveValue('45');
  await expect(settings.getByText('There are changes that are not saved.')).toBeVisible();
  await later.getByRole('link', { name: 'Clients' }).click();
  await expect(later.getByText('K7', { exact: false }).first()).toBeVisible();
});

test('the key for the next question says where there is none, and the page is not told', async ({
  extension,
  open,
}) => {
  const { page } = await open();
  const popup = await openPopup(extension);
  const health = popup.getByRole('region', { name: 'What was seen' });
  const before = await health.innerText();
  await page.bringToFront();
  await markOn(page, 'M2 urgent');
  await page.keyboard.press('j');
  await expect.poll(() => health.innerText()).not.toBe(before);
  expect(await drawnOn(page)).toEqual([]);
  await page.evaluate(() => {
    const changes: string[] = [];
    Object.assign(window, { changes });
    const watching = new MutationObserver((records) => changes.push(...records.map(({ type }) => type)));
    watching.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await pressCommand(extension, 'next-question');
  await expect.poll(() => saidOn(page)).toEqual(['Nothing is asked about what is shown here.']);
  await expect.poll(() => saidOn(page), { timeout: 8_000 }).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { changes: string[] }).changes)).toEqual([]);

  // Under the veil nothing is said.
  await pressCommand(extension, 'next-question');
  await expect.poll(() => saidOn(page)).toEqual(['Nothing is asked about what is shown here.']);
  await pressCommand(extension, 'veil');
  await expect.poll(() => saidOn(page)).toEqual([]);
  // The page hears one after the other, and what it had said would still stand.
  await pressCommand(extension, 'next-question');
  await pressCommand(extension, 'veil');
  await expect.poll(() => blurOf(page)).toBe('none');
  expect(await saidOn(page)).toEqual([]);
});

for (const view of ['month', 'agenda']) {
  test(`in the ${view} view events are marked too, and a mark opens its card`, async ({ extension, open }) => {
    const { page } = await open();
    await page.goto(`${STAGE_ORIGIN}/calendar/u/0/r/${view}`);
    const mark = await markOn(page, 'K7 call');
    await page.mouse.click(mark.x, mark.y);
    const card = await cardOf(page);
    await expect(card.getByText('K7').first()).toBeVisible();
    await pressCommand(extension, 'veil');
    await expect.poll(() => drawnOn(page)).toEqual([]);
  });
}

test('where calendars stand side by side, marks lie on their own chips and each slot is drawn once', async ({
  extension,
  open,
}) => {
  const { page } = await open({ view: 'day', sideBySide: true });
  const popup = await openPopup(extension);
  await popup.getByRole('button', { name: 'Show in the calendar' }).click();
  await expect(popup.getByRole('region', { name: 'What was seen' })).toContainText('day view');
  await page.bringToFront();
  const columns = page.locator('[data-principal-ids]');
  await expect(columns).toHaveCount(3);
  await expect(page.locator('framekeeper-layer')).toHaveCount(3);
  const own = await columns.first().boundingBox();
  const mark = await markOn(page, 'M2 urgent');
  expect(mark.x).toBeLessThan((own?.x ?? 0) + (own?.width ?? 0));
  const ghosts = async () => (await drawnOn(page)).filter(({ look }) => look === 'ghost').map(({ name }) => name);
  await expect.poll(async () => (await ghosts()).length).toBeGreaterThan(0);
  const drawn = await ghosts();
  expect(new Set(drawn).size).toBe(drawn.length);
});

test('everything of ours leaves the page when the extension is switched off', async ({ extension, open }) => {
  const { page } = await open();
  await pressMark(page, 'M2 urgent');
  await cardOf(page);
  await pressCommand(extension, 'veil');
  await expect.poll(() => blurOf(page)).toBe('blur(6px)');
  await expect.poll(() => page.frames().length).toBe(1);
  await extension.worker.evaluate(() => chrome.runtime.reload()).catch(() => null);
  await expect.poll(() => page.locator('framekeeper-layer').count()).toBe(0);
  expect(await blurOf(page)).toBe('none');
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});

test('an open card goes with the extension', async ({ extension, open }) => {
  const { page } = await open();
  await pressMark(page, 'M2 urgent');
  await cardOf(page);
  await extension.worker.evaluate(() => chrome.runtime.reload()).catch(() => null);
  await expect.poll(() => page.frames().length).toBe(1);
  await expect.poll(() => page.locator('framekeeper-layer').count()).toBe(0);
});

declare const chrome: { readonly runtime: { readonly reload: () => void } };
