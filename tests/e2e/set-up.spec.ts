import { writeFileSync } from 'node:fs';
import { addDays, dayAt, mondayOf } from '../../lib/time/day.ts';
import { calendarFile } from '../bench/years/calendar-file.ts';
import { endOf } from '../bench/years/evidence.ts';
import { practiceYear } from '../bench/years/year.ts';
import { sampleWeek } from '../stage/sample.ts';
import { expect, openPopup, questionsIn, test } from './extension.ts';

test.use({ zone: 'America/New_York' });

test('a practice is set up from a year’s file: dropped, saved, asked about, and open to change in the settings', async ({
  extension,
}, info) => {
  // It ends last week: who was last seen long ago is not taken for a client.
  const first = mondayOf(addDays(dayAt('America/New_York', Date.now()), -7 * 52));
  const year = practiceYear({ seed: 3, marked: 0.7, first });
  const path = info.outputPath('work@example.com.ics');
  writeFileSync(path, calendarFile(year.lives, year.zone, endOf(year), 'work@example.com'));
  const dashboard = await extension.openView('dashboard');
  await expect(dashboard.getByRole('heading', { name: 'Nothing was seen of your calendar yet' })).toBeVisible();
  await dashboard.getByLabel(/\.ics/).setInputFiles(path);
  await expect(dashboard.getByRole('heading', { name: '3 · Clients' })).toBeVisible({ timeout: 30_000 });
  const rows = dashboard.getByRole('region', { name: '3 · Clients' }).getByRole('listitem');
  const count = await rows.getByRole('checkbox', { checked: true }).count();
  expect(count).toBeGreaterThanOrEqual(24);

  await dashboard.getByRole('checkbox', { name: 'K5', exact: true }).uncheck();
  await dashboard.getByRole('button', { name: 'Undo' }).click();
  await expect(dashboard.getByRole('checkbox', { name: 'K5', exact: true })).toBeChecked();
  await dashboard.getByRole('button', { name: 'Save' }).click();
  await expect(dashboard.getByRole('heading', { name: 'Your practice is saved' })).toBeFocused();
  await expect(dashboard.getByText(`${count} clients, with`)).toBeVisible();

  await dashboard
    .getByRole('navigation', { name: 'Where would you like to go on?' })
    .getByRole('link', { name: 'Practice' })
    .click();
  await dashboard.getByRole('link', { name: 'Clients' }).click();
  await expect(dashboard.getByRole('heading', { name: 'Clients', exact: true })).toBeVisible();
  await expect(dashboard.getByRole('button', { name: 'Remove K5', includeHidden: true })).toHaveCount(1);
  await expect(dashboard.getByText('Everything is saved.')).toBeVisible();

  const popup = await openPopup(extension);
  await expect(questionsIn(popup).first()).toBeVisible();
});

test('once a practice is saved the dashboard opens with something else, and the set-up only adds', async ({
  extension,
  open,
}) => {
  const events = sampleWeek(Date.now());
  await open({ events });
  const dashboard = await extension.openView('dashboard');
  await expect(dashboard.getByRole('link', { name: 'Set-up' })).toHaveCount(0);
  const settings = await extension.openView('dashboard#settings');
  await settings.getByRole('link', { name: 'Let the calendar propose' }).click();
  await expect(settings.getByText('Here stands only what it does not have yet')).toBeVisible();
  await expect(settings.getByRole('heading', { name: '2 · When you work' })).toHaveCount(0);
});
