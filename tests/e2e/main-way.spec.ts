import { STAGE_ORIGIN, stageOf } from '../stage/google/serve.ts';
import { expect, openPopup, test } from './extension.ts';

test('a therapist opens the calendar, is asked, answers, and the answer stays', async ({ extension, open }) => {
  const { page } = await open();
  const popup = await openPopup(extension);

  await expect(
    popup.getByRole('article').or(popup.getByRole('listitem')).filter({ hasText: 'R4' }).first(),
  ).toBeVisible();
  const questions = popup
    .getByRole('region', { name: 'Questions' })
    .getByRole('listitem')
    .filter({ has: popup.getByRole('button') });
  await expect(questions.first()).toBeVisible();
  const before = await questions.count();
  expect(before).toBeGreaterThanOrEqual(5);

  const call = questions.filter({ hasText: 'K7' }).filter({ hasText: /outside the standing sessions/ });
  await call.getByRole('button', { name: 'Administrative' }).click();
  await expect(call).toContainText(/Kept/);

  await popup.close();
  await page.reload();
  const again = await openPopup(extension);
  await expect(again.getByText(/K7 has a contact outside the standing sessions/)).toHaveCount(0);
});

test('the toolbar button shows how many questions wait', async ({ extension, open }) => {
  await open();
  const badge = () => extension.worker.evaluate(() => chrome.action.getBadgeText({}));
  await expect.poll(badge).toMatch(/^[1-9]\d*$/);
});

test('a page that cannot be read says so, on the button and in the popup, and no slot is called safe', async ({
  extension,
  open,
}) => {
  await open();
  await extension.context.pages()[1]?.bringToFront();
  const page = extension.context.pages().find((one) => one.url().startsWith(STAGE_ORIGIN));
  if (!page) throw new Error('no calendar page');
  await stageOf(page).apply({ do: 'break', anchors: ['datekey'] });
  const popup = await openPopup(extension);
  await expect(popup.getByText(/cannot read this page/i)).toBeVisible();
  await expect(popup.getByText('No open questions')).toHaveCount(0);
});

test('another week and back changes no question', async ({ extension, open }) => {
  const { page } = await open();
  const popup = await openPopup(extension);
  const questions = popup.getByRole('region', { name: 'Questions' });
  await expect(questions.getByRole('button').first()).toBeVisible();
  const before = await questions.innerText();
  await page.keyboard.press('j');
  await stageOf(page).settle();
  await expect(page).toHaveURL(/week\/\d+\/\d+\/\d+/);
  await page.keyboard.press('k');
  await stageOf(page).settle();
  await expect.poll(() => questions.innerText()).toBe(before);
});

declare const chrome: { readonly action: { readonly getBadgeText: (details: object) => Promise<string> } };
