// Ends the background, the tab or the whole browser in the middle of its work, over and over, on one profile, and looks
// each time whether the record is whole: `npm run faults -- --kills 200 --seed 1`. What was acknowledged must be there
// exactly once; what was not may be there once. Ends with the figures, and with 1 if anything was lost or doubled.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { type Launched, launch } from './launch.ts';
import { openSample } from './sample.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const kills = Number(values.kills);
const seed = Number(values.seed);
if (!(kills >= 1) || !Number.isInteger(seed)) {
  process.stderr.write('--kills needs a number of kills, --seed a whole number.\n');
  process.exit(2);
}

/** Numbers from 0 to 1 that the seed alone decides: a multiplicative generator, good enough to choose a moment by. */
let state = (seed * 2_654_435_761) % 2_147_483_647 || 1;
function drawn(): number {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
}

/** What was asked of the background, and what it said it had kept. */
const asked = new Set<string>();
const kept = new Set<string>();
const troubles: string[] = [];
const count = { background: 0, tab: 0, browser: 0 };
const LONGEST_WAIT = 120;

const profile = await mkdtemp(join(tmpdir(), 'framekeeper-faults-'));
const begun = Date.now();
let launched = await start();
await openSample(launched, Date.now());
const view = await launched.openView('dashboard#data');
const flags = await openFlags(view);
await view.close();

for (let round = 0; round < kills; round++) {
  const page = await launched.openView('dashboard#data');
  await page.exposeFunction('acknowledged', (name: string) => kept.add(name));
  const names = [0, 1, 2, 3].flatMap((at) => [`answer-${round}-${at}`, `reading-${round}-${at}`]);
  for (const name of names) asked.add(name);
  await page.evaluate(work, { names, flags, now: Date.now() });
  await new Promise((done) => setTimeout(done, drawn() * LONGEST_WAIT));
  const part = drawn();
  if (part < 0.6) await killBackground(page);
  else if (part < 0.8) await killTab(page);
  else await killBrowser();
  await check(round);
  if ((round + 1) % 20 === 0) process.stderr.write(`${round + 1} kills, ${kept.size} of ${asked.size} acknowledged\n`);
}

await launched.context.close();
await rm(profile, { recursive: true, force: true });
const seconds = ((Date.now() - begun) / 1_000).toFixed(0);
process.stdout.write(
  `${kills} kills (background ${count.background}, tab ${count.tab}, browser ${count.browser}) in ${seconds} s, seed ${seed}\n` +
    `${asked.size} asked, ${kept.size} acknowledged; ${troubles.length} lost, doubled or broken\n`,
);
for (const trouble of troubles) process.stdout.write(`${trouble}\n`);
process.exit(troubles.length === 0 && kept.size > 0 ? 0 : 1);

function start(): Promise<Launched> {
  return launch({ profile, headless: true });
}

function openFlags(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const overview = await chrome.runtime.sendMessage({ to: 'view-calls', name: 'overview', args: [] });
    return overview.questions.map(({ flag }) => flag);
  });
}

/** Asks for everything at once and waits for nothing; each acknowledgement is told as it comes. */
function work(given: {
  readonly names: readonly string[];
  readonly flags: readonly string[];
  readonly now: number;
}): void {
  const ask = async (named: string, name: string, what: unknown) => {
    const said = await chrome.runtime.sendMessage({ to: 'view-calls', name, args: [what] });
    if (said?.ok) await acknowledged(named);
  };
  given.names.forEach((named, at) => {
    const flag = given.flags[at % given.flags.length];
    const at0 = given.now - 86_400_000;
    const event = {
      ...{ key: named, meeting: null, series: null, originalStart: null, calendar: 'faults', kind: 'appointment' },
      ...{ title: 'Dentist', start: at0, end: at0 + 3_000_000, allDay: null, place: '', response: null, showAs: null },
      ...{ cancelled: false, guests: null },
    };
    const reading = {
      ...{ format: 'framekeeper/reading@1', source: 'ics', account: named, view: 'file', zone: 'UTC', locale: 'en' },
      ...{ at: given.now, seen: [], partial: [], withheld: [], calendars: ['faults'], events: [event], faults: [] },
    };
    // Settled either way: a call that nobody answers is what is tested.
    void Promise.allSettled([
      named.startsWith('answer')
        ? ask(named, 'answer', { flag, category: 'other', reason: named })
        : ask(named, 'importReadings', [reading]),
    ]);
  });
}

async function killBackground(page: Page): Promise<void> {
  count.background++;
  const session = await launched.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}

async function killTab(page: Page): Promise<void> {
  count.tab++;
  const session = await launched.context.newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const closed = new Promise((done) => page.once('close', done));
  // Not waited for: the session that would hear the answer goes with its tab.
  void Promise.allSettled([session.send('Target.closeTarget', { targetId: targetInfo.targetId })]);
  await closed;
}

/** Ends the browser as a crash does: no process of it hears of it beforehand. */
async function killBrowser(): Promise<void> {
  count.browser++;
  const closed = new Promise((done) => launched.context.once('close', done));
  const { stdout } = spawnSync('pgrep', ['-f', `user-data-dir=${profile}`], { encoding: 'utf8' });
  spawnSync('kill', ['-KILL', ...stdout.split('\n').filter(Boolean)]);
  await closed;
  launched = await start();
}

/** Looks through all that is kept. */
async function check(round: number): Promise<void> {
  const page = await launched.openView('dashboard#data');
  const found = await page.evaluate(async () => {
    const call = (name: string) => chrome.runtime.sendMessage({ to: 'view-calls', name, args: [] });
    const overview = await call('overview');
    return { record: await call('checkRecord'), backup: String(await call('backup')), sealed: overview.sealed };
  });
  await page.close();
  const { log, agenda } = JSON.parse(found.backup);
  const reasons: string[] = log.lines.map(({ entry }: { entry?: { reason?: string } }) => entry?.reason ?? '');
  const keys: string[] = agenda.events.map(({ key }: { key: string }) => key);
  const times = new Map<string, number>();
  for (const name of [...reasons, ...keys]) times.set(name, (times.get(name) ?? 0) + 1);
  const note = (what: string) => troubles.push(`after kill ${round}: ${what}`);
  for (const name of kept) if (!times.has(name)) note(`${name} was acknowledged and is not there`);
  for (const name of asked) if ((times.get(name) ?? 0) > 1) note(`${name} is there ${times.get(name)} times`);
  if (found.sealed.length > 0) note(`cannot be opened: ${found.sealed.join(', ')}`);
  if ((found.record.troubles ?? []).length > 0)
    note(`the chain does not hold: ${JSON.stringify(found.record.troubles)}`);
}

declare const acknowledged: (name: string) => Promise<void>;
declare const chrome: {
  readonly runtime: {
    readonly sendMessage: (
      message: unknown,
    ) => Promise<{ ok?: boolean; questions: { flag: string }[]; sealed: string[] } & { troubles?: unknown[] }>;
  };
};
