import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeenEvent } from '../../../lib/calendar/event.ts';
import { addDays } from '../../../lib/time/day.ts';
import { calendarText, eventText, NEW_YORK } from './export.ts';
import { SPRING, told } from './read.ts';

const at = (name: string, time: string) => `${name};TZID=America/New_York:${time}`;

/** Components of every kind that have to do with each other, each in one piece. */
const PIECES: readonly (readonly string[])[] = [
  NEW_YORK,
  eventText('one@google.com', at('DTSTART', '20260305T150000'), 'DURATION:PT50M'),
  eventText('long@google.com', at('DTSTART', '20260220T150000'), 'DURATION:P20D'),
  eventText(
    'week@google.com',
    at('DTSTART', '20250106T100000'),
    'DURATION:PT50M',
    'RRULE:FREQ=WEEKLY;BYDAY=MO,TH',
    'EXDATE:20260309T140000Z',
  ),
  eventText('week@google.com', 'RECURRENCE-ID:20260316T140000Z', at('DTSTART', '20260514T170000'), 'DURATION:PT50M'),
  eventText(
    'week@google.com',
    'RECURRENCE-ID;RANGE=THISANDFUTURE:20260402T140000Z',
    at('DTSTART', '20260403T090000'),
    'DURATION:PT30M',
  ),
  eventText('week_R20260601T140000@google.com', at('DTSTART', '20260601T100000'), 'RRULE:FREQ=WEEKLY;COUNT=3'),
  eventText(
    'days@google.com',
    'DTSTART;VALUE=DATE:20260101',
    'DTEND;VALUE=DATE:20260104',
    'RRULE:FREQ=MONTHLY;BYDAY=-1SA',
  ),
  eventText('rare@google.com', at('DTSTART', '20260301T090000'), 'RRULE:FREQ=DAILY;BYHOUR=9,15;COUNT=40'),
  eventText('twice@google.com', at('DTSTART', '20260310T090000'), 'SEQUENCE:3', 'SUMMARY:new'),
  eventText('twice@google.com', at('DTSTART', '20260311T090000'), 'SEQUENCE:2', 'SUMMARY:old'),
  eventText('broken@google.com', 'DTSTART:20260408T090000Z', 'RRULE:FREQ=NEVER'),
];

const read = (pieces: readonly (readonly string[])[], from = SPRING.range.from, to = SPRING.range.to) =>
  told(calendarText(pieces.flat()), { asked: { range: { from, to } } });
const byKey = (events: readonly SeenEvent[]) => [...events].sort((a, b) => (a.key < b.key ? -1 : 1));

describe('whatever the file', () => {
  it('the order of its components does not matter', () => {
    const { events, readings } = read(PIECES);
    expect(events.length).toBeGreaterThan(60);
    fc.assert(
      fc.property(fc.shuffledSubarray([...PIECES], { minLength: PIECES.length }), (pieces) => {
        const other = read(pieces);
        expect(byKey(other.events)).toEqual(byKey(events));
        expect(other.readings.map(({ seen, partial }) => [seen, partial])).toEqual(
          readings.map(({ seen, partial }) => [seen, partial]),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('what is told of some days is what is told of each of their parts', () => {
    const whole = read(PIECES);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 117 }), (days) => {
        const middle = addDays(SPRING.range.from, days);
        const parts = [read(PIECES, SPRING.range.from, middle), read(PIECES, addDays(middle, 1), SPRING.range.to)];
        // What reaches over the middle is told on both sides, in the same words.
        const joined = new Map(parts.flatMap(({ events }) => events).map((event) => [event.key, event]));
        expect(byKey([...joined.values()])).toEqual(byKey(whole.events));
        expect(parts.flatMap(({ readings }) => readings.flatMap(({ seen }) => seen))).toEqual(
          whole.readings.flatMap(({ seen }) => seen),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('reading it again tells the same', () => {
    expect(read(PIECES).readings).toEqual(read(PIECES).readings);
  });
});
