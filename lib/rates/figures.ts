import type { ClientCode } from '../practice/practice.ts';
import { chanceOfRise } from '../statistics/comparison.ts';
import { beyondByChance, LEAST, limitCurve, RISKS, type Standing, standingOf } from '../statistics/funnel.ts';
import { type Count, type Rate, rateOf, sumOf } from '../statistics/rate.ts';
import { type Shrunk, shrink } from '../statistics/shrinkage.ts';
import type { Period } from './periods.ts';
import type { Tally } from './tally.ts';

/** The last whole quarter held against the three before it. `chance`: of as many or more in it, were the rate the same. */
export type Rise = { readonly later: Period; readonly before: Count; readonly chance: number };

/** A client in the funnel: a count, and where it stands to the limits. */
export type Point = Count & { readonly client: ClientCode; readonly standing: Standing };

/** The limits after so many sessions, events per 100. */
export type Limits = { readonly sessions: number; readonly inner: number; readonly outer: number };

/** Clients about the practice's own rate, with the limits of what chance brings. */
export type Funnel = {
  /** Per 100 sessions. */
  readonly base: number;
  readonly points: readonly Point[];
  readonly limits: readonly Limits[];
  /** Clients seen often enough to be spoken of, how many are beyond the inner limit, and how many would be by chance. */
  readonly spoken: number;
  readonly beyond: number;
  readonly byChance: number;
};

/** A client whose rate is probably more than twice the practice's. */
export type Likely = Count & Shrunk & { readonly client: ClientCode };

/** What follows from the counts. What is null cannot be told. */
export type Figures = {
  readonly all: Rate | null;
  readonly emergencies: Rate | null;
  readonly late: Rate | null;
  readonly periods: readonly (Period & { readonly rate: Rate | null })[];
  readonly rise: Rise | null;
  readonly funnel: Funnel | null;
  /** The likeliest first; only those for whom it is at least this likely. */
  readonly likely: readonly Likely[];
};

/** How likely it must be that a client's rate is more than twice the practice's for that to be said. */
const LIKELY = 0.8;

/** Works the figures out. */
export function figuresOf({ all, byKind, late, periods, clients }: Tally): Figures {
  const counts = clients.map(({ client, sessions, outside }) => ({ client, count: sum(outside), of: sum(sessions) }));
  return {
    all: rateOf(all),
    emergencies: rateOf({ count: byKind.emergency, of: all.of }),
    late: late && rateOf(late),
    periods: periods.map((period) => ({ ...period, rate: rateOf(period) })),
    rise: riseOf(periods),
    funnel: funnelOf(all, counts),
    likely: likelyOf(all, counts),
  };
}

function riseOf(periods: readonly Period[]): Rise | null {
  const index = periods.findLastIndex(({ whole }) => whole);
  const compared = periods.slice(Math.max(0, index - 3), index + 1);
  const [, ...following] = compared;
  const later = compared.at(-1);
  const isOneSeries = compared.every(({ whole, of }) => whole && of > 0) && !following.some(({ changed }) => changed);
  if (!later || compared.length < 4 || !isOneSeries) return null;
  const before = sumOf(compared.slice(0, -1));
  return { later, before, chance: chanceOfRise(later, before) };
}

function funnelOf(all: Count, counts: readonly (Count & { readonly client: ClientCode })[]): Funnel | null {
  const base = all.count / all.of;
  const spoken = counts.filter(({ of }) => of >= LEAST.sessions);
  if (all.count === 0 || spoken.length === 0) return null;
  const points = counts.map((count) => ({ ...count, standing: standingOf(count, base) }));
  const most = Math.max(...counts.map(({ of }) => of));
  const per100 = (sessions: number, risk: number) => (limitCurve(base * sessions, risk) / sessions) * 100;
  return {
    base: base * 100,
    points,
    limits: Array.from({ length: most - LEAST.sessions + 1 }, (_, index) => index + LEAST.sessions).map((sessions) => ({
      sessions,
      inner: per100(sessions, RISKS.inner),
      outer: per100(sessions, RISKS.outer),
    })),
    spoken: spoken.length,
    beyond: points.filter(({ standing }) => standing === 'inner' || standing === 'outer').length,
    byChance: beyondByChance(spoken, base),
  };
}

function likelyOf(all: Count, counts: readonly (Count & { readonly client: ClientCode })[]): readonly Likely[] {
  if (all.count === 0) return [];
  const base = all.count / all.of;
  return counts
    .filter((count) => standingOf(count, base) !== 'too-few')
    .map((count) => ({ ...count, ...shrink(count, base) }))
    .filter(({ chanceOfDouble }) => chanceOfDouble >= LIKELY)
    .sort((a, b) => b.chanceOfDouble - a.chanceOfDouble || (a.client < b.client ? -1 : 1));
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
