import type { EmergencyRecord } from '../flags/flag.ts';
import type { FitKind, FitReason } from '../frame/fit.ts';
import type { Practice, RuleLevel } from '../practice/practice.ts';
import type { Asked } from '../rates/asked.ts';
import type { Level } from '../rules/rule.ts';
import type { Count } from '../statistics/rate.ts';
import type { Day } from '../time/day.ts';
import type { Instant, Interval } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';
import type { StandingException } from './protocol.ts';

/** A question in a report, with its latest answer, null while there is none. */
export type ReportedQuestion = {
  readonly title: string;
  readonly level: Level;
  readonly raisedAt: Instant;
  readonly answer: {
    /** In the view's language. */
    readonly said: string;
    readonly reason: string;
    readonly at: Instant;
    readonly record: EmergencyRecord | null;
  } | null;
};

/** An event that departs from the frame or was asked about, or a standing session that was not there. */
export type ReportRow = Interval & {
  readonly client: string | null;
  readonly fit: FitKind;
  readonly reason: FitReason;
  /** Start of the standing session that it keeps or stands for. */
  readonly expected: Instant | null;
  readonly questions: readonly ReportedQuestion[];
};

/** What a span of days comes to, in the view's language. Nothing in it is the therapist's alone. */
export type Report = {
  readonly at: Instant;
  readonly zone: ZoneName;
  readonly range: { readonly from: Day; readonly to: Day };
  readonly preset: Practice['preset'];
  readonly days: number;
  /** Days that no look saw whole, in stretches, both ends included. */
  readonly notSeen: readonly { readonly from: Day; readonly to: Day }[];
  /** `missed` among the standing sessions that were looked for; the others among the sessions that took place. */
  readonly rates: Readonly<Record<'moved' | 'extra' | 'emergency' | 'contact' | 'missed', Count>>;
  /** Those that ask, notes aside. */
  readonly asked: Asked;
  /** How often a rule could not decide, for want of something it had to see. */
  readonly undecided: number;
  /** Rules that failed, by their titles. */
  readonly broken: readonly string[];
  /** The exceptions in force on the day of the report. */
  readonly exceptions: readonly StandingException[];
  /** Rules that the therapist has set to a level of their own. */
  readonly changed: readonly { readonly title: string; readonly level: RuleLevel }[];
  /** In order of start. */
  readonly rows: readonly ReportRow[];
};
