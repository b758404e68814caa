import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DataActions } from '../../components/settings/your-data.tsx';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { failure, success } from '../../lib/result.ts';
import { LANGUAGES, type Language } from '../../lib/rules/rule.ts';
import { button, settings, taking } from './settings-view.tsx';
import { axeFindings, show } from './stage.tsx';
import { practice } from './states.ts';

const withData = (data: Partial<DataActions> = {}, language: Language = 'en') =>
  settings(taking(), practice, language, async () => true, [], data);
const words = settingsWording('en').data;
const field = (label: string) => page.getByLabelText(label, { exact: true });
const chooseFile = () => userEvent.upload(field('Backup (.age)'), new File(['x'], 'framekeeper.age'));

describe('a backup', () => {
  test('is made with a passphrase that was typed twice and is long enough, which is forgotten then', async () => {
    const makeBackup = vi.fn(async () => 'framekeeper-2026-01-15.age');
    await show(withData({ makeBackup }), 900);
    await field('Passphrase').fill('too short');
    await button(words.make).click();
    await expect.element(field('Passphrase')).toHaveAccessibleDescription(/At least 12 characters/);
    await field('Passphrase').fill('four unusual words here');
    await field('The passphrase once more').fill('four unusual words there');
    await button(words.make).click();
    await expect.element(field('The passphrase once more')).toHaveAccessibleDescription(words.differs);
    expect(makeBackup).not.toHaveBeenCalled();
    await field('The passphrase once more').fill('four unusual words here');
    await button(words.make).click();
    expect(makeBackup).toHaveBeenCalledExactlyOnceWith('four unusual words here');
    await expect.element(page.getByText('framekeeper-2026-01-15.age is among your downloads.')).toBeVisible();
    await expect.element(field('Passphrase')).toHaveValue('');
  });

  test('that could not be made says so and keeps what was typed', async () => {
    await show(withData({ makeBackup: async () => null }), 900);
    await field('Passphrase').fill('four unusual words here');
    await field('The passphrase once more').fill('four unusual words here');
    await button(words.make).click();
    await expect.element(page.getByText(words.notMade)).toBeVisible();
    await expect.element(field('Passphrase')).toHaveValue('four unusual words here');
  });

  test('is restored from a file and its passphrase', async () => {
    const restore = vi.fn<DataActions['restore']>(async () => success(null));
    await show(withData({ restore }), 900);
    await button(words.take).click();
    await expect.element(field('Backup (.age)')).toHaveAccessibleDescription(words.choose);
    await chooseFile();
    await field('Passphrase of the backup').fill('four unusual words here');
    await button(words.take).click();
    await expect.element(page.getByText(words.taken)).toBeVisible();
    expect(restore.mock.calls.map(([file, passphrase]) => [file.name, passphrase])).toEqual([
      ['framekeeper.age', 'four unusual words here'],
    ]);
  });

  test.each([
    [{ fault: 'passphrase' }, words.faults.passphrase],
    [{ fault: 'not-a-backup' }, words.faults['not-a-backup']],
    [{ fault: 'newer' }, words.faults.newer],
    [{ field: 'record.4.type' }, words.wrongAt('record.4.type')],
  ] as const)('that cannot be restored says why, and that nothing was changed: %o', async (fault, said) => {
    await show(withData({ restore: async () => failure(fault) }), 900);
    await chooseFile();
    await button(words.take).click();
    await expect.element(page.getByText(said)).toBeVisible();
    expect(said).toContain('Nothing was changed.');
  });

  test('says meanwhile what takes so long, and is begun only once', async () => {
    const { promise, resolve } = Promise.withResolvers<string | null>();
    const makeBackup = vi.fn(() => promise);
    await show(withData({ makeBackup }), 900);
    await field('Passphrase').fill('four unusual words here');
    await field('The passphrase once more').fill('four unusual words here');
    await button(words.make).click();
    await expect.element(page.getByText(words.making)).toBeVisible();
    await button(words.make).click({ force: true });
    resolve('a.age');
    await expect.element(page.getByText('a.age is among your downloads.')).toBeVisible();
    expect(makeBackup).toHaveBeenCalledTimes(1);
  });
});

describe('deleting everything', () => {
  test('needs its word', async () => {
    const deleteAll = vi.fn(async () => true);
    await show(withData({ deleteAll }), 900);
    await field('To go on, type DELETE').fill('delete it');
    await button(words.eraseAction).click();
    await expect.element(field('To go on, type DELETE')).toHaveAccessibleDescription(/Nothing was deleted/);
    expect(deleteAll).not.toHaveBeenCalled();
    await field('To go on, type DELETE').fill('DELETE');
    await button(words.eraseAction).click();
    await expect.element(page.getByText(words.erased)).toBeVisible();
    await expect.element(field('To go on, type DELETE')).toHaveValue('');
  });

  test('that failed says that everything is still there', async () => {
    await show(withData({ deleteAll: async () => false }), 900);
    await field('To go on, type DELETE').fill('DELETE');
    await button(words.eraseAction).click();
    await expect.element(page.getByText(words.notErased)).toBeVisible();
  });
});

test('a practice that came from a backup is the one that is shown', async () => {
  await show(withData(), 900);
  const zone = page.getByLabelText('Time zone of the practice');
  await zone.fill('Asia/Kolkata');
  const restored = { ...practice, timeZone: 'Australia/Lord_Howe' };
  await show(settings(taking(), restored), 900);
  await expect.element(zone).toHaveValue('Australia/Lord_Howe');
});

test.each(LANGUAGES)('can be used by everybody in %s', async (language) => {
  const root = await show(withData({}, language), 320);
  expect(await axeFindings(root)).toEqual([]);
});
