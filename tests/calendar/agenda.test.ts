import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agenda, current, emptyAgenda, firstSeen, lastSeen, lookoutOf, merge } from '../../lib/calendar/agenda.ts';
import type { SeenEvent } from '../../lib/calendar/event.ts';
import type { Reading } from '../../lib/calendar/reading.ts';
import { addDays, dayInterval } from '../../lib/time/day.ts';

const ZONE = 'Europe/Berlin';
const MONDAY = '2026-05-04';
const HOUR = 3_600_000;

const eventOn = (key: string, day: number, hour: number, more: Partial<SeenEvent> = {}): SeenEvent => {
  const start = dayInterval(ZONE, addDays(MONDAY, day)).start + hour * HOUR;
  return {
    key,
    meeting: null,
    series: null,
    originalStart: null,
    calendar: 'work',
    kind: 'appointment',
    title: key,
    start,
    end: start + HOUR,
    allDay: null,
    place: null,
    response: null,
    showAs: null,
    cancelled: false,
    guests: null,
    categories: null,
    organiser: null,
    created: null,
    changed: null,
    ...more,
  };
};

const readingAt = (
  at: number,
  seen: readonly string[],
  events: readonly SeenEvent[],
  more: Partial<Reading> = {},
): Reading => ({
  format: 'framekeeper/reading@1',
  source: 'google',
  account: 'one',
  view: 'week',
  zone: ZONE,
  locale: 'en',
  at,
  seen,
  partial: [],
  withheld: [],
  calendars: ['work'],
  events,
  details: [],
  faults: [],
  ...more,
});

const WEEK = Array.from({ length: 7 }, (_, index) => addDays(MONDAY, index));
const T0 = dayInterval(ZONE, MONDAY).start + 9 * HOUR;

const anyEvent = fc
  .tuple(
    fc.constantFrom('a', 'b', 'c'),
    fc.integer({ min: 0, max: 6 }),
    fc.constantFrom(9, 10, 15),
    fc.constantFrom('work', 'home'),
    fc.constantFrom(null, '', 'Room 2'),
  )
  .map(([key, day, hour, calendar, place]) => eventOn(key, day, hour, { calendar, place }));

/** Distinct looks: no two at one instant. */
const anyReadings = fc
  .uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 6 })
  .chain((times) =>
    fc.tuple(
      ...times.map((time) =>
        fc
          .tuple(
            fc.uniqueArray(anyEvent, { selector: (event) => event.key, maxLength: 3 }),
            fc.subarray(WEEK),
            fc.constantFrom(null, ['work'], ['home', 'work']),
          )
          .map(([events, seen, calendars]) => readingAt(T0 + time * 7 * 60_000, seen, events, { calendars })),
      ),
    ),
  );

const plain = (agenda: Agenda) => {
  const lookout = lookoutOf(agenda);
  return {
    events: [...agenda.events].sort().map(([key, event]) => ({ key, event, gone: lookout.goneBy(event) })),
    looks: [...agenda.looks].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
};

describe('agenda', () => {
  it('is the same however often a reading is merged', () => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        const once = readings.reduce(merge, emptyAgenda);
        expect(readings.reduce(merge, once)).toBe(once);
      }),
    );
  });

  it('is the same in whatever order distinct readings come', () => {
    fc.assert(
      fc.property(
        anyReadings.chain((readings) =>
          fc.tuple(fc.constant(readings), fc.shuffledSubarray([...readings], { minLength: readings.length })),
        ),
        ([readings, shuffled]) => {
          expect(plain(shuffled.reduce(merge, emptyAgenda))).toEqual(plain(readings.reduce(merge, emptyAgenda)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('forgets nothing that any look saw', () => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        const agenda = readings.reduce(merge, emptyAgenda);
        for (const { at, events } of readings)
          for (const event of events) {
            const known = agenda.events.get(event.key);
            const version = known?.versions.find((one) => JSON.stringify(one.event) === JSON.stringify(event));
            expect(version && version.first <= at && at <= version.last).toBe(true);
          }
      }),
    );
  });

  it('calls nothing gone that a later look did not cover', () => {
    fc.assert(
      fc.property(anyReadings, (readings) => {
        const agenda = readings.reduce(merge, emptyAgenda);
        const lookout = lookoutOf(agenda);
        for (const event of agenda.events.values()) {
          const gone = lookout.goneBy(event);
          if (gone === null) continue;
          expect(gone).toBeGreaterThan(lastSeen(event));
          const covering = readings.filter(({ at, seen }) => {
            const start = current(event).start;
            return (
              at === gone &&
              seen.some((day) => dayInterval(ZONE, day).start <= start && start < dayInterval(ZONE, day).end)
            );
          });
          expect(covering.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('judges nothing about a week that is not shown', () => {
    const before = merge(emptyAgenda, readingAt(T0, WEEK, [eventOn('a', 1, 10)]));
    const next = WEEK.map((day) => addDays(day, 7));
    const after = merge(before, readingAt(T0 + HOUR, next, []));
    const [event] = after.events.values();
    expect(event && lookoutOf(after).goneBy(event)).toBeNull();
  });

  it('does not call an event gone when its calendar was switched off', () => {
    const both = readingAt(T0, WEEK, [eventOn('a', 1, 10), eventOn('b', 2, 10, { calendar: 'home' })], {
      calendars: ['home', 'work'],
    });
    const off = readingAt(T0 + HOUR, WEEK, [eventOn('a', 1, 10)], { calendars: ['work'] });
    const agenda = merge(merge(emptyAgenda, both), off);
    const home = agenda.events.get('b');
    expect(home && lookoutOf(agenda).goneBy(home)).toBeNull();
  });

  it('calls an event gone when another event of its calendar was there to see', () => {
    const two = readingAt(T0, WEEK, [eventOn('a', 1, 10), eventOn('b', 2, 10)], { calendars: null });
    const one = readingAt(T0 + HOUR, WEEK, [eventOn('a', 1, 10)], { calendars: null });
    const agenda = merge(merge(emptyAgenda, two), one);
    const vanished = agenda.events.get('b');
    expect(vanished && lookoutOf(agenda).goneBy(vanished)).toBe(T0 + HOUR);
  });

  it('keeps accounts apart', () => {
    const mine = merge(emptyAgenda, readingAt(T0, WEEK, [eventOn('a', 1, 10)]));
    const theirs = merge(mine, readingAt(T0 + HOUR, WEEK, [], { account: 'two' }));
    const event = theirs.events.get('a');
    expect(event && lookoutOf(theirs).goneBy(event)).toBeNull();
  });

  it('keeps when an event was entered and what it is filed under, though a page looked at later does not tell', () => {
    const facts = { created: T0 - 9 * HOUR, changed: T0 - HOUR, categories: ['Coaching'] };
    const told = eventOn('a', 1, 10, facts);
    const agenda = [readingAt(T0, WEEK, [told]), readingAt(T0 + HOUR, WEEK, [eventOn('a', 1, 10)])].reduce(
      merge,
      emptyAgenda,
    );
    const event = agenda.events.get('a');
    expect(event && current(event)).toMatchObject(facts);
  });

  it('remembers guests that only an earlier look could see', () => {
    const opened = eventOn('a', 1, 10, { guests: ['k7@example.org'], place: 'Room 2' });
    const agenda = [readingAt(T0, WEEK, [opened]), readingAt(T0 + HOUR, WEEK, [eventOn('a', 1, 11)])].reduce(
      merge,
      emptyAgenda,
    );
    const event = agenda.events.get('a');
    expect(event && current(event)).toMatchObject({
      start: eventOn('a', 1, 11).start,
      guests: ['k7@example.org'],
      place: 'Room 2',
    });
    expect(event && firstSeen(event)).toBe(T0);
  });

  it('knows the last look that did not have an event yet', () => {
    const agenda = [
      readingAt(T0, WEEK, []),
      readingAt(T0 + HOUR, WEEK, []),
      readingAt(T0 + 2 * HOUR, WEEK, [eventOn('a', 1, 10)]),
    ].reduce(merge, emptyAgenda);
    expect(lookoutOf(agenda).lastLookBefore(eventOn('a', 1, 10), T0 + 2 * HOUR)?.at).toBe(T0 + HOUR);
    expect(lookoutOf(agenda).lastLookBefore(eventOn('a', 9, 10), T0 + 2 * HOUR)).toBeNull();
  });
});
