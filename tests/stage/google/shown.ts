import { touches } from '../pieces.ts';
import { addDays, addMonths, dayOf, daysBetween, daysFrom, monthOf, wallAt, weekdayOf } from '../wall.ts';
import type { StageEvent, StageState } from './stage.ts';
import { grammarOf } from './strings.ts';
import { fill, wordCount, wordDay, wordField, wordWeekday } from './wording.ts';

/** How far ahead the schedule lists. */
const AGENDA_DAYS = 42;

/** The days that the view shows, in order. A year shows none: it has no events. */
export function daysShown(state: StageState): string[] {
  const { date, view, weekStart } = state;
  const weekOf = (day: string) => addDays(day, -((weekdayOf(day) - weekStart + 7) % 7));
  const isShown = (day: string) => state.weekends || (weekdayOf(day) !== 0 && weekdayOf(day) !== 6);
  switch (view) {
    case 'day':
      return [date];
    case 'days':
      return daysFrom(date, state.days);
    case 'week':
      return daysFrom(weekOf(date), 7).filter(isShown);
    case 'month': {
      if (state.weeks !== null) return daysFrom(weekOf(date), state.weeks * 7).filter(isShown);
      const first = weekOf(monthOf(date));
      const weeks = Math.ceil(daysBetween(first, addMonths(monthOf(date), 1)) / 7);
      return daysFrom(first, weeks * 7).filter(isShown);
    }
    case 'agenda':
      return daysFrom(date, AGENDA_DAYS);
    case 'year':
      return [];
  }
}

/** The date shown after a step back or forth. */
export function stepDate(state: StageState, direction: 1 | -1): string {
  const { date, view } = state;
  if (view === 'month' && state.weeks !== null) return addDays(date, 7 * state.weeks * direction);
  if (view === 'month') return addMonths(date, direction);
  if (view === 'year') return addMonths(date, 12 * direction);
  const days = view === 'day' ? 1 : view === 'days' ? state.days : 7;
  return addDays(date, days * direction);
}

/** Events of the calendars that are switched on. A calendar the drawer does not list counts as on. */
export const visibleEvents = (state: StageState): readonly StageEvent[] =>
  state.events.filter((event) => state.calendars.find((one) => one.id === event.calendar)?.visible ?? true);

/** What names the days shown among all that the view could show. */
export function spanOf(state: StageState): string {
  const days = daysShown(state);
  return days.length === 0 ? state.date.slice(0, 4) : `${days[0]} ${days.length}`;
}

/** The level-one heading over those events: ` Week of March 8, 2026, 16 events`. */
export function viewHeading(state: StageState, events: readonly StageEvent[]): string {
  const days = daysShown(state);
  const count = events.filter((event) => days.some((day) => touches(event, day))).length;
  const grammar = grammarOf(state.locale);
  return ` ${viewTitle(state)}${state.view === 'year' ? '' : grammar.separator + wordCount(state.locale, count)}`;
}

/** What the view shows, as in the page's title: `Week of March 8, 2026`. */
export function viewTitle(state: StageState): string {
  const { locale, date } = state;
  const grammar = grammarOf(locale);
  if (state.view === 'month') return monthTitle(locale, date, date);
  if (state.view === 'year') return wordField(locale, date, { year: 'numeric' });
  if (state.view === 'day') return wordWeekday(locale, date, dayOf(wallAt(state.zone, state.now)));
  return fill(grammar.weekOf, { s: wordDay(locale, daysShown(state)[0] ?? date) });
}

/** The month or months of what is shown, large in the header: `March 2026`, `Mar – Apr 2026`. */
export function periodLabel(state: StageState): string {
  const days = daysShown(state);
  const [first, last] = [days[0] ?? state.date, days.at(-1) ?? state.date];
  if (state.view === 'day') return wordDay(state.locale, state.date);
  if (state.view === 'year') return wordField(state.locale, state.date, { year: 'numeric' });
  if (state.view === 'month') return monthTitle(state.locale, state.date, state.date);
  return monthTitle(state.locale, first, last);
}

function monthTitle(locale: string, first: string, last: string): string {
  const same = first.slice(0, 7) === last.slice(0, 7);
  const formatter = new Intl.DateTimeFormat(grammarOf(locale).tag, {
    month: same ? 'long' : 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const [from, to] = [new Date(`${first}T00:00Z`), new Date(`${last}T00:00Z`)];
  return (same ? formatter.format(from) : formatter.formatRange(from, to)).replaceAll('\u2009', ' ');
}
