import { touches } from '../pieces.ts';
import { h, type Tree } from '../tree.ts';
import { isWholeDay } from '../wall.ts';
import { type Drawing, listRow } from './chips.ts';
import type { StageEvent, StageState } from './stage.ts';
import { wordDay, wordField } from './wording.ts';

/** Rows that share a page of the list. */
const PAGE = 10;

const byTime = (a: StageEvent, b: StageEvent): number =>
  Number(isWholeDay(b.start)) - Number(isWholeDay(a.start)) || (a.start < b.start ? -1 : a.start > b.start ? 1 : 0);

/** A list that holds its first rows only; further ones come when it is scrolled. */
export function list(state: StageState, drawing: Drawing, events: readonly StageEvent[], rows: number): Tree {
  if (events.length === 0) return h('div', { class: 'ms-List ~list' });
  const shown = events.slice(0, rows);
  const pages = Array.from({ length: Math.ceil(shown.length / PAGE) }, (_, page) =>
    shown.slice(page * PAGE, (page + 1) * PAGE),
  );
  return h(
    'div',
    { class: 'ms-List ~list', role: 'list' },
    h(
      'div',
      { role: 'presentation', class: 'ms-List-surface' },
      pages.map((page, at) =>
        h(
          'div',
          { class: 'ms-List-page', role: 'presentation' },
          page.map((event, index) => listRow(state, drawing, event, at * PAGE + index)),
        ),
      ),
    ),
    shown.length < events.length &&
      h('div', { class: '~list-rest', style: `height: ${(events.length - rows) * 48}px;` }),
  );
}

/** The pane beside a published month: the events of one day. */
export function agendaPane(
  state: StageState,
  drawing: Drawing,
  day: string,
  events: readonly StageEvent[],
  rows: number,
): Tree {
  const label = wordField(state, day, { weekday: 'short', month: 'short', day: 'numeric' });
  const here = events.filter((event) => touches(event, day)).sort(byTime);
  return h(
    'div',
    { class: '~pane', key: 'agenda pane' },
    h('div', { class: '~pane-head', title: label }, label),
    h('div', { class: 'ms-FocusZone' }, list(state, drawing, here, rows)),
  );
}

/** The agenda, signed in: one list over many days. Only its rows are known, from the published pane; modelled. */
export function agenda(
  state: StageState,
  drawing: Drawing,
  days: readonly string[],
  events: readonly StageEvent[],
  rows: number,
): Tree {
  const here = events.filter((event) => days.some((day) => touches(event, day)));
  const sorted = [...here].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return h('div', { class: '~agenda ms-FocusZone', 'data-stage-list': 'true' }, list(state, drawing, sorted, rows));
}

/** The board: a card for each day with that day's rows, and a note; modelled throughout. */
export function board(
  state: StageState,
  drawing: Drawing,
  days: readonly string[],
  events: readonly StageEvent[],
  rows: number,
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
        list(state, drawing, here, rows),
      );
    }),
    h('div', { class: '~card', role: 'group', 'aria-label': 'Note' }, h('p', {}, '09:00 to 10:00')),
  );
}
