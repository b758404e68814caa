import { h, type Tree } from '../tree.ts';
import { addDays, dayOf, isWholeDay, minuteOf, wallAt, wallOf } from '../wall.ts';
import type { ShowAs, StageEvent, StageState } from './stage.ts';
import { grammarOf, wordField, wordTime } from './wording.ts';

/** What the form for a new event is filled with, by the stage's own wall. */
export type Draft = Pick<StageEvent, 'title' | 'start' | 'end'> & {
  readonly place: string;
  readonly description: string;
  readonly showAs: ShowAs;
};

const FREE_BUSY: Readonly<Record<string, ShowAs>> = {
  free: 'free',
  tentative: 'tentative',
  oof: 'oof',
  workingelsewhere: 'elsewhere',
};

/** The draft that a link asks for. Times it cannot read become the next full half hour; that is modelled. */
export function draftOf(fields: URLSearchParams, state: StageState): Draft {
  const whole = fields.get('allday') === 'true';
  const from = wallOfStamp(fields.get('startdt') ?? '', state.zone, whole);
  const to = wallOfStamp(fields.get('enddt') ?? '', state.zone, whole);
  const next = (Math.floor(minuteOf(wallAt(state.zone, state.now)) / 30) + 1) * 30;
  const known = from !== null && to !== null && minuteOf(to) >= minuteOf(from);
  return {
    title: fields.get('subject') ?? '',
    start: known ? from : wallOf(next),
    end: known ? (whole ? lastOf(from, to) : to) : wallOf(next + 30),
    place: fields.get('location') ?? '',
    description: fields.get('body') ?? '',
    showAs: FREE_BUSY[fields.get('freebusy') ?? ''] ?? 'busy',
  };
}

/** The day after the last is what most generators of links give as an end, as iCalendar does; modelled. */
const lastOf = (from: string, to: string): string => (to > from ? addDays(to, -1) : to);

/** An ISO time as a wall time of the stage: absolute with `Z` or an offset, by the mailbox's zone without; or its day. */
function wallOfStamp(stamp: string, zone: string, whole: boolean): string | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(stamp);
  const [, day = '', time, offset] = match ?? [];
  if (!match || Number.isNaN(minuteOf(day))) return null;
  if (whole) return day;
  if (time === undefined) return `${day}T00:00`;
  return offset === undefined
    ? `${day}T${time}`
    : wallAt(zone, Date.parse(stamp.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')));
}

/** `Wed 2026-08-26 12:30 - 13:00`, by the user's own settings. */
function wordDraft(state: StageState, { start, end }: Draft): string {
  const day = (wall: string) => `${wordField(state, dayOf(wall), { weekday: 'short' })} ${dayOf(wall)}`;
  if (isWholeDay(start)) return start === end ? day(start) : `${day(start)} - ${day(end)}`;
  const until = dayOf(start) === dayOf(end) ? '' : `${day(end)} `;
  return `${day(start)} ${wordTime(state, start)} - ${until}${wordTime(state, end)}`;
}

/** The form for a new event, as links lead to it. Its parts' ids are known, how they lie is modelled. */
export function formPage(state: StageState, draft: Draft): Tree {
  const { words } = grammarOf(state);
  const id = 'EVENT_CalendarCompose_1';
  return h(
    'div',
    { class: '~form', key: 'form', id },
    h(
      'div',
      { class: '~form-bar' },
      h(
        'button',
        { type: 'button', class: '~primary', priorityid: '3', overfloworderid: '-3', 'data-stage-do': 'save' },
        words.save,
      ),
      h('button', { type: 'button', class: '~tool', 'data-stage-do': 'back', 'aria-label': words.close }, '×'),
    ),
    h(
      'div',
      { id: `${id}_SUBJECT` },
      h('input', { type: 'text', value: draft.title, placeholder: 'Add title', 'aria-label': 'Add title' }),
    ),
    h(
      'div',
      { id: `${id}_DATETIME` },
      h(
        'div',
        { role: 'button', tabindex: 0, 'data-stage-from': draft.start, 'data-stage-to': draft.end },
        wordDraft(state, draft),
      ),
    ),
    h(
      'div',
      { id: `${id}_LOCATION` },
      h('input', { type: 'text', role: 'combobox', value: draft.place, 'aria-label': 'Location' }),
    ),
    h(
      'div',
      { id: `${id}_BODY`, class: '~form-body' },
      h(
        'div',
        { contenteditable: 'true', role: 'textbox', 'aria-label': 'Add details for the event' },
        draft.description,
      ),
    ),
  );
}

/** The event that the form, as it now stands in the page, describes; on the user's own calendar. */
export function eventOfForm(form: Element, draft: Draft, state: StageState): StageEvent {
  const value = (part: string) => form.querySelector<HTMLInputElement>(`[id$="_${part}"] input`)?.value ?? '';
  const place = value('LOCATION');
  const description = form.querySelector('[contenteditable]')?.textContent ?? '';
  return {
    id: freshId(state),
    calendar: state.calendars[0]?.id ?? state.user.email,
    title: value('SUBJECT'),
    start: draft.start,
    end: draft.end,
    showAs: draft.showAs,
    ...(place ? { place } : {}),
    ...(description ? { description } : {}),
  };
}

function freshId(state: StageState): string {
  for (let count = state.events.length; ; count++) {
    const id = `new ${count}`;
    if (!state.events.some((event) => event.id === id)) return id;
  }
}
