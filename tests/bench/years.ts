// How right the fits and the questions are, over years of invented practices of which the truth is known. Rows are what
// was known of the year; columns: precision / recall by kind, questions and wrong questions per 100 sessions held. A
// question is wrong when it is about what lies within the frame, is about a client but no contact, or about nobody.
//   node tests/bench/years.ts [practices] [--cases]
// `--cases` lists, most frequent first, what was taken for something else.
import process from 'node:process';
import type { Reading } from '../../lib/calendar/reading.ts';
import type { FitKind } from '../../lib/frame/fit.ts';
import { fileOf, lastLookOf, looksOf } from './years/evidence.ts';
import { casesOf, practiceOf, precision, questionsPer100, recall, type Tally, tallies } from './years/measure.ts';
import { practiceYear, type Year } from './years/year.ts';

const count = Number(process.argv.find((arg) => /^\d+$/.test(arg)) ?? 20);
const listsCases = process.argv.includes('--cases');
const SHOWN: readonly FitKind[] = ['kept', 'moved', 'missed', 'extra', 'emergency', 'contact', 'administrative'];

const evidence: Readonly<Record<string, (year: Year) => readonly Reading[]>> = {
  'a file': fileOf,
  'a page, remembered': looksOf,
  'a page, at the end': lastLookOf,
};

const cell = (text: string): string => text.padStart(12);
const two = (value: number): string => value.toFixed(2);
process.stdout.write(`${count} practices of a year each, 25 clients, weekly/fortnightly/irregular 50/30/20\n`);
process.stdout.write(
  `${'frames, no-shows marked, seen in'.padEnd(42)}${SHOWN.map(cell).join('')}${cell('asked')}${cell('wrong')}\n`,
);
for (const frames of ['declared', 'inferred'] as const) {
  for (const marked of [0, 0.7, 0.95]) {
    for (const [name, readingsOf] of Object.entries(evidence)) {
      const sums = new Map<FitKind, Tally>();
      const mistaken = new Map<string, number>();
      let [asked, wrong, held] = [0, 0, 0];
      for (let seed = 1; seed <= count; seed++) {
        const year = practiceYear({ seed, marked });
        const cases = casesOf(year, practiceOf(year, frames), readingsOf(year));
        for (const [kind, { right, wrong, not }] of tallies(cases)) {
          const sum = sums.get(kind) ?? { right: 0, wrong: 0, not: 0 };
          sums.set(kind, { right: sum.right + right, wrong: sum.wrong + wrong, not: sum.not + not });
        }
        const per100 = questionsPer100(cases, year.held);
        asked += (per100.all * year.held) / 100;
        wrong += (per100.wrong * year.held) / 100;
        held += year.held;
        for (const { life, judged } of cases) {
          if (!judged || judged.fit.kind === life.truth.fit) continue;
          const what = `${life.truth.as}: ${judged.fit.kind}, ${judged.fit.reason}`;
          mistaken.set(what, (mistaken.get(what) ?? 0) + 1);
        }
      }
      const row = SHOWN.map((kind) => {
        const tally = sums.get(kind) ?? { right: 0, wrong: 0, not: 0 };
        return cell(`${two(precision(tally))}/${two(recall(tally))}`);
      });
      const per100 = [asked, wrong].map((sum) => cell(two((sum / held) * 100)));
      process.stdout.write(`${`${frames}, ${marked * 100} %, ${name}`.padEnd(42)}${row.join('')}${per100.join('')}\n`);
      if (!listsCases) continue;
      const worst = [...mistaken].sort((a, b) => b[1] - a[1]).slice(0, 10);
      for (const [what, often] of worst) process.stdout.write(`${String(often).padStart(10)}  ${what}\n`);
    }
  }
}
