import type { EventKey, SeenEvent } from '../calendar/event.ts';
import type { Flag } from '../flags/flag.ts';
import type { FitKind } from '../frame/fit.ts';
import { questionWords } from '../i18n/question-words.ts';
import { wording } from '../i18n/wording.ts';
import type { Tongue } from '../messages/protocol.ts';
import type { Report, ReportedQuestion, ReportRow } from '../messages/report.ts';
import { askedSince } from '../rates/asked.ts';
import { failure, type Result, success } from '../result.ts';
import { ruleOf } from '../rules/index.ts';
import { type Day, daysBetween, isDay } from '../time/day.ts';
import type { ZoneName } from '../time/zone.ts';
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
  const events = new Map(judged.judgement.events.map(({ key, event }) => [key, event]));
  const inside = new Set(audit.events.map(({ key }) => key));
  const questions = new Map<EventKey, ReportedQuestion[]>();
  for (const flag of audit.flags) {
    const key = flag.finding.events.find((one) => inside.has(one));
    const event = key && events.get(key);
    if (!event) continue;
    questions.set(key, [...(questions.get(key) ?? []), worded(flag, event, practice.timeZone, tongue)]);
  }
  const rows = audit.events.flatMap(({ key, start, end, client, fit }): readonly ReportRow[] => {
    const asked = (key !== null && questions.get(key)) || [];
    if (asked.length === 0 && !DEPARTING.includes(fit.kind)) return [];
    return [{ start, end, client, fit: fit.kind, reason: fit.reason, expected: fit.expected, questions: asked }];
  });
  return success({
    at,
    zone: practice.timeZone,
    range: { from, to },
    preset: practice.preset,
    days: daysBetween(from, to) + 1,
    notSeen: audit.notSeen,
    rates: audit.rates,
    asked: askedSince(audit.flags, judged.record, Number.NEGATIVE_INFINITY),
    undecided: audit.doubts.length,
    broken: audit.broken.map((rule) => titleOf(rule, tongue)),
    exceptions: exceptionsNow(keeper, tongue),
    changed: practice.rules.flatMap(({ rule, level }) => (level ? [{ title: titleOf(rule, tongue), level }] : [])),
    rows,
  });
}

function worded(flag: Flag, { start, title }: SeenEvent, zone: ZoneName, tongue: Tongue): ReportedQuestion {
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
