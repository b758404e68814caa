import type { Day, Weekday } from '../time/day.ts';
import type { ZoneName } from '../time/zone.ts';

/** A client's random code, such as `K7`. Never derived from a name. */
export type ClientCode = string;

/** Kinds of professional work. Each follows rules of its own; only therapy has a frame. */
export const ENGAGEMENT_KINDS = [
  'therapy',
  'coaching-call',
  'intake',
  'assessment',
  'collateral',
  'coaching',
  'legal',
  'supervision',
  'teaching',
  'research',
  'personal',
] as const;
export type EngagementKind = (typeof ENGAGEMENT_KINDS)[number];

/** Hours on some weekdays, by the practice's wall clock, as minutes past midnight. */
export type WeeklyHours = { readonly days: readonly Weekday[]; readonly from: number; readonly to: number };

/** A pause on some weekdays that nothing is put into. */
export type Break = WeeklyHours & { readonly name: string };

/** A client's standing session: when it stands, how long, how often, and from which day until which (null: open). */
export type StandingSession = {
  readonly weekday: Weekday;
  /** Wall-clock start, minutes past midnight. */
  readonly start: number;
  readonly minutes: number;
  /** 1 weekly, 2 fortnightly … counted from the first such weekday on or after `from`. */
  readonly everyWeeks: number;
  readonly from: Day;
  readonly to: Day | null;
};

/** A person, couple or group in care, by code, with what their calendar entries call them. */
export type Client = {
  readonly code: ClientCode;
  readonly aliases: readonly string[];
  /** An engagement's `id`. */
  readonly engagement: string;
  readonly frame: readonly StandingSession[];
  /** Codes that this client had before. What was said and answered under them is this client's; titles may still have them. */
  readonly former?: readonly ClientCode[];
  /** Lasting agreements with this client, in the therapist's words; printed, never interpreted. */
  readonly agreements: readonly string[];
};

/** Work kept under rules of its own, recognised by the words in a title or by its calendar or category. */
export type Engagement = {
  readonly id: string;
  readonly kind: EngagementKind;
  readonly words: readonly string[];
  /** Names of calendars, or of categories that a calendar's owner files events under: one list, since one name means one thing. */
  readonly calendars: readonly string[];
  /** Minutes it needs free before and after. */
  readonly gapMinutes: number;
  /** When it is done, where it has hours of its own; else it keeps those of the practice. */
  readonly hours?: readonly WeeklyHours[];
};

/** How same-day emergency sessions may be placed. */
export type EmergencySettings = {
  readonly minutes: number;
  readonly shortestMinutes: number;
  readonly noticeMinutes: number;
  /** Minutes past midnight by which an emergency session must have ended. */
  readonly latestEnd: number;
  readonly maxSessionsPerDay: number;
  readonly maxConsecutive: number;
  /** Titles of events that keep time free for emergencies. */
  readonly holds: readonly string[];
};

/** How far a rule's questions may go by the therapist's own word. The last three are the rules' own levels; `off`: not asked. */
export const RULE_LEVELS = ['off', 'note', 'ask', 'review'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** Somebody to turn to when no session fits: a colleague who covers, a service. The number is as it is dialled, or with words. */
export type CoverLine = { readonly name: string; readonly phone: string };

/** A crisis line where the practice is, and the day on which the therapist last made sure of it; null: not said. */
export type CrisisLine = CoverLine & { readonly checkedOn: Day | null };

/** What the therapist has changed about a rule. What is left out is as the kind of practice, or the rule itself, has it. */
export type RuleSetting = {
  readonly rule: string;
  readonly level: RuleLevel | null;
  readonly options: Readonly<Record<string, number>>;
};

/** What the therapist tells us: the practice file, parsed, with every default filled in. */
export type Practice = {
  readonly timeZone: ZoneName;
  readonly workingHours: readonly WeeklyHours[];
  readonly breaks: readonly Break[];
  readonly sessionMinutes: number;
  readonly gapMinutes: number;
  readonly emergency: EmergencySettings;
  readonly engagements: readonly Engagement[];
  readonly clients: readonly Client[];
  readonly preset: Preset;
  /** What is set otherwise than by `preset`, each rule at most once. */
  readonly rules: readonly RuleSetting[];
  /** The therapist's own plan for when no session fits, in the order in which it is to be tried. */
  readonly cover: readonly CoverLine[];
  /** Crisis lines that come before those that are built in. */
  readonly crisis: readonly CrisisLine[];
  /** Days after which a question that nobody answered is one for supervision. */
  readonly escalateDays: number;
};

/** Switch sets of rules by kind of practice. */
export const PRESETS = [
  'solo',
  'trainee',
  'dbt',
  'home-based',
  'couples',
  'psychoanalytic',
  'forensic',
  'school',
] as const;
export type Preset = (typeof PRESETS)[number];
