import { readFile, writeFile } from 'node:fs/promises';
import { isSigned, parseBundle, signedBy } from '../../lib/audit/bundle.ts';
import { keyCode } from '../../lib/audit/digest.ts';
import { newSigner } from '../audit/sample-log.ts';
import { expect, test } from './extension.ts';

test('a period is handed over, and what the supervisor answers stands at its question', async ({
  extension,
  open,
}, info) => {
  await open();
  const view = await extension.openView('dashboard#hand-over');
  await expect(view.getByText('Nothing was handed over yet.')).toBeVisible();
  await view.getByRole('button', { name: 'Show what will be in it' }).click();
  await expect(view.getByRole('region', { name: 'What will be in the file' })).toContainText('wait');
  await view.getByLabel('How shall it be locked?').selectOption('open');
  const download = view.waitForEvent('download');
  await view.getByRole('button', { name: 'Hand over the file' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  await expect(view.getByText('No response yet.')).toBeVisible();
  const parsed = parseBundle(JSON.parse(text));
  if (!parsed.ok) throw new Error(parsed.error);
  const bundle = parsed.value;
  expect(await isSigned(bundle, bundle.log.seals.at(-1)?.key ?? '')).toBe(true);
  expect(text).not.toContain('K7 call');

  const supervisor = await newSigner();
  const response = await signedBy(
    {
      format: 'framekeeper/response@1',
      bundle: bundle.id,
      log: { id: bundle.log.id, head: bundle.log.head },
      at: bundle.at,
      from: 'Supervision',
      key: supervisor.key,
      answers: bundle.questions.map(({ flag }) => ({ flag, verdict: 'discuss', comment: 'on Thursday' })),
      actions: ['bring the calendar'],
      note: '',
    },
    supervisor,
  );
  const file = info.outputPath('response.json');
  await writeFile(file, JSON.stringify(response));
  await view.getByLabel('Response file').setInputFiles(file);
  await expect(view.getByText(await keyCode(supervisor.key))).toBeVisible();
  await view.getByRole('button', { name: 'It is the same: take it in' }).click();
  await expect(view.getByText('bring the calendar')).toBeVisible();
  await view.getByLabel('Response file').setInputFiles(file);
  await expect(view.getByText('This response was taken in before; nothing was changed.')).toBeVisible();

  const history = await extension.openView('dashboard#questions');
  const openers = history.getByText('What became of it');
  await expect(openers.first()).toBeVisible();
  for (const opener of await openers.all()) await opener.click();
  const step = history.getByText('Supervision: to be discussed').first();
  await expect(step).toContainText('on Thursday');
});
