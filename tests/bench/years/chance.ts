/** A source of chance that says the same again for the same seed. */
export type Chance = {
  /** From 0 to 1, 1 excluded. */
  readonly next: () => number;
  readonly happens: (probability: number) => boolean;
  /** A whole number, both bounds included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** One of the values, as likely as its weight says. */
  readonly weighted: <T>(choices: readonly (readonly [T, number])[]) => T;
  readonly poisson: (mean: number) => number;
  /** Gamma of shape one half and mean one: how unevenly people differ. */
  readonly uneven: () => number;
};

/** Chance by the generator mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    happens: (probability) => next() < probability,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T,
    weighted<T>(choices: readonly (readonly [T, number])[]) {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of choices) {
        left -= weight;
        if (left < 0) return value;
      }
      return (choices.at(-1) as readonly [T, number])[0];
    },
    poisson(mean) {
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = next(); product > limit; product *= next()) count++;
      return count;
    },
    uneven: () => normal() ** 2,
  };
}
