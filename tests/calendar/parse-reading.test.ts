import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReading } from '../../lib/calendar/parse-reading.ts';
import { LIMITS, type Reading } from '../../lib/calendar/reading.ts';
import { readSketch } from '../../lib/calendar/sketch.ts';

const [reading] = readSketch('tue 10:00-10:50 K7').readings;
const event = reading?.events[0];
const details = { key: 'k', place: '', guests: ['k7@example.com'], organiser: null, description: 'some' };

describe('parseReading', () => {
  it('takes a reading as it is', () => {
    expect(parseReading(structuredClone(reading))).toEqual({ ok: true, value: reading });
  });

  it('takes one with details, and one of a sender that knows nothing of them', () => {
    const { details: _, ...old } = structuredClone(reading) as Reading;
    expect(parseReading(old)).toEqual({ ok: true, value: reading });
    expect(parseReading({ ...old, details: [details] })).toEqual({
      ok: true,
      value: { ...reading, details: [details] },
    });
  });

  it.each([
    ['format', { ...reading, format: 'framekeeper/reading@9' }],
    ['source', { ...reading, source: 'elsewhere' }],
    ['zone', { ...reading, zone: 'Mars/Olympus' }],
    ['at', { ...reading, at: Number.NaN }],
    ['seen.0', { ...reading, seen: ['2026-02-30'] }],
    ['extra', { ...reading, extra: 1 }],
    ['events.0.title', { ...reading, events: [{ ...event, title: 7 }] }],
    ['events.0.title', { ...reading, events: [{ ...event, title: 'x'.repeat(LIMITS.text + 1) }] }],
    ['events.0', { ...reading, events: [{ ...event, end: (event?.start ?? 0) - 1 }] }],
    ['events.0.key', { ...reading, events: [{ ...event, key: '' }] }],
    ['events', { ...reading, events: Array.from({ length: LIMITS.events + 1 }, () => event) }],
    ['details.0.key', { ...reading, details: [{ ...details, key: '' }] }],
    ['details.0.guests.0', { ...reading, details: [{ ...details, guests: [7] }] }],
    ['details.0.description', { ...reading, details: [{ ...details, description: 'Talked about work' }] }],
    ['details.0.words', { ...reading, details: [{ ...details, words: 'Talked about work' }] }],
    ['details', { ...reading, details: Array.from({ length: LIMITS.details + 1 }, () => details) }],
    [
      'faults.0.anchor',
      { ...reading, faults: [{ anchor: 'Anna’s <b>', problem: 'missing', view: 'week', locale: 'en', reader: 'x' }] },
    ],
  ])('refuses a wrong %s and names it without its content', (field, value) => {
    expect(parseReading(value)).toEqual({ ok: false, error: `${field}: not as expected` });
  });

  it('repeats no name that no field of ours could have', () => {
    for (const name of ['Jane Doe', 'x'.repeat(1_000), '<b>', '']) {
      const parsed = parseReading({ ...reading, [name]: 1 });
      expect(parsed).toEqual({ ok: false, error: '…: not as expected' });
    }
  });

  it('answers any value at all without throwing', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withMap: true, withSparseArray: true }), (value) => {
        expect(parseReading(value).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
