// Changes the pure rooms in one place at a time and asks whether a test notices: `npm run mutation`, or of some rooms
// alone, `npm run mutation -- time slots`. Ends with 1 when a room has too many changes that nothing noticed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

const CONFIG = 'tests/mutation/stryker.json';
const REPORT = '.output/reports/mutation.json';
const ROOMS = ['audit', 'frame', 'slots', 'time'];

/** The least part of its changes that a room's tests must notice, in percent. */
const LEAST = 85;

/** What of a report is read here: each file's changes, and what became of them. */
type Report = { files: Record<string, { mutants: { status: string }[] }> };

const asked = process.argv.slice(2);
const unknown = asked.filter((room) => !ROOMS.includes(room));
if (unknown.length > 0) {
  process.stderr.write(`No such room: ${unknown.join(', ')}. There are ${ROOMS.join(', ')}.\n`);
  process.exit(2);
}
const rooms = asked.length > 0 ? asked : ROOMS;

const { status } = spawnSync(
  'stryker',
  ['run', CONFIG, '--mutate', rooms.map((room) => `lib/${room}/**/*.ts`).join(',')],
  { stdio: 'inherit', shell: process.platform === 'win32' },
);
if (status !== 0) {
  process.stderr.write('The changes could not be tried; why stands above.\n');
  process.exit(1);
}

const report: Report = JSON.parse(readFileSync(REPORT, 'utf8'));
process.stdout.write('| room | changes | noticed | score |\n|---|---|---|---|\n');
for (const room of rooms) {
  const outcomes = Object.entries(report.files)
    .filter(([file]) => file.startsWith(`lib/${room}/`))
    .flatMap(([, { mutants }]) => mutants.map((mutant) => mutant.status));
  const noticed = outcomes.filter((outcome) => outcome === 'Killed' || outcome === 'Timeout').length;
  const missed = outcomes.filter((outcome) => outcome === 'Survived' || outcome === 'NoCoverage').length;
  const score = (100 * noticed) / (noticed + missed);
  process.stdout.write(`| ${room} | ${noticed + missed} | ${noticed} | ${score.toFixed(1)} % |\n`);
  if (!(score >= LEAST)) process.exitCode = 1;
}
if (process.exitCode === 1) process.stderr.write(`A room is below ${LEAST} %: what nothing noticed stands above.\n`);
