import { patch } from '../tree.ts';
import { dayOf } from '../wall.ts';
import type { Destination } from './address.ts';
import { changed, complete, named } from './changes.ts';
import { dress, undresser } from './dress.ts';
import { draftOf, eventOfForm } from './form.ts';
import { itemIdOf } from './ids.ts';
import { actOn, pointAt } from './input.ts';
import { PAGE, ROW_PIXELS } from './lists.ts';
import { invitationOf } from './mail.ts';
import { type Model, pageTree } from './page-tree.ts';
import { daysShown } from './shown.ts';
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
  /** Saves the form for a new event and returns to its week. */
  readonly save: () => void;
  /** Lets the pointer lie on an event, or on none. */
  readonly hover: (event: StageEvent | null) => void;
  /** Removes the event whose peek is open. */
  readonly removeOpen: () => void;
  /** Takes the stage out of the document again. */
  readonly remove: () => void;
};

/** What a stage asks of the page it stands in; nothing of it in a test that only wants the elements. */
export type StagePorts = {
  readonly push?: (state: StageState) => void;
  readonly changed?: (state: StageState) => void;
};

type Step = { readonly after: number; readonly run: () => void };

/** How long the page's own transitions take, in milliseconds. The real ones take up to some seconds. */
const PACE = { swap: 30, busy: 60, events: 100 } as const;

/** Changes after which the page keeps its chips; all others make each of them another node. */
const QUIET: ReadonlySet<StageChange['do']> = new Set(['tick', 'select', 'print', 'set-theme', 'toggle-left-pane']);

/** Draws a calendar into a document's body and lets it behave. Uses the DOM alone. */
export function renderStage(document: Document, options: StageOptions, ports: StagePorts = {}): Stage {
  const { body } = document;
  const undress = undresser(document);
  const scrolled = new WeakSet<Element>();
  const state = complete(options);
  const late = state.loading === 'late';
  let model: Model = {
    state,
    page: 'calendar',
    busy: late,
    loaded: !late,
    leaving: null,
    mains: 0,
    count: 0,
    hovered: null,
    peek: null,
    noise: 0,
    from: 0,
  };
  let steps: Step[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function draw(next: Partial<Model>): void {
    model = { ...model, ...next };
    dress(document, model.state, model.page);
    patch(body, pageTree(model));
    for (const scroller of body.querySelectorAll('[data-stage-scroller]')) {
      if (scrolled.has(scroller)) continue;
      scrolled.add(scroller);
      scroller.scrollTop = 7 * Number(scroller.getAttribute('data-stage-scroller'));
    }
  }

  const redraw = (next: Partial<Model>) => draw({ ...next, count: model.count + 1 });

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

  /** What ends a busy phase: the new events, at once or a moment after the page says that it is ready. */
  function arrival(late: boolean): readonly Step[] {
    const ready = { after: PACE.busy, run: () => redraw({ busy: false, leaving: null, loaded: !late }) };
    return late ? [ready, { after: PACE.events, run: () => redraw({ loaded: true }) }] : [ready];
  }

  function moveTo(next: StageState): void {
    const rest = arrival(next.loading === 'late');
    const { view, days, date } = next;
    if (model.page !== 'calendar' || view !== model.state.view || days !== model.state.days) {
      ports.push?.(next);
      const swap = () => {
        const shown = { ...model.state, view, days, date };
        redraw({
          state: shown,
          page: 'calendar',
          peek: null,
          mains: model.mains + 1,
          busy: true,
          loaded: false,
          from: 0,
        });
        ports.changed?.(model.state);
      };
      follow([{ after: PACE.swap, run: swap }, ...rest]);
      return;
    }
    if (daysShown(next)[0] === daysShown(model.state)[0]) {
      draw({ state: next });
      return;
    }
    // The new days stand above the old events until these are replaced. The address stays as it was.
    draw({ state: next, leaving: model.state, busy: true, from: 0 });
    follow(rest);
  }

  function change(action: StageChange): void {
    const moves = action.do === 'navigate' || action.do === 'set-view';
    if (moves) settle();
    const next = changed(model.state, action);
    if (moves) moveTo(next);
    else if (QUIET.has(action.do)) draw({ state: next });
    else redraw({ state: next });
    // Told again to the tab that it came from, it would come back, and so on without end.
    if (action.do !== 'sync') ports.changed?.(next);
  }

  function hover(event: StageEvent | null): void {
    const id = event && itemIdOf(model.state, event);
    if (id !== model.hovered) draw({ hovered: id });
  }

  function apply(action: StageAction): void {
    if (action.do === 'noise') draw({ noise: model.noise + (action.count ?? 1) });
    else if (action.do === 'redraw') redraw({});
    else if (action.do === 'close') draw({ peek: null });
    else if (action.do === 'open') draw({ peek: named(model.state, action)[0] ?? null });
    else if (action.do === 'hover') hover(named(model.state, action)[0] ?? null);
    else if (action.do === 'more-rows') draw({ from: model.from + PAGE });
    else change(action);
  }

  function go(destination: Destination): void {
    settle();
    if (destination.page === 'mail') redraw({ page: 'mail', peek: invitationOf(model.state) ?? null });
    else if (destination.page === 'form')
      redraw({ peek: null, page: { form: draftOf(destination.fields, model.state) } });
    else {
      const { view, date } = model.state;
      moveTo({ ...model.state, view: destination.view ?? view, date: destination.date ?? date });
    }
  }

  function save(): void {
    const form = body.querySelector('[id^="EVENT_CalendarCompose"]');
    if (!form || typeof model.page === 'string') throw new Error('The form for a new event is not open');
    const event = eventOfForm(form, model.page.form, model.state);
    change({ do: 'add', event });
    change({ do: 'set-view', view: 'week', date: dayOf(event.start) });
  }

  function removeOpen(): void {
    const { peek } = model;
    draw({ peek: null });
    if (peek) change({ do: 'remove', id: peek.id, calendar: peek.calendar, start: peek.start });
  }

  function remove(): void {
    clearTimeout(timer);
    listening.abort();
    patch(body, []);
    undress();
  }

  function scrolledTo({ target }: Event): void {
    if (!(target instanceof Element) || !target.matches('[data-stage-list]')) return;
    const from = Math.floor(target.scrollTop / ROW_PIXELS / PAGE) * PAGE;
    if (from !== model.from) draw({ from });
  }

  const moving = () => steps.length > 0;
  const stage: Stage = { state: () => model.state, apply, settle, moving, go, save, hover, removeOpen, remove };
  const listening = new AbortController();
  const { signal } = listening;
  body.addEventListener('click', (event) => actOn(stage, event), { signal });
  body.addEventListener('mouseover', (event) => pointAt(stage, event), { signal });
  body.addEventListener('scroll', scrolledTo, { signal, capture: true });
  document.addEventListener('keydown', (event) => event.key === 'Escape' && apply({ do: 'close' }), { signal });
  draw({});
  if (late) follow(arrival(late));
  return stage;
}
