import { afterEach, describe, expect, test } from 'vitest';
import type { Reading } from '../../../lib/calendar/reading.ts';
import { googleReader } from '../../../lib/readers/google/index.ts';
import { layoutOf } from '../../../lib/readers/google/layout.ts';
import { dayColumns } from '../../../lib/readers/google/overlay.ts';
import { renderStage, type Stage } from '../../stage/google/render.ts';
import type { StageOptions } from '../../stage/google/stage.ts';
import { whole } from '../whole.ts';
import { CALENDARS, expected, FAMILY, found, NOW, OWN, one, WEEK, ZONE } from './expected.ts';

let stage: Stage | null = null;
afterEach(() => stage?.remove());

const URL = 'https://calendar.google.com/calendar/u/0/r/week';
const NOT_TASKS = WEEK.filter(({ kind = 'appointment' }) => !kind.includes('task'));

function readingOf(options: Partial<StageOptions>): Reading {
  stage?.remove();
  stage = renderStage(document, { events: WEEK, now: NOW, zone: ZONE, calendars: CALENDARS, ...options });
  return googleReader.read(document, URL, NOW);
}

describe('a day whose calendars stand side by side', () => {
  const day = { view: 'day', sideBySide: true, date: '2026-03-06' } as const;

  test.each(['en', 'de', 'ja', 'ar'])('tells in %s what the day tells when they share a column', (locale) => {
    for (const clock of ['12h', '24h'] as const) {
      const together = whole(readingOf({ ...day, sideBySide: false, locale, clock }));
      const apart = whole(readingOf({ ...day, locale, clock }));
      expect(document.querySelectorAll('[data-principal-ids]')).toHaveLength(3);
      expect(apart).toEqual(together);
    }
  });

  test('is one day, seen once, and the same meeting in two columns is two events of one meeting', () => {
    const reading = readingOf(day);
    expect([reading.view, reading.seen, reading.partial]).toEqual(['day', ['2026-03-06'], []]);
    const shared = reading.events.filter(({ title }) => title === 'Shared hour');
    expect(new Set(shared.map(({ calendar }) => calendar)).size).toBe(2);
    expect(new Set(shared.map(({ meeting }) => meeting)).size).toBe(1);
  });

  test('is one day too where the page does not say which view it is', () => {
    expect(readingOf({ ...day, broken: ['viewkey'] })).toMatchObject({ view: 'day', seen: ['2026-03-06'], faults: [] });
  });

  test('has what lasts for days in the column of its own calendar', () => {
    const events = [
      one('Leave', '2026-03-04', '2026-03-08'),
      one('Camp', '2026-03-06', '2026-03-07', { calendar: FAMILY }),
      one('K7', '2026-03-06T10:00', '2026-03-06T10:50'),
    ];
    const reading = whole(readingOf({ ...day, events }));
    expect(found(reading.events)).toEqual(expected(events));
    expect(new Set(reading.events.map(({ calendar }) => calendar)).size).toBe(2);
  });

  test('gives each column its own chips to be drawn on', () => {
    readingOf(day);
    const columns = dayColumns(layoutOf(document, URL));
    expect(columns.map(({ axis }) => axis?.day)).toEqual(['2026-03-06', '2026-03-06', '2026-03-06']);
    const [own, family] = columns.map(({ chips }) => [...chips.keys()]);
    expect(own).toContain(`google/copy/${OWN}`);
    expect(family).toEqual([`google/copy/${FAMILY}`]);
  });

  test('two columns of one day and one calendar are a fault', () => {
    readingOf(day);
    for (const column of document.querySelectorAll('[data-principal-ids]'))
      column.removeAttribute('data-principal-ids');
    const { faults, seen, events } = googleReader.read(document, URL, NOW);
    expect([faults.map(({ anchor }) => anchor), seen, events]).toEqual([['column'], [], []]);
  });
});

describe('so many weeks in place of a month', () => {
  test.each([2, 3, 4])('%d of them are seen whole, with all their events', (weeks) => {
    for (const clock of ['12h', '24h'] as const) {
      const reading = whole(readingOf({ view: 'month', weeks, monthRows: 20, date: '2026-03-04', clock }));
      expect([reading.view, reading.seen[0], reading.seen.length]).toEqual(['weeks', '2026-03-01', 7 * weeks]);
      expect(found(reading.events.filter(({ kind }) => kind !== 'task'))).toEqual(expected(NOT_TASKS));
      expect(reading.withheld).toContain('place');
    }
  });

  test('without weekends, and over the turn of the year, are so too', () => {
    const events = [
      one('K7', '2025-12-30T10:00', '2025-12-30T10:50'),
      one('M2', '2026-01-05T09:00', '2026-01-05T09:50'),
    ];
    const reading = whole(readingOf({ view: 'month', weeks: 2, weekends: false, date: '2025-12-30', events }));
    expect(reading.seen).toHaveLength(10);
    expect(found(reading.events)).toEqual(expected(events));
  });

  test('do not claim a day of which only some events are shown', () => {
    const { seen, partial } = readingOf({ view: 'month', weeks: 2, monthRows: 3, date: '2026-03-04' });
    expect(partial).toContain('2026-03-06');
    expect(seen.filter((day) => partial.includes(day))).toEqual([]);
  });
});
