import { failure, type Result, success } from '../result.ts';
import { formatClock } from '../time/day.ts';
import type { ZoneName } from '../time/zone.ts';
import { type CheckRules, type Content, FORMAT, MOST, readContent } from './content.ts';
import { defaultEmergency, defaultPractice, therapyEngagement } from './defaults.ts';
import { readJson } from './json.ts';
import type { Practice, WeeklyHours } from './practice.ts';
import { inFileOrder, type Path, type PracticeProblem, problemAt, type Report } from './problem.ts';

export { defaultPractice };

/**
 * A practice from the text of a practice file, JSON by the name of `framekeeper/practice@1`. Required are `format`,
 * `timeZone` and `clients`; within entries `code`, `id`, `kind`, `days`, `from`, `to`, `name` and `phone`, and of a standing session
 * `weekday`, `start` and `from`. The rest is as in `defaultPractice`; lists left out are empty, and sessions and gaps
 * left out are as long as the practice's. All problems are reported, in the order of the file; none throws.
 *
 * Whether a rule and its options exist `checkRules` says. It is asked of what is handed in and not of what was kept
 * before: a practice must not become unreadable because an update has narrowed an option.
 */
export function parsePracticeFile(
  text: string,
  checkRules: CheckRules = () => {},
): Result<Practice, readonly PracticeProblem[]> {
  if (text.length > MOST.characters)
    return failure([problemAt([], 'too-large', { most: MOST.characters / 1_000_000 })]);
  const json = readJson(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (!json.ok) return failure([problemAt([], json.error.code, { line: json.error.line, column: json.error.column })]);

  const found: { path: Path; problem: PracticeProblem }[] = [];
  const report: Report = (path, code, params) => found.push({ path, problem: problemAt(path, code, params) });
  const { value, repeated } = json.value;
  for (const path of repeated) report(path, 'repeated-key');
  const { timeZone, clients, ...rest } = readContent(value, checkRules, report) ?? {};
  if (found.length > 0 || timeZone === undefined || clients === undefined) return failure(inFileOrder(value, found));
  return success(completed(timeZone, clients, rest));
}

/** The text of a practice file, indented, with every default written out. Parsing it gives the practice again. */
export function formatPracticeFile(practice: Practice): string {
  const { timeZone, workingHours, breaks, sessionMinutes, gapMinutes, emergency } = practice;
  const withClocks = <T extends WeeklyHours>(hours: T) => ({
    ...hours,
    from: formatClock(hours.from),
    to: formatClock(hours.to),
  });
  const content = {
    format: FORMAT,
    timeZone,
    workingHours: workingHours.map(withClocks),
    breaks: breaks.map(withClocks),
    sessionMinutes,
    gapMinutes,
    emergency: { ...emergency, latestEnd: formatClock(emergency.latestEnd) },
    engagements: practice.engagements.map(({ hours, ...one }) =>
      hours ? { ...one, hours: hours.map(withClocks) } : one,
    ),
    clients: practice.clients.map((client) => ({
      ...client,
      frame: client.frame.map((session) => ({ ...session, start: formatClock(session.start) })),
    })),
    preset: practice.preset,
    rules: practice.rules.map(({ level, ...setting }) => (level ? { ...setting, level } : setting)),
    cover: practice.cover,
    crisis: practice.crisis.map(({ checkedOn, ...line }) => (checkedOn ? { ...line, checkedOn } : line)),
    escalateDays: practice.escalateDays,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function completed(
  timeZone: ZoneName,
  clients: NonNullable<Content['clients']>,
  content: Omit<Content, 'timeZone' | 'clients'>,
): Practice {
  const usual = defaultPractice(timeZone);
  const sessionMinutes = content.sessionMinutes ?? usual.sessionMinutes;
  const gapMinutes = content.gapMinutes ?? usual.gapMinutes;
  const minutes = content.emergency?.minutes ?? sessionMinutes;
  const engagements = (content.engagements ?? []).map(({ hours, ...one }) => ({
    ...one,
    gapMinutes: one.gapMinutes ?? gapMinutes,
    ...(hours.length > 0 && { hours }),
  }));
  return {
    timeZone,
    workingHours: content.workingHours ?? usual.workingHours,
    breaks: content.breaks ?? usual.breaks,
    sessionMinutes,
    gapMinutes,
    emergency: { ...defaultEmergency(minutes), ...content.emergency },
    engagements: engagements.some(({ id }) => id === 'therapy')
      ? engagements
      : [therapyEngagement(gapMinutes), ...engagements],
    clients: clients.map(({ former, ...client }) => ({
      ...client,
      ...(former.length > 0 && { former }),
      frame: client.frame.map((session) => ({ ...session, minutes: session.minutes ?? sessionMinutes })),
    })),
    preset: content.preset ?? usual.preset,
    rules: content.rules ?? usual.rules,
    cover: content.cover ?? usual.cover,
    crisis: content.crisis ?? usual.crisis,
    escalateDays: content.escalateDays ?? usual.escalateDays,
  };
}
