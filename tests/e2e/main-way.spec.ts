import { stageOf } from '../stage/google/serve.ts';
import { badgeOf, expect, openPopup, questionsIn, test } from './extension.ts';

test('a therapist opens the calendar, is asked, answers, and the answer stays', async ({ extension, open }) => {
  const { page } = await open();
  const popup = await openPopup(extension);
  const call = questionsIn(popup).filter({ hasText: 'K7 has a contact outside the standing sessions' });
  await call.getByRole('button', { name: 'Administrative' }).click();
  await expect(call).toContainText('Kept');
  await expect.poll(() => badgeOf(extension)).toBe('4');

  await popup.close();
  await page.reload();
  await page.locator('framekeeper-layer').first().waitFor({ state: 'attached' });
  const again = await openPopup(extension);
  await expect(questionsIn(again).filter({ hasText: 'R4' })).toBeVisible();
  await expect(questionsIn(again).filter({ hasText: 'K7 has a contact outside' })).toHaveCount(0);
});

test('every rule of the sample is asked about once, on the button too', async ({ extension, open }) => {
  await open();
  const popup = await openPopup(extension);
  await expect(questionsIn(popup)).toHaveCount(5);
  for (const words of [
    /^.*K7.*contact outside the standing sessions.*Also noticed: Outside your office hours/s,
    /^.*R4.*a session beyond the standing ones/s,
    /^.*M2.*called urgent or added at short notice/s,
    /^.*L5.*outside your office hours/s,
    /^.*K7.*also appears under “coaching”/s,
  ])
    await expect(questionsIn(popup).filter({ hasText: words })).toHaveCount(1);
  await expect.poll(() => badgeOf(extension)).toBe('5');
});

test('a reason of one’s own is asked for before it is kept', async ({ extension, open }) => {
  await open();
  const popup = await openPopup(extension);
  const question = questionsIn(popup).filter({ hasText: 'R4' });
  await question.getByRole('button', { name: 'Other' }).click();
  await question.getByRole('textbox').fill('exam week, agreed beforehand');
  await question.getByRole('textbox').press('Enter');
  await expect(question).toContainText('Kept');
  await expect.poll(() => badgeOf(extension)).toBe('4');
});

test('a page that cannot be read says so, on the button and in the popup, and no slot is called safe', async ({
  extension,
  open,
}) => {
  const { page } = await open();
  await stageOf(page).apply({ do: 'break', anchors: ['datekey'] });
  const popup = await openPopup(extension);
  // A page in disorder is given its time to settle before it is called unreadable.
  await expect(popup.getByText('Framekeeper cannot read this page')).toBeVisible({ timeout: 15_000 });
  await expect(popup.getByRole('button', { name: /open the calendar’s form/i })).toHaveCount(0);
  await expect.poll(() => badgeOf(extension, page)).toBe('?');
  await stageOf(page).apply({ do: 'break', anchors: [] });
  await expect(popup.getByText('Framekeeper cannot read this page')).toHaveCount(0);
  await expect(popup.getByRole('button', { name: /open the calendar’s form/i }).first()).toBeVisible();
});

test('another week and back changes no question', async ({ extension, open }) => {
  const { page } = await open();
  const popup = await openPopup(extension);
  await expect(questionsIn(popup)).toHaveCount(5);
  const health = popup.getByRole('region', { name: 'What was seen' });
  const shown = await health.innerText();
  await page.keyboard.press('j');
  await expect.poll(() => health.innerText()).not.toBe(shown);
  await expect(questionsIn(popup)).toHaveCount(5);
  await page.keyboard.press('k');
  await expect.poll(() => health.innerText()).not.toBe(shown);
  await expect(questionsIn(popup)).toHaveCount(5);
});

test('a chosen slot opens the calendar’s own form with the code, and what is saved there is that emergency', async ({
  extension,
  open,
}) => {
  const { page } = await open();
  const popup = await openPopup(extension);
  await popup.getByLabel('For which client?').selectOption('B3');
  const opened = extension.context.waitForEvent('page');
  await popup
    .getByRole('button', { name: /open the calendar’s form/i })
    .first()
    .click();
  const form = await opened;
  await expect(form.locator('#xTiIn')).toHaveValue('B3');
  expect(new URL(form.url()).searchParams.size).toBeLessThanOrEqual(3);
  await form.locator('#xSaveBu').click();
  await form.locator('framekeeper-layer').first().waitFor({ state: 'attached' });
  await page.bringToFront();
  const again = await openPopup(extension);
  await expect(questionsIn(again).filter({ hasText: 'B3' })).toContainText('opened here as an emergency slot');
});

test('closing the browser loses nothing', async ({ extension, open, reopen }) => {
  await open();
  const popup = await openPopup(extension);
  const question = questionsIn(popup).filter({ hasText: 'R4' });
  await question.getByRole('button', { name: 'Agreed extra' }).click();
  await expect(question).toContainText('Kept');
  const before = await questionsIn(popup).count();
  const second = await reopen();
  const again = await openPopup(second);
  await expect(questionsIn(again)).toHaveCount(before - 1);
  await expect(questionsIn(again).filter({ hasText: 'R4' })).toHaveCount(0);
});

test('a background killed at any moment loses nothing and repeats nothing', async ({
  extension,
  open,
  killBackground,
}) => {
  const { page } = await open();
  for (let round = 0; round < 4; round++) {
    await killBackground();
    await stageOf(page).apply({ do: 'retitle', id: 'dentist', title: `Dentist ${round}` });
    await page.keyboard.press(round % 2 === 0 ? 'j' : 'k');
  }
  await killBackground();
  const popup = await openPopup(extension);
  await expect(questionsIn(popup)).toHaveCount(5);
});
