import { touches } from '../pieces.ts';
import { h, type Tree } from '../tree.ts';
import { addMonths, dayOf, isWholeDay, wallAt, weekdayOf } from '../wall.ts';
import { colourOf, isDeclined } from './chips.ts';
import { datekeyOf } from './datekey.ts';
import { ownerLine } from './grid.ts';
import { eventidOf, jslogOf } from './ids.ts';
import type { StageEvent, StageState } from './stage.ts';
import { grammarOf } from './strings.ts';
import { withDigits, wordEvent, wordField, wordTime, wordTitle, wordWeekday } from './wording.ts';

/** The schedule: a group of rows for every day that has events, each event's text on its button. */
export function agendaGrid(state: StageState, days: readonly string[], events: readonly StageEvent[]): Tree {
  const groups = days.flatMap((day) => {
    const here = events.filter((event) => touches(event, day)).sort(byTime);
    return here.length === 0 ? [] : [dayGroup(state, day, here)];
  });
  return h('div', { class: 'wcJUvc' }, h('div', { role: 'grid', class: 'DCx23e' }, groups));
}

const byTime = (a: StageEvent, b: StageEvent): number => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0);

function dayGroup(state: StageState, day: string, events: readonly StageEvent[]): Tree {
  const { locale } = state;
  const today = dayOf(wallAt(state.zone, state.now));
  const label = wordWeekday(locale, day, today);
  const dated = h(
    'div',
    { role: 'gridcell', class: 'V4sZ3c' },
    h(
      'h2',
      { class: `bf2t7b${day === today ? ' F262Ye' : ''}` },
      h(
        'button',
        { type: 'button', class: 'nUt0vb H3yh2e', 'aria-label': label, 'data-stage-do': `day:${day}` },
        h('span', { class: 'UTNHae' }),
        h('div', { class: 'x5FT4e kkUTBb' }, withDigits(grammarOf(locale), String(+day.slice(8)))),
      ),
      h(
        'div',
        { class: 'U2CF5e' },
        h('div', { class: 'yRbOzc' }, wordField(locale, day, { month: 'short', weekday: 'short' })),
      ),
    ),
  );
  return h(
    'div',
    { role: 'rowgroup', class: 'OVSqWe', 'data-datekey': datekeyOf(day) },
    events.map((event, index) =>
      h(
        'div',
        { role: 'row', class: 'YOmXMd' },
        index === 0 ? dated : h('div', { role: 'gridcell', class: 'XuJrye' }, label),
        row(state, event),
      ),
    ),
  );
}

function row(state: StageState, event: StageEvent): Tree {
  const id = { 'data-eventid': eventidOf(event, state.zone), jslog: jslogOf(event, state.zone) };
  const onRow = state.agendaIds === 'row';
  const times = isWholeDay(event.start)
    ? grammarOf(state.locale).allDay
    : `${wordTime(state, event.start)} – ${wordTime(state, event.end)}`;
  return h(
    'div',
    { role: 'presentation', class: 'ryakYc OY8yJd', ...(onRow ? { ...id, 'data-eventchip': true } : {}) },
    h('div', { role: 'gridcell', class: 'FVj2te JxNhxc' }, times),
    h(
      'div',
      { role: 'gridcell', class: 'FVj2te uFexlc EmMre' },
      h(
        'div',
        {
          role: 'button',
          tabindex: 0,
          class: `URIUGf rFUW1c${isDeclined(event) ? ' w9eXqe' : ''}`,
          'aria-label': wordEvent(state, event),
          ...(onRow ? {} : id),
        },
        h('span', { class: 'vELlJd' }, wordTitle(state.locale, event).visible),
        event.place ? h('span', { class: 'zjOMse' }, event.place) : null,
      ),
    ),
    h(
      'div',
      { role: 'gridcell', class: 'FVj2te AfMD1c' },
      h(
        'div',
        { class: 'FwBPib' },
        h(
          'div',
          { class: 'poxnAc', style: `border-color: ${colourOf(state, event)};` },
          h('span', { class: 'XuJrye' }, ownerLine(state, event)),
        ),
      ),
    ),
  );
}

/** Twelve small months without events. */
export function yearGrid(state: StageState): Tree {
  const january = `${state.date.slice(0, 4)}-01-01`;
  return h(
    'div',
    { class: 'tYyZuc' },
    Array.from({ length: 12 }, (_, index) => smallMonth(state, addMonths(january, index))),
  );
}

/** One small month, as in the year and in the drawer. */
export function smallMonth(state: StageState, first: string): Tree {
  const { locale, weekStart } = state;
  const today = dayOf(wallAt(state.zone, state.now));
  const blank = (weekdayOf(first) - weekStart + 7) % 7;
  const start = new Date(`${first}T00:00Z`).getTime() - blank * 86_400_000;
  const dayOfCell = (index: number) => new Date(start + index * 86_400_000).toISOString().slice(0, 10);
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => dayOfCell(week * 7 + day)),
  );
  return h(
    'div',
    { class: 'UF4Iuc' },
    h('h3', { class: 'B8bmZc' }, wordField(locale, first, { month: 'long', year: 'numeric' })),
    h(
      'table',
      { role: 'grid', class: 'VIFEpc' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          (weeks[0] ?? []).map((day) => h('th', { scope: 'col' }, wordField(locale, day, { weekday: 'narrow' }))),
        ),
      ),
      h(
        'tbody',
        {},
        weeks.map((week) =>
          h(
            'tr',
            {},
            week.map((day) =>
              h(
                'td',
                {
                  class: !day.startsWith(first.slice(0, 7)) ? 'q2d9Ze' : day === today ? 'F262Ye' : null,
                  'data-date': day.replaceAll('-', ''),
                  'data-stage-do': `day:${day}`,
                },
                withDigits(grammarOf(locale), String(+day.slice(8))),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
