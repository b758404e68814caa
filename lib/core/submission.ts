import type { BundleContent } from '../audit/bundle.ts';
import { maskedRecord, sharedValues } from '../audit/told.ts';
import { exceptionsOf, standing } from '../flags/exceptions.ts';
import type { Flag, FlagId } from '../flags/flag.ts';
import type { Entry } from '../flags/ledger.ts';
import type { FitKind } from '../frame/fit.ts';
import type { Practice } from '../practice/practice.ts';
import { ruleOf } from '../rules/index.ts';
import { dayAt, dayInterval, mondayOf } from '../time/day.ts';
import type { Instant, Interval } from '../time/interval.ts';
import { millisecondsInMinute } from '../time/units.ts';
import { type Audit, type AuditedEvent, auditOf, type DayRange } from './audit.ts';
import { askedOf, type Judged, type State } from './state.ts';

/** What a period comes to, before it is told to others: by the names and codes of the practice. */
export type Submission = {
  readonly questions: readonly Flag[];
  /** What began in the period until now. */
  readonly audit: Pick<Audit, 'events' | 'notSeen'>;
  /** The name under which the lines know a flag: the one it was raised by, whatever its client is called by now. */
  readonly lineName: (flag: FlagId) => FlagId;
};

/** How things of a practice are called towards others. */
export type Naming = {
  readonly code: (client: string) => string;
  readonly ref: (name: string) => string;
  readonly hours: (event: string) => Interval | null;
  readonly mask: (text: string) => string;
};

/** Departures that a bundle tells, asked about or not. */
const DEPARTING: readonly FitKind[] = ['moved', 'extra', 'emergency', 'contact', 'missed'];
const HELD: readonly FitKind[] = ['kept', 'moved', 'extra', 'emergency'];

type Departure = AuditedEvent & { readonly fit: { readonly kind: BundleContent['departures'][number]['fit'] } };
const isDeparture = (one: AuditedEvent): one is Departure => DEPARTING.includes(one.fit.kind);
const isHeld = ({ client, fit }: AuditedEvent): boolean => client !== null && HELD.includes(fit.kind);

/**
 * What a period comes to at an instant. Its questions are those that wait, whenever they were raised, those that were
 * raised or answered in the period, and those that lines of the stretch raise and none takes back. None is the therapist's
 * alone.
 */
export function submissionOf(
  state: State,
  judged: Judged,
  practice: Practice,
  { range, stretch, now }: { readonly range: DayRange; readonly stretch: readonly Entry[]; readonly now: Instant },
): Submission {
  const { timeZone: zone } = practice;
  const span = { start: dayInterval(zone, range.from).start, end: dayInterval(zone, range.to).end };
  const isInside = (at: Instant) => span.start <= at && at < span.end;
  const names = new Map<FlagId, FlagId>();
  // The record by present codes has the same entries in the same places.
  for (const [index, entry] of state.entries.entries()) {
    const present = judged.record[index];
    if (entry.type === 'raised' && present && 'flag' in present) names.set(present.flag, entry.flag);
  }
  const lineName = (flag: FlagId) => names.get(flag) ?? flag;
  const raised = new Set(stretch.flatMap((entry) => (entry.type === 'raised' ? [entry.flag] : [])));
  const asked = new Map(askedOf(judged, now).map((flag) => [flag.id, flag]));
  const questions = [...judged.flags.values()]
    .filter(({ rule, state: stands }) => stands !== 'withdrawn' && !ruleOf(rule)?.private)
    .map((flag) => asked.get(flag.id) ?? flag)
    .filter(
      ({ id, raisedAt, answer }) =>
        asked.has(id) || isInside(raisedAt) || (answer && isInside(answer.at)) || raised.has(lineName(id)),
    );
  const { events, notSeen } = auditOf(judged, practice, range, now);
  return { questions, audit: { events: events.filter(({ start }) => start < now), notSeen }, lineName };
}

/** The names of events and flags that telling a submission asks for. */
export function namesOf(submission: Submission, exceptions: readonly { readonly flag: FlagId }[]): readonly string[] {
  const { questions, audit, lineName } = submission;
  return [
    ...questions.flatMap(({ id, finding }) => [lineName(id), ...finding.events]),
    ...audit.events.flatMap(({ key }) => key ?? []),
    ...exceptions.map(({ flag }) => lineName(flag)),
  ];
}

/** The exceptions in force that others are told of. */
export const toldExceptions = ({ record }: Judged, zone: string, now: Instant) =>
  standing(exceptionsOf(record), dayAt(zone, now)).filter(({ rule }) => !ruleOf(rule)?.private);

/** Those parts of a bundle that are not its log, told to others. */
export function toldSubmission(
  submission: Submission,
  exceptions: ReturnType<typeof toldExceptions>,
  practice: Practice,
  naming: Naming,
): Pick<BundleContent, 'questions' | 'departures' | 'tallies' | 'weeks' | 'notSeen' | 'exceptions' | 'settings'> {
  const { audit, lineName } = submission;
  const { code, ref, mask } = naming;
  return {
    questions: submission.questions.map((flag) => toldQuestion(flag, lineName(flag.id), naming)),
    departures: audit.events.filter(isDeparture).map(({ key, client, start, end, fit }) => ({
      event: key === null ? null : ref(key),
      client: client === null ? null : code(client),
      start,
      end,
      fit: fit.kind,
      confidence: fit.confidence,
      expected: fit.expected,
    })),
    tallies: talliesOf(audit.events).map((tally) => ({ ...tally, client: code(tally.client) })),
    weeks: weeksOf(audit.events, practice.timeZone),
    notSeen: audit.notSeen,
    exceptions: exceptions.map(({ flag, rule, client, until, category, reason }) => ({
      flag: ref(lineName(flag)),
      rule,
      client: code(client),
      until,
      category,
      reason: mask(reason),
    })),
    settings: {
      preset: practice.preset,
      rules: practice.rules.flatMap(({ rule, level }) => (level && !ruleOf(rule)?.private ? [{ rule, level }] : [])),
    },
  };
}

function toldQuestion(
  { rule, level, finding, raisedAt, answer }: Flag,
  name: FlagId,
  { code, ref, hours, mask }: Naming,
): BundleContent['questions'][number] {
  const events = finding.events.flatMap((key) => {
    const when = hours(key);
    return when ? [{ ref: ref(key), ...when }] : [];
  });
  const record = answer?.record;
  return {
    flag: ref(name),
    rule,
    ruleVersion: ruleOf(rule)?.version ?? 0,
    level,
    client: finding.client === null ? null : code(finding.client),
    raisedAt,
    events: events.sort((a, b) => a.start - b.start),
    values: sharedValues(finding),
    answer: answer && {
      category: answer.category,
      reason: mask(answer.reason),
      record: record ? maskedRecord(record, mask) : null,
      at: answer.at,
    },
  };
}

function talliesOf(events: readonly AuditedEvent[]): BundleContent['tallies'] {
  const clients = [...new Set(events.flatMap(({ client }) => client ?? []))];
  return clients.map((client) => {
    const own = events.filter((one) => one.client === client);
    const count = (kind: FitKind) => own.filter(({ fit }) => fit.kind === kind).length;
    return {
      client,
      sessions: own.filter(isHeld).length,
      moved: count('moved'),
      extra: count('extra'),
      emergency: count('emergency'),
      contact: count('contact'),
      missed: count('missed'),
    };
  });
}

function weeksOf(events: readonly AuditedEvent[], zone: string): BundleContent['weeks'] {
  const weeks = new Map<string, { sessions: number; minutes: number }>();
  for (const { start, end } of events.filter(isHeld)) {
    const monday = mondayOf(dayAt(zone, start));
    const { sessions, minutes } = weeks.get(monday) ?? { sessions: 0, minutes: 0 };
    weeks.set(monday, { sessions: sessions + 1, minutes: minutes + Math.round((end - start) / millisecondsInMinute) });
  }
  return [...weeks].map(([monday, week]) => ({ monday, ...week })).sort((a, b) => (a.monday < b.monday ? -1 : 1));
}
