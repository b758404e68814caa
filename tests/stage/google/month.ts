import { type Bar, barsOf } from '../pieces.ts';
import { type Child, h, type Tree } from '../tree.ts';
import { stackedChip } from './chips.ts';
import { datekeyOf } from './datekey.ts';
import { heading } from './grid.ts';
import type { StageEvent, StageState } from './stage.ts';
import { grammarOf } from './strings.ts';
import { fill, withDigits, wordField } from './wording.ts';

/** Weeks of a month, each with as many chips a day as there is room for and the rest behind "2 more". */
export function monthGrid(state: StageState, days: readonly string[], events: readonly StageEvent[]): Tree {
  const width = state.weekends ? 7 : 5;
  const weeks = Array.from({ length: days.length / width }, (_, week) => days.slice(week * width, (week + 1) * width));
  return h(
    'div',
    {
      role: 'grid',
      'aria-readonly': 'true',
      class: 'RAaXne nfCJAf',
      'data-is-column-view-context': 'false',
      'data-chip-offset-top': '32',
      'data-start-date-key': datekeyOf(days[0] ?? state.date),
      'data-end-date-key': datekeyOf(days.at(-1) ?? state.date),
      'data-chip-rows': state.monthRows,
    },
    h(
      'div',
      { role: 'row', class: 'wuX2hf' },
      h('div', { role: 'presentation', class: 'l4SGD' }),
      (weeks[0] ?? []).map((day) =>
        h(
          'div',
          { role: 'columnheader', 'data-dragsource-type': '8', tabindex: 0, class: 'w6FdBf ChfiMc' },
          h('span', { class: 'XuJrye' }, wordField(state.locale, day, { weekday: 'long' })),
          h('span', { 'aria-hidden': 'true', class: 'EeuFAf' }, wordField(state.locale, day, { weekday: 'short' })),
        ),
      ),
    ),
    h(
      'div',
      { role: 'presentation', class: 'kbf0gd' },
      weeks.map((week) => weekRow(state, week, events)),
    ),
  );
}

function weekRow(state: StageState, week: readonly string[], events: readonly StageEvent[]): Tree {
  const bars = barsOf(
    events.filter((event) => event.kind !== 'working-location'),
    week,
  );
  const month = state.date.slice(0, 7);
  return h(
    'div',
    { role: 'row', class: 'FLFkR' },
    h(
      'div',
      { 'aria-hidden': 'true', class: 'sLvTye' },
      week.map((day) =>
        h('div', { class: 'MGaLHf ChfiMc', 'data-dragsource-type': '8', 'data-datekey': datekeyOf(day) }),
      ),
    ),
    h(
      'div',
      { 'aria-hidden': 'true', class: 'umyEjb' },
      week.map((day) =>
        h(
          'div',
          { class: 'RCXPcd' },
          h(
            'h2',
            {
              'aria-hidden': 'true',
              'data-datekey': datekeyOf(day),
              class: `w48V4c ubOFEd${day.startsWith(month) ? ' o5s4T' : ''}`,
            },
            withDigits(grammarOf(state.locale), String(+day.slice(8))),
          ),
        ),
      ),
    ),
    h(
      'div',
      { class: 'T3BIT' },
      h(
        'div',
        { role: 'presentation', class: 'PTdDEc ChfiMc', style: `height: ${state.monthRows}em;` },
        week.map((day, index) => cell(state, day, index, week.length, bars)),
      ),
    ),
  );
}

function cell(state: StageState, day: string, index: number, days: number, bars: readonly Bar<StageEvent>[]): Tree {
  const here = bars.filter((bar) => bar.first <= index && index <= bar.last);
  const room = here.some((bar) => bar.row >= state.monthRows) ? state.monthRows - 1 : state.monthRows;
  const shown = here.filter((bar) => bar.row < room);
  return h(
    'div',
    { role: 'gridcell', class: 'qLWd9c', tabindex: 0 },
    h('h2', { class: 'CqwSk XuJrye' }, heading(state, day, here.length)),
    h(
      'div',
      { role: 'presentation' },
      shown.map((bar) => stackedChip(state, bar, index, days, true)),
      moreButton(state, day, index, days, here.length - shown.length),
    ),
  );
}

function moreButton(state: StageState, day: string, index: number, days: number, count: number): Child {
  if (count === 0) return null;
  const grammar = grammarOf(state.locale);
  const side = grammar.rtl ? 'right' : 'left';
  return h(
    'div',
    {
      role: 'button',
      tabindex: 0,
      class: 'rKFDrc',
      'data-stage-do': `day:${day}`,
      style: `${side}: ${(index * 100) / days}%; width: ${100 / days}%; top: ${state.monthRows - 1}em;`,
    },
    h('span', {}, fill(grammar.more, { n: withDigits(grammar, String(count)) })),
  );
}
