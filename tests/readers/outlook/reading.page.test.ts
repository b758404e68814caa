import { afterEach, describe, expect, test } from 'vitest';
import type { Reading } from '../../../lib/calendar/reading.ts';
import { createOutlookReader } from '../../../lib/readers/outlook/index.ts';
import { renderStage, type Stage } from '../../stage/outlook/render.ts';
import { STAGE_LOCALES, type StageOptions } from '../../stage/outlook/stage.ts';
import { instantOf } from '../../stage/wall.ts';
import { whole } from '../whole.ts';
import { CALENDARS, expected, found, NOW, one, WEEK, ZONE } from './expected.ts';

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

describe.each(STAGE_LOCALES)('in %s', (locale) => {
  test.each(['12h', '24h'] as const)('a week with a %s clock is read whole', (clock) => {
    const reading = whole(readingOf({ events: PLAIN, locale, clock }));
    expect(found(reading.events)).toEqual(expected(PLAIN));
    expect(reading).toMatchObject({ view: 'week', locale, zone: ZONE, partial: [] });
    expect([reading.seen[0], reading.seen.length]).toEqual(['2026-03-01', 7]);
  });

  test.each(['12h', '24h'] as const)('a month and an agenda with a %s clock tell the same', (clock) => {
    for (const view of ['month', 'agenda'] as const) {
      const reading = whole(
        readingOf({ events: PLAIN, locale, clock, view, monthPixels: 4_000, listRows: 50, date: '2026-03-01' }),
      );
      expect(found(reading.events)).toEqual(expected(PLAIN));
      expect(reading.view).toBe(view);
      stage?.remove();
    }
  });
});

describe('a view with a time axis', () => {
  test('is read whole in English, with titles the page puts words before or in the place of', () => {
    for (const options of [
      {},
      { clock: '24h' },
      { locale: 'en-GB' },
      { paddedDays: true, lineBreak: 'crlf' },
    ] as const) {
      expect(found(whole(readingOf(options)).events)).toEqual(expected(WEEK));
      stage?.remove();
    }
  });

  test('of one day, of some, of a work week says which days it saw', () => {
    const days = (options: Partial<StageOptions>) => {
      const { view, seen } = whole(readingOf({ date: '2026-03-02', ...options }));
      stage?.remove();
      return [view, ...seen];
    };
    expect(days({ view: 'day' })).toEqual(['day', '2026-03-02']);
    expect(days({ view: 'day', days: 3 })).toEqual(['days', '2026-03-02', '2026-03-03', '2026-03-04']);
    expect(days({ view: 'workweek' })).toHaveLength(6);
  });

  test.each(['dates', 'one-date', 'each'] as const)(
    'tells both ends of what runs over midnight, worded by %s',
    (across) => {
      for (const date of ['2026-03-05', '2026-03-06']) {
        const { events } = whole(readingOf({ view: 'day', date, across }));
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
      one('All year', '2025-12-20', '2026-03-15'),
    ];
    expect(found(whole(readingOf({ events })).events)).toEqual(expected(events));
  });

  test('places events rightly on days of 23 and of 25 hours', () => {
    const events = [
      one('Before', '2026-03-08T01:30', '2026-03-08T03:30'),
      one('After', '2026-03-08T10:00', '2026-03-08T10:50'),
      one('Night', '2026-03-07T23:00', '2026-03-08T05:00'),
    ];
    expect(found(whole(readingOf({ events, date: '2026-03-08', view: 'day', days: 2 })).events)).toEqual(
      expected(events),
    );
    stage?.remove();
    const autumn = [one('Long night', '2026-11-01T00:30', '2026-11-01T05:00'), one('Day', '2026-11-01', '2026-11-01')];
    expect(found(whole(readingOf({ events: autumn, date: '2026-11-01' })).events)).toEqual(expected(autumn));
  });

  test('is not misled by an empty time that was selected, a day’s plan, the print preview, or an open peek', () => {
    readingOf({ slot: '2026-03-03T17:30', printing: true, workPlan: true });
    stage?.apply({ do: 'open', id: 'plain' });
    expect(found(whole(reader.read(document, URL, NOW)).events)).toEqual(expected(WEEK));
    expect(reader.columns(document)).toHaveLength(7);
  });

  test('that is split reads each event once and tells its calendar by the heading over it', () => {
    const { events } = whole(readingOf({ split: true }));
    expect(found(events)).toEqual(expected(WEEK));
    const calendars = new Set(events.map(({ calendar }) => calendar));
    expect(calendars).toEqual(new Set(['Calendar', 'Family, all of us']));
  });

  test('gives the columns and the boxes of their chips for drawing', () => {
    const { events } = whole(readingOf());
    const columns = reader.columns(document);
    expect(columns.map(({ axis }) => axis?.day)).toEqual(
      ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-03-${day}`),
    );
    const [monday] = columns.filter(({ axis }) => axis?.day === '2026-03-02');
    const plain = events.find(({ title }) => title === 'K7');
    const box = monday?.chips.get(plain?.key ?? '');
    if (!box || box instanceof HTMLElement) throw new Error('A timed chip has a box');
    const { top, height, left, width } = box;
    expect([top, height].map(Math.round)).toEqual([800, 67]);
    expect([left, width]).toEqual(['0%', '100%']);
    const column = columns.find(({ axis }) => axis?.day === '2026-03-05');
    expect(column?.axis?.pixelsPerHour).toBe(80);
    expect(column?.chips.size).toBe(2);
  });
});

describe('an event in English', () => {
  const byTitle = (title: string) => whole(readingOf()).events.find((event) => event.title === title);

  test('tells its place as long as it has not ended; then nothing is known of it', () => {
    expect(byTitle('S1')?.place).toBe('https://example.com/a?b=1,2');
    expect(byTitle('Workshop')).toMatchObject({ place: 'Hall 2026', organiser: 'By and Large', showAs: 'busy' });
    expect(byTitle('R4')?.place).toBe('');
    expect(byTitle('M2 in person')?.place).toBeNull();
  });

  test('tells how it shows its owner, who invited, and what became of it', () => {
    expect(byTitle('Call')?.organiser).toBe('Org, Given (Ward 3)');
    expect(byTitle('K7')?.organiser).toBe('');
    expect(byTitle('T9')?.showAs).toBe('tentative');
    expect(byTitle('Lunch')?.showAs).toBe('free');
    expect(byTitle('On call')?.showAs).toBe('out-of-office');
    expect(byTitle('A\tB  C')?.showAs).toBe('working-elsewhere');
    expect(byTitle('Board')).toMatchObject({ response: 'declined', cancelled: false });
    expect(byTitle('V5')).toMatchObject({ response: null, cancelled: true });
  });

  test('keeps its key when the page is drawn again, in every view, and after a move', () => {
    const key = byTitle('K7')?.key ?? '';
    expect(key).toMatch(/^outlook\/AAMk/);
    stage?.apply({ do: 'redraw' });
    expect(reader.read(document, URL, NOW).events.some((event) => event.key === key)).toBe(true);
    stage?.apply({ do: 'edit', id: 'plain', with: { start: '2026-03-03T10:00', end: '2026-03-03T10:50' } });
    expect(reader.read(document, URL, NOW).events.find((event) => event.key === key)?.start).toBe(
      instantOf(ZONE, '2026-03-03T10:00'),
    );
    stage?.apply({ do: 'set-view', view: 'month' });
    stage?.settle();
    expect(reader.read(document, URL, NOW).events.some((event) => event.key === key)).toBe(true);
  });
});

describe('an event without an id', () => {
  const twins = [...WEEK, { ...one('K7', '2026-03-02T10:00', '2026-03-02T10:50'), id: 'twin' }];

  test('has a key of what it says; twins are told apart, copies of one are not', () => {
    const { events } = whole(readingOf({ events: twins, broken: ['calitemid'] }));
    expect(found(events)).toEqual(expected(twins));
    expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
    expect(events.filter(({ title }) => title === 'On call')).toHaveLength(1);
    stage?.remove();
    const again = whole(readingOf({ events: [...twins].reverse(), broken: ['calitemid'], seed: 9 }));
    expect(again.events.map(({ key }) => key).sort()).toEqual(events.map(({ key }) => key).sort());
    expect(events.every(({ key, title }) => title.length < 4 || !key.includes(title))).toBe(true);
  });
});
