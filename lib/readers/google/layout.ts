import type { View } from '../../calendar/reading.ts';
import type { Day } from '../../time/day.ts';
import type { Trouble } from '../findings.ts';
import { agendaSections } from './agenda.ts';
import { ANCHORS } from './anchors.ts';
import { type Cells, type Column, cellsIn, columnSections, troublesOf } from './columns.ts';
import type { ClockWords } from './halves.ts';
import { hourHeight } from './hour.ts';
import { countsOf, monthSections } from './month.ts';
import { type Build, isElsewhere, mainOf, promisedBuild, viewOf } from './page.ts';
import type { Section } from './part.ts';
import { numeralsIn } from './text.ts';
import { learnWords, wordsOf, wordsOfLabels } from './words.ts';

/** What a page is made of, before any chip is read. */
export type Layout = {
  readonly build: Build;
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

const EMPTY: Layout = {
  build: 'none',
  view: 'other',
  main: null,
  sections: [],
  columns: [],
  pixelsPerHour: null,
  words: null,
  troubles: [],
};

/** The layout of the page at that address. Where something essential is not to be found it has no sections, but troubles. */
export function layoutOf(document: Document, url: string): Layout {
  if (isElsewhere(url)) return EMPTY;
  const main = mainOf(document);
  if (!main) return { ...EMPTY, troubles: [{ anchor: 'main', problem: 'missing' }] };
  const cells = cellsIn(main);
  const known = viewOf(document, main, new Set(cells.columns.map(({ day }) => day)).size);
  if (!known) return { ...EMPTY, main, troubles: [{ anchor: 'view', problem: 'missing' }] };
  const [build, view] = known;
  const about = { ...EMPTY, build, view, main };
  if (build === 'none') return about;
  if (build === 'columns') return { ...about, ...columnsLayout(cells) };
  const grid = main.querySelector(ANCHORS.grid);
  if (!grid) return { ...about, troubles: [{ anchor: 'grid', problem: 'missing' }] };
  const sections = build === 'month' ? monthSections(grid) : agendaSections(grid);
  return 'anchor' in sections ? { ...about, troubles: [sections] } : { ...about, sections };
}

function columnsLayout(cells: Cells): Partial<Layout> {
  const { columns } = cells;
  const troubles = troublesOf(columns);
  if (troubles.length > 0) return { troubles };
  const pixelsPerHour = hourHeight(columns);
  if (pixelsPerHour === null) return { troubles: [{ anchor: 'column.height', problem: 'missing' }] };
  const sections = columnSections(cells, pixelsPerHour);
  if ('anchor' in sections) return { troubles: [sections] };
  return { sections, columns, pixelsPerHour, words: labelWords(columns) };
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
  const layout = layoutOf(document, '');
  const { main, build, troubles } = layout;
  if (!main || troubles.length > 0 || document.querySelectorAll(ANCHORS.main).length > 1) return false;
  const promised = promisedBuild(document);
  if (promised !== null && promised !== build) return false;
  if (build === 'none') return true;
  if (main.matches('[aria-busy="true"]') || main.querySelector('[aria-busy="true"]')) return false;
  return build === 'columns' || main.querySelectorAll(`div${ANCHORS.grid}`).length === 1;
}

/** Whether the page's headings count events although not one chip is to be found. */
export function countsUnseen(layout: Layout): boolean {
  if (layout.main?.querySelector(`${ANCHORS.grid} ${ANCHORS.named}`)) return true;
  const { columns } = layout;
  const days = columns.map(({ day }) => day as Day);
  const counts = countsOf({ cells: columns.map(({ element }) => element), days });
  return counts.some((count) => count !== null && count > 0);
}
