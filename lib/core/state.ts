import { type Agenda, emptyAgenda } from '../calendar/agenda.ts';
import { answeredFits } from '../flags/answers.ts';
import { type Asking, askedFlags } from '../flags/asked.ts';
import { type Choice, choicesOf, overdue, releaseOf } from '../flags/choices.ts';
import { coverage, exceptionsOf } from '../flags/exceptions.ts';
import type { Flag, FlagId } from '../flags/flag.ts';
import { type Entry, flagsOf, reconcile } from '../flags/ledger.ts';
import { noShowsOf } from '../flags/no-shows.ts';
import { withPresentCodes } from '../flags/present-codes.ts';
import { type AskedFlag, askedTogether } from '../flags/together.ts';
import { type Judgement, judgeFrame } from '../frame/judge.ts';
import { identifier } from '../practice/identify.ts';
import type { Practice } from '../practice/practice.ts';
import { factsOf, judgeRules } from '../rules/engine.ts';
import { RULES, ruleOf } from '../rules/index.ts';
import type { Outcome } from '../rules/rule.ts';
import { settingsOf } from '../rules/settings.ts';
import type { Instant } from '../time/interval.ts';
import { type Before, observedSince } from './observed.ts';

/** All that is remembered. Everything else follows from it. */
export type State = {
  readonly practice: Practice | null;
  readonly agenda: Agenda;
  readonly entries: readonly Entry[];
};

/** Nothing told, nothing seen, nothing said. */
export const emptyState: State = { practice: null, agenda: emptyAgenda, entries: [] };

/** What follows from a state: how everything fits, what the rules say, and which questions are open. */
export type Judged = {
  /** The record by the codes that clients have now. Whatever is read of the record is read from here. */
  readonly record: readonly Entry[];
  readonly judgement: Judgement;
  readonly outcomes: readonly Outcome[];
  readonly flags: ReadonlyMap<FlagId, Flag>;
  /** Chosen slots that are kept free until their events come. */
  readonly awaited: readonly Choice[];
  /** Which of the open flags are put to the therapist. */
  readonly asking: Asking;
};

/** Judges a state; null while no practice is known to judge by. */
export function judge({ practice, agenda, entries }: State, now: Instant): Judged | null {
  if (!practice) return null;
  const record = withPresentCodes(entries, practice.clients);
  const flags = flagsOf(record);
  const choices = choicesOf(record);
  const judgement = judgeFrame({
    practice,
    agenda,
    identify: identifier(practice),
    answered: answeredFits(flags.values()),
    chosen: choices,
    noShows: noShowsOf(record),
    now,
  });
  const { rules: on, options } = settingsOf(practice, RULES);
  const outcomes = judgeRules(on, factsOf(practice, judgement, now), options);
  const isCovered = coverage(exceptionsOf(record), judgement.events, practice.timeZone, now);
  const unmade = new Set(judgement.awaited);
  return {
    record,
    judgement,
    outcomes,
    flags,
    awaited: choices.filter((choice) => choice.releasedAt === null && unmade.has(choice)),
    asking: { all: RULES, on, isCovered, escalateDays: practice.escalateDays },
  };
}

/**
 * The state with its record brought up to what the rules say of it, what was seen of chosen slots, and what was seen to be
 * otherwise than before, where something more was seen; and that judgement.
 */
export function settle(
  state: State,
  now: Instant,
  before: Before | null = null,
): { readonly state: State; readonly judged: Judged | null } {
  const { practice } = state;
  const judged = judge(state, now);
  if (!practice || !judged) return { state, judged };
  const { on, isCovered } = judged.asking;
  const found = reconcile(judged.flags, judged.outcomes, on, now, isCovered);
  const late = overdue(judged.awaited, judged.judgement.lookout, practice.timeZone);
  const seen = before ? observedSince(before, judged.judgement.events, now) : [];
  if (seen.length + found.length + late.length === 0) return { state, judged };
  // What is added has the present codes already.
  const added = [...seen, ...found, ...late.map((choice) => releaseOf(choice, 'not-seen', now))];
  const record = [...judged.record, ...added];
  const flags = found.length > 0 ? flagsOf(record) : judged.flags;
  const awaited = judged.awaited.filter((choice) => !late.includes(choice));
  return {
    state: { ...state, entries: [...state.entries, ...added] },
    judged: { ...judged, record, flags, awaited },
  };
}

/** The flags that wait at an instant and those that were answered, none that is the therapist's alone. */
export const toldOf = (judged: Judged, now: Instant): readonly Flag[] =>
  [...askedOf(judged, now), ...[...judged.flags.values()].filter(({ state }) => state === 'answered')].filter(
    ({ rule }) => !ruleOf(rule)?.private,
  );

/** The flags that wait for an answer at an instant, each as far as it goes by then. */
export const askedOf = (judged: Judged | null, now: Instant): readonly Flag[] =>
  judged ? askedFlags(judged.flags.values(), judged.asking, now) : [];

/** Those flags as they are asked about: what one answer may do for is one question. */
export const askedTogetherOf = (judged: Judged | null, now: Instant): readonly AskedFlag[] =>
  askedTogether(askedOf(judged, now), judged?.asking.all ?? []);
