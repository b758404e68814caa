import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { parseReading } from '../../lib/calendar/parse-reading.ts';
import type { Reading } from '../../lib/calendar/reading.ts';
import { googleReader } from '../../lib/readers/google/index.ts';
import { OUTLOOK_MATCHES } from '../../lib/readers/outlook/page.ts';
import { failure, type Result, success } from '../../lib/result.ts';
import { EXTENSION } from '../launch.ts';
import { badInput, type Command, type Ending, instantIn, parseWords } from './command.ts';
import { localeIn, withClock } from './page-clock.ts';
import { readPage } from './page-file.ts';
import { printed, tableOf } from './reading-text.ts';
import { reportOf } from './saved-page.ts';

/** What is to be inspected: a page's HTML, the address it is opened at, and the instant to print, null for the look's own. */
type Order = { readonly html: string; readonly url: URL; readonly at: number | null; readonly json: boolean };

/** Opens a saved page in Chromium at its address with the built extension, and prints the reading. */
export const inspect: Command = {
  usage: 'inspect PAGE.html --url URL [--at INSTANT] [--json]',
  async run(args) {
    const order = orderOf(args);
    if (!order.ok) return order.error;
    const { html, url, at, json } = order.value;
    const missing = buildMissing();
    if (missing) return missing;
    const machine = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const set = at === null ? html : withClock(html, localeIn(html), at, Date.now(), machine);
    const report = await reportOf(set, url);
    if (!report.ok) return { code: 1, problem: `page: ${report.error}` };
    const parsed = parseReading(report.value);
    if (!parsed.ok) return { code: 1, problem: `reading: refused as the background refuses it, ${parsed.error}` };
    // Reading depends on no clock but the page's own; the instant only says when the look was taken.
    const reading: Reading = { ...parsed.value, at: at ?? parsed.value.at };
    const output = json ? `${JSON.stringify(printed(reading), null, 2)}\n` : tableOf(reading);
    return { code: reading.faults.length > 0 ? 1 : 0, output };
  },
};

function orderOf(args: readonly string[]): Result<Order, Ending> {
  const given = parseWords(args, { url: { type: 'string' }, at: { type: 'string' }, json: { type: 'boolean' } });
  if (!given.ok) return given;
  const { words, options } = given.value;
  const [path, more] = words;
  if (more !== undefined) return failure(badInput('PAGE.html', `one page at a time, not also ${more}`));
  const html = readPage(path);
  if (!html.ok) return html;
  if (typeof options.url !== 'string') return failure(badInput('--url', 'missing'));
  const url = URL.parse(options.url);
  const readable = [...googleReader.matches, ...OUTLOOK_MATCHES];
  if (!url || !readable.some((pattern) => matches(url, pattern))) {
    return failure(badInput('--url', `not an address of a calendar that is read: ${readable.join(', ')}`));
  }
  const at = options.at === undefined ? null : instantIn(String(options.at));
  if (Number.isNaN(at)) return failure(badInput('--at', 'not an instant such as 2026-03-04T14:40:00Z'));
  return success({ html: html.value, url, at, json: options.json === true });
}

/** Whether a match pattern of an extension's manifest takes in an address. */
function matches(url: URL, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(`${url.protocol}//${url.host}${url.pathname}`);
}

/** Builds the extension where there is no build; why that failed, if it did. */
function buildMissing(): Ending | null {
  if (existsSync(EXTENSION)) return null;
  process.stderr.write('The extension is not built yet; building …\n');
  const built = spawnSync('wxt', ['build', '--level', 'warn'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return built.status === 0 ? null : { code: 1, problem: 'build: failed, see above' };
}
