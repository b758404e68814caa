import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Reading } from '../../../lib/calendar/reading.ts';
import { googleReader } from '../../../lib/readers/google/index.ts';
import { renderStage, type Stage } from '../../stage/google/render.ts';
import type { StageEvent, StageOptions } from '../../stage/google/stage.ts';
import { type Grammar, teach } from '../../stage/google/strings.ts';
import { CALENDARS, expected, found, NOW, OWN, WEEK, ZONE } from './expected.ts';

let stage: Stage | null = null;
afterEach(() => stage?.remove());

const URL = 'https://calendar.google.com/calendar/u/0/r/month';
const NOT_TASKS = WEEK.filter(({ kind = 'appointment' }) => !kind.includes('task'));
const VIEWS = ['month', 'agenda', 'week'] as const;

function readingOf(options: Partial<StageOptions>): Reading {
  stage?.remove();
  stage = renderStage(document, {
    events: WEEK,
    now: NOW,
    zone: ZONE,
    calendars: CALENDARS,
    date: '2026-03-01',
    monthRows: 20,
    ...options,
  });
  return googleReader.read(document, URL, NOW);
}

let count = 0;

/** A code under which the stage speaks a language that no reader has met. */
function inventTongue(grammar: Partial<Grammar>): string {
  const locale = `qaa-x${count++}`;
  teach(locale, grammar);
  return locale;
}

const SPACED: Partial<Grammar> = { sameDay: 'Da {a} ta {b}', across: '{x} ma {a} ta {y} ma {b}' };
const SHAPES: Readonly<Record<string, Partial<Grammar>>> = {
  'after the number': { ...SPACED, twelve: '{t} {p}' },
  'fast to the number': { ...SPACED, twelve: '{t}{p}' },
  'before the number': { ...SPACED, twelve: '{p} {t}' },
  'fast before the number': { sameDay: '{a}–{b}', across: '{x}, {a}–{y}, {b}', twelve: '{p}{t}' },
  'behind a word for the hour': { ...SPACED, twelve: '{t} x {p}' },
  'around a dash, with dots': { sameDay: '{a} – {b}', across: '{x}, {a} – {y}, {b}', twelve: '{t} {p}.' },
};

const one = (start: string, end: string): StageEvent => ({
  id: start.replaceAll(/\W/g, ''),
  calendar: OWN,
  title: `K${start}`,
  start: `2026-03-${start}`,
  end: `2026-03-${end}`,
});

describe.each(Object.entries(SHAPES))('in a language nobody knows, its halves of the day %s', (_, shape) => {
  test.each(['12h', '24h'] as const)('with a %s clock every view is read whole', (clock) => {
    const pairs: readonly (readonly [string, string])[] = [
      ['gur', 'zol'],
      ['зап', 'вип'],
      ['صبح', 'مسا'],
    ];
    for (const halves of pairs) {
      for (const view of VIEWS) {
        // Each time anew: nothing is known of the language from another view.
        const reading = readingOf({ locale: inventTongue({ ...shape, halves }), clock, view });
        expect(reading.faults).toEqual([]);
        expect(found(reading.events.filter(({ kind }) => kind !== 'task'))).toEqual(expected(NOT_TASKS));
      }
    }
  });

  test('a month is never read twelve hours off, whatever the words: it is right or says that it is not', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abdegiklmnoprstuzж北م'), minLength: 1, maxLength: 5 });
    const days = fc.array(
      fc.tuple(fc.integer({ min: 10, max: 28 }), fc.integer({ min: 0, max: 270 }), fc.integer({ min: 1, max: 12 })),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(letters, letters, days, (am, pm, sessions) => {
        // The Latin words are known, whatever the language.
        fc.pre(am !== pm && !/[ap]m/.test(`${am} ${pm}`));
        const clock = (minute: number) =>
          `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const events = sessions.map(([day, slot, length]) => {
          const [start, end] = [slot * 5, Math.min(1_435, slot * 5 + length * 5)];
          return one(`${day}T${clock(start)}`, `${day}T${clock(end)}`);
        });
        const { faults, events: seen } = readingOf({
          events: [...new Map(events.map((event) => [event.id, event])).values()],
          locale: inventTongue({ ...shape, halves: [am, pm] }),
          clock: '12h',
          view: 'month',
        });
        const wanted = new Map(events.map((event) => [event.title, expected([event])[0]]));
        for (const event of found(seen)) expect(event).toEqual(wanted.get(event.title ?? ''));
        if (faults.length === 0) expect(seen).toHaveLength(wanted.size);
      }),
      { numRuns: 40 },
    );
  });
});

describe('words for the halves of the day', () => {
  test('that one view taught hold for the next, and for one that has a single word', () => {
    const locale = inventTongue({ ...SPACED, twelve: '{t} {p}', halves: ['gur', 'zol'] });
    const afternoon = [one('10T14:00', '10T14:50'), one('11T15:00', '11T15:50')];
    const fault = { anchor: 'clock', problem: 'missing' };
    expect(readingOf({ events: afternoon, locale, clock: '12h', view: 'month' }).faults).toMatchObject([fault]);
    expect(readingOf({ locale, clock: '12h', view: 'agenda' }).faults).toEqual([]);
    const reading = readingOf({ events: afternoon, locale, clock: '12h', view: 'month' });
    expect([reading.faults, found(reading.events)]).toEqual([[], expected(afternoon)]);
  });

  test('are learnt once: the same page read again is not read anew', () => {
    const locale = inventTongue({ ...SPACED, twelve: '{t} {p}', halves: ['gur', 'zol'] });
    const first = readingOf({ locale, clock: '12h', view: 'month' });
    const again = googleReader.read(document, URL, NOW);
    expect(first.events.length).toBeGreaterThan(20);
    expect(again.events.every((event, index) => event === first.events[index])).toBe(true);
  });

  test('are none where no letter stands beside the times: then a day has twenty-four hours', () => {
    const events = [one('10T10:30', '10T11:20'), one('11T11:30', '11T12:20')];
    const reading = readingOf({ events, locale: inventTongue({ ...SPACED }), clock: '24h', view: 'month' });
    expect([reading.faults, found(reading.events)]).toEqual([[], expected(events)]);
  });
});
