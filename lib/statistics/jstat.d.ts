/** What we take of the library; it brings no types of its own. */
declare module 'jstat' {
  const jstat: {
    readonly gamma: {
      /** The chance of a value up to `x`. */
      readonly cdf: (x: number, shape: number, scale: number) => number;
      readonly inv: (chance: number, shape: number, scale: number) => number;
    };
    /** The regularised incomplete beta function. */
    readonly ibeta: (x: number, a: number, b: number) => number;
  };

  export { jstat as default };
}
