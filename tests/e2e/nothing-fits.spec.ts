import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { savePractice } from '../../scripts/sample.ts';
import { samplePractice } from '../stage/sample.ts';
import { expect, openPopup, test } from './extension.ts';

/** By the hour of the sample the rest of the day is too near, and every hour of the next is far enough. */
async function leaveNoTime(view: Page): Promise<void> {
  const sample = samplePractice(Date.now());
  const emergency = { ...sample.emergency, noticeMinutes: 12 * 60 };
  await savePractice(view, { ...sample, emergency, cover: [{ name: 'Colleague Q', phone: '555 0100' }] });
}

test('when nothing fits today, the next day’s first session is told, copied as a message and opened as a form', async ({
  extension,
  open,
}) => {
  await open();
  const popup = await openPopup(extension);
  const plan = popup.locator('details', { hasText: 'in danger now' });
  await expect(plan).not.toHaveAttribute('open');
  await leaveNoTime(popup);

  await expect(popup.getByText('No slot today keeps your regular schedule whole.')).toBeVisible();
  await expect(plan).toHaveAttribute('open');
  await expect(plan.getByRole('listitem').first()).toHaveText('Colleague Q: 555 0100');
  await popup.getByLabel('For which client?').selectOption('B3');
  await popup.getByRole('button', { name: /^Copy a message for/ }).click();
  await expect(popup.getByText(/^Copied: I can offer .+ Does that suit\?$/).first()).toBeVisible();

  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: /^Open the calendar’s form for/ }).click();
  const form = await opened;
  await expect(form.locator('#xTiIn')).toHaveValue('B3');
});

for (const [language, dark] of [
  ['en-US', false],
  ['de', true],
] as const) {
  test.describe(`in ${language}, ${dark ? 'dark' : 'light'}`, () => {
    test.use({ language, dark });

    test('what is shown when nothing fits can be used by everybody, in a narrow view too', async ({
      extension,
      open,
    }) => {
      await open();
      const popup = await extension.openView('popup', { width: 300, height: 600 });
      await leaveNoTime(popup);
      await popup.getByText('Colleague Q').waitFor();
      await popup.locator('.slot > .button').click();
      await popup.locator('.slot .hint').waitFor();
      const { violations } = await new AxeBuilder({ page: popup }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.length])).toEqual([]);
      expect(await popup.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  });
}
