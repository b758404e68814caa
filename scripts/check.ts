// All checks, one after another, each with its own line; ends with the number of tests that passed and failed. What
// `npm test` runs after setting up. `--fast` leaves out the time zones and the end-to-end tests.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { findFirefox } from './firefox.ts';

const ZONES = ['America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/St_Johns'];
const REPORTS = '.output/reports';
const fast = process.argv.includes('--fast');

type Count = { passed: number; failed: number };
const total: Count = { passed: 0, failed: 0 };

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

step('format and lint', ['biome', 'ci', '--error-on-warnings']);
step('build', ['wxt', 'build', '--level', 'warn']);
step('build for Firefox', ['wxt', 'build', '-b', 'firefox', '--mv3', '--level', 'warn']);
step('types', ['tsc', '--noEmit']);
step('unused code', ['knip', '--no-progress']);
tests('unit tests in UTC and views in Chromium', ['vitest', 'run', ...vitestReport('utc')], 'utc', { TZ: 'UTC' });
if (!fast) {
  for (const zone of ZONES) {
    const name = zone.replace('/', '-');
    // Nothing else runs beside them, so that every core is theirs. That each file passes by itself, the first run has
    // shown; here they share what they import, which takes half the time.
    const command = ['vitest', 'run', '--project', 'node', '--no-isolate', `--maxWorkers=${availableParallelism()}`];
    tests(`unit tests in ${zone}`, [...command, ...vitestReport(name)], name, { TZ: zone });
  }
  tests('end to end', ['playwright', 'test'], 'e2e', {});
  if (!findFirefox()) process.stdout.write('– end to end in Firefox: not run, since no Firefox was found\n');
}

process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);

function vitestReport(name: string): string[] {
  return ['--reporter=dot', '--reporter=json', `--outputFile.json=${REPORTS}/${name}.json`];
}

/** Runs one tool; counts as one test, since it is one thing that can fail. */
function step(title: string, command: readonly string[]): void {
  const started = Date.now();
  const { status, stdout } = run(command, {}, 'pipe');
  const ok = status === 0;
  if (!ok) process.stdout.write(stdout);
  count(title, ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, started);
}

/** Runs tests and reads how many there were from their report; a run without a report is a failure. */
function tests(title: string, command: readonly string[], report: string, env: Record<string, string>): void {
  const started = Date.now();
  const { status } = run(command, env);
  const counted = countsIn(`${REPORTS}/${report}.json`);
  const broken = counted.passed === 0 || (status !== 0 && counted.failed === 0);
  count(title, broken ? { ...counted, failed: counted.failed + 1 } : counted, started);
}

function run(
  [name = '', ...args]: readonly string[],
  env: Record<string, string> = {},
  stdout: 'inherit' | 'pipe' = 'inherit',
) {
  return spawnSync(name, args, {
    stdio: ['ignore', stdout, 'inherit'],
    env: { ...process.env, NO_COLOR: '1', ...env },
    shell: process.platform === 'win32',
  });
}

function countsIn(file: string): Count {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    if (report.stats) return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch (error) {
    process.stderr.write(`No report at ${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 0 };
  }
}

function count(title: string, { passed, failed }: Count, started: number): void {
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${failed === 0 ? '✓' : '×'} ${title}: ${passed} passed, ${failed} failed (${seconds} s)\n`);
}
