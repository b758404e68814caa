import { expect } from 'vitest';
import { parseReading } from '../../lib/calendar/parse-reading.ts';
import type { Reading } from '../../lib/calendar/reading.ts';

/** What was read, when it was read without a fault and is a reading the background would take. */
export function whole(reading: Reading): Reading {
  expect(reading.faults).toEqual([]);
  expect(parseReading(reading)).toEqual({ ok: true, value: reading });
  return reading;
}
