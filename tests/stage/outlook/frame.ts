import { type Child, h, type Tree } from '../tree.ts';
import { addDays, monthOf, weekdayOf } from '../wall.ts';
import { periodOf, stepDate, todayOf } from './shown.ts';
import { CALENDAR_COLOURS, STAGE_VIEWS, type StageState, type StageView } from './stage.ts';
import { fill, grammarOf, wordField } from './wording.ts';

/** The bar at the top with the account's button, as it is signed in. */
export function titleBar(state: StageState): Tree {
  const { words } = grammarOf(state);
  return h(
    'div',
    { id: 'OwaTitleBar', class: '~title-bar' },
    h('div', { id: 'o365header', class: '~brand' }, words.app),
    h('input', { id: 'topSearchInput', type: 'search', class: '~search', 'aria-label': 'Search' }),
    h(
      'div',
      { id: 'owa-me-control-container' },
      h(
        'button',
        {
          type: 'button',
          id: 'mectrl_main_trigger',
          class: '~account',
          'aria-label': fill(words.account, { s: state.user.name }),
        },
        [...state.user.name][0] ?? '',
      ),
    ),
  );
}

/** Ids and icons of the ribbon's views. The work week's id is not known. */
const RIBBON: readonly (readonly [StageView, string | null, string])[] = [
  ['day', 'Ribbon-2504', 'CalendarDayRegular'],
  ['workweek', null, 'CalendarWorkWeekRegular'],
  ['week', 'Ribbon-2519', 'Calendar3DayRegular'],
  ['month', 'Ribbon-2505', 'CalendarLtrRegular'],
];

/** The ribbon: a new event, the views, split view. */
export function ribbon(state: StageState): Tree {
  const { words, views } = grammarOf(state);
  const known = new Map(RIBBON.map(([view, id, icon]) => [view, { id, icon }]));
  return h(
    'div',
    { id: 'RibbonRoot', 'data-app-section': 'Ribbon', class: '~ribbon' },
    h(
      'button',
      { type: 'button', class: '~primary', 'data-unique-id': 'Ribbon-2532', 'data-stage-do': 'create' },
      words.newEvent,
    ),
    STAGE_VIEWS.map((view) =>
      h(
        'button',
        {
          type: 'button',
          class: '~ribbon-button',
          'data-unique-id': known.get(view)?.id,
          'aria-pressed': String(view === state.view),
          'data-stage-do': `view:${view}`,
        },
        known.has(view) && h('i', { 'data-icon-name': known.get(view)?.icon, 'aria-hidden': 'true' }),
        views[view],
      ),
    ),
    h(
      'button',
      { type: 'button', class: '~ribbon-button', 'aria-pressed': String(state.split), 'data-stage-do': 'split' },
      'Split view',
    ),
  );
}

/** Today, back, forth and the range, in this order. Labels have a line break in them. */
export function toolbar(state: StageState): Tree {
  const { today, jump, words, views } = grammarOf(state);
  const todayText = wordField(state, todayOf(state), { day: 'numeric', month: 'long', year: 'numeric' });
  const step = (words: string, direction: 1 | -1) =>
    fill(words, { s: `${views[state.view].toLowerCase()} \n${periodOf(state, stepDate(state, direction))}` });
  const labelled = (does: string, label: string, name: string, icon: string) =>
    h(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        name,
        class: '~tool',
        title: label,
        'aria-label': label,
        'data-stage-do': does,
      },
      h(
        'i',
        { 'data-icon-name': icon, class: name === 'Today' ? null : 'flipForRtl', 'aria-hidden': 'true' },
        GLYPHS[icon],
      ),
    );
  return h(
    'div',
    state.published
      ? { class: 'ms-CommandBar ~toolbar', role: 'menubar' }
      : { class: '~toolbar', role: 'toolbar', 'data-app-section': 'CalendarSurfaceNavigationToolbar' },
    labelled('today', fill(today, { s: todayText }), 'Today', 'CalendarToday'),
    labelled('previous', step(words.previous, -1), 'Previous', 'Up'),
    labelled('next', step(words.next, 1), 'Next', 'Down'),
    h(
      'button',
      {
        type: 'button',
        class: '~tool',
        'data-telemetry-id': 'TimestripButton',
        title: fill(jump, { s: periodOf(state) }),
      },
      h('div', { class: '~range-box' }, h('span', { class: '~range' }, periodOf(state))),
    ),
    state.published && [
      h(
        'button',
        {
          type: 'button',
          class: '~tool',
          name: views[state.view],
          'aria-label': views[state.view],
          title: 'Jump to calendar view',
          'aria-haspopup': 'true',
        },
        views[state.view],
      ),
      h('button', { type: 'button', class: '~tool', name: 'Print', 'data-stage-do': 'print' }, 'Print'),
      h('button', { type: 'button', class: '~tool', 'aria-label': 'Toggle agenda pane' }, '▤'),
    ],
  );
}

const GLYPHS: Readonly<Record<string, string>> = { CalendarToday: '▣', Up: '↑', Down: '↓' };

/** The left pane: a small month, the one grid by its role on the page, and the calendars with their switches. */
export function leftPane(state: StageState): Tree {
  return h(
    'div',
    { id: 'leftPaneContainer', class: `~left-pane${state.leftPane === 'open' ? '' : ' ~collapsed'}` },
    state.leftPane === 'open' && [
      miniCalendar(state),
      h(
        'div',
        { id: 'leftPaneScrollContainer', role: 'listbox', 'aria-multiselectable': 'true', class: '~calendars' },
        state.calendars.map((calendar) =>
          h(
            'button',
            {
              type: 'button',
              role: 'option',
              class: '~calendar',
              'aria-selected': String(calendar.visible),
              title: calendar.name,
              'data-stage-do': `calendar:${calendar.id}`,
            },
            h('i', { class: '~dot', style: `background-color: ${CALENDAR_COLOURS[calendar.colour][0]};` }),
            h('span', {}, calendar.name),
          ),
        ),
      ),
    ],
  );
}

function miniCalendar(state: StageState): Tree {
  const first = monthOf(state.date);
  const start = addDays(first, -((weekdayOf(first) - state.weekStart + 7) % 7));
  const week = (row: number) => Array.from({ length: 7 }, (_, day) => addDays(start, row * 7 + day));
  return h(
    'table',
    { role: 'grid', class: '~mini' },
    h('caption', {}, wordField(state, first, { month: 'long', year: 'numeric' })),
    h(
      'tbody',
      {},
      [0, 1, 2, 3, 4, 5].map((row) =>
        h(
          'tr',
          {},
          week(row).map((day): Child => {
            const month = wordField(state, day, { month: 'long' });
            return h(
              'td',
              { role: 'gridcell', 'aria-selected': String(day === state.date), class: '~mini-day' },
              h(
                'button',
                {
                  type: 'button',
                  'aria-label': `${+day.slice(8)}, ${month}, ${day.slice(0, 4)}`,
                  'data-stage-do': `go:${day}`,
                },
                String(+day.slice(8)),
              ),
            );
          }),
        ),
      ),
    ),
  );
}
