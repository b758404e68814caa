import { h, type Tree } from '../tree.ts';
import { addDays, dayOf, instantOf, isWholeDay, isZone, minuteOf, wallAt, wallOf } from '../wall.ts';
import { guestEntries } from './bubble.ts';
import type { StageEvent, StageState } from './stage.ts';
import { grammarOf } from './strings.ts';
import { fill } from './wording.ts';

/** What the form for a new event is filled with, by the stage's own wall. */
export type Draft = {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly description: string;
};

/** The draft that a link asks for. Dates it cannot read become the next full hour, as on the real page. */
export function draftOf(fields: URLSearchParams, state: StageState): Draft {
  const given = (fields.get('dates') ?? '').split('/');
  const asked = fields.get('ctz') ?? state.zone;
  const zone = isZone(asked) ? asked : state.zone;
  const from = wallOfStamp(given[0] ?? '', zone, state.zone);
  const to = wallOfStamp(given[1] ?? '', zone, state.zone);
  const hour = Math.ceil((minuteOf(wallAt(state.zone, state.now)) + 1) / 60) * 60;
  const known = from !== null && to !== null && isWholeDay(from) === isWholeDay(to);
  return {
    title: fields.get('text') ?? '',
    start: known ? from : wallOf(hour),
    end: known ? (isWholeDay(to) ? addDays(to, -1) : to) : wallOf(hour + 60),
    place: fields.get('location') ?? '',
    description: fields.get('details') ?? '',
  };
}

/** `20260302T150000Z`, `20260302T100000` or `20260302` as a wall time of the stage, or its day. */
function wallOfStamp(stamp: string, zone: string, stageZone: string): string | null {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?$/.exec(stamp);
  if (!match) return null;
  const [, year, month, day, hour, minute, utc] = match;
  const wall = wallOf(minuteOf(`${year}-${month}-${day}T${hour ?? '00'}:${minute ?? '00'}`));
  if (hour === undefined) return dayOf(wall);
  return wallAt(stageZone, utc ? minuteOf(wall) * 60_000 : instantOf(zone, wall));
}

/** What the form of an event that already is is filled with. */
export const draftOfEvent = ({ title, start, end, place = '', description = '' }: StageEvent): Draft => ({
  title,
  start,
  end,
  place,
  description,
});

/** A form: what it is filled with, and the event it is of, or null for a new one. */
export type Form = { readonly draft: Draft; readonly event: StageEvent | null };

/** The form for a new event, as `/r/eventedit` shows it, or of one. Its guests may come a moment later. */
export function formPage(state: StageState, { draft, event }: Form, loaded: boolean): Tree {
  const { words, allDay } = grammarOf(state.locale);
  const whole = isWholeDay(draft.start);
  return h(
    'div',
    { class: 'stage-form', key: 'form', 'data-is-create': String(event === null) },
    h(
      'div',
      { class: 'stage-form-head' },
      h('button', { type: 'button', class: 'stage-icon', 'aria-label': words.close, 'data-stage-do': 'back' }, '×'),
      h('input', {
        id: 'xTiIn',
        type: 'text',
        value: draft.title,
        'data-initial-value': draft.title,
        'aria-label': 'title',
      }),
      h('button', { type: 'button', id: 'xSaveBu', jsname: 'x8hlje', 'data-stage-do': 'save' }, words.save),
    ),
    h(
      'div',
      { class: 'stage-form-times' },
      dateField('iKdrbf', draft.start),
      !whole && timeField('B4GDSd', draft.start),
      h('span', {}, '–'),
      !whole && timeField('XCHdmd', draft.end),
      dateField('qPZlPe', draft.end),
    ),
    h('label', {}, h('input', { type: 'checkbox', id: 'xAlDaCbx', checked: whole, disabled: true }), allDay),
    h('div', { class: 'stage-zone', jsname: 'L2QMlb' }, state.zone),
    h(
      'div',
      { jsname: 'yNrILb' },
      h('input', {
        type: 'text',
        role: 'combobox',
        value: draft.place,
        'aria-label': 'location',
        'aria-expanded': 'false',
      }),
    ),
    h(
      'div',
      { id: 'xDescIn' },
      h('div', { contenteditable: 'true', role: 'textbox', 'aria-label': 'description' }, draft.description),
    ),
    loaded && event?.guests ? guestField(state, event) : null,
  );
}

const guestField = (state: StageState, event: StageEvent): Tree =>
  h(
    'div',
    { role: 'tree', 'aria-label': fill(grammarOf(state.locale).words.guests, { n: event.guests?.length ?? 0 }) },
    guestEntries(state, event),
  );

const dateField = (name: string, wall: string): Tree =>
  h(
    'div',
    { jsname: name },
    h('input', {
      jsname: 'YPqjbf',
      type: 'date',
      value: dayOf(wall),
      'data-date': dayOf(wall).replaceAll('-', ''),
      'aria-label': 'date',
    }),
  );

const timeField = (name: string, wall: string): Tree =>
  h('div', { jsname: name }, h('input', { type: 'time', value: wall.slice(11), 'aria-label': 'time' }));

/** The event that the form, as it now stands in the page, describes; on the user's own calendar. */
export function eventOfForm(form: Element, state: StageState): StageEvent {
  const value = (selector: string) => form.querySelector<HTMLInputElement>(selector)?.value ?? '';
  const wall = (date: string, time: string) => {
    const clock = value(`[jsname="${time}"] input`);
    return value(`[jsname="${date}"] input`) + (clock ? `T${clock}` : '');
  };
  const start = wall('iKdrbf', 'B4GDSd');
  const end = wall('qPZlPe', 'XCHdmd');
  const place = value('[jsname="yNrILb"] input');
  const description = form.querySelector('#xDescIn [contenteditable]')?.textContent ?? '';
  return {
    id: freshId(state),
    calendar: state.user.email,
    title: value('#xTiIn'),
    start,
    end: minuteOf(end) < minuteOf(start) ? start : end,
    ...(place ? { place } : {}),
    ...(description ? { description } : {}),
  };
}

/** An id no event has, of the letters and the length that the site's own ids have. */
function freshId(state: StageState): string {
  for (let count = state.events.length; ; count++) {
    const id = count.toString(32).padStart(26, 'stage0');
    if (!state.events.some((event) => event.id === id)) return id;
  }
}
