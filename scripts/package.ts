// Makes what the stores are given, into .output/packages/: `npm run package`. One zip for each browser, and one of the
// sources, from which a reviewer who unpacks it and runs `npm ci` and `npm run package` gets the same zips, byte for byte.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from 'wxt';
import { filesIn, zipOf } from './packages/zip.ts';

/** The stores that a package is made for, by the browser that it is built for. Edge takes Chrome's as it is. */
const STORES = { chrome: ['chrome', 'edge'], firefox: ['firefox'] };

/** The most that a package may weigh, in bytes. */
const MOST_BYTES = 600_000;

/** What is made or fetched, and no part of the sources. */
const NOT_SOURCES = ['.git', 'node_modules', '.output', '.wxt', 'store'];

const silent = () => {};
const QUIET = { debug: silent, log: silent, info: silent, success: silent, level: 0, ...loud() };

const { values } = parseArgs({ options: { out: { type: 'string', default: '.output/packages' } } });
const out = resolve(values.out);
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
mkdirSync(out, { recursive: true });

for (const [browser, stores] of Object.entries(STORES)) {
  const built = join(out, browser);
  await build({ browser, manifestVersion: 3, outDir: built, outDirTemplate: '.', logger: QUIET });
  const zip = zipOf(built, filesIn(built));
  for (const store of stores) keep(`framekeeper-${version}-${store}.zip`, zip);
}
const sources = filesIn('.', (path) => !NOT_SOURCES.includes(path) && !path.endsWith('.log'));
keep(`framekeeper-${version}-sources.zip`, zipOf('.', sources));

/** Only what keeps a package from being made, or right, is said. */
function loud() {
  const say = (...words: unknown[]) => void process.stderr.write(`${words.join(' ')}\n`);
  return { warn: say, error: say, fatal: say };
}

function keep(name: string, zip: Uint8Array): void {
  if (zip.length > MOST_BYTES && !name.includes('sources')) {
    throw new Error(`${name} has ${zip.length} bytes; a package may have ${MOST_BYTES}.`);
  }
  writeFileSync(join(out, name), zip);
  const hash = createHash('sha256').update(zip).digest('hex');
  process.stdout.write(`${hash}  ${basename(name)}  ${Math.ceil(zip.length / 1000)} kB\n`);
}
