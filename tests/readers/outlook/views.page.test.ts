import { afterEach, describe, expect, test } from 'vitest';
import type { Reading } from '../../../lib/calendar/reading.ts';
import { copiesAmong } from '../../../lib/frame/copies.ts';
import { createOutlookReader } from '../../../lib/readers/outlook/index.ts';
import { renderStage, type Stage } from '../../stage/outlook/render.ts';
import type { StageOptions } from '../../stage/outlook/stage.ts';
import { whole } from '../whole.ts';
import { CALENDARS, expected, found, NOW, OWN, one, WEEK, ZONE } from './expected.ts';

let stage: Stage | null = null;
afterEach(() => {
  stage?.remove();
  stage = null;
});

const URL = 'https://outlook.office.com/calendar/view/week';
const reader = createOutlookReader(ZONE);
/** What languages put before a title, or in its place, is known of few. */
const PLAIN = WEEK.filter(({ became, title }) => became === undefined && title !== '');

function readingOf(options: Partial<StageOptions> = {}, url = URL): Reading {
  stage = renderStage(document, { events: WEEK, now: NOW, zone: ZONE, calendars: CALENDARS, ...options });
  return reader.read(document, url, NOW);
}

describe('a month', () => {
  const busy = [1, 2, 3, 4, 5, 6].map((hour) => one(`C${hour}`, `2026-03-10T0${hour}:00`, `2026-03-10T0${hour}:50`));

  test.each(['header', 'cell', 'both'] as const)(
    'does not claim to have seen a day of which it shows only some events (%s)',
    (monthIds) => {
      const reading = whole(readingOf({ events: busy, view: 'month', date: '2026-03-01', monthIds }));
      expect(reading.partial).toEqual(['2026-03-10']);
      expect(reading.seen).toHaveLength(34);
    },
  );

  test('of six weeks saw forty-two days', () => {
    expect(whole(readingOf({ events: [], view: 'month', date: '2026-08-01' })).seen).toHaveLength(42);
  });

  test('drawn from right to left is read the same', () => {
    const reading = whole(
      readingOf({ events: PLAIN, view: 'month', monthPixels: 4_000, locale: 'he-IL', date: '2026-03-01' }),
    );
    expect(found(reading.events)).toEqual(expected(PLAIN));
  });

  test('that was published is read beside its pane, and belongs to what was published', () => {
    const url = 'https://outlook.live.com/calendar/published/abc@example.com/def/calendar.html';
    const reading = whole(readingOf({ view: 'month', published: true, monthPixels: 4_000, date: '2026-03-01' }, url));
    expect(found(reading.events)).toEqual(expected(WEEK));
    expect(reading.account).toBe('published/abc@example.com');
  });
});

describe('an agenda', () => {
  test('is never whole: it holds no more rows than fit', () => {
    const reading = whole(readingOf({ view: 'agenda', date: '2026-03-01', listRows: 5 }));
    expect([reading.events.length, reading.seen.length]).toEqual([5, 0]);
    expect(reading.partial).toContain('2026-03-02');
  });
});

describe('the zone of a page', () => {
  const elsewhere = { zone: 'Asia/Tokyo', now: NOW } as const;

  test('is the machine’s where all that the page tells agrees with it', () => {
    expect(whole(readingOf()).zone).toBe(ZONE);
    stage?.remove();
    expect(whole(readingOf({ view: 'month', monthIds: 'cell' })).zone).toBe(ZONE);
  });

  test('is the one that Windows’ name in its cells stands for where it is another', () => {
    const reading = whole(readingOf({ ...elsewhere, view: 'month', monthIds: 'cell', monthPixels: 4_000 }));
    expect(reading.zone).toBe('Asia/Tokyo');
    expect(found(reading.events)).toEqual(expected(WEEK, 'Asia/Tokyo'));
    stage?.apply({ do: 'set-view', view: 'week', date: '2026-03-02' });
    stage?.settle();
    expect(whole(reader.read(document, URL, NOW)).zone).toBe('Asia/Tokyo');
  });

  test('is a fault where it is another and nothing names it', () => {
    for (const options of [{}, { view: 'month', monthPixels: 300 }] as const) {
      const reading = readingOf({ zone: 'Asia/Kolkata', ...options });
      expect(reading).toMatchObject({ seen: [], faults: [{ anchor: 'zone', problem: 'contradictory' }] });
      stage?.remove();
    }
  });
});

describe('a page', () => {
  test.each([
    ['https://outlook.office365.com/calendar/view/week', 'office/0'],
    ['https://outlook.live.com/calendar/0/view/week', 'live/0'],
    ['https://outlook.cloud.microsoft/calendar/2/view/week', 'office/2'],
    ['https://outlook.office.com/hosted/calendar/view/week?hostName=teams', 'office/0'],
    ['https://outlook.office.com/owa/?path=/calendar/view/week', 'office/0'],
  ])('at %s is read, and belongs to %s', (url, account) => {
    const reading = whole(readingOf({}, url));
    expect(reading.events).toHaveLength(WEEK.length);
    expect(reading.account.startsWith(`${account}/Account manager for `)).toBe(true);
  });

  test('without events by its nature is no fault: mail, a form, a board', () => {
    readingOf();
    for (const page of ['mail', 'form'] as const) {
      stage?.go(page === 'mail' ? { page } : { page, fields: new URLSearchParams() });
      const path = page === 'mail' ? 'mail/inbox' : 'calendar/0/deeplink/compose';
      const reading = whole(reader.read(document, `https://outlook.office.com/${path}`, NOW));
      expect(reading).toMatchObject({ view: 'other', seen: [], events: [] });
    }
    stage?.remove();
    expect(whole(readingOf({ view: 'board' }))).toMatchObject({ view: 'other', seen: [], events: [] });
  });

  test('tells which calendars are switched on, and nothing when the pane is put away', () => {
    const calendars = CALENDARS.map((calendar) => ({ ...calendar, visible: calendar.id === OWN }));
    const reading = whole(readingOf({ calendars }));
    expect(reading.calendars).toEqual(['Calendar']);
    expect(reading.events.every(({ calendar }) => calendar === 'Calendar')).toBe(true);
    stage?.remove();
    expect(readingOf({ leftPane: 'collapsed' }).calendars).toBeNull();
  });

  test('withholds how events show their owner in a language whose words are not known', () => {
    expect(whole(readingOf({ events: PLAIN, locale: 'de-DE' })).withheld).toContain('show-as');
    stage?.remove();
    expect(whole(readingOf({ events: PLAIN })).withheld).not.toContain('show-as');
  });

  test('on its way from week to week is not ready, and is when it stands still', () => {
    history.replaceState(null, '', '/calendar/view/week');
    readingOf();
    expect(reader.isReady(document)).toBe(true);
    stage?.apply({ do: 'navigate', date: '2026-04-15' });
    expect(reader.isReady(document)).toBe(false);
    for (const busy of document.querySelectorAll('[aria-busy]')) busy.removeAttribute('aria-busy');
    expect(reader.isReady(document)).toBe(false);
    stage?.settle();
    expect(reader.isReady(document)).toBe(true);
  });
});

describe('an event that was seen in a week and in an agenda', () => {
  test('is judged once, although a row of an agenda has no id', () => {
    const events = [
      one('K7', '2026-03-05T10:00', '2026-03-05T10:50'),
      one('M2', '2026-03-05T11:00', '2026-03-05T11:50'),
    ];
    const calendars = CALENDARS.slice(0, 1);
    const seen = (['week', 'agenda'] as const).flatMap((view) => {
      const reading = whole(readingOf({ events, calendars, view, date: '2026-03-04' }));
      stage?.remove();
      return reading.events;
    });
    expect(new Set(seen.map(({ key }) => key)).size).toBe(4);
    expect(copiesAmong(seen).size).toBe(2);
  });
});
