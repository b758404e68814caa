/** A whole number from 0 up to and without the bound, each equally likely. */
export function randomBelow(bound: number): number {
  // The last, incomplete stretch of the range would favour small numbers; draws from it are drawn again.
  const limit = 2 ** 32 - (2 ** 32 % bound);
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < limit) return drawn % bound;
  }
}
