import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FilesView } from '../../components/data/files-view.tsx';
import type { DataActions } from '../../components/data/your-data.tsx';
import { LOCK_WORDS } from '../../lib/i18n/lock-words.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { problemAt } from '../../lib/practice/problem.ts';
import { failure, success } from '../../lib/result.ts';
import { LANGUAGES, type Language } from '../../lib/rules/rule.ts';
import { button, taking } from './settings-view.tsx';
import { axeFindings, expectNoSidewaysScroll, show } from './stage.tsx';

type Actions = Parameters<typeof FilesView>[0]['actions'];

const files = (
  actions: Partial<Actions> = {},
  language: Language = 'en',
  exported: string | null = '{"the": "file"}',
  minutes: number | null = null,
) => (
  <FilesView
    exported={exported}
    theme="system"
    minutes={minutes}
    isPromised={false}
    faults={LOCK_WORDS[language].faults}
    speech={{ words: settingsWording(language), locale: language }}
    actions={{
      save: taking(),
      importCalendars: async () => null,
      chooseTheme: async () => true,
      makeBackup: async () => 'framekeeper-2026-01-15.age',
      restore: async () => success(null),
      askToKeep: async () => true,
      checkRecord: async () => ({ lines: 412, purged: 0, code: 'Q7RK-2M4T-9BXD-51HC', troubles: [] }),
      deleteAll: async () => true,
      setPassphrase: async () => success(null),
      removePassphrase: async () => success(null),
      setLockMinutes: async () => success(null),
      lock: () => {},
      ...actions,
    }}
  />
);
const refusing = async () => failure([problemAt(['colour'], 'unknown-key')]);
const words = settingsWording('en').data;
const field = (label: string) => page.getByLabelText(label, { exact: true });
const chooseFile = () => userEvent.upload(field('Backup (.age)'), new File(['x'], 'framekeeper.age'));

describe('what the browser may clear by itself', () => {
  const { open, ask, agreed, refused } = words.lasting;

  test('is told, and it can be asked not to, whatever it says', async () => {
    await show(files({ askToKeep: async () => false }), 900);
    await expect.element(page.getByText(open)).toBeVisible();
    await button(ask).click();
    await expect.element(page.getByText(refused)).toBeVisible();
    await show(null);
    await show(files(), 900);
    await button(ask).click();
    await expect.element(page.getByText(agreed)).toBeVisible();
  });
});

describe('the appearance', () => {
  const { theme, themes, notKept } = settingsWording('en').appearance;

  test('is chosen at once', async () => {
    const chooseTheme = vi.fn(async () => true);
    await show(files({ chooseTheme }), 900);
    await expect.element(field(theme)).toHaveValue('system');
    await userEvent.selectOptions(field(theme), themes.dark);
    expect(chooseTheme).toHaveBeenCalledExactlyOnceWith('dark');
    expect(document.body.textContent).not.toContain(notKept);
  });

  test('that could not be kept says so', async () => {
    await show(files({ chooseTheme: async () => false }), 900);
    await userEvent.selectOptions(field(theme), themes.light);
    await expect.element(page.getByText(notKept)).toBeVisible();
  });
});

describe('a backup', () => {
  test('is made with a passphrase that was typed twice and is long enough, which is forgotten then', async () => {
    const makeBackup = vi.fn(async () => 'framekeeper-2026-01-15.age');
    await show(files({ makeBackup }), 900);
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
    await show(files({ makeBackup: async () => null }), 900);
    await field('Passphrase').fill('four unusual words here');
    await field('The passphrase once more').fill('four unusual words here');
    await button(words.make).click();
    await expect.element(page.getByText(words.notMade)).toBeVisible();
    await expect.element(field('Passphrase')).toHaveValue('four unusual words here');
  });

  test('is restored from a file and its passphrase', async () => {
    const restore = vi.fn<DataActions['restore']>(async () => success(null));
    await show(files({ restore }), 900);
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
    await show(files({ restore: async () => failure(fault) }), 900);
    await chooseFile();
    await button(words.take).click();
    await expect.element(page.getByText(said)).toBeVisible();
    expect(said).toContain('Nothing was changed.');
  });

  test('says meanwhile what takes so long, and is begun only once', async () => {
    const { promise, resolve } = Promise.withResolvers<string | null>();
    const makeBackup = vi.fn(() => promise);
    await show(files({ makeBackup }), 900);
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
    await show(files({ deleteAll }), 900);
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
    await show(files({ deleteAll: async () => false }), 900);
    await field('To go on, type DELETE').fill('DELETE');
    await button(words.eraseAction).click();
    await expect.element(page.getByText(words.notErased)).toBeVisible();
  });
});

describe('the practice file', () => {
  test('is exported as the saved practice', async () => {
    const blobs = vi.spyOn(URL, 'createObjectURL');
    const clicks = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await show(files(), 900);
    await button('Export the saved practice').click();
    const [blob] = blobs.mock.calls[0] ?? [];
    expect(blob instanceof Blob && (await blob.text())).toBe('{"the": "file"}');
    expect(clicks).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });

  test('is imported from a file', async () => {
    const save = taking();
    await show(files({ save }), 900);
    await userEvent.upload(page.getByLabelText('Import a file'), new File(['{"mine": 1}'], 'practice.json'));
    await expect.element(page.getByRole('status').filter({ hasText: 'Practice imported' })).toBeVisible();
    expect(save).toHaveBeenCalledExactlyOnceWith('{"mine": 1}');
  });

  test('is imported from its text, or refused with the fields named as in the file and the old practice kept', async () => {
    await show(files({ save: refusing }), 900);
    await button('Import the text').click();
    await expect.element(page.getByText('Would you paste it first?', { exact: false })).toBeVisible();
    await page.getByLabelText('Or paste its text').fill('{}');
    await button('Import the text').click();
    const alert = page.getByRole('alert');
    await expect.element(alert).toMatchTextContent('the practice saved before still holds');
    await expect.element(alert).toMatchTextContent('colour: A practice file has no such field here.');
    await expect.element(page.getByLabelText('Or paste its text')).toHaveValue('{}');
  });
});

test('without a practice there is none to export', async () => {
  await show(files({}, 'en', null), 900);
  expect(page.getByRole('button', { name: /Export/ }).elements()).toEqual([]);
});

test.each(LANGUAGES)('can be used by everybody in %s', async (language) => {
  const root = await show(files({}, language), 320);
  expect(await axeFindings(root)).toEqual([]);
  expectNoSidewaysScroll();
});

describe('the record', () => {
  const checked = (found: Awaited<ReturnType<Actions['checkRecord']>>) => files({ checkRecord: async () => found });
  const found = { lines: 412, purged: 0, code: 'Q7RK-2M4T-9BXD-51HC', troubles: [] };

  test('is said to be whole, with its head code', async () => {
    await show(checked(found), 900);
    await button(words.record.check).click();
    await expect.element(page.getByText('412 lines, whole and signed. Head code: Q7RK-2M4T-9BXD-51HC')).toBeVisible();
  });

  test.each(['beginning', 'changed', 'signature', 'stranger', 'unsigned', 'beyond'] as const)(
    'that is not whole is said to be so: %s',
    async (kind) => {
      await show(checked({ ...found, troubles: [{ kind, from: 4, to: 6 }] }), 900);
      await button(words.record.check).click();
      await expect.element(page.getByText(words.record.troubles[kind](4, 6))).toBeVisible();
    },
  );

  test('that there is not, or that nobody could check, is said to be so', async () => {
    await show(checked(null), 900);
    await button(words.record.check).click();
    await expect.element(page.getByText(words.record.none)).toBeVisible();
    await show(checked('failed'), 900);
    await button(words.record.check).click();
    await expect.element(page.getByText(words.record.notChecked)).toBeVisible();
  });
});
