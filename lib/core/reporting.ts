import type { EventKey } from '../calendar/event.ts';
import type { Flag } from '../flags/flag.ts';
import type { FitKind } from '../frame/fit.ts';
import { questionWords } from '../i18n/question-words.ts';
import { wording } from '../i18n/wording.ts';
import type { Tongue } from '../messages/protocol.ts';
import type { Report, ReportedQuestion, ReportRow } from '../messages/report.ts';
import { failure, type Result, success } from '../result.ts';
import { ruleOf } from '../rules/index.ts';
import { type Day, daysBetween, isDay } from '../time/day.ts';
import { millisecondsInDay } from '../time/units.ts';
import { exceptionsNow } from './answering.ts';
import { auditOf } from './audit.ts';
import type { Keeper } from './keeper.ts';

/** The longest span of a report, days: ten years. */
const LONGEST = 3_660;

/** What departs from the frame, and stands in a report whether or not it was asked about. */
const DEPARTING: readonly FitKind[] = ['moved', 'extra', 'contact', 'emergency', 'missed'];

/**
 * What a span of days comes to, in a language. Refused by the field that is wrong: `from`, or `to`, which is no day, lies
 * before the other or ten years behind it; `practice` while there is none.
 */
export function reportOf(
  keeper: Keeper,
  range: { readonly from: Day; readonly to: Day },
  tongue: Tongue,
): Result<Report, string> {
  const { practice } = keeper.state;
  const { judged } = keeper;
  const { from, to } = range;
  if (!practice || !judged) return failure('practice');
  if (!isDay(from)) return failure('from');
  if (!isDay(to) || to < from || daysBetween(from, to) >= LONGEST) return failure('to');
  const at = keeper.now();
  const audit = auditOf(judged, practice, { from, to }, at);
  const titles = new Map(judged.judgement.events.map(({ key, event }) => [key, event.title]));
  const questions = new Map<EventKey, ReportedQuestion[]>();
  const inside = new Set(audit.events.map(({ key }) => key));
  for (const flag of audit.flags) {
    const key = flag.finding.events.find((one) => inside.has(one));
    if (key === undefined) continue;
    const start = audit.events.find((one) => one.key === key)?.start ?? flag.raisedAt;
    const told = worded(flag, start, titles.get(key) ?? '', practice.timeZone, tongue);
    questions.set(key, [...(questions.get(key) ?? []), told]);
  }
  const rows = audit.events.flatMap(({ key, start, end, client, fit }): readonly ReportRow[] => {
    const asked = (key !== null && questions.get(key)) || [];
    if (asked.length === 0 && !DEPARTING.includes(fit.kind)) return [];
    return [{ start, end, client, fit: fit.kind, reason: fit.reason, expected: fit.expected, questions: asked }];
  });
  const asked = audit.flags.filter(({ level }) => level !== 'note');
  const days = asked.flatMap(({ answer, raisedAt }) => (answer ? [(answer.at - raisedAt) / millisecondsInDay] : []));
  return success({
    at,
    zone: practice.timeZone,
    range: { from, to },
    preset: practice.preset,
    days: daysBetween(from, to) + 1,
    notSeen: audit.notSeen,
    rates: audit.rates,
    questions: { asked: asked.length, answered: days.length, medianDays: medianOf(days) },
    undecided: audit.doubts.length,
    broken: audit.broken.map((rule) => titleOf(rule, tongue)),
    exceptions: exceptionsNow(keeper, tongue),
    changed: practice.rules.flatMap(({ rule, level }) => (level ? [{ title: titleOf(rule, tongue), level }] : [])),
    rows,
  });
}

function worded(flag: Flag, start: number, title: string, zone: string, tongue: Tongue): ReportedQuestion {
  const { client, values } = flag.finding;
  const { answer } = flag;
  const words = questionWords(
    ruleOf(flag.rule)?.words[tongue.language],
    { client, title, start, values },
    tongue,
    zone,
  );
  return {
    title: words.title,
    level: flag.level,
    raisedAt: flag.raisedAt,
    answer: answer && {
      said: wording(tongue.language).answers[answer.category],
      reason: answer.reason,
      at: answer.at,
      record: answer.record ?? null,
    },
  };
}

const titleOf = (rule: string, { language }: Tongue): string => ruleOf(rule)?.words[language].title ?? rule;

/** The middle of a list, of an even one the mean of the two; null of an empty one. */
function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
