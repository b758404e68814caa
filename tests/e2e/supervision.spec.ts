import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type Bundle, isSigned, parseResponse } from '../../lib/audit/bundle.ts';
import { headCode } from '../../lib/audit/digest.ts';
import { answering, raising, submitted } from '../supervision/submitted.ts';
import { expect, test } from './extension.ts';

const take = async (room: Page, bundle: Bundle) => {
  const file = { name: 'bundle.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(bundle)) };
  await room.getByLabel('Bundle (.age or .json)').setInputFiles(file);
  await room.getByRole('button', { name: 'Open and check' }).click();
};

test('a supervisor takes a first bundle by its code, signs a response, and goes on with the next one', async ({
  extension,
  reopen,
}) => {
  const { one, two } = await submitted([raising('extra-session')], [answering('extra-session')]);
  const room = await extension.openView('supervision');
  await take(room, one);
  await expect(room.getByText(headCode(one.log.head.hash))).toBeVisible();
  await room.getByLabel('What would you like to call this supervisee?').fill('Anna');
  await room.getByRole('button', { name: 'The codes are the same' }).click();
  await room.getByRole('button', { name: 'Discuss' }).click();
  await room.getByLabel('Comment').fill('how it came about');
  await room.getByLabel('Actions agreed').fill('bring the calendar');
  await room.getByRole('button', { name: 'Sign the response' }).click();
  const download = room.waitForEvent('download');
  await room.getByRole('button', { name: 'Save the response' }).click();
  const response = parseResponse(JSON.parse(await readFile(await (await download).path(), 'utf8')));
  if (!response.ok) throw new Error(response.error);
  expect(await isSigned(response.value, response.value.key)).toBe(true);
  expect(response.value).toMatchObject({
    bundle: one.id,
    log: { head: one.log.head },
    answers: [{ verdict: 'discuss', comment: 'how it came about' }],
    actions: ['bring the calendar'],
  });

  const again = await (await reopen()).openView('supervision');
  await expect(again.getByRole('heading', { name: 'Anna' })).toBeVisible();
  await take(again, { ...two, weeks: [{ monday: '2026-01-05', sessions: 1, minutes: 50 }] });
  await expect(again.getByText('The bundle as a whole is not what was signed.')).toBeVisible();
  await again.getByRole('button', { name: 'Back to all supervisees' }).click();
  await take(again, two);
  await expect(again.getByText('It continues from what was seen before, at line 3.')).toBeVisible();
  await expect(again.getByRole('heading', { name: 'Left open last time' })).toBeVisible();
});
