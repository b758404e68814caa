import type { Flag, FlagId } from '../flags/flag.ts';
import type { Step } from '../flags/history.ts';
import type { Result } from '../result.ts';
import type { AnswerCategory, Level, RuleWords } from '../rules/rule.ts';
import type { Day } from '../time/day.ts';
import type { Instant, Interval } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';
import type { Question, RecordWords, StandingException, Tongue } from './protocol.ts';

/**
 * A question of the record with what became of it, as the questions view shows it. Its time is its first event's, or when
 * it was first asked where it is about none. `unasked`: open, and not put to anybody, since its rule is off or an
 * exception covers it.
 */
export type PastQuestion = Interval & {
  readonly flag: FlagId;
  readonly rule: string;
  readonly level: Level;
  readonly client: string | null;
  readonly title: string;
  /** In the view's language, filled in. */
  readonly question: string;
  readonly state: Flag['state'] | 'unasked';
  readonly raisedAt: Instant;
  readonly steps: readonly Step[];
  /** Where its event stood one time after another, and since when it was seen there; empty when it never moved. */
  readonly stood: readonly (Interval & { readonly seenAt: Instant })[];
  /** Since when its event was seen to be there no longer. */
  readonly goneAt: Instant | null;
  /** The exception that covers it today. */
  readonly exception: { readonly until: Day | null } | null;
  /** Whether the record of an emergency is asked for. */
  readonly asksRecord: boolean;
};

/** A rule as the questions view needs it: its title in the view's language, and the answers it takes. */
export type RuleOfHistory = Pick<RuleWords, 'title'> & Pick<Question, 'answers' | 'lasting'>;

/** A standing session that has passed, and whether somebody came as far as the therapist has said. */
export type PastSession = Interval & { readonly client: string; readonly came: boolean };

/** Everything the questions view shows. */
export type History = {
  readonly now: Instant;
  readonly zone: ZoneName;
  readonly today: Day;
  /** By id, those that any of the questions is of. */
  readonly rules: Readonly<Record<string, RuleOfHistory>>;
  readonly record: RecordWords;
  /** The latest first. */
  readonly questions: readonly PastQuestion[];
  /** Of this and the last week, the earliest first. */
  readonly sessions: readonly PastSession[];
  readonly exceptions: readonly StandingException[];
};

/** Questions that took an answer given to several at once, and those that did not. */
export type AnsweredTogether = { readonly kept: readonly FlagId[]; readonly refused: readonly FlagId[] };

/** From the questions view to the background. */
export type HistoryCalls = {
  /**
   * The same answer to several questions, all in one go. A question that is withdrawn or takes no such answer is left out
   * and named; `reason` is required for `other`.
   */
  readonly answerTogether: (answer: {
    readonly flags: readonly FlagId[];
    readonly category: AnswerCategory;
    readonly reason: string;
  }) => Result<AnsweredTogether, string>;
  /** Every question there ever was; null until a practice is set. Worked out when asked for. */
  readonly history: (tongue?: Tongue) => History | null;
  /**
   * Says that nobody came to a session that has passed, or, with `came`, that somebody did after all. Refused with
   * `session` when there is no such.
   */
  readonly attend: (session: {
    readonly client: string;
    readonly start: Instant;
    readonly came: boolean;
  }) => Result<null, string>;
};
