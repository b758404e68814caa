import { type Day, isDay } from '../../time/day.ts';
import type { Trouble } from '../findings.ts';
import { ANCHORS } from './anchors.ts';
import { pixelsOf } from './box.ts';

/** A day with a time axis: its element, and the pixels of its whole day. */
export type Column = { readonly element: HTMLElement; readonly day: Day; readonly pixels: number };

/** One calendar's days, or those of all calendars together: their heads, and their columns where these can be told. */
export type Columns = {
  readonly name: string;
  readonly header: Element;
  readonly days: readonly Day[];
  readonly columns: readonly Column[];
  /** What is written over the days where each calendar has its own. */
  readonly heading: string;
};

/** The columns of a surface: one group, or in the split view one for each calendar. */
export function columnsIn(surface: Element): readonly Columns[] | Trouble {
  const headers = groupsOf(surface);
  if (headers.length === 0) return { anchor: 'column', problem: 'missing' };
  const all: Columns[] = [];
  for (const { header, name, dated } of headers) {
    const days = [...new Set(dated.map((one) => one.getAttribute('data-column-date') ?? ''))];
    if (!days.every(isDay)) return { anchor: 'column.date', problem: 'unexpected' };
    if (days.some((day, index) => index > 0 && day <= (days[index - 1] as Day))) {
      return { anchor: 'column.date', problem: 'contradictory' };
    }
    const grid = name === '' ? surface : surface.querySelector(`[data-app-section="calendar-view-${name}"]`);
    const columns = grid ? columnsOf(grid, days) : [];
    if ('anchor' in columns) return columns;
    all.push({
      name,
      header,
      days,
      columns,
      heading: (header.previousElementSibling?.textContent ?? '').slice(0, 300),
    });
  }
  const [first] = all;
  return all.some((one) => one.days.join() !== first?.days.join())
    ? { anchor: 'column.date', problem: 'contradictory' }
    : all;
}

type Group = { readonly header: Element; readonly name: string; readonly dated: readonly Element[] };

/** The sections that hold days' heads, or the whole surface where it has heads but no such sections. */
function groupsOf(surface: Element): readonly Group[] {
  const groups: Group[] = [];
  for (const header of surface.querySelectorAll(ANCHORS.header)) {
    const dated = [...header.querySelectorAll(ANCHORS.dated)];
    const name = (header.getAttribute('data-app-section') ?? '').slice('calendar-view-header-'.length);
    if (dated.length > 0 && /^\w{1,20}$/.test(name)) groups.push({ header, name, dated });
  }
  if (groups.length > 0) return groups;
  const dated = [...surface.querySelectorAll(ANCHORS.dated)];
  return dated.length > 0 ? [{ header: surface, name: '', dated }] : [];
}

/** Pixels below which an element is not a day with a time axis: ten an hour. */
const LEAST = 240;

/**
 * The columns of a grid: as many elements beside each other as there are days, as high as a day is. Reads layout only
 * where no style tells the height. None where they cannot be told; another number of them than of days is a trouble.
 */
function columnsOf(grid: Element, days: readonly Day[]): readonly Column[] | Trouble {
  const named = [...grid.querySelectorAll<HTMLElement>(ANCHORS.column)];
  const elements = named.length > 0 ? named : highest(grid, days.length);
  if (elements.length === 0) return [];
  if (elements.length !== days.length) return { anchor: 'column', problem: 'contradictory' };
  const styled = pixelsOf(elements[0]?.getAttribute('style') ?? '');
  const pixels = styled ?? elements[0]?.getBoundingClientRect().height ?? 0;
  if (pixels < LEAST) return [];
  return elements.map((element, index) => ({ element, day: days[index] as Day, pixels }));
}

/** The last so many siblings in a grid whose style makes them as high as a day. */
function highest(grid: Element, count: number): readonly HTMLElement[] {
  const byParent = new Map<Element | null, HTMLElement[]>();
  for (const element of grid.querySelectorAll<HTMLElement>('[style*="height"]:not([data-calitemid])')) {
    if ((pixelsOf(element.getAttribute('style') ?? '') ?? 0) < LEAST) continue;
    const beside = byParent.get(element.parentElement);
    if (beside) beside.push(element);
    else byParent.set(element.parentElement, [element]);
  }
  return [...byParent.values()].findLast((beside) => beside.length === count) ?? [];
}
