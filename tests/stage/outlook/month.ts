import { type Bar, barsOf } from '../pieces.ts';
import { type Child, h, type Tree } from '../tree.ts';
import { type Drawing, edges, monthChip, percent } from './chips.ts';
import { midnightOf, monthCellId } from './ids.ts';
import { todayOf } from './shown.ts';
import type { StageEvent, StageState } from './stage.ts';
import { fill, grammarOf, wordDay, wordField } from './wording.ts';

/** Pixels: the head of a cell, a chip with the gap below it, and the grid of the print preview with its most chips a day. */
const HEAD = 32;
const PITCH = 26;
const PRINT = { pixels: 1_538, slots: 9 } as const;

/**
 * The grid of a month: all cells first, then for every week its chips slot by slot, then its overflow buttons. While the
 * page is busy the chips may still be those of another month: of the days `behind`.
 */
export function monthGrid(
  state: StageState,
  drawing: Drawing,
  days: readonly string[],
  events: readonly StageEvent[],
  behind: readonly string[],
): Tree {
  const rows = days.length / 7;
  const weeks = Array.from({ length: behind.length / 7 }, (_, row) => behind.slice(row * 7, row * 7 + 7));
  return h(
    'div',
    { class: 'flexScrollBar ~month' },
    h(
      'div',
      { class: '~weekdays', 'aria-hidden': 'true' },
      days.slice(0, 7).map((day) => {
        const name = wordField(state, day, { weekday: 'long' });
        return h(
          'div',
          { class: '~weekday ~weekday-name', title: name, style: 'position: relative; flex: 1 1 0%;' },
          name,
        );
      }),
    ),
    h(
      'div',
      {
        class: 'flexScrollBar ~month-scroll',
        style: `flex: none; height: ${drawing.print ? PRINT.pixels : state.monthPixels}px;`,
      },
      h(
        'div',
        { style: 'min-height: 375px; width: 100%; display: flex;', class: '~month-frame' },
        h(
          'div',
          { class: 'calendarGridEntry ~month-grid' },
          days.map((day, index) => cell(state, day, index, rows)),
          weeks.map((week, row) => weekRow(state, drawing, { week, row, rows: weeks.length }, events)),
        ),
      ),
    ),
  );
}

function cell(state: StageState, day: string, index: number, rows: number): Tree {
  const [row, column] = [Math.floor(index / 7), index % 7];
  const [before, after] = [column / 7, (6 - column) / 7];
  const [left, right] = grammarOf(state).rtl ? [after, before] : [before, after];
  const inset = [row / rows, right, (rows - 1 - row) / rows, left].map(percent).join(' ');
  const today = day === todayOf(state);
  const inMonth = day.slice(0, 7) === state.date.slice(0, 7);
  const named = index === 0 || day.endsWith('-01');
  const text = wordField(state, day, named ? { month: 'short', day: 'numeric' } : { day: 'numeric' });
  return h(
    'div',
    {
      key: `cell ${day}`,
      'data-conflict': '0',
      class: `~cell ~cell-box${inMonth ? ' ~in-month' : ''}${today ? ' ~today' : ''}`,
      style: `inset: ${inset}; cursor: pointer;${today ? ' background-color: rgba(15, 108, 189, 0.04);' : ''}`,
    },
    h(
      'div',
      { class: 'monthDayCell ~cell-inner', id: state.monthIds === 'header' ? null : monthCellId(state, day) },
      h(
        'div',
        {
          id: state.monthIds === 'cell' ? null : `header_${day}`,
          class: `~cell-head ~cell-number${today ? ' root-201 ~today-head' : ''}`,
          'aria-hidden': 'true',
        },
        today ? h('span', { class: '~today-circle' }, text) : text,
      ),
    ),
  );
}

type Week = { readonly week: readonly string[]; readonly row: number; readonly rows: number };

function weekRow(state: StageState, drawing: Drawing, place: Week, events: readonly StageEvent[]): Child {
  const { week, row, rows } = place;
  const pixels = drawing.print ? PRINT.pixels : state.monthPixels;
  const fitting = Math.max(1, Math.floor((pixels / rows - HEAD) / PITCH));
  const slots = drawing.print ? Math.min(PRINT.slots, fitting) : fitting;
  const bars = barsOf(events, week);
  const hidden = drawing.print ? new Set(bars.filter((bar) => bar.row >= slots)) : hiddenOf(bars, slots);
  const top = (slot: number) => percent(row / rows + (HEAD + PITCH * slot) / pixels);
  const shown = bars
    .filter((bar) => !hidden.has(bar))
    .sort((a, b) => a.row - b.row || a.first - b.first)
    .map(({ event, first, last, row: slot }) =>
      monthChip(state, drawing, event, row, `${edges(state, first, last, 7)} top: ${top(slot)}; height: 24px;`),
    );
  if (drawing.print) return shown;
  const more = week.map((day, at) => {
    const count = [...hidden].filter((bar) => covers(bar, at)).length;
    return count > 0 && overflow(state, day, count, `${edges(state, at, at, 7)} top: ${top(slots - 1)};`);
  });
  return [shown, more];
}

const covers = (bar: Bar, at: number): boolean => bar.first <= at && at <= bar.last;

/** What has no room: what lies below the last slot, and what lies in it on a day that needs it to say so. */
function hiddenOf(bars: readonly Bar<StageEvent>[], slots: number): ReadonlySet<Bar<StageEvent>> {
  const hidden = new Set(bars.filter((bar) => bar.row >= slots));
  for (const one of hidden) {
    for (const bar of bars)
      if (bar.row === slots - 1 && bar.first <= one.last && bar.last >= one.first) hidden.add(bar);
  }
  return hidden;
}

function overflow(state: StageState, day: string, count: number, place: string): Tree {
  const id = `overflowIndicator_${midnightOf(state, day)}`;
  const label = fill(grammarOf(state).more, { n: count, s: wordDay(state, day) });
  return h(
    'div',
    {
      key: `overflow ${day}`,
      style: `${place} height: 24px; margin-right: 8px; padding-bottom: 1px; z-index: 2; position: absolute;`,
    },
    h(
      'div',
      {
        'data-tabid': id,
        'data-conflict': '0',
        class: '~wrapper calendar-SelectionStyles-resizeBoxParent',
        'data-calitemid': id,
        style: 'height: 24px; width: 100%; margin: auto; position: relative;',
      },
      h(
        'button',
        {
          type: 'button',
          class: 'ms-Button ms-Button--default ~more',
          title: label,
          'aria-label': label,
          'data-is-focusable': 'true',
          'data-stage-do': `day:${day}`,
        },
        h('span', { class: 'ms-Button-flexContainer' }, h('span', { class: 'ms-Button-label' }, `+${count}`)),
      ),
    ),
  );
}
