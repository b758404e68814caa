// Runs every property with new draws, over and over, and stops at the first that fails, with the seed that makes it fail
// again: `npm run soak -- --minutes 30`.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  process.stderr.write(`--minutes: ${values.minutes} is not a number of minutes\n`);
  process.exit(2);
}

const files = globSync('tests/**/*.test.{ts,tsx}').filter((file) =>
  /from 'fast-check'/.test(readFileSync(file, 'utf8')),
);
const until = Date.now() + minutes * 60_000;
let rounds = 0;
for (; Date.now() < until; rounds++) {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const { status } = spawnSync('vitest', ['run', '--reporter=dot', ...files], {
    stdio: 'inherit',
    env: { ...process.env, FRAMEKEEPER_SEED: String(seed) },
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.stdout.write(`Failed. Again with FRAMEKEEPER_SEED=${seed} npm run test:unit\n`);
    process.exit(1);
  }
}
process.stdout.write(`${rounds} rounds of ${files.length} files, none failed\n`);
