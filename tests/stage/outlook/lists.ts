import { touches } from '../pieces.ts';
import { h, type Tree } from '../tree.ts';
import { isWholeDay } from '../wall.ts';
import { type Drawing, listRow } from './chips.ts';
import type { StageEvent, StageState } from './stage.ts';
import { wordDay, wordField } from './wording.ts';

/** Rows that share a page of the list, and how high each is in pixels. */
export const PAGE = 10;
export const ROW_PIXELS = 48;

const byTime = (a: StageEvent, b: StageEvent): number =>
  Number(isWholeDay(b.start)) - Number(isWholeDay(a.start)) || (a.start < b.start ? -1 : a.start > b.start ? 1 : 0);

/**
 * A list that holds no more rows than the stage was told, from the page of rows `from` on; the pages before and after
 * are one empty element each. Scrolling moves what it holds; how far the real one reaches is modelled.
 */
export function list(state: StageState, drawing: Drawing, events: readonly StageEvent[], from = 0): Tree {
  if (events.length === 0) return h('div', { class: 'ms-List ~list' });
  const shown = events.slice(from, from + state.listRows);
  const pages = Array.from({ length: Math.ceil(shown.length / PAGE) }, (_, page) =>
    shown.slice(page * PAGE, (page + 1) * PAGE),
  );
  return h(
    'div',
    { class: 'ms-List ~list', role: 'list' },
    h(
      'div',
      { role: 'presentation', class: 'ms-List-surface' },
      spacer('before', Math.min(from, events.length)),
      pages.map((page, at) =>
        h(
          'div',
          { key: `page ${from + at * PAGE}`, class: 'ms-List-page', role: 'presentation' },
          page.map((event, index) => listRow(state, drawing, event, from + at * PAGE + index)),
        ),
      ),
      spacer('after', events.length - from - shown.length),
    ),
  );
}

const spacer = (key: string, rows: number) =>
  rows > 0 && h('div', { key, class: 'ms-List-page', role: 'presentation', style: `height: ${rows * ROW_PIXELS}px;` });

/** The pane beside a published month: the events of one day. */
export function agendaPane(state: StageState, drawing: Drawing, day: string, events: readonly StageEvent[]): Tree {
  const label = wordField(state, day, { weekday: 'short', month: 'short', day: 'numeric' });
  const here = events.filter((event) => touches(event, day)).sort(byTime);
  return h(
    'div',
    { class: '~pane', key: 'agenda pane' },
    h('div', { class: '~pane-head', title: label }, label),
    h('div', { class: 'ms-FocusZone' }, list(state, drawing, here)),
  );
}

/** The agenda, signed in: one list over many days. Only its rows are known, from the published pane; modelled. */
export function agenda(
  state: StageState,
  drawing: Drawing,
  days: readonly string[],
  events: readonly StageEvent[],
  from: number,
): Tree {
  const here = events.filter((event) => days.some((day) => touches(event, day)));
  const sorted = [...here].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return h('div', { class: '~agenda ms-FocusZone', 'data-stage-list': 'true' }, list(state, drawing, sorted, from));
}

/** The board: a card for each day with that day's rows, and a note; modelled throughout. */
export function board(
  state: StageState,
  drawing: Drawing,
  days: readonly string[],
  events: readonly StageEvent[],
): Tree {
  return h(
    'div',
    { class: '~board' },
    days.map((day) => {
      const here = events.filter((event) => touches(event, day)).sort(byTime);
      return h(
        'div',
        { class: '~card', role: 'group', 'aria-label': wordDay(state, day) },
        h('div', { class: '~pane-head' }, wordDay(state, day)),
        list(state, drawing, here),
      );
    }),
    h('div', { class: '~card', role: 'group', 'aria-label': 'Note' }, h('p', {}, '09:00 to 10:00')),
  );
}
