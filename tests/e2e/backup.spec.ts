import { copyFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { badgeOf, expect, openPopup, questionsIn, test } from './extension.ts';

test('everything is made a file, deleted, and is there again from the file', async ({ extension, open }, info) => {
  const { page } = await open();
  const popup = await openPopup(extension);
  await questionsIn(popup).first().getByRole('button', { name: 'Emergency' }).click();
  const before = await badgeOf(extension);
  await page.close();

  const view = await extension.openView('dashboard#data');
  const data = view.getByRole('region', { name: 'Everything Framekeeper remembers' });
  const isWhole = async () => {
    await data.getByRole('button', { name: 'Check the record' }).click();
    await expect(data.getByText(/^\d+ lines, whole and signed\. Head code: (?:\w{4}-){3}\w{4}$/)).toBeVisible();
  };
  await isWhole();
  await data.getByLabel('Passphrase', { exact: true }).fill('four unusual words here');
  await data.getByLabel('The passphrase once more').fill('four unusual words here');
  const download = view.waitForEvent('download');
  await data.getByRole('button', { name: 'Make a backup' }).click();
  const file = info.outputPath('framekeeper.age');
  copyFileSync(await (await download).path(), file);
  await expect(data.getByText(/framekeeper-.*\.age is among your downloads/)).toBeVisible();
  const bytes = await readFile(file, 'latin1');
  expect(bytes.slice(0, 21)).toBe('age-encryption.org/v1');
  // Long enough not to stand there by chance.
  for (const said of ['framekeeper-backup', 'timeZone', 'out-of-session']) expect(bytes).not.toContain(said);

  const colours = view.getByLabel('Colours');
  await colours.selectOption('Dark');
  await expect(view.locator('html')).toHaveAttribute('data-theme', 'dark');
  await data.getByLabel('To go on, type DELETE').fill('DELETE');
  await data.getByRole('button', { name: 'Delete everything' }).click();
  await expect(data.getByText('Everything was deleted.')).toBeVisible();
  await expect(view.getByRole('button', { name: 'Export the saved practice' })).toHaveCount(0);
  expect(await badgeOf(extension)).toBe('');
  await expect(colours).toHaveValue('system');
  await expect(view.locator('html')).toHaveAttribute('data-theme', 'system');

  await data.getByLabel('Backup (.age)').setInputFiles(file);
  await data.getByLabel('Passphrase of the backup').fill('four unusual words');
  await data.getByRole('button', { name: 'Restore from the backup' }).click();
  await expect(data.getByText(/This passphrase does not open the file/)).toBeVisible();
  await data.getByLabel('Passphrase of the backup').fill('four unusual words here');
  await data.getByRole('button', { name: 'Restore from the backup' }).click();
  await expect(data.getByText('Everything is as the backup has it.')).toBeVisible();
  await expect(view.getByRole('button', { name: 'Export the saved practice' })).toBeVisible();
  await expect.poll(() => badgeOf(extension)).toBe(before);
  await view.reload();
  await isWhole();
});
