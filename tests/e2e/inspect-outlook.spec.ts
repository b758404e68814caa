import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from '@playwright/test';
import { launchPlain } from '../../scripts/launch.ts';
import { routeStage, stageOf } from '../stage/outlook/serve.ts';
import type { StageView } from '../stage/outlook/stage.ts';
import { outlookSample } from '../stage/outlook-sample.ts';

const NOW = Date.parse('2026-03-04T14:40:00Z');
const { zone = 'UTC', events } = outlookSample(NOW);

/** Each view, each host, and a published calendar. */
const PAGES: readonly (readonly [view: StageView, url: string])[] = [
  ['week', 'https://outlook.office.com/calendar/view/week'],
  ['month', 'https://outlook.office.com/calendar/view/month'],
  ['day', 'https://outlook.office365.com/calendar/view/day'],
  ['week', 'https://outlook.live.com/calendar/0/view/week'],
  ['week', 'https://outlook.cloud.microsoft/calendar/view/week'],
  ['month', 'https://outlook.live.com/calendar/published/practice@example.com/key/calendar.html'],
];

/** The stage's page as a user saves it from the developer tools. */
async function saved(view: StageView, url: string): Promise<string> {
  const browser = await launchPlain();
  try {
    const context = await browser.newContext();
    await routeStage(context, { ...outlookSample(NOW), view, monthPixels: 4_000 });
    const page = await context.newPage();
    await page.goto(url);
    await stageOf(page).settle();
    return await page.evaluate(() => `<!DOCTYPE html>${document.documentElement.outerHTML}`);
  } finally {
    await browser.close();
  }
}

/** What the command line says of a page, on a machine in the page's zone. */
const inspected = (file: string, ...args: readonly string[]) =>
  new Promise<{ readonly code: number; readonly output: string; readonly problems: string }>((done) => {
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env;
    const words = ['scripts/frame.ts', 'inspect', file, '--json', ...args];
    execFile(process.execPath, words, { env: { ...env, TZ: zone } }, (error, output, problems) =>
      done({ code: error ? Number(error.code) : 0, output, problems }),
    );
  });

for (const [view, url] of PAGES) {
  test(`a saved ${view} at ${url} is read as it was when it was saved`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'framekeeper-'));
    try {
      const file = join(folder, 'page.html');
      await writeFile(file, await saved(view, url));
      const { code, output, problems } = await inspected(file, '--url', url, '--at', '2026-03-04T14:40:00Z');
      expect({ code, problems }).toEqual({ code: 0, problems: '' });
      const reading = JSON.parse(output);
      expect(reading).toMatchObject({ source: 'outlook', view, zone, faults: [], at: '2026-03-04T14:40:00.000Z' });
      const titles = new Set(reading.events.map(({ title }: { title: string }) => title));
      const shown = events.filter(({ start }) => reading.seen.includes(start.slice(0, 10)));
      expect(shown.length).toBeGreaterThan(5);
      expect(shown.filter(({ title }) => !titles.has(title))).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}
