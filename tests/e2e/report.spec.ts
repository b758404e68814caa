import { readFile } from 'node:fs/promises';
import { expect, openPopup, questionsIn, test } from './extension.ts';

test('a report of the quarter holds what was asked and answered, is saved as a table, and prints without its buttons', async ({
  extension,
  open,
}) => {
  await open();
  const popup = await openPopup(extension);
  const call = questionsIn(popup).filter({ hasText: 'K7 has a contact outside the standing sessions' });
  await call.getByRole('button', { name: 'Administrative' }).click();

  const view = await extension.openView('dashboard#report');
  await view.getByRole('button', { name: 'This year' }).click();
  const row = view.getByRole('row', { name: /K7.*Contact outside sessions/ });
  await expect(row).toContainText('Administrative');
  await expect(view.getByRole('heading', { level: 3 }).first()).toHaveText('What was not seen');
  await expect(view.getByText(/days were not seen whole/)).toBeVisible();

  const download = view.waitForEvent('download');
  await view.getByRole('button', { name: 'Save as a table (CSV)' }).click();
  const table = await readFile(await (await download).path(), 'utf8');
  expect(table).toMatch(/^\ufeffstart,end,minutes,client,/);
  expect(table).toMatch(/K7,administrative,.*Contact outside sessions,ask,.*Administrative/);
  expect(table).not.toContain('K7 call');

  await view.emulateMedia({ media: 'print' });
  await expect(view.getByRole('button', { name: 'Print' })).not.toBeVisible();
  await expect(view.getByRole('navigation')).not.toBeVisible();
  await expect(row).toBeVisible();
});
