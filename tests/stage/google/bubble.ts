import { type Child, h, type Tree } from '../tree.ts';
import { dayOf, isWholeDay } from '../wall.ts';
import { colourOf } from './chips.ts';
import { eventidOf, jslogOf } from './ids.ts';
import type { StageEvent, StageState } from './stage.ts';
import { grammarOf } from './strings.ts';
import { fill, wordGuest, wordOrganiser, wordTime, wordTitle, wordWeekday } from './wording.ts';

/** Whose details a bubble shows, and whether all of them have come. */
export type Bubble = { readonly event: StageEvent; readonly open: boolean; readonly loaded: boolean };

/** The bubble with an event's details. Closed, it stays in the page with its last event and no height. */
export function bubble(state: StageState, { event, open, loaded }: Bubble): Tree {
  const { words } = grammarOf(state.locale);
  return h(
    'div',
    {
      key: 'bubble',
      role: 'dialog',
      class: 'ecHOgf RDlrG Inn9w iWO5td',
      'data-chips-dialog': 'true',
      'data-layout-mode': 'bubble',
      'aria-labelledby': 'rAECCd',
      tabindex: -1,
      style: open ? 'opacity: 1; transform: none;' : 'display: none;',
    },
    h('div', { class: 'pw1uU', 'aria-hidden': 'true', tabindex: 0 }),
    h(
      'span',
      { class: 'kma42e' },
      h(
        'div',
        {
          id: 'xDetDlg',
          class: 'jefcFd',
          'data-eventid': eventidOf(event, state.zone),
          'data-open-edit-note': 'false',
          jslog: jslogOf(event, state.zone).replace('35463', '35389'),
        },
        h(
          'div',
          { class: 'wv9rPe' },
          h(
            'button',
            { type: 'button', id: 'xDetDlgCloseBu', 'aria-label': words.close, 'data-stage-do': 'close' },
            '×',
          ),
          h('button', { type: 'button', jsname: 'DyVDA', 'aria-label': words.edit, 'data-stage-do': 'edit' }, '✎'),
          h('button', { type: 'button', id: 'xDetDlgDelBu', 'aria-label': 'delete', 'data-stage-do': 'delete' }, '⌫'),
        ),
        h('div', { class: 'hMdQi', jsname: 'sV9x3c' }, rows(state, event, loaded)),
      ),
    ),
  );
}

function rows(state: StageState, event: StageEvent, loaded: boolean): Child {
  const times = isWholeDay(event.start) ? [] : ['⋅', `${wordTime(state, event.start)} – ${wordTime(state, event.end)}`];
  const guests = event.guests ?? [];
  const first = row(
    'xDetDlgWhen',
    {},
    h('div', { class: 'xnWuge', style: `background-color: ${colourOf(state, event)};` }),
    h(
      'div',
      { class: 'UfeRlc' },
      h('span', { id: 'rAECCd', role: 'heading', 'aria-level': 1 }, wordTitle(state.locale, event).visible),
    ),
    h('div', { class: 'AzuXid' }, wordWeekday(state.locale, dayOf(event.start), ''), times),
  );
  if (!loaded) return first;
  return [
    first,
    event.place ? row('xDetDlgLoc', { 'data-text': event.place }, event.place) : null,
    guests.length > 0 && row('xDetDlgAtt', {}, guestList(state, event)),
    event.description
      ? row('xDetDlgDesc', {}, h('span', { class: 'XuJrye' }, 'Description:'), h('span', {}, event.description))
      : null,
    row('xDetDlgCal', {}, calendarLines(state, event)),
  ];
}

const row = (id: string, attributes: Readonly<Record<string, string>>, ...children: readonly Child[]): Tree =>
  h('div', { class: 'nBzcnc', key: id }, h('div', { class: 'toUqff', id, ...attributes }, children));

function calendarLines(state: StageState, event: StageEvent): Child {
  const calendar = state.calendars.find((one) => one.id === event.calendar);
  const name = event.calendar === state.user.email ? state.user.name : (calendar?.name ?? event.calendar);
  return [
    h('div', {}, name),
    event.organiser === undefined ? null : h('div', {}, wordOrganiser(state, event.organiser)),
  ];
}

function guestList(state: StageState, event: StageEvent): Child {
  const { guests = [] } = event;
  return [h('div', {}, fill(grammarOf(state.locale).words.guests, { n: guests.length })), guestEntries(state, event)];
}

/** The entries of an event's guests, as its bubble and its form list them. */
export const guestEntries = (state: StageState, { guests = [], organiser }: StageEvent): Child =>
  guests.map((email) =>
    h(
      'div',
      {
        key: email,
        role: 'treeitem',
        'data-email': email,
        'aria-label': wordGuest(state, email, email === organiser),
      },
      email,
    ),
  );
