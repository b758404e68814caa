import type { View } from '../../calendar/reading.ts';
import type { Day } from '../../time/day.ts';
import type { Trouble } from '../findings.ts';
import { ANCHORS } from './anchors.ts';
import { type Columns, columnsIn } from './columns.ts';
import { type Month, monthIn } from './month.ts';
import { isCalendar, isElsewhere } from './page.ts';

/** What a page is made of, before any chip is read. */
export type Layout = {
  readonly build: 'columns' | 'month' | 'list' | 'none';
  readonly view: View;
  readonly surface: Element | null;
  readonly groups: readonly Columns[];
  readonly month: Month | null;
  /** The days of the view, in order; none where only the events tell them. */
  readonly days: readonly Day[];
  readonly troubles: readonly Trouble[];
};

const EMPTY: Layout = { build: 'none', view: 'other', surface: null, groups: [], month: null, days: [], troubles: [] };

/** The layout of the page at that address. Where something essential is not to be found it has troubles, and no days. */
export function layoutOf(document: Document, url: string): Layout {
  if (isElsewhere(url)) return EMPTY;
  const [surface, ...more] = surfacesOf(document);
  if (!surface) return { ...EMPTY, troubles: isCalendar(url) ? [{ anchor: 'surface', problem: 'missing' }] : [] };
  const about = { ...EMPTY, surface };
  if (more.length > 0) return { ...about, troubles: [{ anchor: 'surface', problem: 'contradictory' }] };
  const name = (surface.getAttribute('data-app-section') ?? '').slice('Surface_'.length).toLowerCase();
  if (surface.querySelector(ANCHORS.dated) || /^(?:day|work|week)/.test(name))
    return { ...about, ...columnsLayout(surface) };
  if (surface.querySelector(ANCHORS.cell) || name === 'month') {
    const month = monthIn(surface);
    const shown = { ...about, build: 'month', view: 'month' } as const;
    return 'anchor' in month
      ? { ...shown, troubles: [month] }
      : { ...shown, month, days: month.cells.map(({ day }) => day) };
  }
  // A board pins a day's list beside notes: what it leaves out, nothing in it tells.
  if (name === 'board') return about;
  if (surface.querySelector(ANCHORS.row) || name === 'agenda' || name === 'list') {
    return { ...about, build: 'list', view: 'agenda' };
  }
  return { ...about, troubles: [{ anchor: 'view', problem: 'missing' }] };
}

function columnsLayout(surface: Element): Partial<Layout> {
  const groups = columnsIn(surface);
  if ('anchor' in groups) return { build: 'columns', view: 'days', troubles: [groups] };
  const days = groups[0]?.days ?? [];
  return { build: 'columns', view: days.length === 1 ? 'day' : days.length === 7 ? 'week' : 'days', groups, days };
}

/** The parts of the page that show the calendar; copies of it for printing, and what floats above it, are none. */
function surfacesOf(document: Document): readonly Element[] {
  const isHere = (element: Element) => element.closest(ANCHORS.elsewhere) === null;
  const named = [...document.querySelectorAll(ANCHORS.surface)].filter(isHere);
  if (named.length > 0) return named;
  const shows = `${ANCHORS.chip}, ${ANCHORS.dated}, ${ANCHORS.cell}, ${ANCHORS.row} ${ANCHORS.rowLabel}`;
  return [...document.querySelectorAll(ANCHORS.main)].filter((main) => isHere(main) && main.querySelector(shows));
}
