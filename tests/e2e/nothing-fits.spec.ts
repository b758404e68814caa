import { savePractice } from '../../scripts/sample.ts';
import { samplePractice } from '../stage/sample.ts';
import { expect, openPopup, test } from './extension.ts';

test('when nothing fits today, the next day’s first session is told, copied as a message and opened as a form', async ({
  extension,
  open,
}) => {
  await open();
  const popup = await openPopup(extension);
  const plan = popup.locator('details', { hasText: 'in danger now' });
  await expect(plan).not.toHaveAttribute('open');
  // By the hour of the sample the rest of the day is too near, and every hour of the next is far enough.
  const sample = samplePractice(Date.now());
  const emergency = { ...sample.emergency, noticeMinutes: 12 * 60 };
  await savePractice(popup, { ...sample, emergency, cover: [{ name: 'Colleague Q', phone: '555 0100' }] });

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
