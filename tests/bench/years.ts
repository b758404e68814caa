// How right the fits and the questions are, over years of invented practices of which the truth is known, and what that is
// worth beside simpler ways. `docs/accuracy.md` says what the tables mean.
//   node tests/bench/years.ts [practices] [--cases]
// `--cases` lists, most frequent first, what was taken for something else.
import process from 'node:process';
import type { Reading } from '../../lib/calendar/reading.ts';
import type { FitKind } from '../../lib/frame/fit.ts';
import { askedByUs, type Found, foundIn, NOTHING_FOUND } from './years/beyond.ts';
import { addByRule, isTold, type RuleTally } from './years/by-rule.ts';
import { DIRT, dirtyYear } from './years/dirt.ts';
import { fileOf, lastLookOf, looksOf } from './years/evidence.ts';
import {
  agendaOf,
  askedIn,
  casesOf,
  judgeYear,
  practiceOf,
  precision,
  questionsPer100,
  recall,
  type Tally,
  tallies,
} from './years/measure.ts';
import { naivelyAsked } from './years/naive.ts';
import { practiceYear, type Year } from './years/year.ts';

const count = Number(process.argv.find((arg) => /^\d+$/.test(arg)) ?? 20);
const listsCases = process.argv.includes('--cases');
const SHOWN: readonly FitKind[] = ['kept', 'moved', 'missed', 'extra', 'emergency', 'contact', 'administrative'];
const FRAMES = ['declared', 'inferred'] as const;
const MARKED = [0, 0.7, 0.95];
const REMEMBERED = 'a page, remembered';

const evidence: Readonly<Record<string, (year: Year) => readonly Reading[]>> = {
  'a file': fileOf,
  [REMEMBERED]: looksOf,
  'a page, at the end': lastLookOf,
};

type Row = {
  sums: Map<FitKind, Tally>;
  rules: Map<string, RuleTally>;
  toldOnly: Map<string, RuleTally>;
  mistaken: Map<string, number>;
  asked: number;
  wrong: number;
  held: number;
};
const rows = new Map<string, Row>();
const rowName = (frames: string, marked: number, seen: string) => `${frames}, ${marked * 100} %, ${seen}`;
for (const frames of FRAMES)
  for (const marked of MARKED)
    for (const seen of Object.keys(evidence))
      rows.set(rowName(frames, marked, seen), {
        sums: new Map(),
        rules: new Map(),
        toldOnly: new Map(),
        mistaken: new Map(),
        asked: 0,
        wrong: 0,
        held: 0,
      });

/** Contact found, by the way it was looked for and the frames it was held against. */
const found = new Map<string, Record<(typeof FRAMES)[number], Found>>();
const OURS = (marked: number) => `Framekeeper${marked === 0 ? '' : `, ${marked * 100} % of no-shows marked`}`;

for (const marked of MARKED) {
  for (let seed = 1; seed <= count; seed++) {
    const year = practiceYear({ seed, marked });
    for (const [seen, readingsOf] of Object.entries(evidence)) {
      const agenda = agendaOf(readingsOf(year));
      for (const frames of FRAMES) {
        const practice = practiceOf(year, frames);
        const judged = judgeYear(year, practice, agenda);
        const row = rows.get(rowName(frames, marked, seen));
        if (row) addTo(row, year, casesOf(year, judged));
        if (seen !== REMEMBERED) continue;
        const add = (way: string, asked: ReadonlySet<string>) => {
          const sum = found.get(way) ?? { declared: NOTHING_FOUND, inferred: NOTHING_FOUND };
          found.set(way, { ...sum, [frames]: foundIn(sum[frames], year, judged, asked) });
        };
        if (marked === 0) for (const [way, asked] of naivelyAsked(practice, agenda, judged.judgement)) add(way, asked);
        add(OURS(marked), askedByUs(judged));
      }
    }
  }
}

function addTo(row: Row, year: Year, cases: ReturnType<typeof casesOf>): void {
  for (const [kind, { right, wrong, not }] of tallies(cases)) {
    const sum = row.sums.get(kind) ?? { right: 0, wrong: 0, not: 0 };
    row.sums.set(kind, { right: sum.right + right, wrong: sum.wrong + wrong, not: sum.not + not });
  }
  addByRule(row.rules, cases);
  addByRule(
    row.toldOnly,
    cases.filter((one) => isTold(year, one)),
  );
  const per100 = questionsPer100(cases, year.held);
  row.asked += (per100.all * year.held) / 100;
  row.wrong += (per100.wrong * year.held) / 100;
  row.held += year.held;
  for (const { life, judged } of cases) {
    if (!judged || judged.fit.kind === life.truth.fit) continue;
    const what = `${life.truth.as}: ${judged.fit.kind}, ${judged.fit.reason}`;
    row.mistaken.set(what, (row.mistaken.get(what) ?? 0) + 1);
  }
}

const print = (line: string) => process.stdout.write(`${line}\n`);
const cell = (text: string): string => text.padStart(12);
const two = (value: number): string => value.toFixed(2);
const cells = (values: readonly number[]): string => values.map((value) => cell(two(value))).join('');

print(`${count} practices of a year each, 25 clients, weekly/fortnightly/irregular 50/30/20`);
print(
  'Precision/recall by kind; questions, and wrong ones, per 100 sessions held. A question is wrong when it is about',
);
print('what lies within the frame, is about a client but no contact, or about nobody.');
print(`${'frames, no-shows marked, seen in'.padEnd(42)}${[...SHOWN, 'asked', 'wrong'].map(cell).join('')}`);
for (const [name, { sums, mistaken, asked, wrong, held }] of rows) {
  const row = SHOWN.map((kind) => {
    const tally = sums.get(kind) ?? { right: 0, wrong: 0, not: 0 };
    return cell(`${two(precision(tally))}/${two(recall(tally))}`);
  });
  print(`${name.padEnd(42)}${row.join('')}${cells([(asked / held) * 100, (wrong / held) * 100])}`);
  if (!listsCases) continue;
  const worst = [...mistaken].sort((a, b) => b[1] - a[1]).slice(0, 10);
  for (const [what, often] of worst) print(`${String(often).padStart(10)}  ${what}`);
}

const share = (part: number, whole: number): string => (whole === 0 ? '' : two(part / whole));
print('');
print(
  'By rule: questions per 100 sessions held, the share of them about contact outside the frame, and of what the rule is',
);
print(
  'for the share asked about. Then the same among what the calendar tells: without make-ups after no-shows that nobody',
);
print('marked, and without extra sessions of clients who have no standing times.');
for (const name of [
  rowName('declared', 0, 'a file'),
  rowName('declared', 0.95, 'a file'),
  rowName('inferred', 0, REMEMBERED),
]) {
  const row = rows.get(name);
  if (!row) continue;
  print(`${name.padEnd(42)}${['asked', 'right', 'found', 'told: right', 'found'].map(cell).join('')}`);
  for (const [rule, all] of [...row.rules].sort(([, a], [, b]) => b.asked - a.asked)) {
    const told = row.toldOnly.get(rule) ?? all;
    const shares = [all, told].flatMap(({ asked, right, due, found: some }) => [share(right, asked), share(some, due)]);
    print(`  ${rule.padEnd(40)}${[two((all.asked / row.held) * 100), ...shares].map(cell).join('')}`);
  }
}

print('');
print(
  'Simpler ways beside ours: extra sessions found, contact outside the frame found (extra, emergency, calls), questions',
);
print(`about it and wrong ones of them per 100 sessions held. Seen in ${REMEMBERED}; no-shows marked only where said.`);
const heads = FRAMES.flatMap((frames) => [`${frames}:`, 'extra', 'outside', 'asked', 'wrong']);
print(`${'asks about what is'.padEnd(36)}${heads.map((head) => head.padStart(11)).join('')}`);
for (const [way, sums] of found) {
  const numbers = FRAMES.flatMap((frames) => {
    const { asked, right, outside, extras, extrasFound, held } = sums[frames];
    const per100 = [(asked / held) * 100, ((asked - right) / held) * 100];
    return ['', ...[extrasFound / extras, right / outside, ...per100].map(two)];
  });
  print(`${way.padEnd(36)}${numbers.map((number) => number.padStart(11)).join('')}`);
}

const few = Math.ceil(count / 7);
print('');
print(`Quiet years of ${few} practices with one kind of dirt each, seen in ${REMEMBERED}: questions per 100 sessions`);
print('held, every one of them without reason, and the rules that asked. Where a + stands, there should be none.');
print(`${'what is in the calendar'.padEnd(36)}${FRAMES.map(cell).join('')}`);
for (const [name, dirt] of Object.entries(DIRT)) {
  const asked = { declared: 0, inferred: 0 };
  const rules = new Set<string>();
  let held = 0;
  for (let seed = 1; seed <= few; seed++) {
    const year = dirtyYear(dirt, { seed });
    const agenda = agendaOf(looksOf(year));
    held += year.held;
    for (const frames of FRAMES) {
      const questions = askedIn(judgeYear(year, practiceOf(year, frames), agenda));
      asked[frames] += questions.size;
      for (const rule of [...questions.values()].flat()) rules.add(rule);
    }
  }
  const per100 = cells(FRAMES.map((frames) => (asked[frames] / held) * 100));
  print(`${dirt.isHarmless ? '+' : ' '} ${name.padEnd(34)}${per100}  ${[...rules].join(', ')}`);
}
