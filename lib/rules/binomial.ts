/**
 * The smallest count out of so many that is beyond chance: as many or more come with at most `risk` when each comes with
 * `probability` (exact binomial tail). One more than there are when even all of them are not that rare.
 *
 * @param all how many there are
 * @param probability of each, 0 to 1
 * @param risk 0.01 for the 1 % line
 */
export function countBeyondChance(all: number, probability: number, risk: number): number {
  if (probability <= 0) return 1;
  if (probability >= 1) return all + 1;
  // From the top down. The logarithm of each term follows from the one above, so that none is lost for being small.
  let term = all * Math.log(probability);
  let tail = 0;
  for (let count = all; count > 0; count--) {
    tail += Math.exp(term);
    if (tail > risk) return count + 1;
    term += Math.log((count * (1 - probability)) / ((all - count + 1) * probability));
  }
  return 1;
}
