import type { EmergencyRecord } from '../flags/flag.ts';
import type { Entry, Verdict } from '../flags/ledger.ts';
import type { Finding, Level } from '../rules/rule.ts';
import type { Instant, Interval } from '../time/interval.ts';

/** An event as others are told of it: a name that says nothing, and its hours. */
export type SharedEvent = { readonly ref: string } & (Interval | { readonly start: null; readonly end: null });

/** What a finding tells others: numbers and instants, no words of a calendar. */
export type SharedValues = Readonly<Record<string, number | { readonly instant: Instant }>>;

type At = { readonly at: Instant };

/**
 * What others may be shown of an entry, in its own shape where nothing is left out: codes drawn for them alone, hours,
 * the rule and the answer; no title, place, name, address, nor the codes of the practice. A line about what is the therapist's alone only says that it is there.
 */
export type Shared = At &
  (
    | { readonly type: 'private' }
    | {
        readonly type: 'raised';
        readonly flag: string;
        readonly rule: string;
        readonly ruleVersion: number;
        readonly level: Level;
        readonly client: string | null;
        readonly events: readonly SharedEvent[];
        readonly values: SharedValues;
      }
    | Extract<Entry, { type: Exclude<Entry['type'], 'raised' | 'responded'> }>
    | {
        readonly type: 'responded';
        readonly bundle: string;
        /** The key with which the response is signed. */
        readonly supervisor: string;
        readonly answers: readonly { readonly flag: string; readonly verdict: Verdict }[];
      }
  );

/** How an entry is told to others. */
export type Teller = {
  /** The code of a client that was drawn for others. */
  readonly code: (client: string) => string;
  /** The name that others know an event or a flag by. */
  readonly ref: (name: string) => string;
  /** When an event is, null for one that is no longer known. */
  readonly hours: (event: string) => Interval | null;
  /** A text of the therapist's without the names of clients. */
  readonly mask: (text: string) => string;
  /** Whether a rule's findings are the therapist's alone. */
  readonly isPrivate: (rule: string) => boolean;
};

/** The names of events and flags that telling an entry will ask for. */
export function namesIn(entry: Entry): readonly string[] {
  const names = 'flag' in entry ? [entry.flag] : [];
  if (entry.type === 'raised') return [...names, ...entry.finding.events];
  if (entry.type === 'observed') return [entry.event];
  if (entry.type === 'responded') return entry.answers.map(({ flag }) => flag);
  return names;
}

/** What others may be shown of an entry. */
export function sharedOf(entry: Entry, teller: Teller): Shared {
  const { code, ref, mask } = teller;
  const { at } = entry;
  const known = <T extends string | null>(client: T) => (client === null ? client : code(client)) as T;
  if ('flag' in entry && teller.isPrivate(entry.flag.slice(0, entry.flag.indexOf(':')))) return { at, type: 'private' };
  if ('rule' in entry && teller.isPrivate(entry.rule)) return { at, type: 'private' };
  switch (entry.type) {
    case 'raised': {
      const { type, rule, ruleVersion, level, finding } = entry;
      const events = finding.events.map((key) => ({
        ref: ref(key),
        ...(teller.hours(key) ?? { start: null, end: null }),
      }));
      const values = sharedValues(finding);
      return {
        at,
        type,
        flag: ref(entry.flag),
        rule,
        ruleVersion,
        level,
        client: known(finding.client),
        events,
        values,
      };
    }
    case 'withdrawn':
      return { ...entry, flag: ref(entry.flag) };
    case 'answered': {
      const { record, ...answer } = entry;
      const written = record && { record: maskedRecord(record, mask) };
      return { ...answer, flag: ref(entry.flag), reason: mask(entry.reason), ...written };
    }
    case 'excepted':
      return { ...entry, flag: ref(entry.flag), client: code(entry.client), reason: mask(entry.reason) };
    case 'exception-ended':
    case 'no-show':
    case 'no-show-undone':
      return { ...entry, client: code(entry.client) };
    case 'slot-chosen':
    case 'slot-released':
      return { ...entry, client: known(entry.client) };
    case 'observed':
      return { ...entry, event: ref(entry.event), client: code(entry.client) };
    case 'settings':
      return { ...entry, changes: entry.changes.map((one) => ({ ...one, client: known(one.client) })) };
    case 'responded': {
      const { type, bundle, supervisor, answers } = entry;
      return {
        at,
        type,
        bundle,
        supervisor,
        answers: answers.map(({ flag, verdict }) => ({ flag: ref(flag), verdict })),
      };
    }
    case 'hold':
      return { ...entry, reason: mask(entry.reason) };
    default:
      return entry;
  }
}

/** What of a finding's values others may be shown. */
export const sharedValues = ({ values }: Finding): SharedValues =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [] : [[name, value]])),
  );

/** The record of an emergency without the names of clients. */
export const maskedRecord = (
  { rationale, benefit, consequences }: EmergencyRecord,
  mask: Teller['mask'],
): EmergencyRecord => ({
  rationale: mask(rationale),
  benefit: mask(benefit),
  consequences: mask(consequences),
});
