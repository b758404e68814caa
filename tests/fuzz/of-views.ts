import * as given from '../../lib/core/given.ts';
import { parseSession } from '../../lib/core/session.ts';
import { reportTable } from '../../lib/i18n/report-table.ts';
import { parsePracticeFile } from '../../lib/practice/file.ts';
import { readJson } from '../../lib/practice/json.ts';
import { nameMask } from '../../lib/practice/mask.ts';
import { AT, CLIENTS } from '../audit/sample-log.ts';
import { complete } from '../practice/practice-file.ts';
import { textsNear, valuesNear } from './draw.ts';
import { marked } from './of-calendars.ts';
import {
  fill,
  gives,
  LONG,
  linear,
  longTexts,
  longValues,
  MARK,
  type Outcome,
  outcome,
  type Parser,
  sizeOf,
} from './parser.ts';

const practice = { ...complete(), cover: [{ name: MARK, phone: '555 0100' }] };
const row = {
  start: AT,
  end: AT + 3_000_000,
  client: 'K7',
  fit: 'extra',
  reason: 'beyond-plan',
  expected: null,
} as const;

/** The cells of a table as RFC 4180 has it. */
function cellsOf(csv: string): readonly string[] {
  const cells: string[] = [];
  for (let at = 0; at < csv.length; at++) {
    let cell = '';
    if (csv[at] === '"') {
      for (let end = csv.indexOf('"', at + 1); ; end = csv.indexOf('"', at + 1)) {
        cell += csv.slice(at + 1, end);
        at = end + 1;
        if (csv[at] !== '"') break;
        cell += '"';
      }
    } else {
      const from = at;
      while (at < csv.length && !',\r\n'.includes(csv[at] ?? '')) at++;
      cell = csv.slice(from, at);
    }
    cells.push(cell);
    if (csv[at] === '\r') at++;
  }
  return cells;
}

/** A report's table with the text in every cell that holds one, read again: nothing lost, and no formula. */
function tableOf(text: string): Outcome {
  const record = { rationale: text, benefit: text, consequences: text };
  const answer = { said: text, reason: text, at: AT, record };
  const questions = [{ title: text, level: 'ask', raisedAt: AT, answer } as const];
  const csv = reportTable({ zone: 'UTC', rows: [{ ...row, client: text, questions }] });
  const cells = cellsOf(csv);
  if (cells.some((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))) throw new Error('a cell that begins a formula');
  const kept = cells.filter((cell) => cell === text || cell === `'${text}`).length;
  if (text !== '' && kept < 7) throw new Error(`${kept} of 7 cells came back`);
  return { failed: [], size: csv.length };
}

/** Masks a text, and again: what is masked names nobody any more. */
const mask = nameMask(CLIENTS, () => '•');
function masked(text: string): Outcome {
  const said = mask(text);
  if (mask(said) !== said) throw new Error('a name is left');
  return gives(said);
}

const answer = { flag: 'extra-session:e1', category: 'emergency', reason: MARK };
const span = { start: AT, end: AT + 3_000_000 };
const ARGUMENTS: readonly (readonly [(value: unknown) => unknown, unknown])[] = [
  [given.parseAnswer, { ...answer, also: [MARK], record: { rationale: MARK, benefit: '', consequences: '' } }],
  [given.parseAnswers, { flags: [MARK], category: 'planned', reason: MARK }],
  [given.parseAttendance, { client: MARK, start: AT, came: true }],
  [given.parseException, { flag: MARK, until: '2026-03-03' }],
  [given.parseEnding, { rule: MARK, client: MARK }],
  [given.tongueOf, { language: 'de', locale: 'de-AT' }],
  [given.parseChoice, { ...span, client: MARK }],
  [given.parseGhost, span],
  [given.parseRange, { from: MARK, to: MARK }],
  [given.parseExport, { what: 'backup', from: null, to: '2026-03-03' }],
  [given.parseShowing, { shown: true, client: MARK }],
  [given.parseFileReadings, [{ ...marked, source: 'ics', view: 'file' }]],
  [parseSession, { pages: [], asked: [{ tab: 1, marked: [MARK], open: null }], ghosts: { client: MARK } }],
];

function argumentsOf(value: unknown): Outcome {
  const all = ARGUMENTS.map(([parse]) => parse(value));
  const failed = all.flatMap((one) => (isFailure(one) ? [JSON.stringify(one.error)] : []));
  return { failed, size: sizeOf(all) };
}

const isFailure = (value: unknown): value is { readonly error: unknown } =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'error' in value;

/** Parsers of what views send and of what they write. */
export const OF_VIEWS: readonly Parser[] = [
  {
    name: 'practice file',
    inputs: textsNear([JSON.stringify(practice), JSON.stringify(practice, null, 1)]),
    run: (text) => {
      const read = parsePracticeFile(text);
      return read.ok ? outcome(read) : { failed: read.error.map((one) => JSON.stringify(one)), size: 0 };
    },
    ...longTexts,
  },
  {
    name: 'JSON',
    inputs: textsNear([JSON.stringify(practice)]),
    run: (text) => outcome(readJson(text)),
    ...longTexts,
  },
  {
    name: 'arguments of calls',
    inputs: valuesNear(ARGUMENTS.map(([, sample]) => sample)),
    run: argumentsOf,
    ...longValues((reason) => ({ ...answer, reason, client: reason, locale: reason, from: reason })),
    most: linear(40),
  },
  { name: 'report’s table', inputs: textsNear([MARK, '=1+1', 'a "b", c']), run: tableOf, ...longTexts },
  {
    name: 'mask',
    inputs: textsNear(['Jane Doe rang, jane@example.com, with R.Q.', 'K7 and M2, K7 and M2']),
    run: masked,
    ...longTexts,
    long: [...LONG, fill('Jane Doe '), fill('jane@example.com '), fill('R.Q. K7 '), fill('JANE ')],
  },
];
