import { afterEach, describe, expect, test } from 'vitest';
import { emptyAgenda, lookoutOf, merge } from '../../../lib/calendar/agenda.ts';
import type { SeenEvent } from '../../../lib/calendar/event.ts';
import type { Reading } from '../../../lib/calendar/reading.ts';
import { googleReader } from '../../../lib/readers/google/index.ts';
import { renderStage, type Stage } from '../../stage/google/render.ts';
import type { StageOptions } from '../../stage/google/stage.ts';
import { CALENDARS, expected, found, NOW, OWN, one, WEEK, ZONE } from './expected.ts';

let stage: Stage | null = null;
afterEach(() => stage?.remove());

const VIEWS = ['week', 'month', 'agenda'] as const;
/** Zones a whole, a half and three quarters of an hour apart, before and behind, with and without a summer. */
const OTHERS = ['Europe/Berlin', 'Asia/Kolkata', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Auckland', 'UTC'];

const read = (at = NOW): Reading => googleReader.read(document, 'https://calendar.google.com/calendar/u/0/r/week', at);

function show(options: Partial<StageOptions>): Stage {
  stage?.remove();
  const about = { events: WEEK, now: NOW, zone: ZONE, calendars: CALENDARS, date: '2026-03-04', monthRows: 20 };
  stage = renderStage(document, { ...about, ...options });
  return stage;
}

/** What must not depend on the zone that the page shows: of an event on whole days its days, of others its instants. */
function timesOf({ allDay, start, end, originalStart, title, kind }: SeenEvent) {
  return allDay ? { allDay, title, kind } : { start, end, originalStart, title, kind };
}
const byKey = ({ events }: Reading) => new Map(events.map((event) => [event.key, timesOf(event)]));

describe.each(VIEWS)('a page of the view %s', (view) => {
  test.each(OTHERS)('turned to %s shows the same events at the same instants', (zone) => {
    for (const clock of ['12h', '24h'] as const) {
      const page = show({ view, clock, date: '2026-03-01' });
      const before = byKey(read());
      page.apply({ do: 'set-zone', zone });
      const after = byKey(read());
      const both = [...before.keys()].filter((key) => after.has(key));
      expect(both.length).toBeGreaterThan(20);
      for (const key of both) expect(after.get(key)).toEqual(before.get(key));
    }
  });
});

describe('an agenda of looks at a page whose zone was changed between them', () => {
  test.each(OTHERS)('to %s knows each event at one time, and misses none', (zone) => {
    const page = show({});
    const first = read(NOW);
    page.apply({ do: 'set-zone', zone });
    const second = read(NOW + 60_000);
    page.apply({ do: 'set-zone', zone: ZONE });
    const third = read(NOW + 120_000);
    expect([first, second, third].flatMap(({ faults }) => faults)).toEqual([]);
    const agenda = [first, second, third].reduce(merge, emptyAgenda);
    const lookout = lookoutOf(agenda);
    for (const { key } of first.events) {
      const known = agenda.events.get(key);
      if (!known) throw new Error(`Not in the agenda: ${key}`);
      expect(lookout.goneBy(known)).toBeNull();
      expect([key, new Set(known.versions.map(({ event }) => JSON.stringify(timesOf(event)))).size]).toEqual([key, 1]);
    }
  });

  test('knows an event that was moved meanwhile from one that only looks moved', () => {
    const page = show({
      events: [one('K7', '2026-03-04T10:00', '2026-03-04T10:50'), one('M2', '2026-03-04T12:00', '2026-03-04T12:50')],
    });
    const first = read(NOW);
    page.apply({ do: 'set-zone', zone: 'Europe/Berlin' });
    page.apply({ do: 'move', id: 'm2', start: '2026-03-04T19:00', end: '2026-03-04T19:50' });
    const agenda = [first, read(NOW + 60_000)].reduce(merge, emptyAgenda);
    const starts = (id: string) => agenda.events.get(`google/${id}/${OWN}`)?.versions.map(({ event }) => event.start);
    expect(starts('k7')).toEqual([Date.UTC(2026, 2, 4, 15)]);
    expect(starts('m2')).toEqual([Date.UTC(2026, 2, 4, 17), Date.UTC(2026, 2, 4, 18)]);
  });
});

describe('on a day of 23 or of 25 hours', () => {
  const spring = [
    one('Before', '2026-03-08T00:30', '2026-03-08T01:20'),
    one('Across the gap', '2026-03-08T01:30', '2026-03-08T03:30'),
    one('Morning', '2026-03-08T09:00', '2026-03-08T09:50', { originalStart: '2026-03-08T09:00' }),
    one('Evening', '2026-03-08T21:00', '2026-03-09T00:00'),
    one('Night', '2026-03-07T23:00', '2026-03-08T05:00'),
    one('The day', '2026-03-08', '2026-03-08'),
    one('By the clock', '2026-03-07T12:00', '2026-03-08T18:00'),
  ];
  const autumn = spring.map((event) => {
    const moved = (wall: string) =>
      wall.replace('2026-03-0', '2026-11-0').replace(/-0([789])/, (_, day) => `-0${Number(day) - 7}`);
    const original = event.originalStart ? { originalStart: moved(event.originalStart) } : {};
    return { ...event, start: moved(event.start), end: moved(event.end), ...original };
  });

  test.each(VIEWS)('the view %s is read to the minute, by both clocks', (view) => {
    for (const [events, date] of [
      [spring, '2026-03-08'],
      [autumn.map((event) => ({ ...event, start: event.start.replace('-11-00', '-10-31') })), '2026-11-01'],
    ] as const) {
      for (const clock of ['12h', '24h'] as const) {
        show({
          events,
          view,
          clock,
          date: view === 'agenda' ? (events.map(({ start }) => start.slice(0, 10)).sort()[0] ?? date) : date,
          weekStart: 6,
        });
        const { faults, events: seen } = read();
        expect([faults, found(seen)]).toEqual([[], expected(events)]);
      }
    }
  });

  test('an occurrence at its hour is where its series puts it', () => {
    show({ events: spring, date: '2026-03-08' });
    const event = read().events.find(({ title }) => title === 'Morning');
    expect(event?.originalStart).toBe(event?.start);
  });
});
