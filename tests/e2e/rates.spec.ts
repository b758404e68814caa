import { writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { formatPracticeFile } from '../../lib/practice/file.ts';
import { addDays, dayAt, mondayOf } from '../../lib/time/day.ts';
import { calendarFile } from '../bench/years/calendar-file.ts';
import { endOf } from '../bench/years/evidence.ts';
import { practiceOf } from '../bench/years/measure.ts';
import { practiceYear } from '../bench/years/year.ts';
import { type Extension, expect, openPopup, pressCommand, questionsIn, test } from './extension.ts';

const openRates = async (extension: Extension) => {
  const rates = await extension.context.newPage();
  await rates.goto(extension.address('dashboard.html#rates'));
  return rates;
};

test('before there is a practice, rates say so and lead to where it is set up', async ({ extension }) => {
  const rates = await openRates(extension);
  await expect(rates.getByText('There is nothing to count yet', { exact: false })).toBeVisible();
  await rates.getByRole('main').getByRole('link').click();
  await expect(rates.getByLabel('Time zone of the practice')).toBeVisible();
});

test('an answer is counted at once, among the sessions that took place; before it nothing is', async ({
  extension,
}, info) => {
  const first = mondayOf(addDays(dayAt('America/New_York', Date.now()), -7 * 27));
  const year = practiceYear({ seed: 3, marked: 0.7, first, weeks: 26 });
  const path = info.outputPath('work@example.com.ics');
  writeFileSync(path, calendarFile(year.lives, year.zone, endOf(year), 'work@example.com'));
  const dashboard = await extension.openView('dashboard#data');
  await dashboard.getByLabel('Or paste its text').fill(formatPracticeFile(practiceOf(year, 'declared')));
  await dashboard.getByRole('button', { name: 'Import the text' }).click();
  await expect(dashboard.getByText('Practice imported').first()).toBeVisible();
  await dashboard.getByLabel(/\.ics/).setInputFiles(path);
  await expect(dashboard.getByText(/^[\d,]+ entries, /)).toBeVisible({ timeout: 30_000 });

  const rates = await openRates(extension);
  const all = rates.getByRole('region', { name: 'Outside the frame' });
  await expect(all).toContainText(/0 of \d{3} sessions \(0\.0 per 100; 0\.0–\d\.\d\)/);
  await expect(rates.getByText(/\d+ of \d+ working days were seen/)).toBeVisible();
  await expect(rates.getByText(/^\d+ entries look to be outside the frame/)).toBeVisible();

  const popup = await openPopup(extension);
  const question = questionsIn(popup)
    .filter({ hasText: 'session beyond the plan' })
    .or(questionsIn(popup).filter({ hasText: 'contact outside the standing sessions' }));
  await question.first().getByRole('button', { name: 'Emergency' }).click();
  await expect(all).toContainText(/1 of \d{3} sessions \(0\.\d per 100; 0\.\d+–\d\.\d\)/);
  await expect(rates.getByRole('table', { name: 'By weekday and hour' })).toBeVisible();
  await expect(rates.getByRole('region', { name: 'By client', exact: true })).toContainText(
    'Beyond the inner line: 0 of',
  );

  await rates.getByText('As a table').press('Enter');
  await expect(rates.getByRole('columnheader', { name: 'To the lines' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page: rates }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.length])).toEqual([]);

  await rates.bringToFront();
  await pressCommand(extension, 'veil');
  await expect(rates.getByRole('button', { name: 'Lift the veil' })).toBeVisible();
  await expect(all).toBeHidden();
});
