import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type Browser, test as base, expect } from '@playwright/test';
import { launchPlain } from '../../scripts/launch.ts';
import { addressOf, savedStage } from '../saved-stage.ts';
import type { StageOptions, StageView } from '../stage/google/stage.ts';
import { sampleOptions } from '../stage/sample.ts';

type Ended = { readonly code: number; readonly output: string; readonly problems: string };
type Fixtures = {
  /** Writes a page of the stage, or any text, to a file. */
  readonly save: (page: string | Partial<StageOptions>) => Promise<string>;
  readonly frame: (...args: string[]) => Promise<Ended>;
};

const NOW = Date.parse('2026-03-04T14:40:00Z');

const ran = (script: string, ...args: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    execFile(process.execPath, [script, ...args], { maxBuffer: 50_000_000, env: PLAIN }, (error, output, problems) =>
      done({ code: error ? Number(error.code) : 0, output, problems }),
    );
  });

/** Without the wishes about colours of whatever runs the tests: Node says so when two of them do not agree. */
const { NO_COLOR: _no, FORCE_COLOR: _force, ...PLAIN } = process.env;

const test = base.extend<Fixtures, { readonly plain: Browser }>({
  plain: [
    // biome-ignore lint/correctness/noEmptyPattern: fixtures are told apart by what they take apart.
    async ({}, use) => {
      const browser = await launchPlain();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  save: async ({ plain }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'framekeeper-'));
    await use(async (page) => {
      const html = typeof page === 'string' ? page : await savedStage(plain, { ...sampleOptions(NOW), ...page });
      const file = join(folder, 'page.html');
      await writeFile(file, html);
      return file;
    });
    await rm(folder, { recursive: true });
  },
  // biome-ignore lint/correctness/noEmptyPattern: fixtures are told apart by what they take apart.
  frame: async ({}, use) => {
    await use((...args) => ran('scripts/frame.ts', ...args));
  },
});

const VIEWS: readonly StageView[] = ['day', 'week', 'month', 'agenda'];

for (const view of VIEWS) {
  test(`a saved ${view} is read as the content script reads it, its own events with their times`, async ({
    save,
    frame,
  }) => {
    const file = await save({ view });
    const { code, output, problems } = await frame('inspect', file, '--url', addressOf({ view }), '--json');
    expect({ code, problems }).toEqual({ code: 0, problems: '' });
    const reading = JSON.parse(output);
    expect(reading).toMatchObject({
      format: 'framekeeper/reading@1',
      source: 'google',
      account: 'practice@example.com',
      view,
      zone: 'America/New_York',
      locale: 'en',
      faults: [],
    });
    expect(reading.seen.length + reading.partial.length).toBeGreaterThan(0);
    expect(reading.events).toContainEqual(
      expect.objectContaining({
        title: 'R4',
        start: '2026-03-04T14:00:00.000Z',
        end: '2026-03-04T14:50:00.000Z',
        allDay: null,
        calendar: 'Sample Practice',
        recurring: true,
      }),
    );
  });
}

for (const [locale, zone] of [
  ['ar', 'Asia/Riyadh'],
  ['ja', 'Asia/Tokyo'],
  ['de', 'Europe/Berlin'],
] as const) {
  test(`a page in ${locale} whose scripts were taken out is enough`, async ({ plain, save, frame }) => {
    const page = await savedStage(plain, {
      now: NOW,
      zone,
      locale,
      events: [
        { id: 'k7', calendar: 'own@example.com', title: 'K7', start: '2026-03-04T13:10', end: '2026-03-04T14:00' },
        { id: 'trip', calendar: 'own@example.com', title: '旅行, رحلة', start: '2026-03-05', end: '2026-03-06' },
      ],
    });
    const file = await save(page.replaceAll(/<script\b[\s\S]*?<\/script>/g, ''));
    const { code, output } = await frame('inspect', file, '--url', addressOf({}), '--json');
    expect(code).toBe(0);
    const minutes =
      Date.parse(`2026-03-04T13:10Z`) - (zone === 'Europe/Berlin' ? 1 : zone === 'Asia/Tokyo' ? 9 : 3) * 3_600_000;
    expect(JSON.parse(output).events).toMatchObject([
      { title: 'K7', start: new Date(minutes).toISOString(), recurring: false },
      {
        title: '旅行, رحلة',
        start: '2026-03-05',
        end: '2026-03-07',
        allDay: { first: '2026-03-05', last: '2026-03-06' },
      },
    ]);
  });
}

test('without --json the reading is a table, in the calendar’s own zone', async ({ save, frame }) => {
  const { code, output } = await frame('inspect', await save({}), '--url', addressOf({}), '--at', '2026-03-04T14:40Z');
  expect(code).toBe(0);
  expect(output).toContain('week view, America/New_York, en, looked at 2026-03-04T14:40:00.000Z');
  expect(output).toMatch(/^2026-03-04 {2}09:00–09:50 {2}R4 +Sample Practice, recurring$/m);
  expect(output).toMatch(/^faults: none$/m);
});

test('a page with an anchor gone is printed with its fault and no day seen, and ends with 1', async ({
  save,
  frame,
}) => {
  const file = await save({ broken: ['chipText'] });
  const { code, output } = await frame('inspect', file, '--url', addressOf({}), '--json');
  expect(code).toBe(1);
  const reading = JSON.parse(output);
  expect(reading.faults).toContainEqual(
    expect.objectContaining({ anchor: 'chip.text', problem: 'missing', view: 'week', locale: 'en' }),
  );
  expect(reading.seen).toEqual([]);
});

test('a page in disorder is given its time and then called unreadable', async ({ save, frame }) => {
  const { code, output } = await frame('inspect', await save({ broken: ['main'] }), '--url', addressOf({}), '--json');
  expect(code).toBe(1);
  expect(JSON.parse(output).faults).toMatchObject([{ anchor: 'main', problem: 'missing' }]);
});

test('a year and the settings are read as showing no events', async ({ save, frame }) => {
  const year = await frame('inspect', await save({ view: 'year' }), '--url', addressOf({ view: 'year' }), '--json');
  expect(year.code).toBe(0);
  expect(JSON.parse(year.output)).toMatchObject({ view: 'other', events: [], seen: [], faults: [] });
  const settings = `${addressOf({})}/../settings`;
  const other = await frame('inspect', await save('<!doctype html><main>Settings</main>'), '--url', settings, '--json');
  expect(other.code).toBe(0);
  expect(JSON.parse(other.output)).toMatchObject({ view: 'other', events: [], seen: [], faults: [] });
});

test('a saved page runs no script, asks for nothing and goes nowhere', async ({ plain, save, frame }) => {
  let asked = 0;
  const server = createServer((socket) => {
    asked++;
    socket.end();
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const places = ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${port}`);
  const page = await savedStage(plain, sampleOptions(NOW));
  const hostile = places
    .map(
      (place) => `<link rel="preconnect" href="${place}"><link rel="dns-prefetch" href="${place}">
        <link rel="stylesheet" href="${place}/a.css"><img src="${place}/a.png"><iframe src="${place}"></iframe>
        <script src="${place}/a.js"></script><script>document.body.remove(); fetch('${place}')</script>
        <video src="${place}/a.mp4" autoplay></video><meta http-equiv="refresh" content="0; url=${place}/">
        <img src="data:," onerror="document.body.remove()"><style>@import '${place}/b.css'; body { background: url(${place}/b.png) }</style>`,
    )
    .join('\n');
  const file = await save(page.replace('</body>', `${hostile}</body>`));
  const { code, output } = await frame('inspect', file, '--url', addressOf({}), '--json');
  server.close();
  expect(code).toBe(0);
  expect(JSON.parse(output).events).toHaveLength(18);
  expect(asked).toBe(0);
});

test('a page made safe by either tool is read the same, with other words', async ({ save, frame }) => {
  const file = await save({ view: 'week', locale: 'de' });
  const before = await frame('inspect', file, '--url', addressOf({}), '--json');
  const outline = ({ output }: Ended) =>
    JSON.parse(output).events.map(({ start, end, allDay, recurring }: Record<string, unknown>) =>
      JSON.stringify({ start, end, allDay, recurring }),
    );
  const tool = await ran('scripts/save-page.ts', file);
  for (const safe of [await frame('anonymise', file), tool]) {
    expect(safe).toMatchObject({ code: 0, problems: '' });
    expect(safe.output).not.toMatch(/<script|M2 urgent|Supervision|Elm Street|Sample|example/);
    const after = await frame('inspect', await save(safe.output), '--url', addressOf({}), '--json');
    expect(after.code).toBe(0);
    expect(outline(after).sort()).toEqual(outline(before).sort());
  }
});

const BAD: readonly (readonly [title: string, field: string, args: (file: string) => readonly string[]])[] = [
  ['no command', 'command', () => []],
  ['an unknown command', 'command', () => ['observe']],
  ['a name of an object’s own', 'command', () => ['constructor']],
  ['no page', 'PAGE.html', () => ['inspect', '--url', addressOf({})]],
  ['a page that is not there', 'PAGE.html', () => ['inspect', '/nowhere/page.html', '--url', addressOf({})]],
  ['a folder', 'PAGE.html', () => ['inspect', '.', '--url', addressOf({})]],
  ['a file that is not HTML', 'PAGE.html', () => ['inspect', 'package.json', '--url', addressOf({})]],
  ['two pages', 'PAGE.html', (file) => ['inspect', file, file, '--url', addressOf({})]],
  ['no address', '--url', (file) => ['inspect', file]],
  ['an address of another site', '--url', (file) => ['inspect', file, '--url', 'https://example.com/calendar/u/0/r']],
  [
    'a site that only ends alike',
    '--url',
    (file) => ['inspect', file, '--url', 'https://calendar.google.com.example/calendar/'],
  ],
  [
    'an address without its safety',
    '--url',
    (file) => ['inspect', file, '--url', 'http://calendar.google.com/calendar/u/0/r'],
  ],
  ['what is no address', '--url', (file) => ['inspect', file, '--url', 'calendar']],
  ['a day that is none', '--at', (file) => ['inspect', file, '--url', addressOf({}), '--at', '2026-02-30T10:00:00Z']],
  ['a time without its zone', '--at', (file) => ['inspect', file, '--url', addressOf({}), '--at', '2026-02-03T10:00']],
  ['no page to make safe', 'PAGE.html', () => ['anonymise']],
  ['a page to make safe that is none', 'PAGE.html', () => ['anonymise', 'package.json']],
  ['an unknown option', '--yaml', (file) => ['inspect', file, '--url', addressOf({}), '--yaml']],
  ['an option without its value', '--url', (file) => ['inspect', file, '--url']],
];

test('bad input ends with 2, its field and how it should be, and prints nothing', async ({ save, frame }) => {
  const file = await save('<!doctype html><p>A page</p>');
  for (const [title, field, args] of BAD) {
    const { code, output, problems } = await frame(...args(file));
    expect({ title, code, output }).toEqual({ title, code: 2, output: '' });
    expect(problems.split('\n')[0], title).toContain(field);
    expect(problems, title).toContain('npm run -s frame -- ');
  }
});
