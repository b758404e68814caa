import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { formatPracticeFile } from '../../lib/practice/file.ts';
import { calendarFile } from '../bench/years/calendar-file.ts';
import { endOf } from '../bench/years/evidence.ts';
import { practiceOf } from '../bench/years/measure.ts';
import { practiceYear } from '../bench/years/year.ts';
import { exportOf } from '../readers/ics/export.ts';
import { expect, openPopup, questionsIn, test } from './extension.ts';

test('a year of a practice is imported from its file, without the page standing still, and asked about', async ({
  extension,
}, info) => {
  const year = practiceYear({ seed: 3, marked: 0.7 });
  const path = info.outputPath('work@example.com.ics');
  writeFileSync(path, calendarFile(year.lives, year.zone, endOf(year), 'work@example.com'));
  const dashboard = await extension.openView('dashboard#data');
  await dashboard.getByLabel('Or paste its text').fill(formatPracticeFile(practiceOf(year, 'declared')));
  await dashboard.getByRole('button', { name: 'Import the text' }).click();
  await expect(dashboard.getByText('Practice imported').first()).toBeVisible();

  await watchBeats(dashboard);
  const from = Date.now();
  await dashboard.getByLabel(/\.ics/).setInputFiles(path);
  await expect(dashboard.getByText(/^[\d,]+ entries, Jan 6, 2025 –/)).toBeVisible({ timeout: 30_000 });
  const took = Date.now() - from;
  const longest = await longestBeat(dashboard);
  console.log(
    `A year's file: remembered and judged in ${took} ms; the page stood still for ${Math.round(longest)} ms at most`,
  );

  const popup = await openPopup(extension);
  await expect(questionsIn(popup).first()).toBeVisible();
  expect(await questionsIn(popup).count()).toBeGreaterThan(10);
});

test('ten megabytes are read while the page stays its user’s, who is told how far that is', async ({
  extension,
}, info) => {
  const path = info.outputPath('practice@example.com.ics');
  const text = exportOf(18_000, 2_000);
  expect(text.length).toBeGreaterThan(10_000_000);
  writeFileSync(path, text);
  const dashboard = await extension.openView('dashboard#data');
  await watchBeats(dashboard);
  const from = Date.now();
  await dashboard.getByLabel(/\.ics/).setInputFiles(path);
  const progress = dashboard.getByRole('progressbar');
  await expect(progress).toBeVisible();
  await expect.poll(async () => Number(await progress.getAttribute('value'))).toBeGreaterThan(0);
  await expect(progress).toHaveCount(0, { timeout: 60_000 });
  await expect(dashboard.getByText(/^[\d,]+ entries, /)).toBeVisible();
  const longest = await longestBeat(dashboard);
  console.log(`Ten megabytes: ${Date.now() - from} ms; the page stood still for ${Math.round(longest)} ms at most`);
  // A frame on an idle machine; what a busy one takes on top is not what is tested, and read in the page it is seconds.
  expect(longest).toBeLessThan(1_000);
});

/** Measures from now on for how long a page is not its user's. */
const watchBeats = (page: Page) =>
  page.evaluate(() => {
    let last = performance.now();
    Object.assign(window, { longest: 0 });
    const beat = () => {
      const now = performance.now();
      const shared = window as unknown as { longest: number };
      shared.longest = Math.max(shared.longest, now - last);
      last = now;
      requestAnimationFrame(beat);
    };
    requestAnimationFrame(beat);
  });

/** The longest that it was not, milliseconds. */
const longestBeat = (page: Page) => page.evaluate(() => (window as unknown as { longest: number }).longest);

test('a file that is no calendar is refused in words, and nothing is remembered of it', async ({ extension }, info) => {
  const path = info.outputPath('letter.ics');
  writeFileSync(path, 'Dear all');
  const dashboard = await extension.openView('dashboard#data');
  await dashboard.getByLabel(/\.ics/).setInputFiles(path);
  await expect(dashboard.getByText('This is not a calendar file.')).toBeVisible();
});
