import { itemIdOf } from './ids.ts';
import type { Stage } from './render.ts';
import { stepDate, todayOf } from './shown.ts';
import { STAGE_VIEWS, type StageEvent } from './stage.ts';

/** The event that a node of the page belongs to, by its item id. */
function eventAt(stage: Stage, target: Element): StageEvent | undefined {
  const id = target.closest('[data-tabid][data-conflict]')?.getAttribute('data-tabid')?.replace(/_\d+$/, '');
  const state = stage.state();
  return id ? state.events.find((event) => itemIdOf(state, event) === id) : undefined;
}

const meaning = ({ id, calendar, start }: StageEvent) => ({ id, calendar, start });

/** What a click on the page does: the buttons of the frame, or a chip, which opens its peek. */
export function actOn(stage: Stage, click: Event): void {
  const target = click.target as Element;
  const does = target.closest('[data-stage-do]')?.getAttribute('data-stage-do');
  if (does) {
    const at = does.indexOf(':');
    const [verb, object] = at === -1 ? [does, ''] : [does.slice(0, at), does.slice(at + 1)];
    VERBS[verb]?.(stage, object);
    return;
  }
  const event = eventAt(stage, target);
  if (event) stage.apply({ do: 'open', ...meaning(event) });
  else if (!target.closest('[role="dialog"]')) stage.apply({ do: 'close' });
}

/** What the pointer does: the chip it comes to lie on is drawn anew, and so is the one it leaves. */
export function pointAt(stage: Stage, over: Event): void {
  const event = eventAt(stage, over.target as Element);
  stage.hover(event ?? null);
}

type Verb = (stage: Stage, object: string) => void;

const VERBS: Readonly<Record<string, Verb>> = {
  today: (stage) => stage.apply({ do: 'navigate', date: todayOf(stage.state()) }),
  next: (stage) => step(stage, 1),
  previous: (stage) => step(stage, -1),
  go: (stage, date) => stage.apply({ do: 'navigate', date }),
  view: (stage, name) => stage.apply({ do: 'set-view', view: STAGE_VIEWS.find((view) => view === name) ?? 'week' }),
  day: (stage, date) => stage.apply({ do: 'set-view', view: 'agenda', date }),
  split: (stage) => stage.apply({ do: 'split', split: !stage.state().split }),
  print: (stage) => stage.apply({ do: 'print', printing: !stage.state().printing }),
  'left-pane': (stage) => stage.apply({ do: 'toggle-left-pane' }),
  calendar: (stage, calendar) => {
    const shown = stage.state().calendars.find((one) => one.id === calendar)?.visible ?? false;
    stage.apply({ do: 'toggle-calendar', calendar, visible: !shown });
  },
  create: (stage) => stage.go({ page: 'form', fields: new URLSearchParams() }),
  back: (stage) => stage.go({ page: 'calendar', view: null, date: null, published: false }),
  save: (stage) => stage.save(),
  close: (stage) => stage.apply({ do: 'close' }),
  delete: (stage) => stage.removeOpen(),
};

function step(stage: Stage, direction: 1 | -1): void {
  stage.settle();
  stage.apply({ do: 'navigate', date: stepDate(stage.state(), direction) });
}
