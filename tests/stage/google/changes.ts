import { dayOf, instantOf, isWholeDay, wallAt } from '../wall.ts';
import { instanceId } from './ids.ts';
import type { StageChange, StageEvent, StageOptions, StageState } from './stage.ts';

const USER = { name: 'Sample Practice', email: 'practice@example.com' };

/** Options with every default filled in. */
export function complete(options: StageOptions): StageState {
  const zone = options.zone ?? 'America/New_York';
  const user = options.user ?? USER;
  const calendars = [{ id: user.email, name: user.name, colour: 'rgb(3, 155, 229)', visible: true }];
  return {
    locale: 'en',
    clock: '12h',
    zone,
    secondaryZone: null,
    view: 'week',
    days: 4,
    sideBySide: false,
    weeks: null,
    date: dayOf(wallAt(zone, options.now)),
    weekStart: 0,
    weekends: true,
    pixelsPerHour: 48,
    monthRows: 4,
    theme: 'light',
    user,
    calendars,
    sidebar: 'open',
    loading: 'at-once',
    agendaIds: 'button',
    broken: [],
    ...options,
  };
}

/** The state after a change. A change that names an event which is not there is a mistake of the caller's and throws. */
export function changed(state: StageState, change: StageChange): StageState {
  switch (change.do) {
    case 'move':
      return edited(state, change, { start: change.start, end: change.end });
    case 'retitle':
      return edited(state, change, { title: change.title });
    case 'edit':
      return edited(state, change, change.with);
    case 'remove': {
      const meant = named(state, change);
      return { ...state, events: state.events.filter((event) => !meant.includes(event)) };
    }
    case 'add':
      return { ...state, events: [...state.events, change.event] };
    case 'navigate':
      return { ...state, date: change.date };
    case 'set-view':
      return { ...state, view: change.view, days: change.days ?? state.days, date: change.date ?? state.date };
    case 'toggle-calendar':
      return {
        ...state,
        calendars: state.calendars.map((one) =>
          one.id === change.calendar ? { ...one, visible: change.visible } : one,
        ),
      };
    case 'toggle-sidebar':
      return { ...state, sidebar: state.sidebar === 'open' ? 'collapsed' : 'open' };
    case 'set-zone':
      return inZone(state, change.zone);
    case 'set-clock':
      return { ...state, clock: change.clock };
    case 'set-theme':
      return { ...state, theme: change.theme };
    case 'tick':
      return { ...state, now: change.now };
    case 'sync':
      return { ...state, events: change.events, calendars: change.calendars };
    case 'break':
      return { ...state, broken: change.anchors };
  }
}

type Named = { readonly id: string; readonly calendar?: string };

/** The events that an id means; at least one. */
export function named(state: StageState, { id, calendar }: Named): readonly StageEvent[] {
  const meant = state.events.filter(
    (event) =>
      (event.id === id || instanceId(event, state.zone) === id) &&
      (calendar === undefined || event.calendar === calendar),
  );
  if (meant.length === 0) throw new Error(`No event ${id} on the stage`);
  return meant;
}

function edited(state: StageState, which: Named, change: Partial<StageEvent>): StageState {
  const meant = named(state, which);
  return {
    ...state,
    events: state.events.map((event) => (meant.includes(event) ? { ...event, ...change } : event)),
  };
}

/** The same instants by the wall of another zone. Whole days stay the days they are. */
function inZone(state: StageState, zone: string): StageState {
  const move = (wall: string) => (isWholeDay(wall) ? wall : wallAt(zone, instantOf(state.zone, wall)));
  const events = state.events.map((event) => ({
    ...event,
    start: move(event.start),
    end: move(event.end),
    ...(event.originalStart === undefined ? {} : { originalStart: move(event.originalStart) }),
  }));
  return { ...state, zone, events };
}
