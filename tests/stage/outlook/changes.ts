import { dayOf, instantOf, isWholeDay, wallAt } from '../wall.ts';
import type { StageChange, StageEvent, StageOptions, StageState, Which } from './stage.ts';

const USER = { name: 'Sample Practice', email: 'practice@example.com' };

/** Options with every default filled in. */
export function complete(options: StageOptions): StageState {
  const zone = options.zone ?? 'America/New_York';
  const user = options.user ?? USER;
  return {
    locale: 'en-US',
    clock: '12h',
    zone,
    view: options.published ? 'month' : 'week',
    days: 1,
    date: dayOf(wallAt(zone, options.now)),
    weekStart: 0,
    workDays: [1, 2, 3, 4, 5],
    split: false,
    published: false,
    monthIds: 'header',
    monthPixels: 601,
    pixelsPerHour: 80,
    labels: 'current',
    across: 'dates',
    pastPlaces: 'dropped',
    paddedDays: false,
    lineBreak: 'lf',
    theme: 'light',
    user,
    calendars: [{ id: user.email, name: 'Calendar', colour: 'blue', visible: true }],
    leftPane: 'open',
    seed: 1,
    printing: false,
    slot: null,
    workPlan: true,
    loading: 'at-once',
    listRows: 20,
    broken: [],
    ...options,
  };
}

/** The state after a change. A change that names an event which is not there is a mistake of the caller's and throws. */
export function changed(state: StageState, change: StageChange): StageState {
  switch (change.do) {
    case 'edit': {
      const meant = named(state, change);
      const edited = (event: StageEvent) => ({ ...event, ...exceptionOf(event, change.with), ...change.with });
      return { ...state, events: state.events.map((event) => (meant.includes(event) ? edited(event) : event)) };
    }
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
    case 'toggle-calendar': {
      const { calendar, visible } = change;
      return { ...state, calendars: state.calendars.map((one) => (one.id === calendar ? { ...one, visible } : one)) };
    }
    case 'toggle-left-pane':
      return { ...state, leftPane: state.leftPane === 'open' ? 'collapsed' : 'open' };
    case 'split':
      return { ...state, split: change.split };
    case 'print':
      return { ...state, printing: change.printing };
    case 'select':
      return { ...state, slot: change.slot };
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

/** The events that are meant; at least one. */
export function named(state: StageState, { id, calendar, start }: Which): readonly StageEvent[] {
  const meant = state.events.filter(
    (event) =>
      event.id === id &&
      (calendar === undefined || event.calendar === calendar) &&
      (start === undefined || event.start === start),
  );
  if (meant.length === 0) throw new Error(`No event ${id} on the stage`);
  return meant;
}

/** An occurrence that is moved becomes an exception and remembers whence, so that its item id stays. */
function exceptionOf(event: StageEvent, change: Partial<StageEvent>): Partial<StageEvent> {
  if (event.recurrence === undefined || change.start === undefined) return {};
  return { recurrence: 'exception', originalStart: event.originalStart ?? event.start };
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
  return { ...state, zone, events, slot: state.slot === null ? null : move(state.slot) };
}
