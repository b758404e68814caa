import { type Bar, liesInStrip, type Piece } from '../pieces.ts';
import { type Child, h, type Tree } from '../tree.ts';
import { isWholeDay } from '../wall.ts';
import { eventidOf, jslogOf } from './ids.ts';
import { EVENT_COLOURS, type StageEvent, type StageState } from './stage.ts';
import { grammarOf } from './strings.ts';
import { wordEvent, wordTime, wordTitle, wordVisibleTime } from './wording.ts';

const ONE_LINE = 30;
const isTask = (event: StageEvent): boolean => event.kind === 'task' || event.kind === 'old-task';

/** Whether an event is struck through. */
export const isDeclined = (event: StageEvent): boolean => event.declined ?? event.response === 'declined';

/** The colour an event is painted in: its own or its calendar's. */
export const colourOf = (state: StageState, event: StageEvent): string =>
  event.colour
    ? EVENT_COLOURS[event.colour]
    : (state.calendars.find((one) => one.id === event.calendar)?.colour ?? 'rgb(3, 155, 229)');

/** A percentage as the page writes it: `14.29%`. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

const px = (length: number): string => `${Number(length.toFixed(3))}px`;

/** A chip with clock times, at the place that its minutes and the column's hour height give it. */
export function timedChip(state: StageState, piece: Piece<StageEvent>): Tree {
  const { event, from, to, lane, lanes } = piece;
  const hour = state.pixelsPerHour;
  const height = Math.max(0, ((to - from) / 60) * hour - 2);
  const short = height < ONE_LINE;
  const hollow = isDeclined(event) || event.response === 'needs-action' || event.response === 'tentative';
  const colour = colourOf(state, event);
  const style = [
    `top: ${px((from / 60) * hour - 1)}`,
    `height: ${px(height)}`,
    `left: ${percent(lane / lanes)}`,
    `width: ${percent(1 / lanes)}`,
    `z-index: ${5 + lane}`,
    ...(hollow ? [] : [`background-color: ${colour}`]),
    `border-color: ${colour}`,
  ];
  const classes = [
    'GTG3wb ChfiMc rFUW1c',
    event.kind === 'task' ? 'LLspoc' : 'EiZ8Dd',
    short && 'F262Ye oAFpMd',
    height < 15 && 'TuXzcb',
    hollow && 'Hrn1mc MmaWIb',
    isDeclined(event) && 'w9eXqe',
    'afiDFd',
  ];
  return h(
    'div',
    {
      role: 'button',
      tabindex: 0,
      'data-eventid': eventidOf(event, state.zone),
      'data-eventchip': true,
      'data-opens-details': 'true',
      'data-keyboardactiontype': '0;1',
      jslog: jslogOf(event, state.zone),
      class: classes.filter(Boolean).join(' '),
      style: `${style.join('; ')};`,
    },
    event.colour &&
      h('div', { class: 'uXKCmc', 'aria-hidden': 'true', style: `background-color: ${calendarColour(state, event)};` }),
    h('div', { class: 'XuJrye' }, wordEvent(state, event)),
    h('div', { class: 'Jcb6qd', 'aria-hidden': 'true' }, h('div', { class: 'fFwDnf' }, linesOf(state, event, short))),
    isTask(event) && completeButton(state, event),
    !piece.continues &&
      h('div', {
        class: 'leOeGd ChfiMc YVffPe',
        'aria-hidden': 'true',
        'data-eventid': eventidOf(event, state.zone),
        'data-dragsource-type': '3',
      }),
  );
}

const calendarColour = (state: StageState, event: StageEvent): string =>
  state.calendars.find((one) => one.id === event.calendar)?.colour ?? 'transparent';

function linesOf(state: StageState, event: StageEvent, short: boolean): Child {
  const title = h('span', { class: 'I0UMhf' }, wordTitle(state.locale, event).visible);
  if (short) {
    const place = event.place ? [h('span', { class: 'pttLke' }, ','), h('span', { class: 'K9QN7e' }, event.place)] : [];
    const time = h('span', { class: 'EWOIrf' }, wordTime(state, event.start), ...place);
    return h(
      'div',
      { class: 'lhydbb RIOtYe cpCWFd EiZ8Dd Qt1TOc' },
      h('span', { class: 'KcY3wb' }, title, h('span', { class: 'pttLke' }, ','), time),
    );
  }
  return [
    h('div', { class: 'lhydbb RIOtYe EiZ8Dd' }, h('span', { class: 'KcY3wb' }, title)),
    h('div', { class: 'lhydbb gVNoLb EiZ8Dd' }, wordVisibleTime(state, event)),
    h('div', { class: 'lhydbb K9QN7e EiZ8Dd' }, event.place ?? ''),
  ];
}

const completeButton = (state: StageState, event: StageEvent): Tree =>
  h('div', {
    role: 'button',
    tabindex: 0,
    class: 'bgr46c',
    'aria-label': grammarOf(state.locale).task[1],
    'data-eventid': eventidOf(event, state.zone),
  });

/** A chip of the strip or of a month, as it lies in the cell of one of its days; `days` is how many the row has. */
export function stackedChip(
  state: StageState,
  bar: Bar<StageEvent>,
  day: number,
  days: number,
  inMonth: boolean,
): Tree {
  const { event } = bar;
  const colour = colourOf(state, event);
  const dot = inMonth && !liesInStrip(event);
  const side = grammarOf(state.locale).rtl ? 'right' : 'left';
  const place = `${side}: ${percent(bar.first / days)}; width: ${percent((bar.last - bar.first + 1) / days)}; top: ${bar.row}em`;
  const inner = ['KF4T6b jKgTF QGRmIf', dot && 'smECzc', isDeclined(event) && 'w9eXqe', day > bar.first && 'PU9jSd'];
  return h(
    'div',
    {
      class: `vEJ0bc ChfiMc rFUW1c${inMonth ? ' Po94xd GHWQBd' : ''}`,
      'data-eventchip': true,
      'data-stacked-layout-chip-container': 'true',
      'data-eventid': eventidOf(event, state.zone),
      jslog: jslogOf(event, state.zone),
      style: `${place}; border-color: ${colour};`,
    },
    h(
      'div',
      {
        role: 'button',
        'data-stacked-layout-chip': 'true',
        tabindex: 0,
        class: inner.filter(Boolean).join(' '),
        style: dot ? null : `background-color: ${colour};`,
      },
      dot && h('div', { class: 'ZWOtn' }, h('div', { class: 'VlNR9e', style: `border-color: ${colour};` })),
      h(
        'span',
        { class: 'nHqeVd', 'aria-hidden': 'true' },
        !isWholeDay(event.start) && h('span', { class: 'DvyQhe BdCDHc' }, wordTime(state, event.start)),
        h('span', { class: 'WBi6vc' }, wordTitle(state.locale, event).visible),
      ),
      h('span', { class: 'XuJrye' }, wordEvent(state, event)),
    ),
  );
}
