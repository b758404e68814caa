import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportTable } from '../../lib/i18n/report-table.ts';
import type { ReportRow } from '../../lib/messages/report.ts';

const at = Date.UTC(2026, 0, 15, 13);
const row: ReportRow = {
  start: at,
  end: at + 50 * 60_000,
  client: 'K7',
  fit: 'extra',
  reason: 'beyond-plan',
  expected: null,
  questions: [],
};
const answer = { said: 'Other', reason: 'a "hard" week, agreed', at: at + 3_600_000, record: null };
const question = { title: 'A session beyond the plan', level: 'ask', raisedAt: at, answer } as const;

/** A table read again, by the letter of RFC 4180. */
function cellsOf(csv: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && quoted === undefined && bare === '') break;
    lines.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}

it('has a line for each question, and for each event that was not asked about', () => {
  const csv = reportTable({ zone: 'Europe/Berlin', rows: [row, { ...row, questions: [question, question] }] });
  const [head, ...lines] = cellsOf(csv);
  expect(lines.map((line) => line.length)).toEqual([head?.length, head?.length, head?.length]);
  const asked = Object.fromEntries((head ?? []).map((name, index) => [name, lines[1]?.[index]]));
  expect(asked).toMatchObject({
    start: '2026-01-15T14:00+01:00',
    end: '2026-01-15T14:50+01:00',
    minutes: '50',
    client: 'K7',
    fit: 'extra',
    question: 'A session beyond the plan',
    asked_at: '2026-01-15T14:00+01:00',
    answer: 'Other',
    reason: 'a "hard" week, agreed',
    answered_at: '2026-01-15T15:00+01:00',
  });
});

it.each([
  ['America/St_Johns', '2026-01-15T09:30-03:30'],
  ['Asia/Kolkata', '2026-01-15T18:30+05:30'],
  ['UTC', '2026-01-15T13:00+00:00'],
])('tells times with the offset of %s', (zone, said) => {
  expect(cellsOf(reportTable({ zone, rows: [row] }))[1]?.[0]).toBe(said);
});

it('is no formula to any spreadsheet, and loses no letter', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.constantFrom('=1+1', '+1', '-1', '@x', '\t=1', '\r', '\n=1', '＝1+1', '＋1', '－1', '＠x', 'a\r\nb', '""'),
      ),
      (reason) => {
        const rows = [{ ...row, questions: [{ ...question, answer: { ...answer, reason } }] }];
        const [head = [], line = []] = cellsOf(reportTable({ zone: 'UTC', rows }));
        const told = line[head.indexOf('reason')] ?? '';
        expect(told).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(told.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')).toBe(reason);
      },
    ),
  );
});
