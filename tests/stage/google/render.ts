import { patch } from '../tree.ts';
import { dayOf } from '../wall.ts';
import type { Destination } from './address.ts';
import { pathOf } from './address.ts';
import { broken } from './anchors.ts';
import { changed, complete, named } from './changes.ts';
import { dress, undresser } from './dress.ts';
import { draftOf, eventOfForm } from './form.ts';
import { actOn, keyOf } from './input.ts';
import { type Model, pageTree } from './page-tree.ts';
import { spanOf } from './shown.ts';
import type { StageAction, StageChange, StageOptions, StageState } from './stage.ts';

/** A stage that stands in a document. */
export type Stage = {
  readonly state: () => StageState;
  /** Does something. A move to other days or another view takes a moment, as on the real page; see `settle`. */
  readonly apply: (action: StageAction) => void;
  /** Ends every transition at once, as if its time had passed. */
  readonly settle: () => void;
  /** Whether a transition is under way. */
  readonly moving: () => boolean;
  /** Goes where an address leads. */
  readonly go: (destination: Destination) => void;
  /** Saves the form for a new event and returns to its week. */
  readonly save: () => void;
  /** Takes the stage out of the document again. */
  readonly remove: () => void;
};

/** What a stage asks of the page it stands in; nothing of it in a test that only wants the elements. */
export type StagePorts = {
  readonly account?: number;
  readonly push?: (path: string) => void;
  readonly changed?: (state: StageState) => void;
};

type Step = { readonly after: number; readonly run: () => void };

/** How long the page's own transitions take, in milliseconds. */
const PACE = { main: 30, events: 100, leaving: 150 } as const;

/** Draws a calendar into a document's body and lets it behave. Uses the DOM alone. */
export function renderStage(document: Document, options: StageOptions, ports: StagePorts = {}): Stage {
  const { body } = document;
  const undress = undresser(document);
  const scrolled = new WeakSet<Element>();
  let model: Model = {
    state: complete(options),
    page: 'calendar',
    leaving: null,
    loaded: true,
    mains: 0,
    bubble: null,
    menuOpen: false,
    noise: 0,
  };
  let steps: Step[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function draw(next: Partial<Model>): void {
    model = { ...model, ...next };
    const { state } = model;
    dress(document, state);
    patch(body, broken(pageTree(model), state.broken));
    for (const scroller of body.querySelectorAll('[data-stage-scroller]')) {
      if (scrolled.has(scroller)) continue;
      scrolled.add(scroller);
      scroller.scrollTop = 7.5 * Number(scroller.getAttribute('data-stage-scroller'));
    }
  }

  function follow(next: readonly Step[]): void {
    steps = [...next];
    clearTimeout(timer);
    const first = steps[0];
    if (!first) return;
    timer = setTimeout(() => {
      steps.shift();
      first.run();
      follow(steps);
    }, first.after);
  }

  function settle(): void {
    clearTimeout(timer);
    for (let step = steps.shift(); step; step = steps.shift()) step.run();
  }

  const push = (state: StageState) => ports.push?.(pathOf(ports.account ?? 0, state));
  const arrive: Step = { after: PACE.events, run: () => draw({ loaded: true }) };

  function moveTo(state: StageState): void {
    const late = state.loading === 'late';
    push(state);
    if (model.page !== 'calendar' || state.view !== model.state.view || state.days !== model.state.days) {
      const { view, days, date } = state;
      const swap = () => {
        draw({ state: { ...model.state, view, days, date }, page: 'calendar', mains: model.mains + 1, loaded: !late });
        ports.changed?.(model.state);
      };
      follow([{ after: PACE.main, run: swap }, ...(late ? [arrive] : [])]);
      return;
    }
    if (spanOf(state) === spanOf(model.state)) {
      draw({ state });
      return;
    }
    draw({ state, leaving: model.state, loaded: !late });
    follow([...(late ? [arrive] : []), { after: PACE.leaving, run: () => draw({ leaving: null }) }]);
  }

  function change(action: StageChange): void {
    const moves = action.do === 'navigate' || action.do === 'set-view';
    if (moves) settle();
    const state = changed(model.state, action);
    if (moves) moveTo(state);
    else draw({ state });
    // Told again to the tab that it came from, it would come back, and so on without end.
    if (action.do !== 'sync') ports.changed?.(state);
  }

  function apply(action: StageAction): void {
    if (action.do === 'noise') draw({ noise: model.noise + (action.count ?? 1) });
    else if (action.do === 'close') draw({ bubble: model.bubble && { ...model.bubble, open: false }, menuOpen: false });
    else if (action.do === 'open') {
      const [event] = named(model.state, action);
      if (event) draw({ bubble: { event, open: true } });
    } else change(action);
  }

  function go(destination: Destination): void {
    settle();
    if (destination.page === 'calendar') {
      const { state } = model;
      moveTo({ ...state, view: destination.view ?? state.view, date: destination.date ?? state.date });
      return;
    }
    draw({ page: destination.page === 'form' ? { form: draftOf(destination.fields, model.state) } : 'settings' });
  }

  function save(): void {
    const form = body.querySelector('.stage-form');
    if (!form) throw new Error('The form for a new event is not open');
    const event = eventOfForm(form, model.state);
    change({ do: 'add', event });
    change({ do: 'set-view', view: 'week', date: dayOf(event.start) });
  }

  const stage: Stage = {
    state: () => model.state,
    apply,
    settle,
    moving: () => steps.length > 0,
    go,
    save,
    remove() {
      clearTimeout(timer);
      listening.abort();
      patch(body, []);
      undress();
    },
  };
  const listening = new AbortController();
  const { signal } = listening;
  const menu = () => draw({ menuOpen: !model.menuOpen });
  body.addEventListener('click', (event) => actOn(stage, event, menu), { signal });
  document.addEventListener('keydown', (event) => keyOf(stage, event), { signal });
  draw({});
  return stage;
}
