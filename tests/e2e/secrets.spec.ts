import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { savePractice } from '../../scripts/sample.ts';
import { stageOf } from '../stage/google/serve.ts';
import { samplePractice, sampleWeek } from '../stage/sample.ts';
import { expect, openPopup, test } from './extension.ts';

/** Words that stand nowhere but in what the therapist told us. */
const SECRETS = ['Zqaliasname', 'Zqagreement', 'Zqcovername', 'Zqreasonword', 'Zqformercode'];
/** What the page itself shows, and nothing else may keep in plain text. */
const TITLE = 'Zqtitleword K7';

/** What a page’s own scripts can find of a word. */
const foundIn = (page: Page, words: readonly string[]) =>
  page.evaluate((all) => {
    const places: Record<string, string> = {
      document: document.documentElement.outerHTML,
      local: JSON.stringify({ ...localStorage }),
      session: JSON.stringify({ ...sessionStorage }),
      cookie: document.cookie,
      address: `${location.href} ${document.title} ${JSON.stringify(history.state)}`,
      globals: Object.getOwnPropertyNames(window)
        .map((name) => {
          const value = Object.getOwnPropertyDescriptor(window, name)?.value;
          return `${name} ${typeof value === 'string' ? value : ''}`;
        })
        .join(' '),
    };
    return Object.entries(places).flatMap(([place, text]) =>
      all.filter((word) => text.includes(word)).map((word) => `${word} in ${place}`),
    );
  }, words);

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The files of a profile that hold a word, in either of the ways in which Chromium writes texts. */
async function keptIn(profile: string, words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of await filesIn(profile)) {
    const bytes = await readFile(file);
    for (const word of words)
      if (bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le')))
        found.push(`${word} in ${file.slice(profile.length)}`);
  }
  return found;
}

test('what the therapist told is in the vault alone, and there in no plain text', async ({
  extension,
  open,
  profile,
}) => {
  const { page } = await open();
  const { context, openView } = extension;
  const said: string[] = [];
  context.on('console', (message) => said.push(message.text()));
  context.on('weberror', (error) => said.push(String(error.error())));
  const view = await openView('dashboard');
  const practice = samplePractice(Date.now());
  const clients = practice.clients.map((client, at) =>
    at === 0
      ? { ...client, aliases: ['Zqaliasname'], former: ['Zqformercode'], agreements: ['Zqagreement until nine.'] }
      : client,
  );
  await savePractice(view, { ...practice, clients, cover: [{ name: 'Zqcovername', phone: '555 0100' }] });
  const day = sampleWeek(Date.now())
    .find(({ title }) => title === 'M2 urgent')
    ?.start.slice(0, 10);
  const times = { start: `${day}T20:00`, end: `${day}T20:50` };
  await stageOf(page).apply({
    do: 'add',
    event: { id: 'zqevent', calendar: 'practice@example.com', title: TITLE, ...times },
  });
  const popup = await openPopup(extension);
  const remembered = () =>
    popup.evaluate(() => chrome.runtime.sendMessage({ to: 'view-calls', name: 'backup', args: [] }));
  await expect.poll(async () => String(await remembered()).includes(TITLE)).toBe(true);
  const answered = await popup.evaluate(async () => {
    const ask = (name: string, ...args: unknown[]) => chrome.runtime.sendMessage({ to: 'view-calls', name, args });
    const { questions } = (await ask('overview')) as { questions: { flag: string }[] };
    return ask('answer', { flag: questions[0]?.flag, category: 'other', reason: 'Zqreasonword by telephone' });
  });
  expect(answered).toEqual({ ok: true, value: null });
  // A refusal, too, tells no word of what was refused.
  const refused = await popup.evaluate(() =>
    chrome.runtime.sendMessage({ to: 'view-calls', name: 'restore', args: ['{"format":"Zqreasonword"}'] }),
  );
  expect(JSON.stringify(refused)).not.toContain('Zqreasonword');

  await expect.poll(() => foundIn(page, SECRETS)).toEqual([]);
  const stored = await popup.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null), { ...localStorage }]),
  );
  expect([...SECRETS, TITLE].filter((word) => stored.includes(word))).toEqual([]);
  const addresses = context.pages().flatMap((one) => one.frames().map((frame) => frame.url()));
  expect(SECRETS.filter((word) => addresses.join(' ').includes(word))).toEqual([]);
  expect([...SECRETS, TITLE].filter((word) => said.join(' ').includes(word))).toEqual([]);
  // The search finds what is there: the vault, by the names of its drawers.
  await context.close();
  expect(await keptIn(profile, ['agenda/'])).not.toEqual([]);
  // The stage keeps its calendar in its own origin's storage, as a calendar may; ours was looked through above.
  const kept = await keptIn(profile, [...SECRETS, TITLE]);
  expect(kept.filter((place) => !place.startsWith(`${TITLE} in /Default/Local Storage/`))).toEqual([]);
});

declare const chrome: {
  readonly runtime: { readonly sendMessage: (message: unknown) => Promise<unknown> };
  readonly storage: Readonly<Record<'local' | 'session', { readonly get: (keys: null) => Promise<unknown> }>>;
};
