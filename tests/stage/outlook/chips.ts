import { type Child, h, type Tree } from '../tree.ts';
import { isWholeDay } from '../wall.ts';
import { itemIdOf } from './ids.ts';
import { CALENDAR_COLOURS, type StageEvent, type StageState } from './stage.ts';
import {
  grammarOf,
  isPast,
  placeOf,
  wordEvent,
  wordLength,
  wordTime,
  wordTimes,
  wordTitle,
  wordTooltip,
} from './wording.ts';

/**
 * What drawing needs beside the state: which drawing this is, and whether the print preview is drawn. Chips are keyed by
 * the drawing, so that each one makes all of them anew, as the page does.
 */
export type Drawing = { readonly count: number; readonly hovered: string | null; readonly print: boolean };

/** What is written into a style as the browser writes it: six digits. */
export const percent = (share: number): string => `${Number((share * 100).toPrecision(6))}%`;

/** How far what lies on some of so many days stands off from both edges; where writing runs from the right, from there. */
export function edges(state: StageState, first: number, last: number, days: number): string {
  const [before, after] = [percent(first / days), percent((days - 1 - last) / days)];
  return grammarOf(state).rtl ? `left: ${after}; right: ${before};` : `left: ${before}; right: ${after};`;
}

const colourOf = (state: StageState, event: StageEvent): string => {
  const calendar = state.calendars.find((one) => one.id === event.calendar);
  return CALENDAR_COLOURS[calendar?.colour ?? 'blue'][isPast(state, event) ? 1 : 0];
};

/** The layer that paints a chip: solid where the user has accepted, white where not; the second is modelled. */
const paint = (state: StageState, event: StageEvent, classes: string): Tree => {
  const colour = colourOf(state, event);
  const ground = event.showAs === 'tentative' ? 'rgb(255, 255, 255)' : colour;
  return h('div', {
    class: `${classes}${event.showAs === 'tentative' ? '' : ' ~solid'} ~rounded`,
    style: `background-color: ${ground}; border-color: ${colour}; z-index: 1; border-style: solid; border-width: 1px;`,
  });
};

/** The icon of a recurring event. That of an exception is modelled. */
function repeatIcon(event: StageEvent): Child {
  if (event.recurrence === undefined) return null;
  const label = event.recurrence === 'occurrence' ? 'Repeating event' : 'Repeating event that was modified';
  const name = event.recurrence === 'occurrence' ? 'ArrowRepeatAllRegular' : 'ArrowRepeatAllOffRegular';
  return h(
    'i',
    { 'data-icon-name': name, role: 'img', 'aria-label': label, title: label, class: '~icon undefined root-89' },
    h('span', { role: 'presentation', 'aria-hidden': 'true', class: '~glyph' }, h('i', { class: 'fui-Icon-font' })),
  );
}

/** A chip's outer element and its button. `at` keeps copies of one event apart, `style` says where the chip lies. */
function chip(
  state: StageState,
  { count, hovered, print }: Drawing,
  event: StageEvent,
  at: { readonly index: number; readonly key: string; readonly style: string; readonly classes: string },
  ...content: readonly Child[]
): Tree {
  const id = itemIdOf(state, event);
  return h(
    'div',
    {
      key: `${id} ${at.key} ${count}${hovered === id ? ' hovered' : ''}`,
      'data-itemindex': at.index,
      'data-tabid': `${id}_${at.index}`,
      'data-conflict': '0',
      class: `~wrapper calendar-SelectionStyles-resizeBoxParent${at.classes}`,
      'data-calitemid': id,
      style: `${at.style} margin-left: 0px; cursor: pointer;`,
    },
    paint(state, event, '~paint'),
    h(
      'div',
      {
        role: 'button',
        class: `root-193 ~button content-${isPast(state, event) ? 194 : 198}`,
        tabindex: print ? null : 0,
        title: wordTooltip(state, event),
        'aria-label': wordEvent(state, event),
        'aria-description': 'Press Shift F10 for more options',
      },
      content,
      repeatIcon(event),
    ),
  );
}

/** A chip of a month: no time on a published page; signed in one was reported, modelled. */
export function monthChip(state: StageState, drawing: Drawing, event: StageEvent, row: number, style: string): Tree {
  const timed = !state.published && !isWholeDay(event.start);
  return chip(
    state,
    drawing,
    event,
    { index: row, key: `row ${row}`, style, classes: ' ~month-chip' },
    h(
      'div',
      { class: '~line ~one-line' },
      timed && h('time', {}, wordTime(state, event.start)),
      h('span', { class: '~subject' }, wordTitle(state, event)),
    ),
  );
}

/** A chip of the section above the columns. How the real one looks there is not known; modelled. */
export function allDayChip(state: StageState, drawing: Drawing, event: StageEvent, style: string): Tree {
  return chip(
    state,
    drawing,
    event,
    { index: 0, key: 'all day', style, classes: ' ~all-day-chip' },
    h('div', { class: '~line ~one-line' }, h('span', { class: '~subject' }, wordTitle(state, event))),
  );
}

/** A chip in a column; `day` tells the parts of one over midnight from each other. Its lines lose what has no room; modelled. */
export function timedChip(
  state: StageState,
  drawing: Drawing,
  event: StageEvent,
  { day, minutes, style }: { readonly day: string; readonly minutes: number; readonly style: string },
): Tree {
  const place = placeOf(state, event);
  const lines = [wordTimes(state, event), place, event.organiser].slice(0, Math.max(0, Math.floor(minutes / 30) - 1));
  return chip(
    state,
    drawing,
    event,
    { index: 0, key: day, style, classes: ' ~timed-chip' },
    h(
      'div',
      { class: '~content' },
      h('div', { class: '~subject' }, wordTitle(state, event)),
      lines.map((line) => line !== undefined && h('div', { class: '~detail' }, line)),
    ),
  );
}

/** A row of a list: the same label, but neither an id nor a button. */
export function listRow(state: StageState, drawing: Drawing, event: StageEvent, index: number): Tree {
  const place = placeOf(state, event);
  const part = (text: string, name: string) => h('div', { title: text, class: name }, text);
  const time = isWholeDay(event.start) ? wordTimes(state, event) : wordTime(state, event.start);
  return h(
    'div',
    {
      key: `row ${index} ${event.calendar} ${event.id} ${event.start} ${drawing.count}`,
      role: 'listitem',
      class: 'ms-List-cell',
      'data-list-index': index,
      'data-automationid': 'ListCell',
    },
    h(
      'div',
      {
        'data-is-focusable': 'true',
        tabindex: index === 0 ? 0 : -1,
        class: '~row ~row-box',
        'aria-label': wordEvent(state, event),
        title: wordTooltip(state, event),
      },
      paint(state, event, '~stripe'),
      h('div', { class: '~row-times' }, part(time, '~row-time'), part(wordLength(event), '~row-length')),
      h(
        'div',
        { class: '~row-text' },
        part(wordTitle(state, event), '~subject'),
        place !== undefined && part(place, '~detail'),
      ),
      repeatIcon(event),
    ),
  );
}
