import { dayOf, wallAt } from '../wall.ts';
import { eventidOf, instanceId } from './ids.ts';
import type { Stage } from './render.ts';
import { stepDate } from './shown.ts';
import { STAGE_VIEWS, type StageView } from './stage.ts';

const today = (stage: Stage): string => dayOf(wallAt(stage.state().zone, stage.state().now));

function step(stage: Stage, direction: 1 | -1): void {
  stage.settle();
  stage.apply({ do: 'navigate', date: stepDate(stage.state(), direction) });
}

/** What a click on the page does: the buttons of the frame, or a chip, which opens its bubble. */
export function actOn(stage: Stage, click: Event, toggleMenu: () => void): void {
  const target = click.target as Element;
  const does = target.closest('[data-stage-do]')?.getAttribute('data-stage-do');
  if (does) {
    const at = does.indexOf(':');
    const [verb, object] = at === -1 ? [does, ''] : [does.slice(0, at), does.slice(at + 1)];
    if (verb === 'views') toggleMenu();
    else VERBS[verb]?.(stage, object, target);
    return;
  }
  const chip = target.closest('[role="main"] [data-eventid]');
  const id = chip?.getAttribute('data-eventid');
  const { events, zone } = stage.state();
  const event = id ? events.find((one) => eventidOf(one, zone) === id) : undefined;
  if (event) stage.apply({ do: 'open', id: instanceId(event, zone), calendar: event.calendar });
  else if (!target.closest('[role="dialog"]')) stage.apply({ do: 'close' });
}

type Verb = (stage: Stage, object: string, target: Element) => void;

const VERBS: Readonly<Record<string, Verb>> = {
  today: (stage) => stage.apply({ do: 'navigate', date: today(stage) }),
  next: (stage) => step(stage, 1),
  previous: (stage) => step(stage, -1),
  menu: (stage) => stage.apply({ do: 'toggle-sidebar' }),
  view: (stage, name) => {
    stage.apply({ do: 'close' });
    stage.apply({ do: 'set-view', view: viewNamed(name) });
  },
  day: (stage, date) => stage.apply({ do: 'set-view', view: 'day', date }),
  calendar: (stage, calendar, target) =>
    stage.apply({ do: 'toggle-calendar', calendar, visible: (target as HTMLInputElement).checked }),
  create: (stage) => stage.go({ page: 'form', fields: new URLSearchParams() }),
  back: (stage) => stage.go({ page: 'calendar', view: null, date: null }),
  save: (stage) => stage.save(),
  close: (stage) => stage.apply({ do: 'close' }),
  edit: (stage, _, target) => editOpen(stage, target),
  delete: (stage, _, target) => removeOpen(stage, target),
};

const viewNamed = (name: string): StageView => STAGE_VIEWS.find((view) => view === name) ?? 'week';

function editOpen(stage: Stage, target: Element): void {
  const id = target.closest('#xDetDlg')?.getAttribute('data-eventid');
  stage.apply({ do: 'close' });
  if (id) stage.go({ page: 'edit', id });
}

function removeOpen(stage: Stage, target: Element): void {
  const id = target.closest('#xDetDlg')?.getAttribute('data-eventid');
  const { events, zone } = stage.state();
  const event = events.find((one) => eventidOf(one, zone) === id);
  stage.apply({ do: 'close' });
  if (event) stage.apply({ do: 'remove', id: instanceId(event, zone), calendar: event.calendar });
}

const VIEW_KEYS: Readonly<Record<string, StageView>> = {
  d: 'day',
  w: 'week',
  x: 'days',
  m: 'month',
  a: 'agenda',
  y: 'year',
};

/** What a key does, outside of fields: `j`, `k` and `t` move, letters choose a view, Escape closes. */
export function keyOf(stage: Stage, event: KeyboardEvent): void {
  const target = event.target as Element;
  const typing = target.closest('input:not([type="checkbox"]), textarea, [contenteditable="true"]');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  const view = VIEW_KEYS[key];
  if (key === 'j' || key === 'n') step(stage, 1);
  else if (key === 'k' || key === 'p') step(stage, -1);
  else if (key === 't') stage.apply({ do: 'navigate', date: today(stage) });
  else if (key === 'escape') stage.apply({ do: 'close' });
  else if (view) stage.apply({ do: 'set-view', view });
  else if (key === 'enter' && target.matches('[role="button"]')) (target as HTMLElement).click();
}
