import type { Audit, AuditedEvent, Rate } from '../../lib/core/audit.ts';
import type { Flag } from '../../lib/flags/flag.ts';
import { fill } from '../../lib/i18n/fill.ts';
import { wording } from '../../lib/i18n/wording.ts';
import { ruleOf } from '../../lib/rules/index.ts';
import { type Day, dayAt, formatClock, minuteAt } from '../../lib/time/day.ts';
import type { Calendars } from './calendar-files.ts';

/** An audit with what it was made from. */
export type ToldAudit = Audit &
  Pick<Calendars, 'origins' | 'unreadable'> & {
    readonly zone: string;
    readonly range: { readonly from: Day; readonly to: Day };
  };

const utc = (instant: number): string => new Date(instant).toISOString();

/**
 * An audit as the command prints it for programs: instants in UTC. Every event of the range has its fit; a session that
 * was missed and of which nothing is left in the calendar has no `uid`. An occurrence that was taken out of its series
 * is listed only where it is such a session.
 */
export function printedAudit(told: ToldAudit): object {
  const starts = new Map(told.events.map(({ key, start }) => [key, start]));
  const uidOf = (key: string | null) => (key === null ? null : (told.origins.get(key)?.uid ?? key));
  return {
    format: 'framekeeper/audit@1',
    range: told.range,
    events: listed(told).map(({ key, start, end, client, engagement, fit }) => ({
      uid: uidOf(key),
      start: utc(start),
      end: utc(end),
      client,
      engagement,
      fit: fit.kind,
      expected: fit.expected === null ? null : utc(fit.expected),
      confidence: fit.confidence,
      why: fit.reason,
    })),
    flags: told.flags.map((flag) => ({
      id: flag.id,
      rule: flag.rule,
      level: flag.level,
      client: flag.finding.client,
      events: flag.finding.events.map((key) => ({ uid: uidOf(key), start: instantOrNull(starts.get(key)) })),
      message: messageOf(flag, told),
      sources: ruleOf(flag.rule)?.sources ?? [],
    })),
    rates: Object.fromEntries(
      Object.entries(told.rates).map(([name, { count, of }]) => [name, { count, of, per100: per100({ count, of }) }]),
    ),
    unreadable: told.unreadable,
  };
}

const instantOrNull = (instant: number | undefined): string | null => (instant === undefined ? null : utc(instant));

/** Occurrences that their series leaves out are told of, but they are no events. */
const listed = ({ events, origins }: ToldAudit): readonly AuditedEvent[] =>
  events.filter(({ key, fit }) => fit.kind === 'missed' || key === null || !origins.get(key)?.removed);

function messageOf({ rule, finding }: Flag, { zone, events }: ToldAudit): string {
  const words = ruleOf(rule)?.words.en;
  const first = events.find(({ key }) => key === finding.events[0]);
  const values = { client: finding.client ?? '', ...(first && { when: { instant: first.start } }), ...finding.values };
  return words ? fill(words.question, values, zone, 'en') : rule;
}

/** So many per hundred, to one decimal; null of none. */
const per100 = ({ count, of }: Rate): number | null => (of === 0 ? null : Math.round((count / of) * 1_000) / 10);

/** An audit to be read: what departs from the frame, what is asked, how often, and what could not be read. */
export function textOfAudit(told: ToldAudit): string {
  const { range, zone, flags, rates, unreadable } = told;
  const { fits, reasons } = wording('en');
  const events = listed(told);
  const apart = events.filter(({ fit }) => fit.kind !== 'kept' && fit.kind !== 'unrelated');
  const rows = apart.map(({ start, end, client, fit }) => [
    `${dayAt(zone, start)} ${formatClock(minuteAt(zone, start))}–${formatClock(minuteAt(zone, end))}`,
    client ?? '',
    fits[fit.kind],
    [
      fit.expected === null || fit.expected === start
        ? ''
        : `for ${dayAt(zone, fit.expected)} ${formatClock(minuteAt(zone, fit.expected))}`,
      `${fit.confidence}: ${reasons[fit.reason]}`,
    ]
      .filter((text) => text !== '')
      .join(', '),
  ]);
  const kept = events.filter(({ fit }) => fit.kind === 'kept').length;
  const rate = (name: keyof Audit['rates'], what: string) => {
    const value = per100(rates[name]);
    return `${rates[name].count} ${name} of ${rates[name].of} ${what}${value === null ? '' : ` (${value.toFixed(1)} per 100)`}`;
  };
  return [
    `${range.from} to ${range.to}, ${zone}`,
    `${events.length} events; ${kept} sessions kept`,
    '',
    ...table(rows),
    ...(rows.length > 0 ? [''] : []),
    ...table(flags.map((flag) => [flag.level, startOf(flag, told), messageOf(flag, told)])),
    ...(flags.length > 0 ? ['', ...sourcesOf(flags), ''] : []),
    rate('moved', 'sessions held'),
    rate('extra', 'sessions held'),
    rate('emergency', 'sessions held'),
    rate('contact', 'sessions held'),
    rate('missed', 'standing sessions'),
    '',
    unreadable.length === 0 ? 'Everything in the files was read.' : `Not read: ${unreadable.length}`,
    ...unreadable.map(({ file, line, reason }) => `  ${file}, line ${line}: ${reason}`),
    '',
  ].join('\n');
}

function startOf({ finding }: Flag, { zone, events }: ToldAudit): string {
  const first = events.find(({ key }) => key === finding.events[0]);
  return first ? `${dayAt(zone, first.start)} ${formatClock(minuteAt(zone, first.start))}` : '';
}

/** What the questions rest on, each standard once. */
function sourcesOf(flags: readonly Flag[]): readonly string[] {
  const lines = flags.flatMap((flag) =>
    (ruleOf(flag.rule)?.sources ?? []).map(
      ({ code, number, title, verified }) => `  ${code}, ${number} ${title}${verified ? '' : ' (unverified)'}`,
    ),
  );
  return ['Standards that these questions rest on:', ...[...new Set(lines)].sort()];
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
