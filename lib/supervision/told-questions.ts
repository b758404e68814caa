import type { Bundle } from '../audit/bundle.ts';
import type { ShownLine } from '../audit/line.ts';
import { type Entry, flagsOf } from '../flags/ledger.ts';
import { dayAt } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';

/** What is not told of a question as the lines have it. `left-out`: it is not told. `told-otherwise`: it stands otherwise. */
export type Untold = { readonly kind: 'left-out' | 'told-otherwise'; readonly from: number; readonly to: number };

/** How a bundle's questions stand to its lines. */
export type ToldQuestions = {
  readonly troubles: readonly Untold[];
  /** The questions that wait behind the last line, by the lines; notes ask nothing. */
  readonly waiting: readonly string[];
  /** How many waited before and are neither settled nor told: they may be covered by an exception, or their rule be off. */
  readonly dropped: number;
};

/**
 * Holds the questions of a bundle against its lines: whatever waits behind them, or was raised or answered in the period,
 * must be told, and with the answer that stands in the lines.
 *
 * @param before the questions that waited when this log was last seen
 */
export function toldQuestions(bundle: Bundle, before: readonly string[]): ToldQuestions {
  const { period, zone, log } = bundle;
  const told = new Map(bundle.questions.map((question) => [question.flag, question]));
  const isInPeriod = (at: Instant): boolean => {
    const day = dayAt(zone, at);
    return period.from <= day && day <= period.to;
  };
  const flags = flagsOf(log.lines.flatMap(entryIn));
  const places = new Map<string, number>();
  const settled = new Set<string>();
  for (const [index, line] of log.lines.entries()) {
    if (!('shared' in line)) continue;
    const { shared } = line;
    if (shared.type === 'raised' || shared.type === 'answered') places.set(shared.flag, log.before.count + index + 1);
    if (shared.type === 'answered' || shared.type === 'withdrawn') settled.add(shared.flag);
  }
  const troubles: Untold[] = [];
  const waiting: string[] = [];
  let dropped = 0;
  const add = (kind: Untold['kind'], flag: string) => {
    const place = places.get(flag) ?? log.before.count;
    troubles.push({ kind, from: place, to: place });
  };
  for (const flag of before) {
    if (flags.has(flag) || settled.has(flag)) continue;
    waiting.push(flag);
    const question = told.get(flag);
    if (!question) dropped++;
    else if (question.answer) add('told-otherwise', flag);
  }
  for (const { id, level, state, raisedAt, answer } of flags.values()) {
    if (level === 'note' || state === 'withdrawn') continue;
    if (!answer) waiting.push(id);
    const question = told.get(id);
    if (!question) {
      if (!answer || isInPeriod(raisedAt) || isInPeriod(answer.at)) add('left-out', id);
    } else if (question.answer?.at !== answer?.at || question.answer?.category !== answer?.category) {
      add('told-otherwise', id);
    }
  }
  return { troubles: troubles.sort((a, b) => a.from - b.from), waiting, dropped };
}

/** What a line says of a question, in the shape in which the record has it. */
function entryIn(line: ShownLine): readonly Entry[] {
  if (!('shared' in line)) return [];
  const { shared } = line;
  if (shared.type === 'answered' || shared.type === 'withdrawn') return [shared];
  if (shared.type !== 'raised') return [];
  const { client, events, values, ...raised } = shared;
  return [{ ...raised, finding: { subject: shared.flag, client, events: events.map(({ ref }) => ref), values } }];
}
