import type { Fault, View } from '../calendar/reading.ts';
import type { EmergencyRecord, FlagId } from '../flags/flag.ts';
import type { FitKind } from '../frame/fit.ts';
import type { ClientCode, EngagementKind, Practice } from '../practice/practice.ts';
import type { Result } from '../result.ts';
import type { ExampleWeek } from '../rules/example-week.ts';
import type { AnswerCategory, Language, Level, Option, Rule, RuleWords, Source } from '../rules/rule.ts';
import type { HoldAdvice } from '../slots/hold-advice.ts';
import type { HoldForm } from '../slots/hold-link.ts';
import type { NextSlot, SlotSearch } from '../slots/slot.ts';
import type { Day } from '../time/day.ts';
import type { Instant, Interval } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';
import type { ViewCalls } from './view-calls.ts';

/**
 * What crosses between the parts of the extension: one type per direction. A page gets marks, times of slots and whether it
 * is veiled, and nothing else: no names, no questions, no answers, no keys.
 */

/** A mark on an event in the page: the event's key, as the page itself gave it, and how far its question goes. */
export type Mark = { readonly key: string; readonly level: Level };

/** What is to be drawn over a page. Ghosts are today's emergency slots, while they are asked for: their times and no more. */
export type Drawing = {
  readonly marks: readonly Mark[];
  readonly ghosts: readonly Interval[];
  readonly veiled: boolean;
};

/** From a calendar page to the background. */
export type PageCalls = {
  /** A settled page was read. Sent again until answered, which the background bears: merging is idempotent. */
  readonly report: (reading: unknown) => Result<Drawing, string>;
  /** Whether the veil is drawn. Answered without opening the record, since it is asked before the page is seen. */
  readonly isVeiled: () => boolean;
  /**
   * The card of a marked event is about to be opened in this page. False when nothing is asked about it. Which event it
   * is goes this way and in no address, so that no frame can ask for another one by an address of its own.
   */
  readonly openCard: (key: unknown) => boolean;
  /** A ghost was pressed: as if it were chosen in the popup. Refused when it is none of those shown by now. */
  readonly chooseGhost: (slot: unknown) => Result<null, string>;
  /** The page is left, or the extension is replaced under it. */
  readonly leave: () => void;
};

/** How one open calendar page is being read. */
export type PageHealth = {
  readonly tab: number;
  /** Which of the accounts signed in there, as the page's address names it: by its number, or by its own address. */
  readonly account: number | string;
  /** The account's own address, or null where the page does not tell. */
  readonly owner: string | null;
  readonly source: string;
  /** Where the page is: `https://outlook.live.com`. Its form for a new event is there too. */
  readonly origin: string;
  /** `unreadable`: an anchor failed. `no-events`: the view (a year, settings) shows none. */
  readonly state: 'read' | 'unreadable' | 'no-events';
  readonly view: View;
  readonly at: Instant;
  /** First and last of the days seen whole. */
  readonly seen: { readonly first: Day; readonly last: Day } | null;
  readonly events: number;
  readonly partial: number;
  readonly faults: readonly Fault[];
};

/** The page that calls: its tab, and its address as the browser gives it. */
export type Caller = { readonly tab: number; readonly url: string };

/** The language a view speaks, and the locale it writes numbers and times in. */
export type Tongue = { readonly language: Language; readonly locale: string };

/** A kind of work and what a year holds of it. */
export type WallSide = {
  /** As the practice names it. */
  readonly id: string;
  readonly kind: EngagementKind;
  readonly gapMinutes: number;
  readonly entries: number;
  /** Whose entries, by code, in order. */
  readonly clients: readonly ClientCode[];
};

/** A client in therapy who was found in another kind of work too, as a rule has found it. */
export type BothSides = {
  readonly client: ClientCode;
  /** The other kind of work, as the practice names it. */
  readonly side: string;
  readonly rule: string;
  readonly entries: number;
  /** What was answered, in the view's language; null while the question waits. */
  readonly answer: string | null;
};

/** The kinds of work side by side. */
export type Wall = {
  /** The first of the days looked at. */
  readonly since: Day;
  readonly sides: readonly WallSide[];
  /** Those whose question waits first. */
  readonly both: readonly BothSides[];
};

/** When what was told of a client came to be told otherwise, and how, in the view's language. */
export type ClientStep = { readonly at: Instant; readonly text: string };

/** What the form of an emergency's record says, in the view's language. */
export type RecordWords = Readonly<
  Record<keyof EmergencyRecord | 'heading' | 'hint' | 'keep' | 'skip' | 'add' | 'change' | 'kept', string>
>;

/** What one rule asks. */
export type SingleQuestion = Interval & {
  readonly flag: FlagId;
  readonly rule: string;
  readonly level: Level;
  readonly client: string | null;
  readonly title: string;
  readonly fit: FitKind;
  /** In the view's language, with everything filled in, so that no view has to carry the words of every rule. */
  readonly words: RuleWords;
  readonly answers: readonly AnswerCategory[];
  /** Those of them that may hold for longer than this once; none where nobody was recognised. */
  readonly lasting: readonly AnswerCategory[];
  /** What asks for its record, where it is about an emergency whose slot was chosen here; else null. */
  readonly record: RecordWords | null;
};

/** A question as the popup and the card show it. `also`: what other rules noticed of the very same thing, for the same tap. */
export type Question = SingleQuestion & { readonly also: readonly SingleQuestion[] };

/** A slot that was chosen and whose event was not seen yet; it is kept free until then, or until that is undone. */
export type AwaitedSlot = Interval & { readonly client: string | null };

/** A rule as the settings show it, in their language; its words may hold placeholders. */
export type RuleInfo = Pick<Rule, 'id' | 'level'> & {
  /** Whether some of what it finds goes further than its level, as long as none is chosen for it. */
  readonly goesFurther: boolean;
  readonly words: RuleWords;
  readonly sources: readonly Source[];
  /** Weeks that show what it asks about, and what not; none where a week alone does not. */
  readonly examples: readonly ExampleWeek[];
  readonly options: Readonly<Record<string, Option & { readonly label: string }>>;
};

/** An exception that is in force, as the questions view lists it, and the question it was made at. */
export type StandingException = {
  readonly flag: FlagId;
  readonly rule: string;
  /** The rule's title in the view's language; its id when it is no more. */
  readonly title: string;
  readonly client: string;
  /** Its last day, null when it holds always. */
  readonly until: Day | null;
  /** What was answered, in the view's language. */
  readonly answer: string;
  readonly reason: string;
};

/** Everything the popup shows. */
export type Overview = {
  readonly now: Instant;
  readonly zone: ZoneName | null;
  readonly practiceSet: boolean;
  readonly clients: readonly string[];
  readonly pages: readonly PageHealth[];
  readonly questions: readonly Question[];
  /** Null until a practice is set. */
  readonly slots: SlotSearch | null;
  /** Where the next session would fit; null unless today was checked and nothing fits. */
  readonly next: NextSlot | null;
  /** Whom to turn to when nothing fits, as the therapist has told it. */
  readonly plan: Pick<Practice, 'cover' | 'crisis'>;
  /** For whom slots are shown in the calendar, null when they are not. */
  readonly ghosts: { readonly client: string | null } | null;
  /** Drawers that could not be opened; their content is kept and nothing is written over it. */
  readonly sealed: readonly string[];
  /** Of today and later, in order of start. */
  readonly awaited: readonly AwaitedSlot[];
};

/** What the dashboard says of time held for emergencies, and the form to hold it with: null where nothing is to be held, or no title makes a hold. */
export type HoldOffer = HoldAdvice & { readonly form: HoldForm | null };

/** What a card shows: the questions about one event. */
export type Card = Pick<Overview, 'now' | 'zone' | 'questions'>;

/**
 * From the card, which stands in a frame inside somebody else's page and may do the least: see and answer what is asked
 * about the event that its own page has opened it for.
 */
export type CardCalls = {
  /** Null when the page has opened none. */
  readonly card: (tongue?: Tongue) => Card | null;
  readonly answer: ViewCalls['answer'];
  readonly except: ViewCalls['except'];
};

/** Through the port between the card and the page's visitor: how high the card is, pixels, or that it is to be closed. */
export type CardNews = { readonly height: number } | { readonly close: true };

/**
 * From the background to everybody, without content. `changed`: a page reports again and gets its marks, a view asks for
 * its overview again. `lock`: what is kept was locked or unlocked, and views show nothing of it any more. `veil`: drawn or lifted, at once. `next-question`: the page opens the card of its next mark.
 */
export type Notice =
  | { readonly notice: 'changed' | 'lock' | 'next-question' }
  | { readonly notice: 'veil'; readonly veiled: boolean };

/** What is to be seen outside after a change: on the toolbar button, in open views, and on calendar pages. */
export type Signal = {
  /** Questions that wait for an answer. */
  readonly open: number;
  /** Tabs with a calendar page, and those of them that cannot be read. */
  readonly pages: readonly number[];
  readonly unreadable: readonly number[];
  /** Whether the marks on pages may differ from before. */
  readonly marks: boolean;
};

/** How a call travels. */
export type Call = {
  readonly to: 'page-calls' | 'card-calls' | 'view-calls';
  readonly name: string;
  readonly args: readonly unknown[];
};

/** Functions whose answers come later. */
export type Later<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Promise<Awaited<Answer>>
    : never;
};
