import { type Day, daysBetween, daysFrom, weekdayOf } from '../../time/day.ts';
import type { Trouble } from '../findings.ts';
import { ANCHORS } from './anchors.ts';
import { type Manner, partOf } from './chips.ts';
import { dayOfKey } from './days.ts';
import type { PageContext, Part, Section, SectionParts } from './part.ts';
import { stackedParts } from './stacked.ts';
import { boxOf, placeOf, taskTimes, timesOf } from './timed.ts';

/** A day column: its element and its day, null when it tells none. */
export type Column = { readonly element: HTMLElement; readonly day: Day | null };

/** The cells under an element, in the page's order: day columns, and those whose day only their row tells. */
export type Cells = { readonly columns: readonly Column[]; readonly others: readonly Element[] };

/** All cells under an element, by one search. */
export function cellsIn(main: Element): Cells {
  const columns: Column[] = [];
  const others: Element[] = [];
  for (const element of main.querySelectorAll<HTMLElement>(ANCHORS.anyCell)) {
    const key = element.getAttribute('data-datekey');
    if (key === null && !element.hasAttribute('data-column-index')) others.push(element);
    else columns.push({ element, day: dayOfKey(key) });
  }
  return { columns, others };
}

/** What keeps columns from being one whole view; empty when nothing does. */
export function troublesOf(columns: readonly Column[]): readonly Trouble[] {
  const [first] = columns;
  if (!first) return [{ anchor: 'column', problem: 'missing' }];
  if (columns.some((column) => column.day === null)) return [{ anchor: 'column.datekey', problem: 'missing' }];
  const grid = first.element.closest(ANCHORS.grid);
  if (!grid) return [{ anchor: 'grid', problem: 'missing' }];
  if (columns.some(({ element }) => element.parentElement !== first.element.parentElement)) {
    return [{ anchor: 'column', problem: 'contradictory' }];
  }
  const names = columns.map(({ element, day }) => `${day} ${element.getAttribute('data-principal-ids') ?? ''}`);
  if (new Set(names).size < names.length) return [{ anchor: 'column', problem: 'contradictory' }];
  return isWhole(
    grid,
    columns.map(({ day }) => day as Day),
  )
    ? []
    : [{ anchor: 'column.range', problem: 'contradictory' }];
}

/** Whether the days are all of the grid's own range, or all but its weekends where those are hidden. */
function isWhole(grid: Element, days: readonly Day[]): boolean {
  const from = dayOfKey(grid.getAttribute('data-start-date-key'));
  const to = dayOfKey(grid.getAttribute('data-end-date-key'));
  const distinct = [...new Set(days)];
  if (!from || !to) return distinct.every((day, index) => index === 0 || day > (distinct[index - 1] as Day));
  if (daysBetween(from, to) < 0 || daysBetween(from, to) > 60) return false;
  const range = daysFrom(from, to);
  const weekdays = range.filter((day) => !['sat', 'sun'].includes(weekdayOf(day)));
  const text = distinct.join();
  return text === range.join() || text === weekdays.join();
}

/** The sections of a view with a time axis: each column, and the rows of whole days above them. */
export function columnSections({ columns, others }: Cells, pixelsPerHour: number): readonly Section[] | Trouble {
  const rows = new Map<Element | null, Element[]>();
  for (const cell of others) {
    const row = rows.get(cell.parentElement);
    if (row) row.push(cell);
    else rows.set(cell.parentElement, [cell]);
  }
  if (rows.size === 0) return { anchor: 'strip', problem: 'missing' };
  const days = columns.map(({ day }) => day as Day);
  const sections: Section[] = columns.map(({ element }, index) => ({
    element,
    roots: [element],
    setting: `${days[index]} ${pixelsPerHour}`,
    read: (context) => columnParts(element, days[index] as Day, pixelsPerHour, context),
  }));
  for (const [parent, cells] of rows) {
    if (!parent || cells.length !== columns.length) return { anchor: 'strip', problem: 'contradictory' };
    // Where there are two rows, the upper one says where its owner works on each day.
    const places = sections.length - columns.length < rows.size - 1;
    sections.push({
      element: parent,
      roots: cells,
      setting: days.join(' '),
      read: (context) => ({ ...NOTHING, parts: stackedParts({ cells, days }, context, places) }),
    });
  }
  return sections;
}

const NOTHING: SectionParts = { parts: [], troubles: [], seen: [], partial: [] };

function columnParts(element: Element, day: Day, pixelsPerHour: number, context: PageContext): SectionParts {
  const struck = new Set<Element | null>();
  for (const line of element.querySelectorAll(ANCHORS.struck)) struck.add(line.closest(ANCHORS.chip));
  const manner: Manner = {
    context,
    setting: `${day} ${pixelsPerHour}`,
    stacked: false,
    timing(raw, { places }, { kind }) {
      const box = boxOf(raw.style);
      if (!box) return { anchor: 'chip.geometry', problem: 'missing' };
      const place = placeOf(box, pixelsPerHour);
      return kind === 'task' ? taskTimes(raw.text, place, day) : timesOf(raw.text, places, place, day, context);
    },
  };
  const parts: Part[] = [];
  for (const chip of element.querySelectorAll(ANCHORS.chip)) {
    const part = partOf(chip, chip, struck.has(chip), manner);
    if (part) parts.push(part);
  }
  return { parts, troubles: [], seen: [day], partial: [] };
}
