import { h, type Tree } from '../tree.ts';
import { broken } from './anchors.ts';
import { type Draft, formPage } from './form.ts';
import { leftPane, ribbon, titleBar, toolbar } from './frame.ts';
import { withClasses } from './ids.ts';
import { emptyDialog, layerHost, peek, printDialog } from './layers.ts';
import { agendaPane } from './lists.ts';
import { LOOK } from './look.ts';
import { mailPage } from './mail.ts';
import { todayOf, visibleEvents } from './shown.ts';
import type { StageEvent, StageState } from './stage.ts';
import { type Phase, surface } from './surface.ts';
import { grammarOf } from './wording.ts';

/** Which page of the site is open. */
export type Page = 'calendar' | 'mail' | { readonly form: Draft };

/** Everything the page is drawn from. */
export type Model = Phase & {
  readonly state: StageState;
  readonly page: Page;
  /** Counts up with every drawing that makes the chips anew. */
  readonly count: number;
  /** The item id of the event that the pointer lies on. */
  readonly hovered: string | null;
  readonly peek: StageEvent | null;
  readonly noise: number;
};

/** The children of the page's body. */
export function pageTree(model: Model): readonly (Tree | string)[] {
  const { state, page } = model;
  const { seed } = state;
  const drawing = { count: model.count, hovered: model.hovered, print: false };
  const open =
    page === 'calendar' ? calendar(model) : page === 'mail' ? mailPage(state, drawing) : formPage(state, page.form);
  const trees = [
    h('style', { key: 'look' }, LOOK),
    h('div', { key: 'preload', id: 'preloadDiv', style: 'display: none;' }),
    h(
      'div',
      { key: 'app', id: 'app', class: '~app' },
      h(
        'div',
        { id: 'appContainer', class: '~app' },
        !state.published && titleBar(state),
        h(
          'div',
          { id: 'LeftRail', class: '~rail' },
          h('a', { href: '/mail/', title: 'Mail' }, '✉'),
          h('a', { href: '/calendar/', title: 'Calendar' }, '▦'),
        ),
        h('div', { id: 'mainApp', class: '~main-app' }, open),
        h(
          'div',
          { 'data-app-section': 'NotificationPane', class: '~noise', 'aria-hidden': 'true' },
          specks(model.noise),
        ),
      ),
    ),
    emptyDialog(),
    layerHost(model.peek && peek(state, model.peek), state.printing && printDialog(state, drawing, model)),
  ];
  return broken(trees, state.broken).map((tree) => (typeof tree === 'string' ? tree : classed(tree, seed)));
}

/** The tree with its class names hashed as one build of the site has them. */
function classed(tree: Tree, seed: number): Tree {
  const { attributes } = tree;
  const isStyle = tree.tag === 'style';
  return {
    ...tree,
    attributes:
      attributes.class === undefined ? attributes : { ...attributes, class: withClasses(seed, attributes.class) },
    children: tree.children.map((child) => {
      if (typeof child === 'string') return isStyle ? withClasses(seed, child) : child;
      return classed(child, seed);
    }),
  };
}

function calendar(model: Model): Tree {
  const { state } = model;
  const drawing = { count: model.count, hovered: model.hovered, print: false };
  return h(
    'div',
    { key: 'calendar', 'data-app-section': state.published ? null : 'CalendarModule', class: '~module' },
    state.published
      ? [
          h(
            'button',
            { type: 'button', class: '~tool', 'aria-label': 'Toggle Left Pane', 'data-stage-do': 'left-pane' },
            '☰',
          ),
          h('span', { class: '~owner' }, `${grammarOf(state).words.app} (${state.user.name})`),
        ]
      : ribbon(state),
    h(
      'div',
      { class: '~below' },
      !state.published && leftPane(state),
      h(
        'div',
        { class: '~surface-side' },
        toolbar(state),
        h(
          'div',
          { 'data-app-section': state.published ? null : 'CalendarModuleSurface', class: '~surface-box' },
          surface(state, drawing, model),
          state.published &&
            state.view === 'month' &&
            agendaPane(state, drawing, todayOf(state), model.loaded ? visibleEvents(state) : []),
        ),
      ),
    ),
  );
}

const specks = (count: number): Tree[] =>
  Array.from({ length: count % 7 }, (_, index) =>
    h('div', { style: `opacity: ${((count + index) % 10) / 10};` }, String(count)),
  );
