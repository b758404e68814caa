/**
 * The cheapest way to pair rows with columns, each at most once, leaving as few rows alone as can be: the Hungarian
 * method with potentials (Kuhn 1955, Munkres 1957), O(rows² · columns).
 *
 * @param rows how many rows
 * @param columns how many columns
 * @param cost finite and not negative, or `Infinity` for a pair that must not be
 * @returns for each row its column, or null when it has none
 */
export function assign(
  rows: number,
  columns: number,
  cost: (row: number, column: number) => number,
): (number | null)[] {
  // One spare column a row, dearer than any real pairing could ever be, keeps the problem solvable.
  let dearest = 1;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const price = cost(row, column);
      if (price !== Number.POSITIVE_INFINITY) dearest = Math.max(dearest, price);
    }
  }
  const alone = dearest * (rows + 1);
  const width = columns + rows;
  const priceOf = (row: number, column: number) => {
    if (column >= columns) return alone;
    const price = cost(row, column);
    return price === Number.POSITIVE_INFINITY ? alone * (rows + 1) : price;
  };

  // Rows and columns count from 1; column 0 is where the row being placed waits.
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(width + 1);
  const rowOf = new Int32Array(width + 1);
  for (let row = 1; row <= rows; row++) {
    const slack = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(width + 1);
    const done = new Uint8Array(width + 1);
    rowOf[0] = row;
    let at = 0;
    do {
      done[at] = 1;
      const here = rowOf[at] as number;
      let nearest = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= width; column++) {
        if (done[column]) continue;
        const reduced =
          priceOf(here - 1, column - 1) - (rowPotential[here] as number) - (columnPotential[column] as number);
        if (reduced < (slack[column] as number)) {
          slack[column] = reduced;
          before[column] = at;
        }
        if ((slack[column] as number) < nearest) {
          nearest = slack[column] as number;
          next = column;
        }
      }
      for (let column = 0; column <= width; column++) {
        if (done[column]) {
          const placed = rowOf[column] as number;
          rowPotential[placed] = (rowPotential[placed] as number) + nearest;
          columnPotential[column] = (columnPotential[column] as number) - nearest;
        } else {
          slack[column] = (slack[column] as number) - nearest;
        }
      }
      at = next;
    } while (rowOf[at] !== 0);
    while (at !== 0) {
      const previous = before[at] as number;
      rowOf[at] = rowOf[previous] as number;
      at = previous;
    }
  }

  const columnOf: (number | null)[] = Array.from({ length: rows }, () => null);
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column] as number;
    if (row > 0 && cost(row - 1, column - 1) !== Number.POSITIVE_INFINITY) columnOf[row - 1] = column - 1;
  }
  return columnOf;
}
