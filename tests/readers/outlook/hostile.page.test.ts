import { afterEach, describe, expect, test } from 'vitest';
import { parseReading } from '../../../lib/calendar/parse-reading.ts';
import { LIMITS } from '../../../lib/calendar/reading.ts';
import { createOutlookReader } from '../../../lib/readers/outlook/index.ts';
import { renderStage, type Stage } from '../../stage/outlook/render.ts';
import type { StageOptions } from '../../stage/outlook/stage.ts';
import { CALENDARS, expected, found, NOW, OWN, ZONE } from './expected.ts';

let stage: Stage | null = null;
afterEach(() => {
  stage?.remove();
  document.body.replaceChildren();
});

const URL = 'https://outlook.office.com/calendar/view/week';
const reader = createOutlookReader(ZONE);

function readingOf(options: Pick<StageOptions, 'events'> & Partial<StageOptions>) {
  stage = renderStage(document, { now: NOW, zone: ZONE, calendars: CALENDARS, ...options });
  return reader.read(document, URL, NOW);
}

/** Titles that somebody else may write into this calendar. None may break a reading or come to life. */
const TITLES = [
  '<img src=x onerror="document.title=1">',
  '"><script>alert(1)</script>',
  '\u202eKcab\u202c to front',
  'العميل ٧, 9:00 AM to 10:00 AM, Monday, March 2, 2026, Busy',
  ', , ,',
  'all day event, Tuesday, March 3, 2026',
  '10:00 AM to 11:00 AM',
  'x'.repeat(7_000),
  `${'9:00 to 10:00, '.repeat(60)}end`,
  '👩‍👩‍👧 Z9',
  '\u0000\u0007',
  'By By, By',
] as const;

describe('whatever a title holds', () => {
  const events = TITLES.map((title, index) => ({
    id: `event${index}`,
    calendar: OWN,
    title,
    start: `2026-03-06T${String(index + 8).padStart(2, '0')}:00`,
    end: `2026-03-06T${String(index + 8).padStart(2, '0')}:50`,
    place: title,
  }));

  test.each(['week', 'month', 'agenda'] as const)('a %s is read, and times are right', (view) => {
    const reading = readingOf({ events, view, date: '2026-03-01', monthPixels: 4_000, listRows: 99 });
    expect(parseReading(reading)).toEqual({ ok: true, value: reading });
    const times = (all: readonly { readonly start?: number; readonly end?: number }[]) =>
      all.map(({ start, end }) => [start, end]);
    expect(times(found(reading.events))).toEqual(times(expected(events)));
    const titles = new Set(reading.events.map(({ title }) => title));
    for (const title of TITLES.slice(0, 2)) expect(titles).toContain(title);
    expect(titles).toContain('all day event, Tuesday, March 3, 2026');
    expect(reading.events.every(({ title }) => title.length <= LIMITS.text)).toBe(true);
  });
});

describe('a page that is no calendar, or a mad one', () => {
  test.each([
    ['nothing', ''],
    ['a bare surface', 'data-app-section="Surface_Week" role="main"'],
    ['a bare month', 'data-app-section="Surface_Month" role="main"'],
    ['an unknown surface', 'data-app-section="Surface_Timeline" role="main"'],
  ])('%s is a fault, not an empty calendar', (_, attributes) => {
    const surface = document.createElement('div');
    for (const [, name = '', value = ''] of attributes.matchAll(/([\w-]+)="([^"]*)"/g))
      surface.setAttribute(name, value);
    document.body.append(surface);
    const reading = reader.read(document, URL, NOW);
    expect(reading.faults.length).toBeGreaterThan(0);
    expect([reading.seen, reading.events]).toEqual([[], []]);
    expect(parseReading(reading).ok).toBe(true);
  });

  test('two calendars at once are a fault', () => {
    readingOf({ events: [] });
    const copy = document.querySelector('[data-app-section^="Surface_"]')?.cloneNode(true);
    if (copy) document.body.append(copy);
    expect(reader.read(document, URL, NOW).faults).toMatchObject([{ anchor: 'surface', problem: 'contradictory' }]);
  });

  test('ten thousand chips are cut off and said to be too many', () => {
    const events = Array.from({ length: 6_000 }, (_, index) => ({
      id: `e${index}`,
      calendar: OWN,
      title: `E${index}`,
      start: `2026-03-0${1 + (index % 7)}T10:00`,
      end: `2026-03-0${1 + (index % 7)}T10:50`,
    }));
    const reading = readingOf({ events, view: 'month', date: '2026-03-01', monthPixels: 400_000 });
    expect(reading.events).toHaveLength(LIMITS.events);
    expect(reading.faults.map(({ anchor }) => anchor)).toContain('too-many');
    expect(reading.seen).toEqual([]);
  });

  test('one whose own functions are traps does not throw, and says nothing of the page', () => {
    readingOf({ events: [] });
    const surface = document.querySelector('[data-app-section^="Surface_"]');
    Object.defineProperty(surface, 'querySelectorAll', {
      value: () => {
        throw new Error('K7 said so');
      },
    });
    const reading = reader.read(document, URL, NOW);
    expect(reading.faults).toMatchObject([{ anchor: 'reader', problem: 'unexpected' }]);
    expect(JSON.stringify(reading)).not.toContain('K7');
    expect(reader.isReady(document)).toBe(true);
    expect(reader.columns(document)).toEqual([]);
  });
});

test('reading changes nothing in the page', () => {
  readingOf({ events: [] });
  const before = document.documentElement.cloneNode(true);
  reader.read(document, URL, NOW);
  reader.columns(document);
  expect(document.documentElement.isEqualNode(before)).toBe(true);
});
