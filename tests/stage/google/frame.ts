import { type Child, h, type Tree } from '../tree.ts';
import { dayOf, monthOf, offsetAt, wallAt } from '../wall.ts';
import { smallMonth } from './lists.ts';
import { periodLabel } from './shown.ts';
import { STAGE_VIEWS, type StageState, type StageView } from './stage.ts';
import { grammarOf } from './strings.ts';
import { fill } from './wording.ts';

/** Who the page says its user is: the hidden block that also names zone and language. */
export const userInfo = (state: StageState): Tree =>
  h(
    'div',
    { id: 'xUserInfo', style: 'display:none' },
    h('div', { id: 'xUserEmail' }, state.user.email),
    h('div', { id: 'xUserName' }, state.user.name),
    h('div', { id: 'xTimezone' }, state.zone),
    h('div', { id: 'xGmtOffset' }, String(offsetAt(state.zone, state.now) * 60_000)),
    h('div', { id: 'xUserLocale' }, state.locale),
  );

const VIEW_KEYS: Readonly<Record<StageView, string>> = {
  day: 'day',
  week: 'week',
  days: 'custom_days',
  month: 'month',
  agenda: 'agenda',
  year: 'year',
};

/** A view as `data-viewkey` names it. */
const viewkeyOf = (view: StageView): string => VIEW_KEYS[view];

/** What is shown, as `data-viewkey` names it. */
export const shownKeyOf = ({ view, weeks }: StageState): string =>
  view === 'month' && weeks !== null ? 'custom_weeks' : viewkeyOf(view);

const viewName = (state: StageState, view: StageView): string =>
  fill(grammarOf(state.locale).views[view], { n: state.days });

/** The bar at the top: today, back and forth, the month, the view, the account. */
export function header(state: StageState, menuOpen: boolean): Tree {
  const { words, today } = grammarOf(state.locale);
  const number = String(+wallAt(state.zone, state.now).slice(8, 10));
  return h(
    'header',
    { class: 'gb_bar', role: 'banner' },
    button('menu', words.app, 'stage-icon', '☰'),
    h('span', { class: 'stage-logo', 'aria-hidden': 'true' }, number),
    h('span', { class: 'stage-app' }, words.app),
    button('today', capital(state, today), 'stage-today', capital(state, today)),
    button('previous', '', 'stage-icon stage-arrow', '‹'),
    button('next', '', 'stage-icon stage-arrow', '›'),
    h('div', { class: 'rSoRzd', 'data-active-view': shownKeyOf(state) }, periodLabel(state)),
    h(
      'div',
      { class: 'stage-views' },
      button('views', viewName(state, state.view), 'stage-today', `${viewName(state, state.view)} ▾`),
      h(
        'ul',
        { role: 'menu', class: 'stage-menu', hidden: !menuOpen },
        STAGE_VIEWS.map((view) =>
          h(
            'li',
            { role: 'menuitem', tabindex: -1, 'data-viewkey': viewkeyOf(view), 'data-stage-do': `view:${view}` },
            viewName(state, view),
          ),
        ),
      ),
    ),
    h(
      'a',
      {
        class: 'stage-account',
        role: 'button',
        'aria-label': `${words.account}: ${state.user.name}\n(${state.user.email})`,
      },
      [...state.user.name][0] ?? '',
    ),
  );
}

const button = (does: string, label: string, classes: string, text: string): Tree =>
  h('button', { type: 'button', class: classes, 'aria-label': label || does, 'data-stage-do': does }, text);

const capital = (state: StageState, word: string): string =>
  word.charAt(0).toLocaleUpperCase(grammarOf(state.locale).tag) + word.slice(1);

/** The drawer: a button for a new event, a small month, and the calendars with their switches. */
export function drawer(state: StageState): Tree {
  const { words } = grammarOf(state.locale);
  const sizes = state.sidebar === 'open' ? 'stage-drawer' : 'stage-drawer stage-collapsed';
  return h(
    'div',
    { role: 'complementary', class: sizes, inert: state.sidebar === 'collapsed' },
    h('div', { class: 'stage-create-row' }, button('create', words.create, 'stage-create', `+ ${words.create}`)),
    h('div', { id: 'drawerMiniMonthNavigator' }, smallMonth(state, monthOf(state.date))),
    h('h2', { class: 'stage-calendars' }, words.calendars),
    h('ul', { class: 'stage-list' }, calendarRows(state)),
  );
}

function calendarRows(state: StageState): Child {
  const own = state.user.email;
  const sorted = [...state.calendars].sort((a, b) => Number(b.id === own) - Number(a.id === own));
  return sorted.map((calendar, index) =>
    h(
      'li',
      { role: 'listitem', 'aria-posinset': index + 1, 'aria-setsize': sorted.length },
      h(
        'label',
        { class: 'stage-calendar' },
        h('input', {
          type: 'checkbox',
          'aria-label': calendar.name,
          checked: calendar.visible,
          style: `accent-color: ${calendar.colour};`,
          'data-stage-do': `calendar:${calendar.id}`,
        }),
        h('span', {}, calendar.name),
      ),
    ),
  );
}

/** The page's settings, which show no calendar. */
export const settingsPage = (state: StageState): Tree =>
  h(
    'div',
    { class: 'stage-settings', key: 'settings' },
    h('h2', {}, grammarOf(state.locale).words.app),
    button('back', 'back', 'stage-today', '←'),
    h('p', {}, `${state.zone}, ${dayOf(wallAt(state.zone, state.now))}`),
  );
