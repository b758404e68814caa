import type { Report, ReportRow } from '../messages/report.ts';
import { formatClock } from '../time/day.ts';
import { type Instant, minutesOf } from '../time/interval.ts';
import { millisecondsInMinute } from '../time/units.ts';
import { wallOf, type ZoneName } from '../time/zone.ts';

const COLUMNS = [
  'start',
  'end',
  'minutes',
  'client',
  'fit',
  'why',
  'stands_for',
  'question',
  'level',
  'asked_at',
  'answer',
  'reason',
  'answered_at',
  'rationale',
  'benefit',
  'consequences',
] as const;

/**
 * A report's rows as CSV (RFC 4180), one line for each question, or for each event that was not asked about; times with
 * their offset in the practice's zone. Names of columns and of fits are the same in every language, for programs. What a
 * spreadsheet would take for a formula is made a text by an apostrophe.
 */
export function reportTable({ rows, zone }: Pick<Report, 'rows' | 'zone'>): string {
  const lines = rows.flatMap((row) => linesOf(row, zone));
  return [COLUMNS, ...lines].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function linesOf(row: ReportRow, zone: ZoneName): readonly (readonly string[])[] {
  const time = (instant: Instant | null | undefined) => (instant == null ? '' : timeWithOffset(instant, zone));
  const event = [
    time(row.start),
    time(row.end),
    String(minutesOf(row)),
    row.client ?? '',
    row.fit,
    row.reason,
    time(row.expected),
  ];
  if (row.questions.length === 0) return [[...event, ...Array<string>(COLUMNS.length - event.length).fill('')]];
  return row.questions.map(({ title, level, raisedAt, answer }) => [
    ...event,
    title,
    level,
    time(raisedAt),
    answer?.said ?? '',
    answer?.reason ?? '',
    time(answer?.at),
    answer?.record?.rationale ?? '',
    answer?.record?.benefit ?? '',
    answer?.record?.consequences ?? '',
  ]);
}

function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** ISO 8601: `2026-01-15T14:00+01:00`. */
function timeWithOffset(instant: Instant, zone: ZoneName): string {
  const wall = wallOf(zone, instant);
  const minutes = Math.round((wall - instant) / millisecondsInMinute);
  const offset = `${minutes < 0 ? '-' : '+'}${formatClock(Math.abs(minutes))}`;
  return `${new Date(wall).toISOString().slice(0, 16)}${offset}`;
}
