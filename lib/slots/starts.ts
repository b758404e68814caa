import type { Instant } from '../time/interval.ts';
import { millisecondsInMinute } from '../time/units.ts';

/** Starts from `first` to `last`, both included; a single start when the two are equal. */
export type Stretch = { readonly first: Instant; readonly last: Instant };

/** Starts that are not allowed: all strictly between `from` and `to`, neither included. */
export type Ban = { readonly from: Instant; readonly to: Instant };

/** What is left of the stretches, which are in order and apart, once the bans are taken out. O(n log n) in the bans. */
export function allowed(stretches: readonly Stretch[], bans: readonly Ban[]): Stretch[] {
  const sorted = [...bans].sort((a, b) => a.from - b.from);
  const left: Stretch[] = [];
  for (const { first, last } of stretches) {
    let next = first;
    for (const { from, to } of sorted) {
      if (from >= last || next > last) break;
      if (to <= next || from >= to) continue;
      if (from >= next) left.push({ first: next, last: from });
      next = to;
    }
    if (next <= last) left.push({ first: next, last });
  }
  return left;
}

/** Steps of a clock on the wall: every so many minutes past the hour. */
export type Grid = {
  /** The first step at or after the instant. */
  readonly next: (instant: Instant) => Instant;
  /** The last step at or before the instant. */
  readonly previous: (instant: Instant) => Instant;
  /** Every step of a stretch. */
  readonly within: (stretch: Stretch) => Instant[];
};

/** Starts as fine as they are ever proposed. */
export const FINE = gridOf(5);
/** Starts as people like to say them. */
export const QUARTERS = gridOf(15);

/** A grid of so many minutes, of which a quarter of an hour is made. All zones stand whole quarters off UTC since 1972, so their clocks step together. */
function gridOf(stepMinutes: number): Grid {
  const step = stepMinutes * millisecondsInMinute;
  const next = (instant: Instant) => Math.ceil(instant / step) * step;
  return {
    next,
    previous: (instant) => Math.floor(instant / step) * step,
    within({ first, last }) {
      const steps: Instant[] = [];
      for (let at = next(first); at <= last; at += step) steps.push(at);
      return steps;
    },
  };
}
