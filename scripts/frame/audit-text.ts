import type { Audit, AuditedEvent } from '../../lib/core/audit.ts';
import type { Flag } from '../../lib/flags/flag.ts';
import { FIT_KINDS, type FitKind } from '../../lib/frame/fit.ts';
import { wording } from '../../lib/i18n/wording.ts';
import { ruleOf } from '../../lib/rules/index.ts';
import { dayAt, formatClock, minuteAt } from '../../lib/time/day.ts';
import { sessionInWords } from '../rules/practice-in-words.ts';
import { listed, messageOf, per100, type ToldAudit } from './told-audit.ts';

/** Sessions that took place. */
const HELD: readonly FitKind[] = ['kept', 'moved', 'extra', 'emergency'];

/**
 * An audit to be read: client by client what departs from the frame and why it is taken for that, then what is asked, how
 * often, what could not be decided, and what was not seen.
 */
export function textOfAudit(told: ToldAudit): string {
  const { range, zone, flags } = told;
  const events = listed(told);
  const byClient = Map.groupBy(events, ({ client }) => client);
  const codes = [...byClient.keys()].filter((client) => client !== null).sort();
  const sections: readonly (readonly string[])[] = [
    [`${range.from} to ${range.to}, ${zone}`, amount(events.length, 'entry', 'entries')],
    ...codes.map((code) => clientLines(code, byClient.get(code) ?? [], told)),
    otherLines(byClient.get(null) ?? [], zone),
    [
      flags.length > 0 ? 'Questions and notes' : 'No questions.',
      ...table(flags.map((flag) => [flag.level, startOf(flag, told), messageOf(flag, told)])),
    ],
    sourceLines(flags),
    ['How often', ...rateLines(told)],
    doubtLines(told),
    seenLines(told),
  ];
  const filled = sections.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function clientLines(code: string, events: readonly AuditedEvent[], { frames, zone, range }: ToldAudit) {
  const count = (...kinds: readonly FitKind[]) => events.filter(({ fit }) => kinds.includes(fit.kind)).length;
  const frame = frames.get(code);
  const sessions = (frame?.sessions ?? []).filter(
    ({ from, to }) => from <= range.to && (to === null || range.from <= to),
  );
  const held = `${code}: ${amount(count(...HELD), 'session', 'sessions')} held`;
  const by = frame?.by === 'inferred' ? 'inferred from what was seen' : 'as the practice file says';
  const apart = events.filter(({ fit }) => fit.kind !== 'unrelated' && fit.kind !== 'kept');
  const rows = apart.map((one) => rowOf(one, zone));
  return [
    ...(sessions.length > 0
      ? [`${held}, ${count('kept')} as agreed`, `  Standing, ${by}: ${sessions.map(sessionInWords).join('; ')}`]
      : [held, '  No standing sessions are known, so that none of these departs from any.']),
    ...table(rows),
  ];
}

/** What an event is to the frame, how sure that is, and why. */
function rowOf({ start, end, fit }: AuditedEvent, zone: string): readonly string[] {
  const { fits, reasons } = wording('en');
  const other = fit.expected === null || fit.expected === start ? '' : `for ${timeOf(fit.expected, zone)}, `;
  return [
    `${timeOf(start, zone)}–${formatClock(minuteAt(zone, end))}`,
    fits[fit.kind],
    `${other}${fit.confidence}: ${reasons[fit.reason]}`,
  ];
}

/** Entries without a client, by what they are; those of which it is not clear whose they are one by one. */
function otherLines(events: readonly AuditedEvent[], zone: string): readonly string[] {
  if (events.length === 0) return [];
  const { fits } = wording('en');
  const unclear = events.filter(({ fit }) => fit.reason === 'several-clients');
  const told = FIT_KINDS.flatMap((kind) => {
    const count = events.filter((one) => one.fit.kind === kind && !unclear.includes(one)).length;
    return count > 0 ? [`${count} ${fits[kind]}`] : [];
  });
  return [
    `Without a client: ${[...told, ...(unclear.length > 0 ? [`${unclear.length} unclear`] : [])].join(', ')}`,
    ...table(unclear.map((one) => [rowOf(one, zone)[0] ?? '', rowOf(one, zone)[2] ?? ''])),
  ];
}

function rateLines({ rates }: ToldAudit): readonly string[] {
  const rate = (name: keyof Audit['rates'], words: string, what: string) => {
    const value = per100(rates[name]);
    const among = value === null ? '' : ` (${value.toFixed(1)} per 100)`;
    return `  ${rates[name].count} ${words} of ${rates[name].of} ${what}${among}`;
  };
  return [
    rate('moved', 'moved', 'sessions held'),
    rate('extra', 'extra', 'sessions held'),
    rate('emergency', 'emergency', 'sessions held'),
    rate('contact', 'contact', 'sessions held'),
    rate('missed', 'not there', 'standing sessions'),
  ];
}

function startOf({ finding }: Flag, { zone, events }: ToldAudit): string {
  const first = events.find(({ key }) => key === finding.events[0]);
  return first ? timeOf(first.start, zone) : '';
}

/** What the questions rest on, each standard once. */
function sourceLines(flags: readonly Flag[]): readonly string[] {
  const lines = flags.flatMap((flag) =>
    (ruleOf(flag.rule)?.sources ?? []).map(
      ({ code, number, title, verified }) => `  ${code}, ${number} ${title}${verified ? '' : ' (unverified)'}`,
    ),
  );
  return lines.length > 0 ? ['Standards that these questions rest on', ...[...new Set(lines)].sort()] : [];
}

/** What a rule would have had to see, by the name that it gives. */
const MISSING: Readonly<Record<string, string>> = {
  guests: 'guests were not shown',
  place: 'the place was not shown',
  response: 'the answer to the invitation was not shown',
  week: 'the weeks around were not seen whole',
  day: 'the day was not seen whole',
  looks: 'no look tells when it was entered',
  start: 'no look tells when its end was changed',
};

function doubtLines({ doubts, broken }: ToldAudit): readonly string[] {
  const titleOf = (rule: string) => ruleOf(rule)?.words.en.title ?? rule;
  const groups = Map.groupBy(
    doubts,
    ({ rule, missing }) => `${titleOf(rule)}\n${MISSING[missing] ?? `${missing} was not seen`}`,
  );
  const rows = [...groups].map(([group, { length }]) => {
    const [title = '', missing = ''] = group.split('\n');
    return [title, amount(length, 'time', 'times'), missing];
  });
  return [
    rows.length > 0 ? 'Not decided' : 'Nothing that was seen was left undecided.',
    ...table(rows),
    ...broken.map((rule) => `  ${titleOf(rule)}: this rule failed, which is a mistake of the program`),
  ];
}

function seenLines({ notSeen, unreadable }: ToldAudit): readonly string[] {
  return [
    notSeen.length === 0
      ? 'Every day was seen whole.'
      : 'Days not seen whole; what is not there may be there all the same',
    ...notSeen.map(({ from, to }) => (from === to ? `  ${from}` : `  ${from} to ${to}`)),
    unreadable.length === 0 ? 'Everything in the files was read.' : `Not read: ${unreadable.length}`,
    ...unreadable.map(({ file, line, reason }) => `  ${file}, line ${line}: ${reason}`),
  ];
}

const timeOf = (instant: number, zone: string): string =>
  `${dayAt(zone, instant)} ${formatClock(minuteAt(zone, instant))}`;

const amount = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Rows, indented, the first two columns as wide as what is in them. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
