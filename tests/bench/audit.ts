/**
 * How long the command `audit` takes for ten years of a therapist, program start and files included, as somebody waits for
 * it: `node tests/bench/audit.ts`. As ten practices of a year each, and as one of ten years in one file; with frames told
 * and inferred. Budget: 10 seconds for each.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { formatPracticeFile } from '../../lib/practice/file.ts';
import { calendarFile } from './years/calendar-file.ts';
import { endOf } from './years/evidence.ts';
import { practiceOf } from './years/measure.ts';
import { practiceYear, type YearOptions } from './years/year.ts';

const BUDGET = 10_000;
/** A machine with other work to do is not wrong. */
const SLACK = 2;
const YEARS = 10;
/** Of forty clients some begin later, and those who come every other week are many: a full practice all the same. */
const TEN_YEARS = { weeks: 52 * YEARS, clients: 40 };
const folder = mkdtempSync(join(tmpdir(), 'framekeeper-bench-audit-'));

/** The arguments of one audit, of an invented practice whose files are written for it. */
function auditOf(name: string, frames: 'declared' | 'inferred', kind: YearOptions): readonly string[] {
  const year = practiceYear({ marked: 0.7, ...kind });
  const at = endOf(year);
  const calendar = join(folder, `${name}.ics`);
  const practice = join(folder, `${name}.json`);
  writeFileSync(calendar, calendarFile(year.lives, year.zone, at, 'work@example.com'));
  writeFileSync(practice, formatPracticeFile(practiceOf(year, frames)));
  const range = ['--from', year.first, '--to', year.last];
  return ['scripts/frame.ts', 'audit', calendar, '--practice', practice, '--now', new Date(at).toISOString(), ...range];
}

function measure(what: string, audits: readonly (readonly string[])[]): void {
  let events = 0;
  let questions = 0;
  const from = performance.now();
  const outputs = audits.map((args) =>
    spawnSync(process.execPath, [...args, '--json'], { encoding: 'utf8', maxBuffer: 1e9 }),
  );
  const took = performance.now() - from;
  for (const { stdout, stderr, status } of outputs) {
    if (status !== 0) throw new Error(`the audit of the bench failed: ${stderr}`);
    const printed = JSON.parse(stdout) as { readonly events: readonly object[]; readonly flags: readonly object[] };
    events += printed.events.length;
    questions += printed.flags.length;
  }
  const told = `${String(events).padStart(7)} events ${String(questions).padStart(5)} questions`;
  process.stdout.write(`${what.padEnd(46)}${told}${(took / 1000).toFixed(1).padStart(8)} s\n`);
  if (took <= BUDGET * SLACK) return;
  process.stderr.write(`More than ${(BUDGET * SLACK) / 1000} s\n`);
  process.exitCode = 1;
}

try {
  for (const frames of ['declared', 'inferred'] as const) {
    const each = Array.from({ length: YEARS }, (_, index) =>
      auditOf(`${frames}-${index}`, frames, { seed: index + 1 }),
    );
    measure(`audit of ${YEARS} practices of a year, frames ${frames}`, each);
    measure(`audit of one of ${YEARS} years, frames ${frames}`, [auditOf(frames, frames, { seed: 1, ...TEN_YEARS })]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
