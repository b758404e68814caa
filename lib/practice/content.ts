import { WEEKDAYS } from '../time/day.ts';
import { isZone } from '../time/zone.ts';
import { isFindable } from './aliases.ts';
import {
  checkBreaks,
  checkEngagements,
  checkFormer,
  checkHours,
  checkOverlaps,
  checkRepeated,
  checkStanding,
} from './consistency.ts';
import {
  checked,
  type Decoder,
  day,
  endClock,
  list,
  named,
  nullable,
  omissible,
  oneOf,
  optional,
  partial,
  record,
  required,
  startClock,
  text,
  whole,
  written,
} from './decode.ts';
import { defaultPractice } from './defaults.ts';
import {
  type CoverLine,
  type CrisisLine,
  type EmergencySettings,
  ENGAGEMENT_KINDS,
  PRESETS,
  RULE_LEVELS,
  type RuleLevel,
  type RuleSetting,
  type WeeklyHours,
} from './practice.ts';
import { fieldName, type Path, type Report } from './problem.ts';

/** What a practice file calls itself. */
export const FORMAT = 'framekeeper/practice@1';

/** The most a practice file may hold: more than any practice has, less than could do harm. */
export const MOST = { characters: 2_000_000, clients: 5_000, entries: 200, lines: 20, name: 200, note: 2_000 } as const;

/** A text that can be found in titles. */
const findable = checked(text(MOST.name), (value, path, report) => {
  if (value.trim() === '') report(path, 'empty');
  else if (!isFindable(value)) report(path, 'no-letter');
});
const findables = list(findable, MOST.entries);
const filled = checked(text(MOST.name), (value, path, report) => {
  if (value.trim() === '') report(path, 'empty');
});

const days = checked(list(oneOf(WEEKDAYS), WEEKDAYS.length), (value, path, report) => {
  if (value.length === 0) report(path, 'empty');
  value.forEach((one, index) => {
    const first = value.indexOf(one);
    if (first < index) report([...path, index], 'repeated', { first: fieldName([...path, first]) });
  });
});
const hours = { days: required(days), from: required(startClock), to: required(endClock) };
const workingHours = checked(record<WeeklyHours>(hours), checkHours);
const pause = checked(record({ ...hours, name: optional(text(MOST.name), '') }), checkHours);

const sessionMinutes = whole(1, 12 * 60);
const gapMinutes = whole(0, 4 * 60);
/** Left out, it is the practice's own, which may come later in the file. */
const practicesOwn = (decode: Decoder<number>) => optional<number | null>(decode, null);

const emergency = checked(
  partial<EmergencySettings>({
    minutes: omissible(sessionMinutes),
    shortestMinutes: omissible(sessionMinutes),
    noticeMinutes: omissible(whole(0, 24 * 60)),
    latestEnd: omissible(endClock),
    maxSessionsPerDay: omissible(whole(1, 50)),
    maxConsecutive: omissible(whole(1, 50)),
    holds: omissible(findables),
  }),
  ({ minutes, shortestMinutes = 0 }, path, report) => {
    if (minutes !== undefined && shortestMinutes > minutes)
      report([...path, 'shortestMinutes'], 'longer-than-usual', { most: minutes });
  },
);

const engagement = checked(
  record({
    id: required(filled),
    kind: required(oneOf(ENGAGEMENT_KINDS)),
    words: optional(findables, []),
    calendars: optional(list(filled, MOST.entries), []),
    gapMinutes: practicesOwn(gapMinutes),
    hours: optional(checked(list(workingHours, MOST.entries), checkOverlaps), []),
  }),
  ({ id, kind }, path, report) => {
    if (id === 'therapy' && kind !== 'therapy') report([...path, 'kind'], 'not-therapy');
  },
);

const standingSession = checked(
  record({
    weekday: required(oneOf(WEEKDAYS)),
    start: required(startClock),
    minutes: practicesOwn(sessionMinutes),
    everyWeeks: optional(whole(1, 52), 1),
    from: required(day),
    to: optional<string | null>(nullable(day), null),
  }),
  checkStanding,
);

const client = record({
  code: required(findable),
  aliases: optional(findables, []),
  engagement: optional(filled, 'therapy'),
  frame: optional(list(standingSession, MOST.entries), []),
  agreements: optional(list(text(MOST.note), MOST.entries), []),
  former: optional(findables, []),
});

const ruleSetting = record<RuleSetting>({
  rule: required(filled),
  level: optional<RuleLevel | null>(nullable(oneOf(RULE_LEVELS)), null),
  options: optional(named(whole(0, 1_000_000), MOST.entries), {}),
});

/** As people write numbers down, with words or without; one without a digit cannot be called. */
const phone = checked(filled, (value, path, report) => {
  if (!/\p{Nd}/u.test(value)) report(path, 'no-digit');
});
const cover = { name: required(filled), phone: required(phone) };
const coverLine = record<CoverLine>(cover);
const crisisLine = record<CrisisLine>({ ...cover, checkedOn: optional<string | null>(nullable(day), null) });

/** Looks through what is set about rules for what only the rules themselves know: their names, options and bounds. */
export type CheckRules = (rules: readonly RuleSetting[], path: Path, report: Report) => void;

/** What stands in a practice file, as far as it could be read and before defaults are filled in. */
export type Content = NonNullable<ReturnType<typeof root>>;

const root = partial({
  format: required(written((value) => value === FORMAT, 'unknown-format', { format: FORMAT })),
  timeZone: required(written(isZone, 'unknown-zone')),
  workingHours: omissible(checked(list(workingHours, MOST.entries), checkOverlaps)),
  breaks: omissible(checked(list(pause, MOST.entries), checkOverlaps)),
  sessionMinutes: omissible(sessionMinutes),
  gapMinutes: omissible(gapMinutes),
  emergency: omissible(emergency),
  engagements: omissible(list(engagement, MOST.entries)),
  clients: required(list(client, MOST.clients)),
  preset: omissible(oneOf(PRESETS)),
  rules: omissible(list(ruleSetting, MOST.entries)),
  cover: omissible(list(coverLine, MOST.lines)),
  crisis: omissible(list(crisisLine, MOST.lines)),
  escalateDays: omissible(whole(1, 365)),
});

/** Reads the value of a practice file, reporting all that is wrong with it; undefined when it is no object at all. */
export function readContent(value: unknown, checkRules: CheckRules, report: Report): Content | undefined {
  const content = root(value, [], report);
  if (!content) return undefined;
  const { engagements, clients, rules, cover, crisis } = value as Record<string, unknown>;
  checkRepeated(engagements, 'id', ['engagements'], report);
  checkRepeated(clients, 'code', ['clients'], report);
  checkFormer(content.clients ?? [], report);
  checkRepeated(rules, 'rule', ['rules'], report);
  checkRepeated(cover, 'name', ['cover'], report);
  checkRepeated(crisis, 'name', ['crisis'], report);
  if (content.rules) checkRules(content.rules, ['rules'], report);
  checkEngagements(clients, engagements, report);
  const hoursKept = Object.hasOwn(value as object, 'workingHours') ? content.workingHours : usualHours;
  if (hoursKept && content.breaks) checkBreaks(content.breaks, hoursKept, ['breaks'], report);
  return content;
}

const usualHours = defaultPractice('UTC').workingHours;
