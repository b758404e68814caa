import type { Day } from '../../time/day.ts';
import type { Trouble } from '../findings.ts';
import { ANCHORS } from './anchors.ts';
import { dayOfKey } from './days.ts';
import type { PageContext, Section, SectionParts } from './part.ts';
import { stackedParts } from './stacked.ts';
import { numeralsIn } from './text.ts';

/** A week of a month's grid: its cells and their days. */
type Week = { readonly row: Element; readonly cells: readonly Element[]; readonly days: readonly Day[] };

/** The sections of a month, or of some weeks: one a week. */
export function monthSections(grid: Element): readonly Section[] | Trouble {
  const weeks: Week[] = [];
  for (const row of grid.querySelectorAll(ANCHORS.row)) {
    const cells = [...row.querySelectorAll(ANCHORS.cell)];
    if (cells.length === 0) continue;
    const keys = new Set(Array.from(row.querySelectorAll(ANCHORS.dated), (one) => one.getAttribute('data-datekey')));
    const days = Array.from(keys, dayOfKey).filter((day) => day !== null);
    if (days.length !== cells.length) return { anchor: 'month.datekey', problem: 'contradictory' };
    weeks.push({ row, cells, days });
  }
  if (weeks.length === 0) return { anchor: 'month.week', problem: 'missing' };
  const days = weeks.flatMap((week) => week.days);
  if (days.some((day, index) => index > 0 && day <= (days[index - 1] as Day))) {
    return { anchor: 'month.datekey', problem: 'contradictory' };
  }
  const [from, to] = ['data-start-date-key', 'data-end-date-key'].map((name) => dayOfKey(grid.getAttribute(name)));
  if ((from && from !== days[0]) || (to && to !== days.at(-1)))
    return { anchor: 'month.range', problem: 'contradictory' };
  const rows = Number(grid.getAttribute('data-chip-rows') ?? Number.NaN);
  return weeks.map((week) => ({
    element: week.row,
    roots: week.cells,
    setting: `${week.days.join(' ')} ${rows}`,
    read: (context: PageContext) => weekParts(week, rows, context),
  }));
}

/** Chips of a week, and for each day whether all of them are there or some are behind "2 more". */
function weekParts(week: Week, rows: number, context: PageContext): SectionParts {
  const parts = stackedParts(week, context);
  const counts = countsOf(week);
  const whole = week.cells.map((cell, index) => {
    const chips = cell.querySelectorAll(ANCHORS.chip);
    const count = counts[index] ?? null;
    const hides = [...cell.querySelectorAll('[role="button"], button')].some((one) => !one.closest(ANCHORS.chip));
    // The heading counts what lies on the day; without one, a cell with room to spare hides nothing.
    return !hides && (count === null ? chips.length < rows : count <= chips.length);
  });
  return {
    parts,
    troubles: [],
    seen: week.days.filter((_, index) => whole[index]),
    partial: week.days.filter((_, index) => !whole[index]),
  };
}

/**
 * How many events each cell's heading counts, in any language: the number left when those of its date are taken away.
 * Zero where none is left, null where the heading has no date to take away.
 */
export function countsOf({ cells, days }: Pick<Week, 'cells' | 'days'>): readonly (number | null)[] {
  const left = cells.map((cell, index) => {
    const numbers = numeralsIn(cell.querySelector('h2')?.textContent ?? '')
      .filter((one) => one.digits < 4)
      .map((one) => one.value);
    const date = numbers.lastIndexOf(Number((days[index] as Day).slice(8)));
    return date < 0 ? null : numbers.toSpliced(date, 1);
  });
  const monthOf = (index: number) => Number((days[index] as Day).slice(5, 7));
  // Months are numbers where every heading of the week has its own.
  const numbered = left.every((numbers, index) => numbers?.includes(monthOf(index)));
  return left.map((numbers, index) => {
    if (!numbers) return null;
    const rest = numbered ? numbers.toSpliced(numbers.indexOf(monthOf(index)), 1) : numbers;
    return rest[0] ?? 0;
  });
}
