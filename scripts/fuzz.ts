// Every parser of what comes from outside, tried with inputs near valid ones: `npm run fuzz -- --cases 100000`. Ends with
// a table, and with 1 if a parser threw, told content, ran away, or cost more than its input is long.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { growth, tried } from '../tests/fuzz/laws.ts';
import { parsers } from '../tests/fuzz/parsers.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
const cases = Number(values.cases);
const seed = Number(values.seed);
if (!(cases >= 1) || !Number.isInteger(seed)) {
  process.stderr.write('--cases needs a number of cases, --seed a whole number.\n');
  process.exit(2);
}

/** From 10,000 to 100,000 characters: ten times as dear is in proportion, a hundred times is a square. */
const LENGTHS = [10_000, 100_000] as const;
const MOST_GROWTH = 60;

let broken = 0;
const line = (...cells: readonly string[]) =>
  process.stdout.write(`${cells.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(12))).join('')}\n`);
line('parser', 'cases', 'seconds', 'slowest ms', '×10 longer');
for (const parser of await parsers()) {
  if (!parser.name.includes(values.only)) continue;
  const ran = await tried(parser, Math.ceil(cases * (parser.share ?? 1)), seed);
  const grown = await growth(parser, LENGTHS).catch((error: unknown) => {
    process.stderr.write(`${parser.name}, long: ${String(error)}\n`);
    return Number.POSITIVE_INFINITY;
  });
  line(
    ran.name,
    String(ran.cases),
    ran.seconds.toFixed(1),
    ran.slowest.toFixed(1),
    grown === 0 ? '–' : `× ${grown.toFixed(0)}`,
  );
  if (ran.failed !== null) process.stderr.write(`${ran.name}: ${ran.failed}\n`);
  if (ran.failed !== null || grown > MOST_GROWTH) broken++;
}
process.exit(broken === 0 ? 0 : 1);
