// Runs every bench and writes what they say into docs/performance.md, with the machine and the budgets: `npm run bench`.
// With `--print` nothing is written. Names of benches leave out the others: `npm run bench -- --print slots ics`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

const BUILT = '.output/chrome-mv3';
const PAGE = [
  'vitest',
  'run',
  '--project',
  'page',
  '--mode',
  'bench',
  '--silent=false',
  '--reporter=dot',
  'tests/bench',
];

/** Each bench: what it measures, what was promised, and how it is run. */
const BENCHES: readonly { name: string; title: string; budget: string; command: readonly string[] }[] = [
  {
    name: 'slots',
    title: 'Same-day slots, beside other programs that find free times',
    budget: 'one day with 12 busy intervals within 0.01 ms',
    command: ['node', 'tests/bench/slots.ts'],
  },
  {
    name: 'judging',
    title: 'Judging ten years anew',
    budget: '20,000 events, fits and all rules, within 100 ms',
    command: ['node', 'tests/bench/judging.ts'],
  },
  {
    name: 'audit',
    title: 'The audit by command line',
    budget: 'ten years within 10 s',
    command: ['node', 'tests/bench/audit.ts'],
  },
  {
    name: 'ics',
    title: 'Calendar files, beside the library alone',
    budget: 'a year of a busy practice within 600 ms, no step without a pause longer than a frame',
    command: ['node', 'tests/bench/ics.ts'],
  },
  {
    name: 'years',
    title: 'How right fits and questions are, over invented years',
    budget: 'how right: see docs/accuracy.md',
    command: ['node', 'tests/bench/years.ts'],
  },
  {
    name: 'set-up',
    title: 'What the set-up proposes',
    budget: 'how right: see docs/accuracy.md',
    command: ['node', 'tests/bench/set-up.ts', '10'],
  },
  {
    name: 'page',
    title: 'In Chromium: reading pages, drawing over them, the frame chart, the vault',
    budget:
      '1,000 entries read within 4 ms, a change of one within 0.3 ms; ten years of the vault opened within 300 ms; the chart panned within a frame',
    command: PAGE,
  },
];

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const unknown = names.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) {
  process.stderr.write(`No bench: ${unknown.join(', ')}. There are ${BENCHES.map(({ name }) => name).join(', ')}.\n`);
  process.exit(2);
}
const isPrinted = args.includes('--print') || names.length > 0;

const parts: string[] = [];
let failed = false;
for (const { name, title, budget, command } of BENCHES.filter(
  (one) => names.length === 0 || names.includes(one.name),
)) {
  const [program = '', ...rest] = command;
  const { status, stdout, stderr } = spawnSync(program, rest, {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  const said = tablesIn(stdout);
  process.stdout.write(`\n${title}\n\n${said}\n`);
  if (status !== 0) {
    process.stderr.write(stderr);
    failed = true;
  }
  parts.push(`## ${title}\n\nBudget: ${budget}. \`npm run bench -- ${name}\`\n\n\`\`\`\n${said}\n\`\`\`\n`);
}
if (!isPrinted) {
  writeFileSync('docs/performance.md', `${head()}\n${sizes()}\n${parts.join('\n')}`);
  process.stdout.write('\nWritten to docs/performance.md\n');
}
process.exit(failed ? 1 : 0);

/** What a bench printed, without what the test runner says around it. */
function tablesIn(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const noise = /^(\s*(RUN|Test Files|Tests|Start at|Duration|stdout \||stderr \|)|\s*[·✓↓-]+$|\s*$)/;
  return lines
    .filter((line, index) => !noise.test(line) || (line === '' && lines[index - 1] !== ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function head(): string {
  const [cpu] = cpus();
  return `# How fast it is

Written by \`npm run bench\`. Times are of one run on one machine, which had other work to do; what is compared was measured in
the same run, so trust ratios before milliseconds. Budgets of time are reported here and break nothing; budgets of size are
checked by \`tests/manifest.test.ts\` and fail the build.

| machine | |
|---|---|
| processor | ${cpu?.model.trim() ?? 'unknown'}, ${availableParallelism()} cores |
| memory | ${Math.round(totalmem() / 2 ** 30)} GB |
| Node | ${process.version} |
`;
}

/** Sizes of the build, as far as there is one. */
function sizes(): string {
  if (!existsSync(BUILT)) return '';
  const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && statSync(join(BUILT, file)).isFile())
    .map((file) => [file.replace(/-[\w-]{8}\.js$/, '.js'), gzipSync(readFileSync(join(BUILT, file))).length] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = files.map(([file, bytes]) => `| \`${file}\` | ${(bytes / 1000).toFixed(1)} |`);
  return `## Sizes\n\n| file | kB, gzip |\n|---|---:|\n${rows.join('\n')}\n`;
}
