import { patch } from '../tree.ts';
import { dayOf } from '../wall.ts';
import type { Destination } from './address.ts';
import { formPathOf, pathOf } from './address.ts';
import { broken } from './anchors.ts';
import { changed, complete, named } from './changes.ts';
import { dress, undresser } from './dress.ts';
import { draftOf, draftOfEvent, eventOfForm, type Form } from './form.ts';
import { eventidOf, instanceId } from './ids.ts';
import { actOn, keyOf } from './input.ts';
import { type Model, pageTree } from './page-tree.ts';
import { spanOf } from './shown.ts';
import type { StageAction, StageChange, StageEvent, StageOptions, StageState } from './stage.ts';

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
  /** Saves the form that is open and returns to its event's week. */
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
      if (event) open(event);
    } else change(action);
  }

  function open(event: StageEvent): void {
    if (model.state.loading !== 'late') {
      draw({ bubble: { event, open: true, loaded: true } });
      return;
    }
    settle();
    draw({ bubble: { event, open: true, loaded: false } });
    const fill = () => draw({ bubble: model.bubble && { ...model.bubble, loaded: true } });
    follow([{ after: PACE.events, run: fill }]);
  }

  function go(destination: Destination): void {
    settle();
    if (destination.page === 'calendar') {
      const { state } = model;
      moveTo({ ...state, view: destination.view ?? state.view, date: destination.date ?? state.date });
      return;
    }
    if (destination.page === 'settings') draw({ page: 'settings' });
    else if (destination.page === 'form') draw({ page: { form: formOf(destination.fields) }, loaded: true });
    else edit(destination.id);
  }

  const formOf = (fields: URLSearchParams): Form => ({ draft: draftOf(fields, model.state), event: null });

  /** The form of an event; where there is none of that id, the calendar stays. */
  function edit(id: string): void {
    const event = model.state.events.find((one) => eventidOf(one, model.state.zone) === id);
    if (!event) return;
    const late = model.state.loading === 'late';
    ports.push?.(formPathOf(ports.account ?? 0, id));
    draw({ page: { form: { draft: draftOfEvent(event), event } }, loaded: !late });
    if (late) follow([arrive]);
  }

  function save(): void {
    const form = body.querySelector('.stage-form');
    if (!form || typeof model.page === 'string') throw new Error('No form is open');
    const event = eventOfForm(form, model.state);
    const { event: edited } = model.page.form;
    if (edited) {
      const { id: _, calendar: __, ...values } = event;
      const id = instanceId(edited, model.state.zone);
      change({ do: 'edit', id, calendar: edited.calendar, with: { place: '', description: '', ...values } });
    } else change({ do: 'add', event });
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
