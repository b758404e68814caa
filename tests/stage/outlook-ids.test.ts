import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, complete } from './outlook/changes.ts';
import { className, itemIdOf, midnightOf, monthCellId, withClasses } from './outlook/ids.ts';
import { LOOK } from './outlook/look.ts';
import type { StageEvent } from './outlook/stage.ts';
import { addDays } from './wall.ts';

const event = (more: Partial<StageEvent> = {}): StageEvent => ({
  id: 'k7',
  calendar: 'practice@example.com',
  title: 'K7',
  start: '2026-03-04T10:00',
  end: '2026-03-04T10:50',
  ...more,
});
const state = complete({ events: [], now: 0, zone: 'America/New_York' });

describe('item ids', () => {
  test('are base64, and tell an occurrence from an event of its own', () => {
    const [single, occurrence] = [event(), event({ recurrence: 'occurrence' })].map((one) => itemIdOf(state, one));
    for (const id of [single, occurrence]) expect(id).toMatch(/^AAMkAD[\w+/]{100,}=+$/);
    expect(single).toContain('BGAAAA');
    expect(occurrence).toContain('FRAAgI');
  });

  test('are another for every event, calendar and occurrence', () => {
    const days = Array.from({ length: 400 }, (_, day) => `${addDays('2025-06-01', day)}T10:00`);
    const ids = ['k7', 'm2'].flatMap((id) =>
      ['a', 'b'].flatMap((calendar) => [
        itemIdOf(state, event({ id, calendar })),
        ...days.map((start) => itemIdOf(state, event({ id, calendar, start, recurrence: 'occurrence' }))),
      ]),
    );
    expect(new Set(ids).size).toBe(4 * 401);
  });

  test('stay whatever becomes of the event and in whatever zone it is seen', () => {
    const zones = fc.constantFrom('Asia/Kolkata', 'Europe/London', 'Pacific/Auckland', 'UTC');
    const recurrences = fc.constantFrom(undefined, 'occurrence' as const);
    fc.assert(
      fc.property(zones, recurrences, fc.integer({ min: 0, max: 100_000 }), (zone, recurrence, minute) => {
        const start = new Date(Date.UTC(2026, 2, 1, 0, minute)).toISOString().slice(0, 16);
        const given = event(recurrence && { recurrence });
        const before = { ...state, events: [given] };
        const moved = changed(before, { do: 'edit', id: 'k7', with: { start, end: start, title: 'K7 again' } });
        const there = changed(moved, { do: 'set-zone', zone });
        expect(there.events.map((one) => itemIdOf(there, one))).toEqual([itemIdOf(state, given)]);
      }),
    );
  });
});

test('an occurrence that was moved is an exception', () => {
  const before = { ...state, events: [event({ recurrence: 'occurrence' })] };
  const moved = changed(before, { do: 'edit', id: 'k7', with: { start: '2026-03-04T12:00', end: '2026-03-04T13:00' } });
  expect(moved.events[0]).toMatchObject({ recurrence: 'exception', originalStart: '2026-03-04T10:00' });
});

describe('class names', () => {
  const names = [...new Set(LOOK.match(/~[\w-]+/g))].map((name) => name.slice(1));

  test('say nothing, are each another, and in the next build too', () => {
    const first = names.map((name) => className(1, name));
    const second = names.map((name) => className(2, name));
    for (const name of [...first, ...second]) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]{4}$/);
    expect(new Set([...first, ...second]).size).toBe(2 * names.length);
  });

  test('take the place of what is written for them', () => {
    expect(withClasses(3, '~row .~row-box,ms-List')).toBe(`${className(3, 'row')} .${className(3, 'row-box')},ms-List`);
  });
});

describe('what names a day of a month', () => {
  test('is midnight in the displayed zone', () => {
    expect(midnightOf({ zone: 'Europe/Athens' }, '2025-12-01')).toBe(1_764_540_000_000);
    expect(midnightOf({ zone: 'America/New_York' }, '2026-03-09')).toBe(Date.parse('2026-03-09T04:00Z'));
  });

  test.each([
    ['Europe/London', '2026-09-17', /^monthDayCell_2026-09-17T00:00:00\.000\+01:00_GMT Standard Time_AAMkAD/],
    ['Europe/London', '2026-03-29', /^monthDayCell_2026-03-29T00:00:00\.000\+00:00_GMT Standard Time_/],
    ['America/St_Johns', '2026-01-05', /^monthDayCell_2026-01-05T00:00:00\.000-03:30_Newfoundland Standard Time_/],
    ['Asia/Kathmandu', '2026-01-05', /\+05:45_Nepal Standard Time_/],
    ['America/Noronha', '2026-01-05', /-02:00_tzone:\/\/Microsoft\/Custom_/],
  ])('or in %s on %s its offset and what Windows calls the zone', (zone, day, id) => {
    expect(monthCellId({ ...state, zone }, day)).toMatch(id);
  });
});
