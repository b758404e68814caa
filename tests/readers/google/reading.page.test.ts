import { afterEach, describe, expect, test } from 'vitest';
import type { Reading } from '../../../lib/calendar/reading.ts';
import { googleReader } from '../../../lib/readers/google/index.ts';
import { renderStage, type Stage } from '../../stage/google/render.ts';
import type { StageOptions } from '../../stage/google/stage.ts';
import { GRAMMARS } from '../../stage/google/strings.ts';
import { instantOf } from '../../stage/wall.ts';
import { whole } from '../whole.ts';
import { CALENDARS, expected, FAMILY, found, HOLIDAYS, NOW, OWN, one, WEEK, ZONE } from './expected.ts';

let stage: Stage | null = null;
afterEach(() => {
  stage?.remove();
  stage = null;
});

const URL = 'https://calendar.google.com/calendar/u/0/r/week';
const NOT_TASKS = WEEK.filter(({ kind = 'appointment' }) => !kind.includes('task'));

function readingOf(options: Partial<StageOptions> = {}, url = URL): Reading {
  stage = renderStage(document, { events: WEEK, now: NOW, zone: ZONE, calendars: CALENDARS, ...options });
  return googleReader.read(document, url, NOW);
}

describe.each(Object.keys(GRAMMARS))('in %s', (locale) => {
  test.each(['12h', '24h'] as const)('a week with a %s clock is read whole', (clock) => {
    const reading = whole(readingOf({ locale, clock }));
    expect(found(reading.events)).toEqual(expected(WEEK));
    expect(reading).toMatchObject({ view: 'week', locale, zone: ZONE, partial: [], account: OWN });
    expect([reading.seen[0], reading.seen.length]).toEqual(['2026-03-01', 7]);
  });

  test.each(['12h', '24h'] as const)('a month and a schedule with a %s clock tell the same', (clock) => {
    for (const view of ['month', 'agenda'] as const) {
      const reading = whole(readingOf({ locale, clock, view, monthRows: 20, date: '2026-03-01' }));
      expect(found(reading.events.filter(({ kind }) => kind !== 'task'))).toEqual(expected(NOT_TASKS));
      expect(reading.view).toBe(view);
      stage?.remove();
    }
  });
});

describe('a view with a time axis', () => {
  test.each([40, 44.5, 48, 60, 72])('is read whole with %d pixels to the hour', (pixelsPerHour) => {
    expect(found(whole(readingOf({ pixelsPerHour })).events)).toEqual(expected(WEEK));
  });

  test('of one day or some days says which days it saw', () => {
    const day = whole(readingOf({ view: 'day', date: '2026-03-06' }));
    expect([day.view, day.seen]).toEqual(['day', ['2026-03-06']]);
    stage?.remove();
    const days = whole(readingOf({ view: 'days', days: 3, date: '2026-03-02' }));
    expect([days.view, days.seen]).toEqual(['days', ['2026-03-02', '2026-03-03', '2026-03-04']]);
  });

  test('without weekends saw the five other days', () => {
    expect(whole(readingOf({ weekends: false })).seen).toHaveLength(5);
  });

  test.each(['2026-03-05', '2026-03-06'])(
    'of only %s tells both ends of what runs from the fifth into the sixth',
    (date) => {
      for (const clock of ['12h', '24h'] as const) {
        const { events } = whole(readingOf({ view: 'day', date, clock }));
        expect(events.find(({ title }) => title === 'On call')).toMatchObject({
          start: instantOf(ZONE, '2026-03-05T22:30'),
          end: instantOf(ZONE, '2026-03-06T06:30'),
        });
        stage?.remove();
      }
    },
  );

  test('tells the days that whole-day events have beyond its edges', () => {
    const events = [
      one('Leave', '2026-02-24', '2026-03-02'),
      one('Course', '2026-03-07', '2026-03-10'),
      one('Room 3 – 4', '2026-03-01', '2026-03-01'),
      one('All year', '2026-02-20', '2026-03-15'),
    ];
    expect(found(whole(readingOf({ events })).events)).toEqual(expected(events));
  });

  test('places events rightly on days of 23 and of 25 hours', () => {
    const events = [
      one('Before', '2026-03-08T01:30', '2026-03-08T03:30'),
      one('After', '2026-03-08T10:00', '2026-03-08T10:50'),
      one('Night', '2026-03-07T23:00', '2026-03-08T05:00'),
    ];
    expect(found(whole(readingOf({ events, date: '2026-03-08', view: 'days', days: 2 })).events)).toEqual(
      expected(events),
    );
    stage?.remove();
    const autumn = [one('Long night', '2026-11-01T00:30', '2026-11-01T05:00'), one('Day', '2026-11-01', '2026-11-01')];
    expect(found(whole(readingOf({ events: autumn, date: '2026-11-01' })).events)).toEqual(expected(autumn));
  });

  test('takes an event without length as one', () => {
    const events = [one('Reminder', '2026-03-03T09:00', '2026-03-03T09:00')];
    expect(found(whole(readingOf({ events })).events)).toEqual(expected(events));
  });

  test('is read by the calendar’s own zone, not by the second one beside it nor the machine’s', () => {
    const reading = whole(readingOf({ zone: 'Asia/Kathmandu', secondaryZone: 'America/Mexico_City' }));
    expect(found(reading.events)).toEqual(expected(WEEK, 'Asia/Kathmandu'));
  });
});

describe('an event', () => {
  const byTitle = (title: string) => whole(readingOf()).events.find((event) => event.title === title);

  test('of a series knows its series and where it stood by its rule', () => {
    expect(byTitle('R4')).toMatchObject({
      key: 'google/series_20260305T140000Z/practice@example.com',
      series: 'google/series',
      originalStart: Date.UTC(2026, 2, 5, 14),
    });
  });

  test('on two calendars is two events of one meeting', () => {
    const copies = whole(readingOf()).events.filter(({ title }) => title === 'Shared hour');
    expect(copies.map(({ meeting, calendar }) => [meeting, calendar])).toEqual([
      ['google/copy', 'Family, all of us'],
      ['google/copy', 'Sample Practice'],
    ]);
    expect(new Set(copies.map(({ key }) => key)).size).toBe(2);
  });

  test('tells its place where it has a line for it, and says nothing where it has none', () => {
    expect(byTitle('M2 in person')?.place).toBe('Room 9, 12 Main St, 10:00');
    expect(byTitle('K7')?.place).toBe('');
    expect(byTitle('T9')?.place).toBeNull();
  });

  test('struck through was declined; of other answers nothing is said', () => {
    expect(byTitle('Board')?.response).toBe('declined');
    expect(byTitle('K7')?.response).toBeNull();
  });

  test('without a title has an empty one', () => {
    expect(byTitle('')?.start).toBe(instantOf(ZONE, '2026-03-06T15:00'));
  });

  test('is named by its calendar as the page names it, and a holiday is one by its calendar', () => {
    expect(byTitle('Employee Day')).toMatchObject({ kind: 'holiday', calendar: 'Holidays in United States' });
    expect(byTitle('Conference')?.key).toBe(`google/days/${FAMILY}`);
    expect(HOLIDAYS).toContain('#holiday@');
  });
});

describe('a month', () => {
  const busy = [1, 2, 3, 4, 5, 6].map((hour) => one(`C${hour}`, `2026-03-10T0${hour}:00`, `2026-03-10T0${hour}:50`));

  test('does not claim to have seen a day of which it shows only some events', () => {
    const reading = whole(readingOf({ events: busy, view: 'month', monthRows: 4, date: '2026-03-01' }));
    expect(reading.partial).toEqual(['2026-03-10']);
    expect(reading.seen).not.toContain('2026-03-10');
    expect(reading.seen).toContain('2026-03-11');
    expect(reading.withheld).toContain('place');
  });

  test.each(['ja', 'en', 'ar', 'ne'])('in %s sees the days that have no event', (locale) => {
    const reading = whole(readingOf({ events: busy, view: 'month', monthRows: 8, date: '2026-03-01', locale }));
    expect([reading.partial.length, reading.seen.length]).toEqual([0, 35]);
  });
});

describe('a schedule', () => {
  test.each(['button', 'row'] as const)('is read whichever element carries the id: the %s', (agendaIds) => {
    const reading = whole(readingOf({ view: 'agenda', agendaIds, date: '2026-03-01' }));
    expect(found(reading.events.filter(({ kind }) => kind !== 'task'))).toEqual(expected(NOT_TASKS));
    expect(reading.seen).toEqual(['01', '02', '03', '04', '05', '06', '07'].map((date) => `2026-03-${date}`));
    expect(reading.events.find(({ title }) => title === 'M2 in person')?.place).toBe('Room 9, 12 Main St, 10:00');
  });
});

describe('a page', () => {
  test('without events by its nature is no fault: a year, the settings, a form, a search', () => {
    expect(whole(readingOf({ view: 'year' }))).toMatchObject({ view: 'other', seen: [], events: [] });
    stage?.remove();
    for (const path of ['settings', 'eventedit/abc', 'search?q=x', 'year/2026']) {
      const reading = whole(readingOf({}, `https://calendar.google.com/calendar/u/1/r/${path}`));
      expect(reading).toMatchObject({ view: 'other', seen: [], events: [] });
      stage?.remove();
    }
  });

  test('tells which calendars are switched on, and nothing when the drawer is put away', () => {
    const calendars = CALENDARS.map((calendar) => ({ ...calendar, visible: calendar.id !== FAMILY }));
    expect(readingOf({ calendars }).calendars).toEqual(['Sample Practice', 'Holidays in United States']);
    stage?.remove();
    expect(readingOf({ sidebar: 'collapsed' }).calendars).toBeNull();
  });

  test('of another account is told apart by its address, or else by its number', () => {
    expect(readingOf().account).toBe(OWN);
    stage?.remove();
    for (const [path, account] of [
      ['u/3/r', 'u/3'],
      ['u/3?tab=mc', 'u/3'],
      ['r/week?authuser=2', 'u/2'],
      ['r?authuser=name%40example.com', 'name@example.com'],
      ['r?authuser=x', 'u/0'],
    ]) {
      const url = `https://calendar.google.com/calendar/${path}`;
      expect(readingOf({ broken: ['userEmail'] }, url).account).toBe(account);
      stage?.remove();
    }
  });
});
