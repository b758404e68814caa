import { lastingAnswers } from '../flags/answers.ts';
import { type Exception, exceptionsOf, standing } from '../flags/exceptions.ts';
import type { Flag } from '../flags/flag.ts';
import type { Entry } from '../flags/ledger.ts';
import { wording } from '../i18n/wording.ts';
import type { AnsweredTogether } from '../messages/history.ts';
import type { StandingException, Tongue } from '../messages/protocol.ts';
import { failure, type Result, success } from '../result.ts';
import { ruleOf } from '../rules/index.ts';
import { dayAt } from '../time/day.ts';
import { parseAnswer, parseAnswers, parseEnding, parseException } from './given.ts';
import type { Keeper } from './keeper.ts';

/** Whether whoever calls may say something of a flag: a card only of those about its own event. */
export type MayAnswer = (flag: Flag) => boolean;

/** Keeps an answer to a question; the same question may be answered anew. A record of empty lines is none. */
export async function keepAnswer(keeper: Keeper, given: unknown, may: MayAnswer): Promise<Result<null, string>> {
  const parsed = parseAnswer(given);
  if (!parsed.ok) return parsed;
  const { flag, category, reason, record } = parsed.value;
  const asked = keeper.judged?.flags.get(flag);
  if (!asked || !may(asked)) return failure('flag');
  if (category === 'other' && reason === '') return failure('reason');
  if (record && category !== 'emergency') return failure('record');
  const isWritten = record && Object.values(record).some((line) => line !== '');
  const at = keeper.now();
  return tell(keeper, { type: 'answered', flag, category, reason, ...(isWritten && { record }), at });
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
  const takes = (flag: string) => {
    const asked = keeper.judged?.flags.get(flag);
    return asked && asked.state !== 'withdrawn' && (ruleOf(asked.rule)?.answers ?? ['other']).includes(category);
  };
  const kept = flags.filter(takes);
  const refused = flags.filter((flag) => !kept.includes(flag));
  if (kept.length === 0) return success({ kept, refused });
  const at = keeper.now();
  const entries = kept.map((flag): Entry => ({ type: 'answered', flag, category, reason, at }));
  const told = await keeper.record(...entries);
  if (!told.ok) return told;
  keeper.signal(true);
  return success({ kept, refused });
}

/** Lets the answer that a question was given hold for longer. */
export async function keepException(keeper: Keeper, given: unknown, may: MayAnswer): Promise<Result<null, string>> {
  const parsed = parseException(given);
  if (!parsed.ok) return parsed;
  const { practice } = keeper.state;
  const { flag, until } = parsed.value;
  const answered = keeper.judged?.flags.get(flag);
  if (!practice || !answered?.answer || !may(answered)) return failure('flag');
  const { rule, answer } = answered;
  const { client } = answered.finding;
  if (client === null) return failure('client');
  const { category, reason } = answer;
  if (lastingAnswers([category]).length === 0) return failure('category');
  const at = keeper.now();
  if (until !== null && until < dayAt(practice.timeZone, at)) return failure('until');
  return tell(keeper, { type: 'excepted', flag, rule, client, until, category, reason, at });
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

async function tell(keeper: Keeper, entry: Entry): Promise<Result<null, string>> {
  const kept = await keeper.record(entry);
  if (kept.ok) keeper.signal(true);
  return kept;
}
