import { describe, expect, it } from 'vitest';
import { readCalendarFile, readCalendarFileAtOnce } from '../../../lib/readers/ics/calendar-file.ts';
import { calendarText, eventText, exportOf } from './export.ts';
import { NOW, SPRING, told, ZONE } from './read.ts';

const single = () => eventText('one@google.com', 'DTSTART:20260302T150000Z', 'DTEND:20260302T155000Z');

describe('readings', () => {
  it('are one for each month, and have seen every day from the first event to the end', () => {
    const { readings, file } = told(
      calendarText([...single(), ...eventText('two@google.com', 'DTSTART:20260410T150000Z')]),
    );
    expect(readings.map(({ seen }) => [seen[0], seen.at(-1), seen.length])).toEqual([
      ['2026-03-02', '2026-03-31', 30],
      ['2026-04-01', '2026-04-30', 30],
      ['2026-05-01', '2026-05-31', 31],
    ]);
    expect(readings.map(({ events }) => events.length)).toEqual([1, 1, 0]);
    expect(readings[0]).toMatchObject({
      source: 'ics',
      account: 'practice@example.com',
      view: 'file',
      zone: ZONE,
      partial: [],
      withheld: [],
      calendars: ['practice@example.com'],
      faults: [],
    });
    expect(file.unreadable).toEqual([]);
  });

  it('see all days asked for when the calendar began before them, and none when it begins after them', () => {
    const before = told(calendarText(eventText('a@google.com', 'DTSTART:20190302T150000Z')));
    expect(before.readings.flatMap(({ seen }) => seen)).toHaveLength(28 + 31 + 30 + 31);
    expect(before.events).toEqual([]);
    expect(told(calendarText(eventText('a@google.com', 'DTSTART:20290302T150000Z'))).readings).toEqual([]);
    expect(told(calendarText([])).readings).toEqual([]);
  });

  it('hold an event that reaches into the days asked for', () => {
    const { readings } = told(
      calendarText(eventText('a@google.com', 'DTSTART:20260131T150000Z', 'DTEND:20260203T150000Z')),
    );
    expect(readings[0]).toMatchObject({ events: [{ key: 'google/a/practice@example.com' }] });
    expect(readings[0]?.seen[0]).toBe('2026-02-01');
  });

  it('are as old as the latest stamp, or as the file when that lies ahead', () => {
    const stamped = (stamp: string) => calendarText(single()).replace('20261229T120000Z', stamp);
    expect(told(stamped('20261229T120000Z')).file.at).toBe(Date.UTC(2026, 11, 29, 12));
    expect(told(stamped('20290101T120000Z'), { lastModified: NOW - 5_000 }).file.at).toBe(NOW - 5_000);
    expect(told(stamped('20290101T120000Z'), { lastModified: NOW + 5_000 }).file.at).toBe(NOW);
  });

  it('of a month with very many events are several, and a day with too many is not called seen', () => {
    const many = Array.from({ length: 5_200 }, (_, index) => {
      const day = index < 4_000 ? '10' : '20';
      return eventText(`e${index}@google.com`, `DTSTART:202603${day}T150000Z`);
    });
    const { readings } = told(calendarText(many.flat()));
    expect(readings.map(({ events, seen }) => [events.length, seen.at(-1)])).toEqual([
      [4_000, '2026-03-19'],
      [1_200, '2026-03-31'],
      [0, '2026-04-30'],
      [0, '2026-05-31'],
    ]);
    const crowded = told(calendarText(many.flat().map((line) => line.replace('20260320', '20260310'))));
    expect(crowded.readings[0]).toMatchObject({ partial: ['2026-03-10'] });
    expect(crowded.readings[0]?.events).toHaveLength(5_000);
  });
});

describe('reading in steps', () => {
  it('tells the share that is done, rising to the whole, and comes to the same', () => {
    const file = { name: 'practice@example.com.ics', content: exportOf(900, 100), lastModified: NOW };
    const asked = { ...SPRING, range: { from: '2027-01-01', to: '2027-12-31' } };
    const shares: number[] = [];
    const steps = readCalendarFile(file, asked);
    let step = steps.next();
    for (; !step.done; step = steps.next()) shares.push(step.value);
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    const whole = readCalendarFileAtOnce(file, asked);
    if (!step.value.ok || !whole.ok) throw new Error('not read');
    expect([...step.value.value.readings()]).toEqual([...whole.value.readings()]);
  });
});
