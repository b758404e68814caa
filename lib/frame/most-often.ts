/** The value that occurs most often, of several the first; undefined where there is none. */
export function mostOften<T>(values: readonly T[]): T | undefined {
  const counted = new Map<T, number>();
  for (const value of values) counted.set(value, (counted.get(value) ?? 0) + 1);
  let best: T | undefined;
  let most = 0;
  for (const [value, count] of counted) {
    if (count <= most) continue;
    best = value;
    most = count;
  }
  return best;
}
