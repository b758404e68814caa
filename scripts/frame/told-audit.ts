import type { Audit, AuditedEvent, DayRange } from '../../lib/core/audit.ts';
import type { Flag } from '../../lib/flags/flag.ts';
import type { ClientFrame } from '../../lib/frame/frames.ts';
import { fill } from '../../lib/i18n/fill.ts';
import { wording } from '../../lib/i18n/wording.ts';
import type { ClientCode } from '../../lib/practice/practice.ts';
import { ruleOf } from '../../lib/rules/index.ts';
import type { Count } from '../../lib/statistics/rate.ts';
import type { Calendars } from './calendar-files.ts';

/** An audit with what it was made from. */
export type ToldAudit = Audit &
  Pick<Calendars, 'origins' | 'unreadable'> & {
    readonly zone: string;
    readonly range: DayRange;
    /** The standing sessions by which it was judged. */
    readonly frames: ReadonlyMap<ClientCode, ClientFrame>;
  };

const utc = (instant: number): string => new Date(instant).toISOString();

/**
 * An audit as the command prints it for programs: instants in UTC. Every event of the range has its fit, the standing
 * session that it keeps or stands for as `expected`, and the reason in words as `why`, as a fixed name as `reason`. A
 * session that was missed and of which nothing is left in the calendar has no `uid`. An occurrence that was taken out of
 * its series is listed only where it is such a session.
 */
export function printedAudit(told: ToldAudit): object {
  const { reasons } = wording('en');
  const starts = new Map(told.events.map(({ key, start }) => [key, start]));
  const uidOf = (key: string | null) => (key === null ? null : (told.origins.get(key)?.uid ?? key));
  const concerned = (keys: readonly string[]) => {
    const start = (key: string) => starts.get(key);
    return keys.map((key) => ({ uid: uidOf(key), start: instantOrNull(start(key)) }));
  };
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
      why: reasons[fit.reason],
      reason: fit.reason,
    })),
    flags: told.flags.map((flag) => ({
      id: flag.id,
      rule: flag.rule,
      level: flag.level,
      client: flag.finding.client,
      events: concerned(flag.finding.events),
      message: messageOf(flag, told),
      sources: ruleOf(flag.rule)?.sources ?? [],
    })),
    doubts: told.doubts.map(({ events, ...doubt }) => ({ ...doubt, events: concerned(events) })),
    broken: told.broken,
    rates: Object.fromEntries(
      Object.entries(told.rates).map(([name, { count, of }]) => [name, { count, of, per100: per100({ count, of }) }]),
    ),
    notSeen: told.notSeen,
    unreadable: told.unreadable,
  };
}

const instantOrNull = (instant: number | undefined): string | null => (instant === undefined ? null : utc(instant));

/** What is listed as an event: occurrences that their series leaves out are told of, but they are none. */
export const listed = ({ events, origins }: ToldAudit): readonly AuditedEvent[] =>
  events.filter(({ key, fit }) => fit.kind === 'missed' || key === null || !origins.get(key)?.removed);

/** A question in words. */
export function messageOf({ rule, finding }: Flag, { zone, events }: ToldAudit): string {
  const words = ruleOf(rule)?.words.en;
  const first = events.find(({ key }) => key === finding.events[0]);
  const values = { client: finding.client ?? '', ...(first && { when: { instant: first.start } }), ...finding.values };
  return words ? fill(words.question, values, zone, 'en') : rule;
}

/** So many per hundred, to one decimal; null of none. */
export const per100 = ({ count, of }: Count): number | null =>
  of === 0 ? null : Math.round((count / of) * 1_000) / 10;
