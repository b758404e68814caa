import jstat from 'jstat';
import type { Count } from './rate.ts';

/** The outer of the two upper prediction limits, and the inner one. */
export const RISKS = { outer: 0.001, inner: 0.025 } as const;

/** Sessions and events below which nothing is said of one client. */
export const LEAST = { sessions: 8, events: 3 } as const;

/**
 * The chance of as many or more, where so many are expected: a negative binomial of that size, since clients differ.
 * Infinite size is a Poisson count, as if all were alike.
 */
export function chanceOfCount(count: number, expected: number, size = 1): number {
  if (count <= 0) return 1;
  if (expected <= 0) return 0;
  return size === Number.POSITIVE_INFINITY
    ? jstat.gamma.cdf(expected, count, 1)
    : jstat.ibeta(expected / (expected + size), count, size);
}

/** The smallest count outside the upper prediction limit: as many or more come with at most `risk`. */
export function countOutside(expected: number, risk: number, size = 1): number {
  let count = 1;
  while (chanceOfCount(count, expected, size) > risk) count++;
  return count;
}

/**
 * The limit as a curve through the counts, to be drawn: between the last count inside and the first outside, where the
 * chance would be `risk`. A whole count is outside exactly when it is not below the curve.
 */
export function limitCurve(expected: number, risk: number, size = 1): number {
  const outside = countOutside(expected, risk, size);
  const before = chanceOfCount(outside - 1, expected, size);
  return outside - 1 + (before - risk) / (before - chanceOfCount(outside, expected, size));
}

/** Where a client's count stands; `too-few` below the least that can be spoken of. */
export type Standing = 'too-few' | 'within' | 'inner' | 'outer';

/** Where a count stands to the prediction limits about a base rate, events per session. */
export function standingOf({ count, of }: Count, base: number): Standing {
  if (of < LEAST.sessions || count < LEAST.events) return 'too-few';
  const beyond = (risk: number) => count >= countOutside(base * of, risk);
  return beyond(RISKS.outer) ? 'outer' : beyond(RISKS.inner) ? 'inner' : 'within';
}

/** How many clients chance alone would put beyond the inner limit, were the base rate that of them all. */
export function beyondByChance(clients: readonly Count[], base: number): number {
  const spoken = clients.filter(({ of }) => of >= LEAST.sessions);
  return spoken.reduce((sum, { of }) => {
    const expected = base * of;
    return sum + chanceOfCount(Math.max(LEAST.events, countOutside(expected, RISKS.inner)), expected);
  }, 0);
}
