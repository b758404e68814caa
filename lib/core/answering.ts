import { lastingAnswers } from '../flags/answers.ts';
import { type Exception, exceptionsOf, standing } from '../flags/exceptions.ts';
import type { Flag, FlagId } from '../flags/flag.ts';
import type { Entry } from '../flags/ledger.ts';
import { wording } from '../i18n/wording.ts';
import type { AnsweredTogether } from '../messages/history.ts';
import type { StandingException, Tongue } from '../messages/protocol.ts';
import { failure, type Result, success } from '../result.ts';
import { ruleOf } from '../rules/index.ts';
import type { AnswerCategory } from '../rules/rule.ts';
import { type Day, dayAt } from '../time/day.ts';
import { parseAnswer, parseAnswers, parseEnding, parseException } from './given.ts';
import type { Keeper } from './keeper.ts';

/** Whether whoever calls may say something of a flag: a card only of those about its own event. */
export type MayAnswer = (flag: Flag) => boolean;

/**
 * Keeps an answer to a question, and to what else was noticed of the same thing and takes it, all in one go or none; the
 * same question may be answered anew. A record of empty lines is none, and the first question alone has one.
 */
export async function keepAnswer(keeper: Keeper, given: unknown, may: MayAnswer): Promise<Result<null, string>> {
  const parsed = parseAnswer(given);
  if (!parsed.ok) return parsed;
  const { flag, also = [], category, reason, record } = parsed.value;
  const asked = keeper.judged?.flags.get(flag);
  if (!asked || !may(asked)) return failure('flag');
  if (category === 'other' && reason === '') return failure('reason');
  if (record && category !== 'emergency') return failure('record');
  const isWritten = record && Object.values(record).some((line) => line !== '');
  const answer = { type: 'answered', category, reason, at: keeper.now() } as const;
  const joined = others(flag, also).filter((one) => takes(keeper, one, category, may));
  return tell(
    keeper,
    { ...answer, flag, ...(isWritten && { record }) },
    ...joined.map((one) => ({ ...answer, flag: one })),
  );
}

/**
 * Gives one answer to several questions, each with an entry of its own, all kept in one go or none. A question that there
 * is not, that was withdrawn, or whose rule takes no such answer is left out and named.
 */
export async function keepAnswers(keeper: Keeper, given: unknown): Promise<Result<AnsweredTogether, string>> {
  const parsed = parseAnswers(given);
  if (!parsed.ok) return parsed;
  const { category, reason } = parsed.value;
  if (category === 'other' && reason === '') return failure('reason');
  const flags = [...new Set(parsed.value.flags)];
  const kept = flags.filter((flag) => takes(keeper, flag, category, () => true));
  const refused = flags.filter((flag) => !kept.includes(flag));
  if (kept.length === 0) return success({ kept, refused });
  const at = keeper.now();
  const told = await tell(keeper, ...kept.map((flag): Entry => ({ type: 'answered', flag, category, reason, at })));
  return told.ok ? success({ kept, refused }) : told;
}

/** Whether a question that stands can be given an answer. */
function takes({ judged }: Keeper, id: FlagId, category: AnswerCategory, may: MayAnswer): boolean {
  const flag = judged?.flags.get(id);
  if (!flag || flag.state === 'withdrawn' || !may(flag)) return false;
  return (ruleOf(flag.rule)?.answers ?? ['other']).includes(category);
}

const others = (flag: FlagId, also: readonly FlagId[]) => [...new Set(also)].filter((one) => one !== flag);

/** Lets the answer that a question was given hold for longer, and with it those like it that were given to the same thing. */
export async function keepException(keeper: Keeper, given: unknown, may: MayAnswer): Promise<Result<null, string>> {
  const parsed = parseException(given);
  if (!parsed.ok) return parsed;
  const { flag, also = [], until } = parsed.value;
  const first = exceptionAt(keeper, flag, until, may);
  if (!first.ok) return first;
  const joined = others(flag, also)
    .map((one) => exceptionAt(keeper, one, until, may))
    .flatMap((one) => (one.ok && one.value.category === first.value.category ? [one.value] : []));
  return tell(keeper, first.value, ...joined);
}

/** The line that lets a question's answer hold until a day, or which field refuses it. */
function exceptionAt(
  { state: { practice }, judged, now }: Keeper,
  flag: FlagId,
  until: Day | null,
  may: MayAnswer,
): Result<Extract<Entry, { type: 'excepted' }>, string> {
  const answered = judged?.flags.get(flag);
  if (!practice || !answered?.answer || !may(answered)) return failure('flag');
  const { rule, answer } = answered;
  const { client } = answered.finding;
  if (client === null) return failure('client');
  const { category, reason } = answer;
  if (lastingAnswers([category]).length === 0) return failure('category');
  const at = now();
  if (until !== null && until < dayAt(practice.timeZone, at)) return failure('until');
  return success({ type: 'excepted', flag, rule, client, until, category, reason, at });
}

/** Ends the exception in force for a rule and a client. */
export async function endException(keeper: Keeper, given: unknown): Promise<Result<null, string>> {
  const parsed = parseEnding(given);
  if (!parsed.ok) return parsed;
  const { rule, client } = parsed.value;
  const isThere = inForce(keeper).some((one) => one.rule === rule && one.client === client);
  return isThere ? tell(keeper, { type: 'exception-ended', rule, client, at: keeper.now() }) : failure('exception');
}

/** The exceptions in force on the practice's today, those that end soonest first, those that never do last. */
export function exceptionsNow(keeper: Keeper, { language }: Tongue): readonly StandingException[] {
  const { answers } = wording(language);
  const end = (until: string | null) => until ?? '~';
  return inForce(keeper)
    .sort((a, b) => (end(a.until) < end(b.until) ? -1 : end(a.until) > end(b.until) ? 1 : a.at - b.at))
    .map(({ flag, rule, client, until, category, reason }) => {
      const title = ruleOf(rule)?.words[language].title ?? rule;
      return { flag, rule, title, client, until, answer: answers[category], reason };
    });
}

/** The exceptions in force on the practice's today, in the order in which they were made. */
export function inForce({ state: { practice }, judged, now }: Keeper): Exception[] {
  if (!practice || !judged) return [];
  return [...standing(exceptionsOf(judged.record), dayAt(practice.timeZone, now()))];
}

async function tell(keeper: Keeper, ...entries: readonly Entry[]): Promise<Result<null, string>> {
  const kept = await keeper.record(...entries);
  if (kept.ok) keeper.signal(true);
  return kept;
}
