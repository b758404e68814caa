import { barsOf, liesInStrip, piecesOf } from '../pieces.ts';
import { type Child, h, type Tree } from '../tree.ts';
import { dayOf, minuteOf, offsetAt, wallAt } from '../wall.ts';
import { stackedChip, timedChip } from './chips.ts';
import { datekeyOf } from './datekey.ts';
import type { StageCalendar, StageEvent, StageState } from './stage.ts';
import { grammarOf } from './strings.ts';
import { withDigits, wordCount, wordField, wordOwner, wordWeekday } from './wording.ts';

/** A column: its day, and the only calendar it shows, where each has its own. */
type Column = { readonly day: string; readonly calendar: StageCalendar | null };

function columnsOf(state: StageState, days: readonly string[]): readonly Column[] {
  const apart = state.sideBySide && state.view === 'day' ? state.calendars.filter(({ visible }) => visible) : [null];
  return days.flatMap((day) => apart.map((calendar) => ({ day, calendar })));
}

const eventsIn = ({ calendar }: Column, events: readonly StageEvent[]): readonly StageEvent[] =>
  calendar ? events.filter((event) => event.calendar === calendar.id) : events;

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Hours, a strip for whole days and a column a day: the views of a day, some days and a week. */
export function timeGrid(state: StageState, days: readonly string[], events: readonly StageEvent[]): Tree {
  const shown = columnsOf(state, days);
  const zones = [state.secondaryZone, state.zone].filter((zone) => zone !== null);
  return h(
    'div',
    {
      role: 'grid',
      class: 'pbeTDb nwPtud eh5oYe',
      'data-start-date-key': datekeyOf(days[0] ?? state.date),
      'data-end-date-key': datekeyOf(days.at(-1) ?? state.date),
    },
    h(
      'div',
      { class: 'BfTITd FEiQrc fipZNe' },
      h(
        'div',
        { class: 'UqLcs' },
        h(
          'div',
          { class: 'SrADx' },
          zones.map((zone) =>
            h('div', { class: 'sS0sZd' }, h('div', { class: 'H4QSac ouBNcf' }, gmt(zone, state.now))),
          ),
        ),
      ),
      h('div', { class: 'Zf8VQe', role: 'presentation' }, headers(state, shown), strip(state, shown, events)),
    ),
    h(
      'div',
      { class: 'mDPmMe', 'data-stage-scroller': state.pixelsPerHour },
      zones.map((zone) => hourLabels(state, zone)),
      columns(state, shown, events),
    ),
  );
}

const todayOf = (state: StageState): string => dayOf(wallAt(state.zone, state.now));

function headers(state: StageState, shown: readonly Column[]): Tree {
  const { locale } = state;
  const today = todayOf(state);
  return h(
    'div',
    { role: 'row', class: 'fhpo2c' },
    h(
      'div',
      { role: 'presentation', class: 'EYcIbe' },
      shown.map(({ day }) => {
        const label = wordWeekday(locale, day, today);
        const number = withDigits(grammarOf(locale), String(+day.slice(8)));
        return h(
          'div',
          { role: 'columnheader', class: `yzWBv ChfiMc${day === today ? ' F262Ye' : ''}` },
          h('div', { class: 'PdjKid' }),
          h(
            'h2',
            { class: 'hI2jVc', 'aria-label': label },
            h('div', { class: 'sVASAd tWjOu' }, wordField(locale, day, { weekday: 'short' })),
            h(
              'button',
              { type: 'button', class: 'nUt0vb sVASAd', 'aria-label': label, 'data-stage-do': `day:${day}` },
              h('span', { class: 'UTNHae' }),
              h('div', { class: 'x5FT4e kkUTBb' }, number),
            ),
          ),
        );
      }),
    ),
  );
}

function strip(state: StageState, shown: readonly Column[], events: readonly StageEvent[]): Tree {
  const places = events.filter((event) => event.kind === 'working-location');
  const whole = events.filter((event) => liesInStrip(event) && event.kind !== 'working-location');
  // Where calendars stand side by side, what lies on a day lies in the column of its own calendar alone.
  const bars = shown.every(({ calendar }) => calendar === null)
    ? barsOf(
        whole,
        shown.map(({ day }) => day),
      )
    : shown.flatMap((column, index) =>
        barsOf(eventsIn(column, whole), [column.day]).map((bar) => ({ ...bar, first: index, last: index })),
      );
  const rows = bars.reduce((most, bar) => Math.max(most, bar.row + 1), 1);
  return h(
    'div',
    { role: 'row', class: 'Qotkjb' },
    h(
      'div',
      { role: 'presentation', class: 'ZDEHt' },
      h(
        'ul',
        { class: 'bOyeud' },
        shown.map(({ day }) =>
          h(
            'li',
            { class: 'gZ8fdb' },
            places
              .filter((event) => dayOf(event.start) <= day && day <= dayOf(event.end))
              .map((event) => h('button', { type: 'button', class: 'd4Tiq', 'aria-label': event.title }, event.title)),
          ),
        ),
      ),
      h(
        'div',
        { role: 'presentation', class: 'PTdDEc ChfiMc enpite', style: `height: ${rows}em;` },
        shown.map(({ day }, index) => {
          const here = bars.filter((bar) => bar.first <= index && index <= bar.last);
          return h(
            'div',
            { role: 'gridcell', class: 'qLWd9c' },
            h('h2', { class: 'CqwSk XuJrye' }, heading(state, day, here.length)),
            h(
              'div',
              { role: 'presentation' },
              here.map((bar) => stackedChip(state, bar, index, shown.length, false)),
            ),
          );
        }),
      ),
    ),
  );
}

/** `5 events, Monday, September 14`. */
export const heading = (state: StageState, day: string, count: number): string =>
  wordCount(state.locale, count) + grammarOf(state.locale).separator + wordWeekday(state.locale, day, todayOf(state));

function columns(state: StageState, shown: readonly Column[], events: readonly StageEvent[]): Tree {
  const today = todayOf(state);
  const height = 24 * state.pixelsPerHour + 1;
  return h(
    'div',
    { role: 'row', class: 'Tmdkcc ChfiMc', style: `height: ${height}px;` },
    h(
      'div',
      { class: 'aLC8Le' },
      HOURS.map(() => h('div', { class: 'sJ9Raf' })),
    ),
    shown.map((column, index) => {
      const { day, calendar } = column;
      const pieces = piecesOf(eventsIn(column, events), day);
      return h(
        'div',
        {
          role: 'gridcell',
          tabindex: -1,
          class: `BiKU4b${day === today ? ' F262Ye' : ''}`,
          'data-column-index': index,
          'data-datekey': datekeyOf(day),
          'data-principal-ids': calendar && btoa(calendar.id),
        },
        h('h2', { class: 'XuJrye' }, heading(state, day, pieces.length)),
        day === today && nowLine(state),
        h('div', { class: 'QIYAPb' }),
        h(
          'div',
          { class: 'feMFof A3o4Oe', role: 'presentation' },
          pieces.map((piece) => timedChip(state, piece)),
        ),
      );
    }),
  );
}

function nowLine(state: StageState): Child {
  const wall = wallAt(state.zone, state.now);
  const top = `top: ${Math.round(((minuteOf(wall) - minuteOf(dayOf(wall))) / 60) * state.pixelsPerHour)}px;`;
  return [h('div', { class: 'rGFpCd', style: top }), h('div', { class: 'LvQ60d', style: top })];
}

function hourLabels(state: StageState, zone: string): Tree {
  const shift = offsetAt(zone, state.now) - offsetAt(state.zone, state.now);
  return h(
    'div',
    { class: 'R6TFwe', 'aria-hidden': 'true' },
    HOURS.map((hour) =>
      h(
        'div',
        { class: 'XsRa1c', style: `height: ${state.pixelsPerHour}px;` },
        h('span', { class: `wO6pL${hour === 0 ? ' iHNmdb' : ''}` }, hourLabel(state, hour * 60 + shift)),
      ),
    ),
  );
}

function hourLabel(state: StageState, minute: number): string {
  const time = new Date((((minute % 1_440) + 1_440) % 1_440) * 60_000);
  const full = time.getUTCMinutes() === 0;
  const options: Intl.DateTimeFormatOptions =
    state.clock === '24h'
      ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
      : { hour: 'numeric', hour12: true, ...(full ? {} : { minute: '2-digit' }) };
  return new Intl.DateTimeFormat(grammarOf(state.locale).tag, { ...options, timeZone: 'UTC' }).format(time);
}

function gmt(zone: string, instant: number): string {
  const offset = offsetAt(zone, instant);
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = Math.abs(offset) % 60;
  return `GMT${offset < 0 ? '-' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}

/** The owner's line, for views that show it apart. */
export const ownerLine = (state: StageState, event: StageEvent): string => {
  const grammar = grammarOf(state.locale);
  return wordOwner(state, event) + grammar.separator + grammar.responses[event.response ?? 'accepted'];
};
