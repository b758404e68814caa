import type {
  Break,
  Client,
  Engagement,
  Practice,
  RuleSetting,
  StandingSession,
  WeeklyHours,
} from '../../lib/practice/practice.ts';
import { formatClock, WEEKDAYS, type Weekday } from '../../lib/time/day.ts';
import { type CoverDraft, coverDraft, coverInFile } from './cover-draft.ts';

/** Working hours or a break as they are being typed; the name is a break's. */
export type HoursDraft = {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
  readonly name: string;
};

/** A standing session as it is being typed. */
export type StandingDraft = {
  readonly weekday: string;
  readonly start: string;
  readonly minutes: string;
  readonly everyWeeks: string;
  readonly from: string;
  readonly to: string;
};

/** A client as typed; aliases and agreements one per line. */
export type ClientDraft = {
  readonly code: string;
  readonly aliases: string;
  readonly engagement: string;
  readonly frame: readonly StandingDraft[];
  readonly agreements: string;
  /** Codes that the client had before, and the one under which it was saved; none of a client that is new. */
  readonly former: readonly string[];
};

/** A kind of work as typed; words and calendars one per line. */
export type EngagementDraft = {
  readonly id: string;
  readonly kind: string;
  readonly words: string;
  readonly calendars: string;
  readonly gapMinutes: string;
  /** None where it keeps the practice's. */
  readonly hours: readonly HoursDraft[];
};

/** The emergency settings as typed; holds one per line. */
export type EmergencyDraft = {
  readonly minutes: string;
  readonly shortestMinutes: string;
  readonly noticeMinutes: string;
  readonly latestEnd: string;
  readonly maxSessionsPerDay: string;
  readonly maxConsecutive: string;
  readonly holds: string;
};

/** What is set about a rule, as typed; an empty level is the one that the kind of practice has. */
export type RuleDraft = {
  readonly rule: string;
  readonly level: string;
  readonly options: Readonly<Record<string, string>>;
};

/** The practice file as it is being typed: the file's own shape, every value still the text in its field. */
export type Draft = CoverDraft & {
  readonly timeZone: string;
  readonly sessionMinutes: string;
  readonly gapMinutes: string;
  readonly preset: string;
  readonly workingHours: readonly HoursDraft[];
  readonly breaks: readonly HoursDraft[];
  readonly emergency: EmergencyDraft;
  readonly engagements: readonly EngagementDraft[];
  readonly clients: readonly ClientDraft[];
  /** Only what is set otherwise, also about rules that this version does not have. */
  readonly rules: readonly RuleDraft[];
  readonly escalateDays: string;
};

/** A practice as the form shows it. */
export function draftOf(practice: Practice): Draft {
  const { emergency } = practice;
  return {
    timeZone: practice.timeZone,
    sessionMinutes: String(practice.sessionMinutes),
    gapMinutes: String(practice.gapMinutes),
    preset: practice.preset,
    workingHours: practice.workingHours.map((hours) => hoursDraft(hours, '')),
    breaks: practice.breaks.map((pause: Break) => hoursDraft(pause, pause.name)),
    emergency: {
      minutes: String(emergency.minutes),
      shortestMinutes: String(emergency.shortestMinutes),
      noticeMinutes: String(emergency.noticeMinutes),
      latestEnd: formatClock(emergency.latestEnd),
      maxSessionsPerDay: String(emergency.maxSessionsPerDay),
      maxConsecutive: String(emergency.maxConsecutive),
      holds: emergency.holds.join('\n'),
    },
    engagements: practice.engagements.filter((one) => !goesWithoutSaying(one, practice)).map(engagementDraft),
    clients: practice.clients.map(clientDraft),
    ...coverDraft(practice),
    rules: practice.rules.map(ruleDraft),
    escalateDays: String(practice.escalateDays),
  };
}

/** Whether it is the therapy that every practice has. Left out of form and file, its gap goes on following the practice's. */
const goesWithoutSaying = ({ id, words, calendars, gapMinutes, hours }: Engagement, practice: Practice): boolean =>
  id === 'therapy' && words.length === 0 && calendars.length === 0 && !hours && gapMinutes === practice.gapMinutes;

const hoursDraft = ({ days, from, to }: WeeklyHours, name: string): HoursDraft => ({
  days,
  from: formatClock(from),
  to: formatClock(to),
  name,
});

const engagementDraft = ({ id, kind, words, calendars, gapMinutes, hours = [] }: Engagement): EngagementDraft => ({
  id,
  kind,
  words: words.join('\n'),
  calendars: calendars.join('\n'),
  gapMinutes: String(gapMinutes),
  hours: hours.map((one) => hoursDraft(one, '')),
});

const clientDraft = ({ code, aliases, engagement, frame, agreements, former = [] }: Client): ClientDraft => ({
  code,
  aliases: aliases.join('\n'),
  engagement,
  frame: frame.map(standingDraft),
  agreements: agreements.join('\n'),
  former: [...former, code],
});

/** Only where there are any: a client who goes back to a code of before has had it all along. */
function formerInFile({ code, former }: ClientDraft): { readonly former?: readonly string[] } {
  const others = former.filter((one) => one !== code.trim());
  return others.length > 0 ? { former: others } : {};
}

const ruleDraft = ({ rule, level, options }: RuleSetting): RuleDraft => ({
  rule,
  level: level ?? '',
  options: Object.fromEntries(Object.entries(options).map(([name, value]) => [name, String(value)])),
});

/** The rules' drafts with one changed. One that is as usual throughout is none, so that the file holds only what is set. */
export function withRule(drafts: readonly RuleDraft[], changed: RuleDraft): readonly RuleDraft[] {
  const options = Object.fromEntries(Object.entries(changed.options).filter(([, value]) => value.trim() !== ''));
  const isSet = changed.level !== '' || Object.keys(options).length > 0;
  const next = isSet ? [{ ...changed, options }] : [];
  const index = drafts.findIndex(({ rule }) => rule === changed.rule);
  return index < 0 ? [...drafts, ...next] : [...drafts.slice(0, index), ...next, ...drafts.slice(index + 1)];
}

const standingDraft = ({ weekday, start, minutes, everyWeeks, from, to }: StandingSession): StandingDraft => ({
  weekday,
  start: formatClock(start),
  minutes: String(minutes),
  everyWeeks: String(everyWeeks),
  from,
  to: to ?? '',
});

/**
 * The text of the practice file that the form stands for. Nothing is judged or repaired here: what is no number stays the
 * text it is, so that the file's own parser refuses it and names the field, and form and file have one judge.
 */
export function fileTextOf(draft: Draft): string {
  const { emergency } = draft;
  const file = {
    format: 'framekeeper/practice@1',
    timeZone: draft.timeZone.trim(),
    workingHours: hoursInFile(draft.workingHours),
    breaks: draft.breaks.map(({ days, from, to, name }) => ({ days: inOrder(days), from, to, name: name.trim() })),
    sessionMinutes: numberOf(draft.sessionMinutes),
    gapMinutes: numberOf(draft.gapMinutes),
    emergency: {
      minutes: numberOf(emergency.minutes),
      shortestMinutes: numberOf(emergency.shortestMinutes),
      noticeMinutes: numberOf(emergency.noticeMinutes),
      latestEnd: emergency.latestEnd,
      maxSessionsPerDay: numberOf(emergency.maxSessionsPerDay),
      maxConsecutive: numberOf(emergency.maxConsecutive),
      holds: linesOf(emergency.holds),
    },
    engagements: draft.engagements.map((one) => ({
      id: one.id.trim(),
      kind: one.kind,
      words: linesOf(one.words),
      calendars: linesOf(one.calendars),
      gapMinutes: numberOf(one.gapMinutes),
      ...(one.hours.length > 0 && { hours: hoursInFile(one.hours) }),
    })),
    clients: draft.clients.map((client) => ({
      code: client.code.trim(),
      ...formerInFile(client),
      aliases: linesOf(client.aliases),
      engagement: client.engagement,
      frame: client.frame.map((session) => ({
        weekday: session.weekday,
        start: session.start,
        minutes: numberOf(session.minutes),
        everyWeeks: numberOf(session.everyWeeks),
        from: session.from,
        to: session.to || null,
      })),
      agreements: linesOf(client.agreements),
    })),
    preset: draft.preset,
    rules: draft.rules.map(({ rule, level, options }) => ({
      rule,
      ...(level && { level }),
      options: Object.fromEntries(Object.entries(options).map(([name, value]) => [name, numberOf(value)])),
    })),
    ...coverInFile(draft),
    escalateDays: numberOf(draft.escalateDays),
  };
  return JSON.stringify(file, null, 2);
}

const hoursInFile = (hours: readonly HoursDraft[]) =>
  hours.map(({ days, from, to }) => ({ days: inOrder(days), from, to }));

const inOrder = (days: readonly Weekday[]): readonly Weekday[] => WEEKDAYS.filter((day) => days.includes(day));

const numberOf = (text: string): number | string => (/^\s*\d+\s*$/.test(text) ? Number(text) : text);

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
