// How right the set-up's proposals are, over years of invented practices of which the truth is known.
//   node tests/bench/set-up.ts [practices] [--cases]
// `--cases` lists who was proposed and is no client, and who is and was not.
import process from 'node:process';
import type { Reading } from '../../lib/calendar/reading.ts';
import { DIRT, dirtyYear } from './years/dirt.ts';
import { fileOf, lastLookOf, looksOf } from './years/evidence.ts';
import { agendaOf, precision, recall, type Tally } from './years/measure.ts';
import { calledBy } from './years/people.ts';
import { type Agreement, agreementOf, NOTHING, plus, proposeIn, withStrangers } from './years/set-up.ts';
import { practiceYear, type Year } from './years/year.ts';

const count = Number(process.argv.find((arg) => /^\d+$/.test(arg)) ?? 40);
const listsCases = process.argv.includes('--cases');
const print = (line: string) => process.stdout.write(`${line}\n`);

/** As many weeks as somebody leafs back in month view. */
const leafed = (year: Year, weeks: number): readonly Reading[] => lastLookOf(year).slice(-weeks);

const ways: Readonly<Record<string, (year: Year) => readonly Reading[]>> = {
  'a year’s file': fileOf,
  'a page, remembered': looksOf,
  'leafed back over 26 weeks': (year) => leafed(year, 26),
  'leafed back over 13 weeks': (year) => leafed(year, 13),
  'leafed back over 5 weeks': (year) => leafed(year, 5),
};
/** What is in some calendars besides, or instead; each a year in which all sessions take place. */
const dirty = [
  'typed twice, other words',
  'on two calendars',
  'labels on whole days',
  'marks and emoji in titles',
  'registered couples',
  'groups named by their members',
  'standing times changed',
] as const;

const HEADS = ['clients', 'listed', 'times', 'within', 'work'] as const;
const cell = (text: string) => text.padStart(13);
const two = (value: number) => value.toFixed(2);

print(`${count} practices of a year each, 25 clients, weekly/fortnightly/irregular 50/30/20`);
print(
  'Precision/recall: clients taken for sure; clients listed at all; standing times of those taken for sure; kinds of',
);
print('other work. Under “within” the share of sessions that lie within the proposed hours.');
print(`${'seen in'.padEnd(32)}${HEADS.map(cell).join('')}${cell('ms')}`);
for (const [way, readingsOf] of Object.entries(ways))
  measure(way, count, (seed) => {
    const year = practiceYear({ seed });
    return [year, readingsOf(year)];
  });
measure('a file with six strangers', count, (seed) => {
  const year = withStrangers(practiceYear({ seed }));
  return [year, fileOf(year)];
});
for (const kind of dirty) {
  const dirt = DIRT[kind];
  if (!dirt) throw new Error(`No dirt: ${kind}`);
  measure(kind, Math.ceil(count / 4), (seed) => {
    const year = dirtyYear(dirt, { seed });
    return [year, lastLookOf(year)];
  });
}

function measure(name: string, practices: number, draw: (seed: number) => readonly [Year, readonly Reading[]]): void {
  let sum: Agreement = { clients: NOTHING, listed: NOTHING, times: NOTHING, within: NOTHING, work: NOTHING };
  const took: number[] = [];
  for (let seed = 1; seed <= practices; seed++) {
    const [year, readings] = draw(seed);
    const agenda = agendaOf(readings);
    const from = performance.now();
    const proposal = proposeIn(year, agenda);
    took.push(performance.now() - from);
    const agreement = agreementOf(year, proposal);
    sum = Object.fromEntries(HEADS.map((head) => [head, plus(sum[head], agreement[head])])) as Agreement;
    if (!listsCases) continue;
    const names = year.people.map(calledBy);
    const wrong = proposal.clients
      .filter(({ title, sure }) => sure && !names.includes(title))
      .map(({ title }) => title);
    const not = names.filter((one) => !proposal.clients.some(({ title, sure }) => sure && title === one));
    print(`  ${seed}: no clients: ${wrong.join(', ') || '–'}; not found: ${not.join(', ') || '–'}`);
  }
  const both = (tally: Tally) => cell(`${two(precision(tally))}/${two(recall(tally))}`);
  const median = took.sort((a, b) => a - b)[Math.floor(took.length / 2)] ?? 0;
  const cells = HEADS.map((head) => (head === 'within' ? cell(two(recall(sum.within))) : both(sum[head])));
  print(`${name.padEnd(32)}${cells.join('')}${cell(String(Math.round(median)))}`);
}
