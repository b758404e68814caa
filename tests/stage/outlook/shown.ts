import { addDays, addMonths, dayOf, daysBetween, daysFrom, minuteOf, monthOf, wallAt, weekdayOf } from '../wall.ts';
import type { StageEvent, StageState } from './stage.ts';
import { formatOf, wordField } from './wording.ts';

/** How far ahead the agenda lists. */
const AGENDA_DAYS = 31;

/** The stage's today. */
export const todayOf = (state: Pick<StageState, 'zone' | 'now'>): string => dayOf(wallAt(state.zone, state.now));

/** The days that the view shows, in order. */
export function daysShown(state: StageState): string[] {
  const { date, view, weekStart } = state;
  const weekOf = (day: string) => addDays(day, -((weekdayOf(day) - weekStart + 7) % 7));
  switch (view) {
    case 'day':
      return daysFrom(date, state.days);
    case 'week':
      return daysFrom(weekOf(date), 7);
    case 'workweek':
      return daysFrom(weekOf(date), 7).filter((day) => state.workDays.includes(weekdayOf(day)));
    case 'month': {
      const first = weekOf(monthOf(date));
      const weeks = Math.max(5, Math.ceil(daysBetween(first, addMonths(monthOf(date), 1)) / 7));
      return daysFrom(first, weeks * 7);
    }
    case 'agenda':
      return daysFrom(date, AGENDA_DAYS);
    case 'board':
      return daysFrom(weekOf(date), 7);
  }
}

/** The date shown after a step back or forth. */
export function stepDate(state: StageState, direction: 1 | -1): string {
  const { date, view } = state;
  if (view === 'month') return addMonths(date, direction);
  return addDays(date, direction * (view === 'day' ? state.days : view === 'agenda' ? 1 : 7));
}

/** Events of the calendars that are switched on. A calendar the left pane does not list counts as on. */
export const visibleEvents = (state: StageState): readonly StageEvent[] =>
  state.events.filter((event) => state.calendars.find((one) => one.id === event.calendar)?.visible ?? true);

/** The range shown, as the button for another date says it: `December 2025`, `December 5–11, 2022`. */
export function periodOf(state: StageState, date = state.date): string {
  const days = daysShown({ ...state, date });
  const [first, last] = [days[0] ?? date, days.at(-1) ?? date];
  if (state.view === 'month') return wordField(state, date, { month: 'long', year: 'numeric' });
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  if (first === last) return wordField(state, first, options);
  const range = formatOf(state, options).formatRange(minuteOf(first) * 60_000, minuteOf(last) * 60_000);
  return range.replaceAll(/\s*–\s*/g, first.slice(0, 7) === last.slice(0, 7) ? '–' : ' – ');
}
