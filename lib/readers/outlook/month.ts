import { type Day, daysBetween, isDay } from '../../time/day.ts';
import type { Trouble } from '../findings.ts';
import { ANCHORS } from './anchors.ts';
import { type Sides, sidesOf } from './box.ts';
import { type CellId, cellId } from './zone.ts';

/** A day of a month: its sides in the grid, null where no style tells them. */
export type Cell = { readonly day: Day; readonly sides: Sides | null };

/** A month's grid: its days in order, and what the ids of its cells tell of the zone. */
export type Month = { readonly cells: readonly Cell[]; readonly ids: readonly CellId[] };

/** The month of a surface, from the ids of its cells. */
export function monthIn(surface: Element): Month | Trouble {
  const found = new Map<Day, Sides | null>();
  const ids: CellId[] = [];
  for (const element of surface.querySelectorAll(ANCHORS.cell)) {
    const told = cellId(element.id);
    if (told) ids.push(told);
    const day = told?.day ?? element.id.slice('header_'.length);
    if (!isDay(day)) return { anchor: 'month.cell', problem: 'unexpected' };
    if (!found.get(day)) found.set(day, sidesAround(element, surface));
  }
  const cells = [...found].map(([day, sides]) => ({ day, sides }));
  if (cells.length === 0) return { anchor: 'month.cell', problem: 'missing' };
  const whole = cells.every(({ day }, index) => index === 0 || daysBetween((cells[index - 1] as Cell).day, day) === 1);
  if (!whole || cells.length % 7 !== 0) return { anchor: 'month.cell', problem: 'contradictory' };
  return { cells, ids };
}

const DEEPEST = 4;

/** The sides of the cell that an element is or lies in. */
function sidesAround(element: Element, surface: Element): Sides | null {
  let node: Element | null = element;
  for (let level = 0; node && node !== surface && level < DEEPEST; level++, node = node.parentElement) {
    const sides = sidesOf(node.getAttribute('style') ?? '');
    if (sides.left !== null && sides.right !== null && sides.top !== null && sides.height !== null) return sides;
  }
  return null;
}

/** Percent by which a chip's sides may differ from its cells'. */
const REACH = 1;

/** The days on which something with such sides lies, and the row; null where its sides or the cells' do not tell. */
export function daysAt({ cells }: Month, { left, right, top }: Sides): readonly Day[] | null {
  if (left === null || right === null || top === null) return null;
  const days = cells.filter(({ sides }) => {
    if (sides?.left == null || sides.right == null || sides.top == null || sides.height == null) return false;
    const beside = sides.left >= left - REACH && sides.right >= right - REACH;
    return beside && top >= sides.top - REACH / 2 && top < sides.top + sides.height - REACH / 2;
  });
  return days.length > 0 ? days.map(({ day }) => day) : null;
}
