// `npm start`: builds, and opens a calendar with the extension in it. By default the embedded sample practice, which
// needs no account and no network; `--calendar` the user's own Google Calendar in a profile of its own; `--headless`, or
// a machine without a display, prints what was found and writes screenshots to .output/start/.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { STAGE_ORIGIN } from '../tests/stage/google/serve.ts';
import { type Launched, launch } from './launch.ts';
import { openSample } from './sample.ts';

const { values: wanted } = parseArgs({
  options: { headless: { type: 'boolean', default: false }, calendar: { type: 'boolean', default: false } },
});
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = wanted.headless || !hasDisplay;

say('Building …');
const built = spawnSync('wxt', ['build', '--level', 'warn'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
if (built.status !== 0) process.exit(1);

if (wanted.calendar) await openOwn();
else if (headless) await report();
else await show();

/** The user's own calendar, in a profile that keeps its sign-in and what the extension remembers. */
async function openOwn(): Promise<void> {
  if (headless) stop('`--calendar` opens your own calendar for you to look at, which needs a display.');
  const launched = await launch({ profile: resolve('.output/profile'), headless: false, online: true });
  await launched.openView('dashboard');
  const [page = await launched.context.newPage()] = launched.context.pages();
  await page.goto(`${STAGE_ORIGIN}/calendar/r`);
  say('Your calendar is open. Tell the settings page about your practice; close the browser to end.');
  await closed(launched);
}

/** The sample, to play with. */
async function show(): Promise<void> {
  const launched = await launch({ headless: false });
  await openSample(launched, Date.now());
  await launched.openView('popup');
  say('The sample calendar is open, and what the toolbar button shows beside it. Close the browser to end.');
  await closed(launched);
}

/** The sample, in words and pictures. */
async function report(): Promise<void> {
  const folder = '.output/start';
  mkdirSync(folder, { recursive: true });
  const launched = await launch({ headless: true });
  const { page: calendar } = await openSample(launched, Date.now());
  const popup = await launched.openView('popup', { width: 360, height: 900 });
  await popup.getByRole('listitem').first().waitFor();
  for (const section of await popup.getByRole('region').all()) say(`\n${readable(await section.innerText())}`);
  await calendar.bringToFront();
  await calendar.screenshot({ path: `${folder}/calendar.png` });
  await popup.screenshot({ path: `${folder}/popup.png`, fullPage: true });
  const dashboard = await launched.openView('dashboard');
  await dashboard.getByRole('heading').first().waitFor();
  await dashboard.screenshot({ path: `${folder}/dashboard.png`, fullPage: true });
  await launched.context.close();
  say(`\nScreenshots: ${folder}/calendar.png, ${folder}/popup.png, ${folder}/dashboard.png`);
}

function closed(launched: Launched): Promise<void> {
  return new Promise((done) => launched.context.on('close', () => done()));
}

function readable(text: string): string {
  return text.replaceAll(/\n{2,}/g, '\n').trim();
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function stop(text: string): never {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}
