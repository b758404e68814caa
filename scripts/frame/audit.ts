import { emptyAgenda, merge } from '../../lib/calendar/agenda.ts';
import { auditOf } from '../../lib/core/audit.ts';
import { settle } from '../../lib/core/state.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { failure, type Result, success } from '../../lib/result.ts';
import { LEVELS, type Level } from '../../lib/rules/rule.ts';
import { addDays, type Day, dayAt, isDay } from '../../lib/time/day.ts';
import type { Instant } from '../../lib/time/interval.ts';
import { textOfAudit } from './audit-text.ts';
import { readCalendars } from './calendar-files.ts';
import { badInput, type Command, type Ending, instantIn, parseWords } from './command.ts';
import { readPractice } from './practice-file.ts';
import { printedAudit } from './told-audit.ts';

/** What is to be audited. `now` null: the present, and each file is as old as it says. */
type Order = {
  readonly paths: readonly string[];
  readonly practice: Practice;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly now: Instant | null;
  /** The least level of which a question makes the command end with 1; null for none. */
  readonly failOn: Level | null;
  readonly json: boolean;
};

const OPTIONS = {
  practice: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  now: { type: 'string' },
  'fail-on': { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** Days before and after what is audited that are read as well: what an event replaces may lie there, and what a plan is inferred from. */
const AROUND = 120;
/** No calendar on the web is older. */
const EARLIEST: Day = '2000-01-01';

/**
 * Judges calendar files by a practice file, as the extension would judge the same events, and prints what it finds. There
 * is no record on the command line: nothing is answered, no exception holds, and every question is put for the first
 * time, so that none has waited long enough to go further for it.
 */
export const audit: Command = {
  usage:
    'audit CALENDAR.ics… --practice P.json [--from DATE] [--to DATE] [--now INSTANT] [--fail-on note|ask|review] [--json]',
  async run(args) {
    const order = orderOf(args);
    if (!order.ok) return order.error;
    const { paths, practice, json, failOn } = order.value;
    const zone = practice.timeZone;
    const now = order.value.now ?? Date.now();
    const to = order.value.to ?? dayAt(zone, now);
    const range = { from: order.value.from ? addDays(order.value.from, -AROUND) : EARLIEST, to: addDays(to, AROUND) };
    const calendars = readCalendars(paths, { range, zone, now });
    if (!calendars.ok) return calendars.error;
    // Whoever says what time it is says that the files are of that time.
    const readings = calendars.value.readings.map((one) => (order.value.now === null ? one : { ...one, at: now }));
    const agenda = readings.reduce(merge, emptyAgenda);
    const { judged } = settle({ practice, agenda, entries: [] }, now);
    if (!judged) return { code: 1, problem: 'practice: missing' };
    const from = order.value.from ?? readings.flatMap(({ seen, partial }) => [...seen, ...partial]).sort()[0] ?? to;
    const found = auditOf(judged, practice, { from, to }, now);
    const told = { ...found, zone, range: { from, to }, frames: judged.judgement.frames, ...calendars.value };
    const isAsked = failOn !== null && found.flags.some((flag) => LEVELS.indexOf(flag.level) >= LEVELS.indexOf(failOn));
    return {
      code: isAsked ? 1 : 0,
      output: json ? `${JSON.stringify(printedAudit(told), null, 2)}\n` : textOfAudit(told),
    };
  },
};

function orderOf(args: readonly string[]): Result<Order, Ending> {
  const given = parseWords(args, OPTIONS);
  if (!given.ok) return given;
  const { words, options } = given.value;
  const practice = readPractice(options.practice);
  if (!practice.ok) return practice;
  for (const name of ['from', 'to'] as const) {
    const day = options[name];
    if (day !== undefined && !isDay(String(day))) return failure(badInput(`--${name}`, 'not a day such as 2026-03-04'));
  }
  const [from = null, to = null] = [options.from, options.to].map((day) => (day === undefined ? null : String(day)));
  if (from !== null && to !== null && from > to) return failure(badInput('--to', 'lies before --from'));
  const now = options.now === undefined ? null : instantIn(String(options.now));
  if (Number.isNaN(now)) return failure(badInput('--now', 'not an instant such as 2026-03-04T14:40:00Z'));
  const failOn = LEVELS.find((level) => level === options['fail-on']) ?? null;
  if (options['fail-on'] !== undefined && failOn === null)
    return failure(badInput('--fail-on', `none of ${LEVELS.join(', ')}`));
  return success({ paths: words, practice: practice.value, from, to, now, failOn, json: options.json === true });
}
