import { digest } from '../audit/digest.ts';
import type { EventKey } from '../calendar/event.ts';
import { type Chart, chartOf, type Remark } from '../chart/chart.ts';
import { wording } from '../i18n/wording.ts';
import type { Tongue } from '../messages/protocol.ts';
import type { VersionedChart } from '../messages/view-calls.ts';
import { LEVELS } from '../rules/rule.ts';
import type { Instant } from '../time/interval.ts';
import type { Keeper } from './keeper.ts';
import { questionsOf } from './overview.ts';

/** The chart of all that is known, in the view's language; null while there is no practice. */
function chartNow(keeper: Pick<Keeper, 'state' | 'judged'>, tongue: Tongue, now: Instant): Chart | null {
  const { practice } = keeper.state;
  if (!practice || !keeper.judged) return null;
  const remarks = remarksOf(keeper, tongue, now);
  return chartOf({ judgement: keeper.judged.judgement, remarks, zone: practice.timeZone, now });
}

/** The chart with its version, or the version alone where it is the one that is known already. */
export async function chartSince(
  keeper: Pick<Keeper, 'state' | 'judged'>,
  tongue: Tongue,
  now: Instant,
  known: unknown,
): Promise<VersionedChart> {
  const chart = chartNow(keeper, tongue, now);
  const version = await digest(JSON.stringify(chart));
  return version === known ? { version } : { version, chart };
}

/** What is open and what was answered, by event. What a rule that is off has raised is not asked, and not told here either. */
function remarksOf(
  { state, judged }: Pick<Keeper, 'state' | 'judged'>,
  tongue: Tongue,
  now: Instant,
): ReadonlyMap<EventKey, Remark> {
  const remarks = new Map<EventKey, Remark>();
  const { answers } = wording(tongue.language);
  const add = (keys: readonly EventKey[], level: Remark['level'], question: string | null, answer: string | null) => {
    for (const key of keys) {
      const known = remarks.get(key) ?? { level: null, questions: [], answers: [] };
      remarks.set(key, {
        level: furthest(known.level, level),
        questions: question === null ? known.questions : [...known.questions, question],
        answers: answer === null || known.answers.includes(answer) ? known.answers : [...known.answers, answer],
      });
    }
  };
  for (const question of questionsOf(state, judged, tongue, now)) {
    for (const { flag, level, words } of [question, ...question.also]) {
      add(judged?.flags.get(flag)?.finding.events ?? [], level, words.question, null);
    }
  }
  for (const { state: stands, answer, finding } of judged?.flags.values() ?? []) {
    if (stands === 'answered' && answer) add(finding.events, null, null, answers[answer.category]);
  }
  return remarks;
}

const furthest = (a: Remark['level'], b: Remark['level']): Remark['level'] =>
  LEVELS.findLast((level) => level === a || level === b) ?? null;
