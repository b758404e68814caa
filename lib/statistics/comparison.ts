import jstat from 'jstat';
import { type Count, sumOf } from './rate.ts';

/**
 * The chance that so many of all events fall into the later time or more, were the rate the same before (exact, one-sided).
 * What was counted in all is taken as given, so that no rate need be assumed. 1 where nothing occurred.
 */
export function chanceOfRise(later: Count, before: Count): number {
  const { count, of } = sumOf([later, before]);
  if (later.count <= 0) return 1;
  if (before.of <= 0 || later.of <= 0) return 1;
  // The upper tail of a binomial.
  return jstat.ibeta(later.of / of, later.count, count - later.count + 1);
}
