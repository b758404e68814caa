import { writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { formatPracticeFile } from '../../lib/practice/file.ts';
import type { Launched } from '../../scripts/launch.ts';
import { savePractice } from '../../scripts/sample.ts';
import { calendarFile } from '../bench/years/calendar-file.ts';
import { endOf } from '../bench/years/evidence.ts';
import { practiceOf } from '../bench/years/measure.ts';
import { practiceYear } from '../bench/years/year.ts';
import { samplePractice } from '../stage/sample.ts';
import { expect, openPopup, questionsIn, test } from './extension.ts';

const openFrame = (extension: Launched): Promise<Page> => extension.openView('dashboard#frame');

const chartIn = (view: Page) => view.getByRole('application', { name: 'Frame chart' });

test('the week that was seen stands in the chart, with what is asked, and the answer when it is given', async ({
  extension,
  open,
}) => {
  await open();
  const view = await openFrame(extension);
  await expect(chartIn(view)).toBeVisible();
  await view.getByRole('combobox', { name: 'Client', exact: true }).selectOption('K7');
  await view.getByText('In words: what is not a session as agreed').click();
  const call = view.getByRole('listitem').filter({ hasText: /K7 .*: short contact/ });
  await expect(call).toHaveCount(1);
  await expect(call).toContainText('Open question');
  const said = await call.innerText();

  await chartIn(view).focus();
  await view.keyboard.press('End');
  const heard = new Set<string | null>();
  for (let step = 0; step < 40; step++) {
    heard.add(await view.getByRole('status').textContent());
    await view.keyboard.press('ArrowLeft');
  }
  expect([...heard].some((text) => text !== null && said.endsWith(text))).toBe(true);

  await view.keyboard.press('Home');
  const way = view.getByRole('link', { name: 'Go to the question' });
  for (let step = 0; step < 40 && !(await way.isVisible()); step++) await view.keyboard.press('ArrowRight');
  await view.keyboard.press('Enter');
  await expect(view).toHaveURL(/#questions\?client=K7&from=/);
  await expect(view.getByRole('heading', { name: 'Questions', level: 1 })).toBeVisible();
  await view.goBack();
  await expect(chartIn(view)).toBeVisible();
  await expect(view.getByRole('combobox', { name: 'Client', exact: true })).toHaveValue('K7');

  const popup = await openPopup(extension);
  const question = questionsIn(popup).filter({ hasText: 'K7 has a contact outside the standing sessions' });
  await question.getByRole('button', { name: 'Administrative' }).click();
  await expect(question).toContainText('Kept');
  await expect(view.getByRole('listitem').filter({ hasText: 'Your answer: Administrative.' })).toHaveCount(1);
});

test('before anything is known it says what to do, and under the veil nothing', async ({ extension }) => {
  const view = await openFrame(extension);
  await expect(view.getByText('Would you set it up under Practice?')).toBeVisible();
  await savePractice(view, samplePractice(Date.now()));
  await expect(view.getByText('Nothing of your calendar was seen yet.')).toBeVisible();
  await view.evaluate(() => chrome.runtime.sendMessage({ to: 'view-calls', name: 'setVeil', args: [true] }));
  await expect(view.getByRole('heading', { name: 'The frame' })).toBeHidden();
});

test('a year from its file is gone through, free of findings by axe, and printed on one sheet', async ({
  extension,
}, info) => {
  const year = practiceYear({ seed: 3, weeks: 52, first: '2025-12-01', marked: 0.7 });
  const path = info.outputPath('work@example.com.ics');
  writeFileSync(path, calendarFile(year.lives, year.zone, endOf(year), 'work@example.com'));
  const view = await extension.openView('dashboard');
  await savePractice(view, JSON.parse(formatPracticeFile(practiceOf(year, 'declared'))));
  await view.getByLabel(/\.ics/).setInputFiles(path);
  await expect(view.getByText(/^[\d,]+ entries/)).toBeVisible({ timeout: 30_000 });
  const refused: string[] = [];
  view.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await view.goto(extension.address('dashboard.html#frame'));
  await view.getByLabel('Time shown').selectOption('year');
  await expect(chartIn(view)).toBeVisible();
  const { violations } = await new AxeBuilder({ page: view }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.length])).toEqual([]);
  const pages = (await view.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g);
  expect(pages).toHaveLength(1);
  expect(refused).toEqual([]);
});

declare const chrome: { readonly runtime: { readonly sendMessage: (message: unknown) => Promise<unknown> } };
