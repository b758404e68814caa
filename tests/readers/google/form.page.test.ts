import { afterEach, describe, expect, test } from 'vitest';
import { parseReading } from '../../../lib/calendar/parse-reading.ts';
import { noteAct } from '../../../lib/readers/google/form.ts';
import { googleReader } from '../../../lib/readers/google/index.ts';
import { formPathOf } from '../../stage/google/address.ts';
import { renderStage, type Stage } from '../../stage/google/render.ts';
import type { StageEvent, StageOptions } from '../../stage/google/stage.ts';
import { CALENDARS, NOW, OWN, ZONE } from './expected.ts';
import { CLIENT, FULL, KEY, session, WEEK_URL } from './session.ts';

let stage: Stage;
afterEach(() => stage.remove());

function show(events: readonly StageEvent[], options: Partial<StageOptions> = {}): Stage {
  stage = renderStage(document, { events, now: NOW, zone: ZONE, calendars: CALENDARS, ...options });
  return stage;
}
const read = (url = WEEK_URL) => googleReader.read(document, url, NOW);
const element = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The stage has no ${selector}`);
  return found;
};

describe('the form of an event', () => {
  function open(event: StageEvent, options: Partial<StageOptions> = {}): string {
    show([event], options);
    read();
    const id = element('[data-eventchip]').dataset.eventid ?? '';
    stage.go({ page: 'edit', id });
    return `https://calendar.google.com${formPathOf(0, id)}`;
  }
  const place = () => element('[jsname="yNrILb"] input') as HTMLInputElement;
  const FORM = { key: KEY, place: 'Room 9, 12 Main St', guests: [OWN, CLIENT], organiser: null, description: 'some' };

  test.each(['en', 'ar', 'ja'])('in %s tells what it was filled with, and no day is seen', (locale) => {
    const url = open(FULL, { locale });
    const reading = read(url);
    expect(reading).toMatchObject({ view: 'other', zone: ZONE, seen: [], partial: [], events: [], faults: [] });
    expect(reading.details).toEqual([FORM]);
    expect(parseReading(reading)).toEqual({ ok: true, value: reading });
  });

  test('says of place and description that there is none, of guests that they are not to be seen', () => {
    const url = open(session());
    expect(read(url).details).toEqual([{ key: KEY, place: '', guests: null, organiser: null, description: 'none' }]);
  });

  test('tells of guests that come late', () => {
    const url = open(FULL, { loading: 'late' });
    expect(read(url).details).toMatchObject([{ guests: null }]);
    stage.settle();
    expect(read(url).details).toEqual([FORM]);
  });

  test('tells of nothing that its user has changed in it', () => {
    const url = open(FULL);
    expect(read(url).details).toEqual([FORM]);
    noted(place(), url);
    place().value = 'Café';
    element(`[data-is-create] [data-email="${CLIENT}"]`).remove();
    element('#xDescIn [contenteditable]').textContent = '';
    expect(read(url).details).toEqual([FORM]);
  });

  test('that was changed before it was ever read tells nothing', () => {
    const url = open(FULL);
    noted(place(), url);
    place().value = 'Café';
    expect(read(url).details).toEqual([]);
  });

  test('is read anew when it is opened again', () => {
    const url = open(FULL);
    read(url);
    noted(place(), url);
    stage.go({ page: 'calendar', view: null, date: null });
    stage.settle();
    read();
    stage.apply({ do: 'edit', id: 'session', with: { place: 'Room 2' } });
    stage.go({ page: 'edit', id: url.split('/').at(-1) ?? '' });
    expect(read(url).details).toEqual([{ ...FORM, place: 'Room 2' }]);
  });

  test('has no guests in those that a field only proposes', () => {
    const url = open(session());
    const list = document.createElement('ul');
    list.setAttribute('role', 'listbox');
    const proposed = list.appendChild(document.createElement('li'));
    proposed.setAttribute('data-email', CLIENT);
    place().after(list);
    expect(read(url).details).toMatchObject([{ guests: null, place: '' }]);
  });

  test('that is not whole yet claims no absence', () => {
    const url = open(session());
    element('#xSaveBu').remove();
    expect(read(url).details).toEqual([]);
  });

  test('for a new event is not read, nor for a copy, nor one whose address names no event', () => {
    show([FULL]).go({ page: 'form', fields: new URLSearchParams('text=K7&location=Room 2') });
    const base = 'https://calendar.google.com/calendar/u/0/r/eventedit';
    const id = 'c2Vzc2lvbiBwcmFjdGljZUBleGFtcGxlLmNvbQ';
    for (const url of [base, `${base}?text=K7`, `${base}/${id}`]) expect(read(url).details).toEqual([]);
    element('[data-is-create]').setAttribute('data-is-create', 'false');
    expect(read(`${base}/${id}?pli=1`).details).toMatchObject([{ key: KEY }]);
    for (const url of [base, `${base}/duplicate/${id}`, `${base}/duplicate`, `${base}/x`, WEEK_URL]) {
      expect(read(url).details).toEqual([]);
    }
  });

  /** What the watch says when its user does something; the page of these tests stands at another address. */
  const noted = (target: Element, url: string) => noteAct(target, url);
});
