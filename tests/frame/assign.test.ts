import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../lib/frame/assign.ts';

/** Every way to pair rows with columns: most pairs first, then least cost. */
function bruteForce(costs: readonly (readonly number[])[], row = 0, taken = new Set<number>()): [number, number] {
  if (row === costs.length) return [0, 0];
  let best = bruteForce(costs, row + 1, taken);
  for (const [column, cost] of (costs[row] ?? []).entries()) {
    if (taken.has(column) || cost === Number.POSITIVE_INFINITY) continue;
    const [pairs, sum] = bruteForce(costs, row + 1, new Set([...taken, column]));
    if (pairs + 1 > best[0] || (pairs + 1 === best[0] && sum + cost < best[1])) best = [pairs + 1, sum + cost];
  }
  return best;
}

describe('assign', () => {
  it('pairs as many as can be, at the least cost, as trying every way does', () => {
    const cost = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.POSITIVE_INFINITY));
    const table = fc
      .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
      .chain(([rows, columns]) =>
        fc.tuple(
          fc.constant(columns),
          fc.array(fc.array(cost, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
        ),
      );
    fc.assert(
      fc.property(table, ([columns, costs]) => {
        const at = (row: number, column: number) => costs[row]?.[column] ?? Number.POSITIVE_INFINITY;
        const pairs = assign(costs.length, columns, at).flatMap((column, row) =>
          column === null ? [] : [{ column, cost: at(row, column) }],
        );
        expect(new Set(pairs.map(({ column }) => column)).size).toBe(pairs.length);
        expect([pairs.length, pairs.reduce((sum, pair) => sum + pair.cost, 0)]).toEqual(bruteForce(costs));
      }),
      { numRuns: 400 },
    );
  });
});
