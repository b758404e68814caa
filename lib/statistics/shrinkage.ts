import jstat from 'jstat';
import type { Count } from './rate.ts';

/** What a client's rate may be, once the practice's own rate is taken into account, events per session. */
export type Shrunk = {
  readonly rate: number;
  /** The chance that it is more than twice the practice's. */
  readonly chanceOfDouble: number;
};

/**
 * A client's rate drawn towards the practice's: a gamma prior with that mean, and what was counted. Few sessions say
 * little, and then the practice's rate says more.
 *
 * @param base the practice's rate, events per session, more than nothing
 * @param shape of the prior: 1 where clients differ as in the funnel, less where they differ more
 */
export function shrink({ count, of }: Count, base: number, shape = 1): Shrunk {
  const events = shape + count;
  const sessions = shape / base + of;
  return { rate: events / sessions, chanceOfDouble: 1 - jstat.gamma.cdf(2 * base * sessions, events, 1) };
}
