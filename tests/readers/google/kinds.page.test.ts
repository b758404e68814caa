import { afterEach, describe, expect, test } from 'vitest';
import type { EventKind, SeenEvent } from '../../../lib/calendar/event.ts';
import type { Reading } from '../../../lib/calendar/reading.ts';
import { googleReader } from '../../../lib/readers/google/index.ts';
import { renderStage, type Stage } from '../../stage/google/render.ts';
import type { StageEvent, StageKind, StageOptions } from '../../stage/google/stage.ts';
import { CALENDARS, expected, FAMILY, found, HOLIDAYS, NOW, OWN, ZONE } from './expected.ts';

let stage: Stage | null = null;
afterEach(() => stage?.remove());

const VIEWS = ['week', 'month', 'agenda'] as const;

function show(events: readonly StageEvent[], options: Partial<StageOptions> = {}): void {
  stage?.remove();
  const about = { now: NOW, zone: ZONE, calendars: CALENDARS, date: '2026-03-01', monthRows: 20 };
  stage = renderStage(document, { ...about, events, ...options });
}

const read = (): Reading => googleReader.read(document, 'https://calendar.google.com/calendar/u/0/r/week', NOW);

const one = (title: string, start: string, end: string, kind?: StageKind): StageEvent => ({
  id: title.toLowerCase().replaceAll(/\W/g, ''),
  calendar: kind === 'holiday' ? HOLIDAYS : OWN,
  title,
  start: `2026-03-${start}`,
  end: `2026-03-${end}`,
  ...(kind ? { kind } : {}),
});

const SESSIONS = [one('K7', '02T10:00', '02T10:50'), one('M2', '03T11:00', '03T12:20')];
const kindOf = (reading: Reading, title: string): EventKind | undefined =>
  reading.events.find((event) => event.title === title)?.kind;

describe.each(VIEWS)('in the view %s', (view) => {
  test.each([
    ['task', '04T09:00', '04T09:30', 'task'],
    ['old-task', '04T09:00', '04T09:30', 'task'],
    ['birthday', '04', '04', 'birthday'],
    ['holiday', '04', '04', 'holiday'],
    ['appointment-schedule', '04T09:00', '04T12:00', 'appointment-schedule'],
    ['out-of-office', '04T09:00', '04T12:00', 'appointment'],
    ['focus-time', '04T09:00', '04T12:00', 'appointment'],
  ] as const)('what the page calls %s is there, as what it can be told to be', (kind, start, end, wanted) => {
    show([...SESSIONS, one('Other', start, end, kind)], { view });
    const reading = read();
    expect(reading.faults).toEqual([]);
    expect(kindOf(reading, 'Other')).toBe(wanted);
    expect([kindOf(reading, 'K7'), kindOf(reading, 'M2')]).toEqual(['appointment', 'appointment']);
  });

  test.each(['12h', '24h'] as const)(
    'events of no length, of a day and of days with times are read, by a %s clock',
    (clock) => {
      const events = [
        one('Reminder', '02T09:00', '02T09:00'),
        one('Whole day by the clock', '03T00:00', '04T00:00'),
        one('A day and a night', '04T09:00', '05T09:00'),
        one('Three days', '04T17:30', '07T12:00'),
        one('To the end of the week', '05T05:00', '07T06:00'),
      ];
      show(events, { view, clock });
      const reading = read();
      expect([reading.faults, found(reading.events)]).toEqual([[], expected(events)]);
    },
  );

  test.each(['task', 'old-task'] as const)('a %s is due when it says, whatever numbers its title holds', (kind) => {
    const task = one('Bill K7 for 3 sessions, 9:15', '04T16:30', '04T16:30', kind);
    for (const clock of ['12h', '24h'] as const) {
      show([...SESSIONS, task], { view, clock });
      const { faults, events } = read();
      const [wanted] = expected([task]);
      expect(faults).toEqual([]);
      expect(events.find(({ title }) => title === task.title)).toMatchObject({ start: wanted?.start, allDay: null });
    }
  });

  test('the count of pending tasks is no event, and hides none', () => {
    show([...SESSIONS, one('30 pending tasks', '04', '04', 'task-summary')], { view });
    const reading = read();
    expect([reading.faults, found(reading.events)]).toEqual([[], expected(SESSIONS)]);
    if (view !== 'agenda') expect(reading.seen).toContain('2026-03-04');
  });

  test('a calendar that shows only when its owner is busy has appointments of that one title', () => {
    const busy = [one('Busy', '02T13:00', '02T13:50'), { ...one('Busy', '04T13:00', '04T13:50'), id: 'busy2' }];
    const events = [...SESSIONS, ...busy.map((event) => ({ ...event, calendar: FAMILY }))];
    show(events, { view });
    const reading = read();
    const theirs = reading.events.filter(({ title }) => title === 'Busy');
    const about = ({ kind, showAs, calendar }: SeenEvent) => [kind, showAs, calendar];
    // That the title is the page's own word for it cannot be told from a calendar whose every event is called so.
    expect(theirs.map(about)).toEqual([
      ['appointment', null, 'Family, all of us'],
      ['appointment', null, 'Family, all of us'],
    ]);
    expect(reading.withheld).toContain('show-as');
  });
});

test('an event of no length at midnight is one where the page draws it, and a task due then is due then', () => {
  const events = [one('At midnight', '03T00:00', '03T00:00')];
  show(events);
  expect(found(read().events)).toEqual(expected(events));
  const task = one('Due', '03T00:00', '03T00:00', 'task');
  show([task], { view: 'month' });
  expect(found(read().events)).toEqual(expected([task]));
});

describe('a schedule in which others book', () => {
  const hours = one('Book a call', '04T09:00', '04T12:00', 'appointment-schedule');

  test('is an appointment where the page’s log tells nothing, or where most of its entries name no calendar', () => {
    show([...SESSIONS, hours]);
    for (const chip of document.querySelectorAll('[jslog]')) chip.setAttribute('jslog', '35463; track:impression');
    expect(kindOf(read(), 'Book a call')).toBe('appointment');
    show([hours, { ...hours, id: 'more', title: 'More hours', start: '2026-03-05T09:00', end: '2026-03-05T12:00' }]);
    expect(kindOf(read(), 'More hours')).toBe('appointment');
  });
});

describe('the row above the strip', () => {
  test('says where its owner works, not whom they meet', () => {
    show([...SESSIONS, one('Office', '04', '04')]);
    const strip = [...document.querySelectorAll('.PTdDEc')].find((row) => row.querySelector('[data-eventchip]'));
    if (!strip?.parentElement) throw new Error('The stage has no strip');
    // Modelled: a second row like the strip, above it, as the facts about that row are few.
    const places = strip.cloneNode(true) as Element;
    for (const chip of strip.querySelectorAll('[data-eventchip]')) chip.remove();
    strip.parentElement.insertBefore(places, strip);
    const reading = read();
    expect([reading.faults, kindOf(reading, 'Office')]).toEqual([[], 'working-location']);
    places.remove();
  });
});
