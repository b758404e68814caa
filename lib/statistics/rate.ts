import jstat from 'jstat';

/** How often something occurred, and among how many. */
export type Count = { readonly count: number; readonly of: number };

/** A count per 100 of what it is among, with the exact 95 % limits of a rare event's count. */
export type Rate = Count & { readonly per100: number; readonly low: number; readonly high: number };

/**
 * The exact (Garwood) limits of what is to be expected, given what was counted: 3 → 0.62 to 8.77.
 *
 * @param risk 0.05 for the 95 % limits: half of it on each side, but none below a count of zero
 */
export function countLimits(count: number, risk = 0.05): { readonly low: number; readonly high: number } {
  // Half a chi-squared value of 2k degrees of freedom is a gamma value of shape k.
  const low = count === 0 ? 0 : jstat.gamma.inv(risk / 2, count, 1);
  return { low, high: jstat.gamma.inv(1 - risk / 2, count + 1, 1) };
}

/** The rate of a count; null among none, where there is nothing to say. */
export function rateOf({ count, of }: Count): Rate | null {
  if (of <= 0) return null;
  const { low, high } = countLimits(count);
  const per100 = (value: number) => (value / of) * 100;
  return { count, of, per100: per100(count), low: per100(low), high: per100(high) };
}

/** Several counts as one. */
export const sumOf = (counts: readonly Count[]): Count => ({
  count: counts.reduce((sum, { count }) => sum + count, 0),
  of: counts.reduce((sum, { of }) => sum + of, 0),
});
