import type { ClientCode } from '../practice/practice.ts';
import { chanceOfRise } from '../statistics/comparison.ts';
import { beyondByChance, LEAST, limitCurve, RISKS, type Standing, standingOf } from '../statistics/funnel.ts';
import { type Count, type Rate, rateOf, sumOf } from '../statistics/rate.ts';
import { type Shrunk, shrink } from '../statistics/shrinkage.ts';
import type { Day } from '../time/day.ts';
import type { Period } from './periods.ts';
import type { Tally } from './tally.ts';
import type { Trend } from './trend.ts';

/** The last whole quarter held against the three before it. `chance`: of as many or more in it, were the rate the same. */
export type Rise = {
  readonly quarter: Period;
  readonly later: Rate;
  readonly before: Rate;
  readonly chance: number;
  /** Whether so much comes in one of twenty such quarters at most. */
  readonly isBeyond: boolean;
};

/** The practice's sessions since a day against its rate before; `signal`: when they were clearly above it, null if never. */
export type Watch = { readonly base: Rate; readonly from: Day; readonly signal: Day | null };

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
export type Likely = Pick<Shrunk, 'chanceOfDouble'> & { readonly client: ClientCode; readonly rate: Rate };

/** What follows from the counts. What is null cannot be told. */
export type Figures = {
  readonly all: Rate | null;
  readonly kinds: Readonly<Record<keyof Tally['byKind'], Rate | null>>;
  readonly late: Rate | null;
  readonly periods: readonly (Period & { readonly rate: Rate | null })[];
  readonly rise: Rise | null;
  readonly watch: Watch | null;
  readonly funnel: Funnel | null;
  /** The likeliest first; only those for whom it is at least this likely. */
  readonly likely: readonly Likely[];
};

/** How likely it must be that a client's rate is more than twice the practice's for that to be said. */
const LIKELY = 0.8;

/** Works the figures out. */
export function figuresOf({ all, byKind, late, periods, clients, trend }: Tally): Figures {
  const counts = clients.map(({ client, sessions, outside }) => ({ client, count: sum(outside), of: sum(sessions) }));
  const kind = (name: keyof Tally['byKind']) => rateOf({ count: byKind[name], of: all.of });
  return {
    all: rateOf(all),
    kinds: { extra: kind('extra'), emergency: kind('emergency'), contact: kind('contact') },
    late: late && rateOf(late),
    periods: periods.map((period) => ({ ...period, rate: rateOf(period) })),
    rise: riseOf(periods),
    watch: watchOf(trend),
    funnel: funnelOf(all, counts),
    likely: likelyOf(all, counts),
  };
}

function riseOf(periods: readonly Period[]): Rise | null {
  const index = periods.findLastIndex(({ whole }) => whole);
  const compared = periods.slice(Math.max(0, index - 3), index + 1);
  const [, ...following] = compared;
  const quarter = compared.at(-1);
  const isOneSeries = compared.every(({ whole, of }) => whole && of > 0) && !following.some(({ changed }) => changed);
  if (!quarter || compared.length < 4 || !isOneSeries) return null;
  const earlier = sumOf(compared.slice(0, -1));
  const rates = { later: rateOf(quarter), before: rateOf(earlier) };
  if (!rates.later || !rates.before) return null;
  const chance = chanceOfRise(quarter, earlier);
  return { quarter, later: rates.later, before: rates.before, chance, isBeyond: chance <= 0.05 };
}

function watchOf(trend: Trend | null): Watch | null {
  const base = trend && rateOf(trend.base);
  return base && { base, from: trend.watched.from, signal: trend.signal };
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
    .flatMap((count) => {
      const rate = rateOf(count);
      const { chanceOfDouble } = shrink(count, base);
      return rate && chanceOfDouble >= LIKELY ? [{ client: count.client, rate, chanceOfDouble }] : [];
    })
    .sort((a, b) => b.chanceOfDouble - a.chanceOfDouble || (a.client < b.client ? -1 : 1));
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
