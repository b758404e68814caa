import type { Page } from '@playwright/test';
import { cardOf, pressMark } from './drawn.ts';
import { expect, openPopup, questionsIn, test } from './extension.ts';

/** Chooses the first slot for a client and returns the calendar's form that it opens. */
async function choose(popup: Page, client: string): Promise<Page> {
  await popup.getByLabel('For which client?').selectOption(client);
  const opened = popup.context().waitForEvent('page');
  await offersIn(popup).first().click();
  return opened;
}

const offersIn = (popup: Page) => popup.getByRole('button', { name: /open the calendar’s form/i });
const openedIn = (popup: Page) => popup.getByRole('region', { name: 'Opened slots' });

test('a slot is chosen, kept free until its event comes, and the record of that emergency is kept', async ({
  extension,
  open,
  reopen,
}) => {
  await open();
  const popup = await openPopup(extension);
  const first = (await offersIn(popup).first().getAttribute('aria-label')) ?? '';
  const form = await choose(popup, 'B3');
  await expect(openedIn(popup)).toContainText(/^B3 · .* was opened, not seen in the calendar yet\./);
  await expect(popup.getByRole('button', { name: first })).toHaveCount(0);

  await form.locator('#xSaveBu').click();
  await form.locator('framekeeper-layer').first().waitFor({ state: 'attached' });
  await expect(openedIn(popup)).toHaveCount(0);
  const question = questionsIn(popup).filter({ hasText: 'B3' });
  await expect(question).toContainText('B3 has the session that you opened here as an emergency slot');
  await question.getByRole('button', { name: 'Emergency' }).click();
  await expect(question).toContainText('Kept: Emergency');
  await question.getByLabel('Rationale').fill('asked for by phone this morning');
  await question.getByLabel('Expected benefit').fill('bridges the days until Thursday');
  await question.getByLabel('Expected benefit').press('Enter');
  await expect(question.locator('.record')).toContainText('bridges the days until Thursday');
  await expect(questionsIn(popup).filter({ hasText: 'could not be kept' })).toHaveCount(0);

  const again = await openPopup(await reopen());
  await expect(questionsIn(again).filter({ hasText: 'B3' })).toHaveCount(0);
  await expect(again.getByText('could not be opened')).toHaveCount(0);
});

test('an opened slot that is not used is undone, and proposed again', async ({ extension, open }) => {
  await open();
  const popup = await openPopup(extension);
  const first = (await offersIn(popup).first().getAttribute('aria-label')) ?? '';
  const form = await choose(popup, 'B3');
  await form.close();
  await openedIn(popup).getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText(/is kept free no longer/).first()).toBeFocused();
  await expect(popup.getByRole('button', { name: first })).toBeVisible();
});

test('in the card beside the event its record is asked for and kept, from the keyboard', async ({
  extension,
  open,
}) => {
  const { page } = await open();
  const form = await choose(await openPopup(extension), 'B3');
  await form.locator('#xTiIn').fill('B3 today');
  await form.locator('#xSaveBu').click();
  await form.locator('framekeeper-layer').first().waitFor({ state: 'attached' });
  await page.close();
  await form.bringToFront();
  await pressMark(form, 'B3 today');
  const card = await cardOf(form);
  await card.getByRole('button', { name: 'Emergency' }).press('Enter');
  await expect(card.getByLabel('Rationale')).toBeFocused();
  await card.getByLabel('Rationale').fill('asked for by phone');
  await card.getByLabel('Rationale').press('Enter');
  await expect(card.locator('.record')).toContainText('asked for by phone');
});
