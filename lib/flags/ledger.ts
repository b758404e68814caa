import type { EventKey } from '../calendar/event.ts';
import type { PracticeChange } from '../practice/changes.ts';
import type { ClientCode } from '../practice/practice.ts';
import type { AnswerCategory, Finding, Level, Outcome, Rule } from '../rules/rule.ts';
import type { Day } from '../time/day.ts';
import type { Instant, Interval } from '../time/interval.ts';
import type { EmergencyRecord, Flag, FlagId } from './flag.ts';

/** One line of the record. Lines are only ever added; what is so now follows from reading them in order. */
export type Entry = { readonly at: Instant } & (
  | {
      readonly type: 'raised';
      readonly flag: FlagId;
      readonly rule: string;
      readonly ruleVersion: number;
      readonly level: Level;
      readonly finding: Finding;
    }
  | { readonly type: 'withdrawn'; readonly flag: FlagId }
  | {
      readonly type: 'answered';
      readonly flag: FlagId;
      readonly category: AnswerCategory;
      readonly reason: string;
      readonly record?: EmergencyRecord;
    }
  | {
      /** From an answer: it holds for what the rule finds about the client through that day, null for always. */
      readonly type: 'excepted';
      readonly flag: FlagId;
      readonly rule: string;
      readonly client: ClientCode;
      readonly until: Day | null;
      readonly category: AnswerCategory;
      readonly reason: string;
    }
  | { readonly type: 'exception-ended'; readonly rule: string; readonly client: ClientCode }
  | { readonly type: 'slot-chosen'; readonly start: Instant; readonly end: Instant; readonly client: ClientCode | null }
  | {
      /** A chosen slot is kept free no longer: the therapist undid it, or its day was seen without it. */
      readonly type: 'slot-released';
      readonly start: Instant;
      readonly end: Instant;
      readonly client: ClientCode | null;
      readonly why: 'undone' | 'not-seen';
    }
  | {
      /** Nobody came to the session of a client that began then; or that was a slip of the hand. */
      readonly type: 'no-show' | 'no-show-undone';
      readonly client: ClientCode;
      readonly start: Instant;
    }
  | {
      /** An event of a client was seen at other hours than before, no longer there, or there again. */
      readonly type: 'observed';
      readonly event: EventKey;
      readonly client: ClientCode;
      readonly change: 'moved' | 'gone' | 'back';
      readonly before: Interval | null;
      readonly after: Interval | null;
    }
  | { readonly type: 'settings'; readonly changes: readonly PracticeChange[] }
  | {
      /** The versions of all rules, when they are others than before. */
      readonly type: 'rules';
      readonly versions: Readonly<Record<string, number>>;
    }
  | {
      /** The public key with which lines are signed from here on; how many lines before were not signed when they were written. */
      readonly type: 'key';
      readonly key: string;
      readonly adopted: number;
    }
  | {
      readonly type: 'exported';
      readonly what: ExportKind;
      readonly from: Day | null;
      readonly to: Day | null;
    }
  | {
      /** A period was signed off, to go to a supervisor or to be reviewed by the therapist alone. */
      readonly type: 'submitted';
      readonly bundle: string;
      readonly from: Day;
      readonly to: Day;
      /** How many lines the record had by then: the next submission goes on behind them. */
      readonly lines: number;
    }
  | {
      /** What a supervisor, known by their key, said of a submitted period; or the therapist alone. */
      readonly type: 'responded';
      readonly bundle: string;
      readonly supervisor: string;
      readonly answers: readonly { readonly flag: FlagId; readonly verdict: Verdict; readonly comment: string }[];
      /** What was agreed to do until next time. */
      readonly actions: readonly string[];
      readonly note: string;
    }
  | {
      /** Nothing may be purged from here on, or may be again. */
      readonly type: 'hold';
      readonly on: boolean;
      readonly reason: string;
    }
  | {
      /** What was older than a day was purged: this many lines of the record, and events of the calendar. */
      readonly type: 'purged';
      readonly before: Day;
      readonly lines: number;
      readonly events: number;
    }
  | {
      /** What is remembered was put back from a backup that was made then. */
      readonly type: 'restored';
      readonly made: Instant;
    }
);

/** What can be taken out of the extension. */
export const EXPORTS = [
  'backup',
  'practice',
  'report',
  'table',
  'log',
  'own-copy',
  'supervision-copy',
  'deidentified-copy',
] as const;
export type ExportKind = (typeof EXPORTS)[number];

/** What a supervisor says of a question: never that what was done was right or wrong. */
export const VERDICTS = ['seen', 'discuss', 'agreed-plan', 'more-information'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The flags that the record tells of, by id, in the order in which they were first raised. */
export function flagsOf(entries: Iterable<Entry>): ReadonlyMap<FlagId, Flag> {
  const flags = new Map<FlagId, Flag>();
  for (const entry of entries) {
    if (!('flag' in entry)) continue;
    const known = flags.get(entry.flag);
    if (entry.type === 'raised') {
      const { rule, level, finding, at } = entry;
      const answer = known?.answer ?? null;
      // What was a note and became a question has been waiting since then.
      const isSame = known && known.state !== 'withdrawn' && (known.level !== 'note' || level === 'note');
      const raisedAt = isSame ? known.raisedAt : at;
      flags.set(entry.flag, {
        id: entry.flag,
        rule,
        level,
        finding,
        raisedAt,
        answer,
        state: answer ? 'answered' : 'open',
      });
    } else if (known && entry.type === 'withdrawn') {
      flags.set(entry.flag, { ...known, state: 'withdrawn' });
    } else if (known && entry.type === 'answered') {
      const { type: _, flag, ...answer } = entry;
      flags.set(flag, { ...known, state: 'answered', answer });
    }
  }
  return flags;
}

/**
 * The lines that bring the record up to what the rules, those that are on, say now. A finding that is new, back, changed,
 * or open at another level than it now has, is raised; one that an exception covers is not. A flag without a finding
 * is withdrawn only when its rule could tell: a rule that is off, that broke, or that is unsure of this very subject,
 * takes nothing back. An answered flag stays answered. Run twice, it adds nothing the second time.
 */
export function reconcile(
  flags: ReadonlyMap<FlagId, Flag>,
  outcomes: readonly Outcome[],
  rules: readonly Rule[],
  at: Instant,
  isCovered: (rule: string, finding: Finding) => boolean = () => false,
): readonly Entry[] {
  const entries: Entry[] = [];
  const current = new Set<FlagId>();
  for (const outcome of outcomes) {
    const rule = rules.find((one) => one.id === outcome.rule);
    if (!rule || outcome.outcome !== 'flagged') continue;
    for (const { level = rule.level, ...finding } of outcome.findings) {
      const id = flagId(rule.id, finding.subject);
      current.add(id);
      const known = flags.get(id);
      if (isCovered(rule.id, finding)) continue;
      if (known && isAsRaised(known, level) && same(known.finding, finding)) continue;
      entries.push({ at, type: 'raised', flag: id, rule: rule.id, ruleVersion: rule.version, level, finding });
    }
  }
  const told = new Map(outcomes.map((outcome) => [outcome.rule, outcome]));
  for (const flag of flags.values()) {
    if (flag.state !== 'open' || current.has(flag.id)) continue;
    const outcome = told.get(flag.rule);
    if (!outcome || outcome.outcome === 'broken') continue;
    const doubts = outcome.outcome === 'clear' ? [] : outcome.doubts;
    if (doubts.some((doubt) => doubt.subject === flag.finding.subject)) continue;
    entries.push({ at, type: 'withdrawn', flag: flag.id });
  }
  return entries;
}

/** An answered flag is not raised again for its level: that would put nothing to anybody. */
const isAsRaised = ({ state, level }: Flag, now: Level): boolean =>
  state === 'answered' || (state === 'open' && level === now);

/** A flag's id: which rule, about what. */
export const flagId = (rule: string, subject: string): FlagId => `${rule}:${subject}`;

/** Whether two findings say the same. Order of keys is the rule's own and stable. */
const same = (a: Finding, b: Finding): boolean => JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));

const canonical = ({ subject, client, events, values }: Finding) => [
  subject,
  client,
  [...events].sort(),
  Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)),
];
