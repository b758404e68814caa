import { h, type Tree } from '../tree.ts';
import { type Bubble, bubble } from './bubble.ts';
import { type Form, formPage } from './form.ts';
import { drawer, header, settingsPage, userInfo } from './frame.ts';
import { timeGrid } from './grid.ts';
import { agendaGrid, yearGrid } from './lists.ts';
import { LOOK } from './look.ts';
import { monthGrid } from './month.ts';
import { daysShown, spanOf, viewHeading, visibleEvents } from './shown.ts';
import type { StageEvent, StageState } from './stage.ts';

/** Everything the page is drawn from: the calendar, and where the page stands within its own transitions. */
export type Model = {
  readonly state: StageState;
  readonly page: 'calendar' | 'settings' | { readonly form: Form };
  /** What is still to be seen beside the new days while the page moves to them. */
  readonly leaving: StageState | null;
  /** Whether the shown days' events have come. */
  readonly loaded: boolean;
  /** Raised whenever the main element is to be another one. */
  readonly mains: number;
  readonly bubble: Bubble | null;
  readonly menuOpen: boolean;
  readonly noise: number;
};

/** The children of the page's body. */
export function pageTree(model: Model): readonly Tree[] {
  const { state } = model;
  return [
    h('style', { key: 'look' }, LOOK),
    userInfo(state),
    header(state, model.menuOpen),
    h(
      'div',
      { id: 'YPCqFe', class: 'stage-content' },
      drawer(state),
      h('div', { class: 'stage-place' }, content(model)),
    ),
    h('div', { class: 'stage-noise', 'aria-hidden': 'true' }, noise(model.noise)),
    ...(model.bubble ? [bubble(state, model.bubble)] : []),
  ];
}

function content(model: Model): Tree {
  const { state, page, leaving } = model;
  if (page === 'settings') return settingsPage(state);
  if (page !== 'calendar') return formPage(state, page.form, model.loaded);
  const heading = viewHeading(state, model.loaded ? visibleEvents(state) : []);
  const period = state.view === 'month' || state.view === 'week' ? state.view : null;
  return h(
    'div',
    {
      key: `main-${model.mains}`,
      role: 'main',
      tabindex: -1,
      class: 'mXmivb ogB5bf u4s1Oc',
      'data-period-type': period,
    },
    h('h1', { class: 'XuJrye', jsname: 'rb2thd', 'aria-label': heading }, heading),
    leaving && container(leaving, true, true),
    container(state, model.loaded, false),
  );
}

function container(state: StageState, loaded: boolean, leaving: boolean): Tree {
  const events = loaded ? visibleEvents(state) : [];
  return h(
    'div',
    {
      key: `${state.view} ${spanOf(state)}`,
      jsname: 'KL7Kx',
      class: `K2fuAf${leaving ? ' stage-leaving' : ''}`,
      'data-view-heading': viewHeading(state, events),
      style: leaving ? 'opacity: 0; transform: translateX(-40px);' : 'opacity: 1; transform: none;',
    },
    view(state, daysShown(state), events),
  );
}

function view(state: StageState, days: readonly string[], events: readonly StageEvent[]): Tree {
  if (state.view === 'month') return monthGrid(state, days, events);
  if (state.view === 'agenda') return agendaGrid(state, days, events);
  if (state.view === 'year') return yearGrid(state);
  return timeGrid(state, days, events);
}

const noise = (count: number): Tree[] =>
  Array.from({ length: count % 7 }, (_, index) =>
    h(
      'div',
      { class: `stage-speck s${(count + index) % 3}`, style: `opacity: ${((count + index) % 10) / 10};` },
      String(count),
    ),
  );
