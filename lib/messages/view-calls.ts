import type { Chart } from '../chart/chart.ts';
import type { EmergencyRecord, FlagId } from '../flags/flag.ts';
import type { ExportKind } from '../flags/ledger.ts';
import type { Practice } from '../practice/practice.ts';
import type { PracticeProblem } from '../practice/problem.ts';
import type { Tally } from '../rates/tally.ts';
import type { Result } from '../result.ts';
import type { AnswerCategory } from '../rules/rule.ts';
import type { Proposal } from '../setup/proposal.ts';
import type { Day } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';
import type { HistoryCalls } from './history.ts';
import type { LockCalls } from './lock-calls.ts';
import type {
  AwaitedSlot,
  ClientStep,
  HoldOffer,
  Overview,
  RuleInfo,
  StandingException,
  Tongue,
  Wall,
} from './protocol.ts';
import type { RecordCheck } from './record-check.ts';
import type { Report } from './report.ts';
import type { SupervisionCalls } from './supervision.ts';

/** Whether the veil is drawn, and drawing or lifting it: answered whether or not the record can be opened. */
export type VeilCalls = { readonly isVeiled: () => boolean; readonly setVeil: (veiled: boolean) => void };

/** A chart and its version; without the chart where that version was known. */
export type VersionedChart = { readonly version: string; readonly chart?: Chart | null };

/** From the extension's own pages to the background. */
export type ViewCalls = VeilCalls &
  LockCalls &
  HistoryCalls &
  SupervisionCalls & {
    /** Worded in that language, English where none is named. */
    readonly overview: (tongue?: Tongue) => Overview;
    /**
     * The answer is kept for good; the same flag may be answered anew. `reason` is required for `other`, a `record` refused
     * with anything but `emergency`. `also`: flags that get the same answer at the same time, those of them that take it.
     */
    readonly answer: (answer: {
      readonly flag: FlagId;
      readonly also?: readonly FlagId[];
      readonly category: AnswerCategory;
      readonly reason: string;
      readonly record?: EmergencyRecord;
    }) => Result<null, string>;
    /**
     * Lets the answer given to a question hold for whatever its rule finds about its client: through that day, or always. A
     * new answer to the same question ends it. Refused by the field that is wrong: `flag` when there is no such answer,
     * `category` when it is one that can hold for nothing else, `until` when it is a day that is past. `also`: questions that
     * were given the same answer, for which it then holds as long.
     */
    readonly except: (exception: {
      readonly flag: FlagId;
      readonly also?: readonly FlagId[];
      readonly until: Day | null;
    }) => Result<null, string>;
    /** The exceptions in force today, those that end soonest first. */
    readonly exceptions: (tongue?: Tongue) => readonly StandingException[];
    /** Every rule there is, on or off. */
    readonly rules: (tongue?: Tongue) => readonly RuleInfo[];
    /** Ends the one for that rule and client: what begins from now on is asked about again. */
    readonly endException: (exception: { readonly rule: string; readonly client: string }) => Result<null, string>;
    /** Writes down that a slot, of today or of the next day that has one, was chosen and returns the address of the calendar's own prefilled form. */
    readonly chooseSlot: (choice: Interval & { readonly client: string | null }) => Result<string, string>;
    /** Shows today's slots in the calendar pages, to be chosen there for that client, or takes them away. */
    readonly showSlots: (showing: { readonly shown: boolean; readonly client: string | null }) => Result<null, string>;
    /** Keeps a chosen slot free no longer, whose event has not come. Refused with `slot` when there is no such. */
    readonly releaseSlot: (slot: AwaitedSlot) => Result<null, string>;
    /** What the last weeks say about holding time; null until a practice is set and enough of its days were seen. Worked out when asked for. */
    readonly holds: () => HoldOffer | null;
    /** What the last quarters come to, counted; null until a practice is set and a day was seen. Worked out when asked for. */
    readonly rates: () => Tally | null;
    /**
     * What the calendar would propose for the practice, or beside what the practice has; by its clock, or while none is saved
     * by that of the zone. Null while no appointment was seen. Worked out when asked for.
     */
    readonly proposal: (zone: ZoneName) => Proposal | null;
    /** What a span of days comes to; refused by the field that is wrong, `practice` while there is none. */
    readonly periodReport: (range: { readonly from: Day; readonly to: Day }, tongue?: Tongue) => Result<Report, string>;
    /**
     * The frame and what became of it; null until a practice is set. Worked out when asked for, and sent only where it is
     * another than the version known: ten years are two megabytes.
     */
    readonly chart: (tongue?: Tongue, known?: string) => VersionedChart;
    /** Remembers what calendar files say: all of these readings, or none where one is refused, with its field named. */
    readonly importReadings: (readings: readonly unknown[]) => Result<null, string>;
    /** What the record comes to, line by line; null while it has none. Worked out when asked for. */
    readonly checkRecord: () => RecordCheck | null;
    /** Writes down that something was taken out, and of which days. */
    readonly exported: (what: {
      readonly what: ExportKind;
      readonly from: Day | null;
      readonly to: Day | null;
    }) => Result<null, string>;
    /** All that is remembered as one text, unsealed. */
    readonly backup: () => string;
    /** Remembers what a backup's text says instead of everything; refused with its field, as `parseBackup` names it. */
    readonly restore: (text: string) => Result<null, string>;
    /** Forgets everything, also what cannot be opened. */
    readonly deleteAll: () => Result<null, string>;
    readonly practice: () => Practice | null;
    /** The kinds of work side by side; null until a practice is set. Worked out when asked for. */
    readonly wall: (tongue?: Tongue) => Wall | null;
    /** What was told of each client over time, by code, the latest first. */
    readonly clientChanges: (tongue?: Tongue) => Readonly<Record<string, readonly ClientStep[]>>;
    /** Takes the text of a practice file; refused with the field named, and then the old practice stays. */
    readonly savePractice: (text: string) => Result<Practice, readonly PracticeProblem[]>;
  };
