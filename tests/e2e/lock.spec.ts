import { LOCK_WORDS } from '../../lib/i18n/lock-words.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { badgeOf, expect, openPopup, questionsIn, test } from './extension.ts';

const words = LOCK_WORDS.en;
const { lock } = settingsWording('en');
const PASSPHRASE = 'four unusual words';

test('with a passphrase set, a lock hides everything from views and pages, and a closed browser is locked', async ({
  extension,
  open,
  reopen,
}) => {
  await open();
  const data = await extension.openView('dashboard');
  await data.evaluate(() => {
    location.hash = '#data';
  });
  await data.getByLabel(lock.next, { exact: true }).fill(PASSPHRASE);
  await data.getByLabel(lock.again, { exact: true }).fill(PASSPHRASE);
  await data.getByLabel(lock.read).check();
  await data.getByRole('button', { name: lock.set, exact: true }).click();
  await expect(data.getByRole('button', { name: lock.lockNow })).toBeVisible();
  const popup = await openPopup(extension);
  await expect(questionsIn(popup)).toHaveCount(5);
  await expect.poll(() => badgeOf(extension)).toBe('5');

  await data.getByRole('button', { name: lock.lockNow }).click();
  for (const view of [data, popup]) {
    await expect(view.getByLabel(words.passphrase, { exact: true })).toBeVisible();
    await expect(view.locator('body')).not.toContainText('K7');
  }
  await expect.poll(() => badgeOf(extension)).toBe('');
  await popup.getByLabel(words.passphrase, { exact: true }).fill('five unusual words');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('status').first()).toHaveText(words.faults.passphrase);
  await popup.getByLabel(words.passphrase, { exact: true }).fill(PASSPHRASE);
  await popup.keyboard.press('Enter');
  await expect(questionsIn(popup)).toHaveCount(5);
  await expect.poll(() => badgeOf(extension)).toBe('5');
  await expect(data.getByRole('button', { name: lock.lockNow })).toBeVisible();
  expect(await data.evaluate('chrome.storage.local.get(null)')).toEqual({});

  const again = await reopen();
  const view = await again.openView('dashboard');
  await expect(view.getByLabel(words.passphrase, { exact: true })).toBeVisible();
  await view.getByLabel(words.passphrase, { exact: true }).fill(PASSPHRASE);
  await view.keyboard.press('Enter');
  await expect(view.getByRole('navigation')).toBeVisible();
});
