import type { Lookout } from '../calendar/agenda.ts';
import type { EventKey } from '../calendar/event.ts';
import type { JudgedEvent, Missed } from '../frame/fit.ts';
import type { ClientFrame } from '../frame/frames.ts';
import type { ClientCode, Practice } from '../practice/practice.ts';
import type { Instant } from '../time/interval.ts';

/** Languages that every rule and view is worded in. */
export const LANGUAGES = ['en', 'de', 'fr', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How far a question goes: into one's own summary; one tap to answer; onto the agenda of supervision. */
export const LEVELS = ['note', 'ask', 'review'] as const;
export type Level = (typeof LEVELS)[number];

/** What the therapist may answer. `other` always asks for a reason. */
export const ANSWERS = [
  'emergency',
  'rescheduled',
  'administrative',
  'coaching-call',
  'agreed-extra',
  'collateral',
  'keep-once',
  'separate-roles',
  'not-the-same-person',
  'agreed-change',
  'planned',
  'correction',
  'arranged',
  'treating-role',
  'supervision',
  'other',
] as const;
export type AnswerCategory = (typeof ANSWERS)[number];

/** A standard that a rule rests on: number and title only, never a paraphrase. */
export type Source = {
  /** The code or guideline: `APA Ethics Code (2017)`. */
  readonly code: string;
  readonly number: string;
  readonly title: string;
  /** Whether number and title were checked against the published text. An unverified source is shown as such. */
  readonly verified: boolean;
};

/** A rule's wording in one language. `question` may hold `{client}` and the rule's own values in braces; views show the time beside it. */
export type RuleWords = {
  /** A noun phrase, without a verdict. */
  readonly title: string;
  /** One neutral sentence or two, ending in a question. */
  readonly question: string;
  /** Why it is worth asking. */
  readonly why: string;
};

/** A number that the therapist may change. */
export type Option = {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: 'minutes' | 'days' | 'count';
};

/** Facts a rule cannot answer without. */
export type Need = 'title' | 'place' | 'guests' | 'response';

/** What a rule has found. */
export type Finding = {
  /** Names the finding among the rule's own, so that it stays itself when read again: as a rule the event's key. */
  readonly subject: string;
  readonly client: string | null;
  readonly events: readonly EventKey[];
  /** What the words' placeholders stand for; instants are worded in the practice's clock. */
  readonly values: Readonly<Record<string, string | number | { readonly instant: Instant }>>;
  /** How far this one goes, where that is further than the others of its rule. */
  readonly level?: Level;
};

/** What a rule says of one subject it could not decide, and what was missing. */
export type Doubt = { readonly subject: string; readonly events: readonly EventKey[]; readonly missing: string };

/** Everything a rule may look at. */
export type Facts = {
  readonly practice: Practice;
  readonly now: Instant;
  /** Live events of the agenda, in order of start, of which every fact the rule needs is known. */
  readonly events: readonly JudgedEvent[];
  readonly missed: readonly Missed[];
  /** Standing sessions still to come whose event was there and no longer is. */
  readonly freed: readonly Missed[];
  /** Standing sessions of every client, told or inferred. */
  readonly frames: ReadonlyMap<ClientCode, ClientFrame>;
  /** Where we looked and when. */
  readonly lookout: Lookout;
};

/** An example in one line, for tests, documentation and the dashboard. `sketch` is read by `lib/calendar/sketch.ts`. */
export type Example = {
  readonly name: string;
  readonly sketch: string;
  /** What the practice of the example has in place of the usual one's. */
  readonly practice?: Partial<Practice>;
  /** The subjects' titles that this rule must flag; empty when it must stay silent. */
  readonly flags: readonly string[];
  /** How far each finding goes, in the same order; absent where all go as far as the rule by itself. */
  readonly levels?: readonly Level[];
  /** Other rules that are right to speak here too. */
  readonly also?: readonly string[];
};

/** A rule: one file, with its words, sources, options, examples and check. */
export type Rule<Options extends string = string> = {
  /** A noun in kebab-case: the thing found, never a verdict. */
  readonly id: string;
  readonly version: number;
  readonly level: Level;
  /** Set where the answer is the therapist's alone: what it finds goes into no report, bundle or audit. */
  readonly private?: true;
  /** How far what it finds about a client goes where one of these rules has found something about the same one. */
  readonly graver?: { readonly with: readonly string[]; readonly level: Level };
  readonly words: Readonly<Record<Language, RuleWords>>;
  readonly sources: readonly Source[];
  readonly needs: readonly Need[];
  readonly options: Readonly<Record<Options, Option>>;
  readonly answers: readonly AnswerCategory[];
  /** Which events the rule has anything to say about. */
  readonly concerns: (event: JudgedEvent) => boolean;
  /** Pure, total, and independent of the order of events. */
  readonly check: (facts: Facts, options: Readonly<Record<Options, number>>) => Iterable<Finding | Doubt>;
  readonly examples: readonly Example[];
};

/** A rule that is asked, at the level that it has in a practice. */
export type AskedRule = Rule & {
  /**
   * Set where somebody has decided how far the rule goes: the practice file, or a kind of practice that puts it at another
   * level than its own. Then no finding goes further, since that was decided for all of them.
   */
  readonly decided?: true;
};

/** What the engine says of a rule: nothing found; found; could not tell; the rule itself failed. */
export type Outcome =
  | { readonly rule: string; readonly outcome: 'clear' }
  | {
      readonly rule: string;
      readonly outcome: 'flagged';
      readonly findings: readonly Finding[];
      readonly doubts: readonly Doubt[];
    }
  | { readonly rule: string; readonly outcome: 'unsure'; readonly doubts: readonly Doubt[] }
  | { readonly rule: string; readonly outcome: 'broken'; readonly error: string };
