import { barsOf, liesInStrip, type Piece, piecesOf } from '../pieces.ts';
import { type Child, h, type Tree } from '../tree.ts';
import { addDays, dayOf, daysBetween, minuteOf, wallAt, wallOf } from '../wall.ts';
import { allDayChip, type Drawing, edges, percent, timedChip } from './chips.ts';
import { todayOf } from './shown.ts';
import type { StageCalendar, StageEvent, StageState } from './stage.ts';
import { fill, grammarOf, wordDay, wordField, wordTime } from './wording.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const ALL_DAY_PIXELS = 26;

/** What a section of columns is drawn from. The events of its columns may still be those of other days, see `render.ts`. */
type Columns = {
  readonly days: readonly string[];
  readonly events: readonly StageEvent[];
  /** How many days later the columns' own days are than those whose events still stand in them. */
  readonly behind: number;
};

/**
 * The views of a day, a work week and a week: for each part a section of day headers, which holds what lasts whole days,
 * and a section of columns. One part for all calendars, or in split view one for each; all of it modelled but the names
 * of the sections and the dates on the headers.
 */
export function timeGrid(state: StageState, drawing: Drawing, columns: Columns): Tree {
  const shown = state.calendars.filter((one) => one.visible);
  const parts: readonly (StageCalendar | null)[] = state.split ? shown : [null];
  return h(
    'div',
    { class: `~in-day${state.split ? ' ~split' : ''}` },
    parts.map((calendar, part) => {
      const events = columns.events.filter((event) => calendar === null || event.calendar === calendar.id);
      return h(
        'div',
        { class: '~part' },
        calendar && h('div', { class: '~calendar-name' }, calendar.name),
        header(state, drawing, part, { ...columns, events }),
        grid(state, drawing, part, { ...columns, events }),
      );
    }),
  );
}

/** While its columns are behind, a header has new days and no events. */
function header(state: StageState, drawing: Drawing, part: number, { days, events, behind }: Columns): Tree {
  const bars = behind === 0 ? barsOf(events.filter(liesInStrip), days) : [];
  const rows = bars.reduce((most, bar) => Math.max(most, bar.row + 1), 1);
  return h(
    'div',
    { 'data-app-section': `calendar-view-header-${part}`, class: '~day-headers' },
    h('div', { class: '~corner' }),
    h(
      'div',
      { class: '~header-days' },
      h(
        'div',
        { class: '~header-row' },
        days.map((day) => dayHeader(state, day)),
      ),
      h(
        'div',
        { class: 'allDayHeaderContent ~all-day', style: `height: ${rows * ALL_DAY_PIXELS + 4}px;` },
        bars.map(({ event, first, last, row }) => {
          const sides = edges(state, first, last, days.length);
          return allDayChip(state, drawing, event, `${sides} top: ${row * ALL_DAY_PIXELS}px; height: 24px;`);
        }),
      ),
    ),
  );
}

/** A day's header, with the button for the user's work plan, which is easily taken for an event. */
function dayHeader(state: StageState, day: string): Tree {
  const today = day === todayOf(state);
  return h(
    'div',
    { key: day, class: `~day-header${today ? ' ~today-column' : ''}`, 'data-column-date': day },
    h(
      'div',
      { class: '~day-name' },
      h('span', { class: '~day-number' }, String(+day.slice(8))),
      h('span', { class: '~day-weekday' }, wordField(state, day, { weekday: 'short' })),
    ),
    state.workPlan &&
      !state.published &&
      h(
        'button',
        {
          type: 'button',
          class: '~work-plan',
          'aria-label': fill(grammarOf(state).words.workPlan, { s: wordDay(state, day) }),
        },
        h('i', { 'data-icon-name': 'BuildingRegular', 'aria-hidden': 'true' }, '▦'),
      ),
  );
}

function grid(state: StageState, drawing: Drawing, part: number, { days, events, behind }: Columns): Tree {
  const height = `height: ${24 * state.pixelsPerHour}px;`;
  return h(
    'div',
    { 'data-app-section': `calendar-view-${part}`, class: '~grid' },
    h(
      'div',
      { class: 'inDayScrollContainer ~grid-scroll', 'data-stage-scroller': state.pixelsPerHour },
      h(
        'div',
        { class: '~ruler', 'aria-hidden': 'true' },
        HOURS.map((hour) =>
          h(
            'div',
            { class: '~hour', style: `height: ${state.pixelsPerHour}px;` },
            h('span', { class: '~hour-label' }, wordTime(state, wallOf(hour * 60))),
          ),
        ),
      ),
      h(
        'div',
        { class: 'inDayContentChild ~columns', style: height },
        days.map((day) => {
          const own = addDays(day, -behind);
          return h(
            'div',
            {
              key: `column ${own}`,
              class: `templateColumnContent ~column${day === todayOf(state) ? ' ~today-column' : ''}`,
              style: height,
            },
            piecesOf(events, own).map((piece) => pieceChip(state, drawing, own, piece)),
            behind === 0 && slot(state, day),
            behind === 0 && nowLine(state, day),
          );
        }),
      ),
    ),
  );
}

function pieceChip(state: StageState, drawing: Drawing, day: string, piece: Piece<StageEvent>): Tree {
  const { event, from, to, lane, lanes } = piece;
  const place = `top: ${percent(from / 1_440)}; height: ${percent((to - from) / 1_440)};`;
  const sides = `${grammarOf(state).rtl ? 'right' : 'left'}: ${percent(lane / lanes)}; width: ${percent(1 / lanes)};`;
  return timedChip(state, drawing, event, { day, minutes: to - from, style: `${place} ${sides}` });
}

/** The empty half hour that the user has selected: a box as chips have, with a short label and no id. */
function slot(state: StageState, day: string): Child {
  if (state.slot === null || dayOf(state.slot) !== day) return null;
  const from = minuteOf(state.slot) - minuteOf(day);
  const end = wallOf(minuteOf(state.slot) + 30);
  const times = fill(grammarOf(state).times, { a: wordTime(state, state.slot), b: wordTime(state, end) });
  const label = times + grammarOf(state).separator + wordField(state, day, { weekday: 'long' });
  return h(
    'div',
    {
      key: 'slot',
      class: 'calendar-SelectionStyles-resizeBoxParent ~slot',
      style: `top: ${percent(from / 1_440)}; height: ${percent(30 / 1_440)}; left: 0%; width: 100%;`,
    },
    h('div', { role: 'button', tabindex: 0, 'aria-label': label, class: '~slot-button' }),
  );
}

function nowLine(state: StageState, day: string): Child {
  const wall = wallAt(state.zone, state.now);
  if (daysBetween(dayOf(wall), day) !== 0) return null;
  return h('div', { key: 'now', class: '~now', style: `top: ${percent((minuteOf(wall) - minuteOf(day)) / 1_440)};` });
}
