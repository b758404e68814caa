import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datekeyOf } from './google/datekey.ts';
import { decode, encode, eventidOf, instanceId, jslogOf, shortCalendar } from './google/ids.ts';
import type { StageEvent } from './google/stage.ts';
import { addDays, instantOf, wallAt } from './wall.ts';

const event = (more: Partial<StageEvent> = {}): StageEvent => ({
  id: 'k7standing1000',
  calendar: 'practice@gmail.com',
  title: 'K7',
  start: '2026-03-04T10:00',
  end: '2026-03-04T10:50',
  ...more,
});

describe('event ids', () => {
  test('are unpadded base64 of the id and the shortened calendar, and read back', () => {
    const code = eventidOf(event(), 'UTC');
    expect(code).not.toContain('=');
    expect(decode(code)).toBe('k7standing1000 practice@m');
  });

  test('of any text read back', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => decode(encode(text)) === text));
  });

  test('of a recurring instance carry its original start in UTC, wherever it was moved and whatever zone is shown', () => {
    const tokyo = event({ originalStart: '2026-03-02T09:00' });
    expect(instanceId(tokyo, 'Asia/Tokyo')).toBe('k7standing1000_20260302T000000Z');
    expect(instanceId(event({ originalStart: '2026-03-02T10:00' }), 'America/New_York')).toBe(
      'k7standing1000_20260302T150000Z',
    );
    expect(instanceId(event({ originalStart: '2026-03-02' }), 'Asia/Tokyo')).toBe('k7standing1000_20260302');
  });

  test('shorten the calendars of Google only', () => {
    expect(shortCalendar('a@group.calendar.google.com')).toBe('a@g');
    expect(shortCalendar('practice@example.com')).toBe('practice@example.com');
  });

  test('of tasks and birthdays have prefixes of their own', () => {
    expect(eventidOf(event({ kind: 'old-task' }), 'UTC')).toBe('tasks_k7standing1000');
    expect(eventidOf(event({ kind: 'task-summary' }), 'UTC')).toBe('tasks_rollover_view');
    expect(decode(eventidOf(event({ kind: 'task' }), 'UTC').slice('ttb_'.length))).toBe('k7standing1000 practice@m');
    expect(decode(eventidOf(event({ kind: 'birthday' }), 'UTC').slice('bday_'.length))).toContain('_20260304 ');
  });

  test('are logged with their calendar as the second quoted text, and tasks without one', () => {
    expect(jslogOf(event(), 'UTC').split('"')[3]).toBe('practice@gmail.com');
    expect(jslogOf(event({ kind: 'task' }), 'UTC').split('"')[3]).toBeUndefined();
  });
});

describe('days and instants', () => {
  test('a day has the key that the page writes', () => {
    expect(datekeyOf('2026-09-14')).toBe(28974);
    expect(datekeyOf('2019-01-03')).toBe(25123);
    expect(datekeyOf('2024-11-03')).toBe(28003);
  });

  test('no two days have one key', () => {
    const days = Array.from({ length: 4_000 }, (_, index) => addDays('2020-01-01', index));
    expect(new Set(days.map(datekeyOf)).size).toBe(days.length);
  });

  test('a wall time and its instant name each other, but for the hour that spring leaves out', () => {
    const zones = ['America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 2e9 }), (zone, seconds) => {
        const wall = wallAt(zone, seconds * 1000);
        expect(wallAt(zone, instantOf(zone, wall))).toBe(wall);
      }),
    );
    expect(wallAt('America/New_York', instantOf('America/New_York', '2026-03-08T02:30'))).toBe('2026-03-08T03:30');
  });
});
