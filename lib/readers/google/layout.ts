import type { View } from '../../calendar/reading.ts';
import type { Day } from '../../time/day.ts';
import { agendaSections } from './agenda.ts';
import { ANCHORS } from './anchors.ts';
import { type ClockWords, learnWords, wordsOf, wordsOfLabels } from './clock.ts';
import { type Column, columnSections, columnsIn, troublesOf } from './columns.ts';
import { hourHeight } from './hour.ts';
import { countsOf, monthSections } from './month.ts';
import { isElsewhere, mainOf, promisedBuild, viewOf } from './page.ts';
import type { Section, Trouble } from './part.ts';
import { numeralsIn } from './text.ts';

/** What a page is made of, before any chip is read. */
export type Layout = {
  readonly view: View;
  readonly main: Element | null;
  readonly sections: readonly Section[];
  /** Day columns, and the pixels of an hour in them; none in views without a time axis. */
  readonly columns: readonly Column[];
  readonly pixelsPerHour: number | null;
  /** What the page's own labels say of its clock, or null where it has none. */
  readonly words: ClockWords | null;
  readonly troubles: readonly Trouble[];
};

const EMPTY: Omit<Layout, 'view' | 'main'> = {
  sections: [],
  columns: [],
  pixelsPerHour: null,
  words: null,
  troubles: [],
};

/** The layout of the page at that address. Where something essential is not to be found it has no sections, but troubles. */
export function layoutOf(document: Document, url: string): Layout {
  if (isElsewhere(url)) return { ...EMPTY, view: 'other', main: null };
  const main = mainOf(document);
  const broken = (anchor: string, view: View = 'other'): Layout => ({
    ...EMPTY,
    view,
    main,
    troubles: [{ anchor, problem: 'missing' }],
  });
  if (!main) return broken('main');
  const known = viewOf(document, main);
  if (!known) return broken('view');
  const [build, view] = known;
  if (build === 'none') return { ...EMPTY, view, main };
  if (build === 'columns') return { ...columnsLayout(main), view, main };
  const grid = main.querySelector(ANCHORS.grid);
  if (!grid) return broken('grid', view);
  const sections = build === 'month' ? monthSections(grid) : agendaSections(grid);
  if ('anchor' in sections) return { ...EMPTY, view, main, troubles: [sections] };
  return { ...EMPTY, view, main, sections };
}

function columnsLayout(main: Element): Omit<Layout, 'view' | 'main'> {
  const columns = columnsIn(main);
  const troubles = troublesOf(columns);
  if (troubles.length > 0) return { ...EMPTY, troubles };
  const pixelsPerHour = hourHeight(columns);
  if (pixelsPerHour === null) return { ...EMPTY, troubles: [{ anchor: 'column.height', problem: 'missing' }] };
  const sections = columnSections(columns, pixelsPerHour);
  if ('anchor' in sections) return { ...EMPTY, troubles: [sections] };
  return { sections, columns, pixelsPerHour, words: labelWords(columns), troubles };
}

/** What the hours' labels beside the columns say: those nearest to them, which are of the calendar's own zone. */
function labelWords(columns: readonly Column[]): ClockWords | null {
  let node = columns[0]?.element.closest(ANCHORS.row) ?? null;
  for (let level = 0; node && level < 4; level++, node = node.parentElement) {
    const labels = node.previousElementSibling?.querySelectorAll('span') ?? [];
    if (labels.length < 24 || labels.length > 100) continue;
    return wordsOfLabels(Array.from(labels, (label) => label.textContent ?? '').slice(-24), numeralsIn);
  }
  return null;
}

/** The words for the halves of the day, the page's own among them, and its clock where its labels tell. */
export function clockWords({ words }: Layout, locale: string): ClockWords {
  return words ? learnWords(locale, words) : wordsOf(locale);
}

/**
 * Whether the page stands still, from the document alone: one main part that is not busy, of the view the page says it
 * is, with one grid, whose days are all there once. While it moves from week to week it has two of each.
 */
export function stands(document: Document): boolean {
  if (isElsewhere(document.URL)) return true;
  const mains = document.querySelectorAll(ANCHORS.main);
  const main = mains[0];
  if (!main || mains.length > 1 || main.matches('[aria-busy="true"]') || main.querySelector('[aria-busy="true"]'))
    return false;
  const known = viewOf(document, main);
  if (!known) return false;
  const promised = promisedBuild(document);
  if (promised !== null && promised !== known[0]) return false;
  if (known[0] === 'none') return true;
  const grids = [...main.querySelectorAll(ANCHORS.grid)].filter((grid) => grid.tagName !== 'TABLE');
  if (grids.filter((grid) => known[0] !== 'columns' || columnsIn(grid).length > 0).length !== 1) return false;
  return layoutOf(document, '').troubles.length === 0;
}

/** Whether the page's headings count events although not one chip is to be found. */
export function countsUnseen(layout: Layout): boolean {
  if (layout.main?.querySelector(`${ANCHORS.grid} ${ANCHORS.named}`)) return true;
  const { columns } = layout;
  const days = columns.map(({ day }) => day as Day);
  const counts = countsOf({ cells: columns.map(({ element }) => element), days });
  return counts.some((count) => count !== null && count > 0);
}
