import { expect } from 'vitest';
import type { SeenEvent } from '../../../lib/calendar/event.ts';
import { parseReading } from '../../../lib/calendar/parse-reading.ts';
import type { Reading } from '../../../lib/calendar/reading.ts';
import type { Asked, CalendarFile, FileProblem } from '../../../lib/readers/ics/calendar-file.ts';
import { readCalendarFileAtOnce } from '../../../lib/readers/ics/calendar-file.ts';
import { calendarText } from './export.ts';

export const ZONE = 'America/New_York';
export const NOW = Date.UTC(2027, 0, 1);
export const SPRING: Asked = { range: { from: '2026-02-01', to: '2026-05-31' }, zone: ZONE, now: NOW };

type Given = { readonly name?: string; readonly asked?: Partial<Asked>; readonly lastModified?: number };

/** A file as the reader tells it, each of its readings one that the background would take. */
export function told(content: string | Uint8Array, { name, asked, lastModified }: Given = {}): Told {
  const file = { name: name ?? 'practice@example.com.ics', content, lastModified: lastModified ?? NOW };
  const read = readCalendarFileAtOnce(file, { ...SPRING, ...asked });
  if (!read.ok) throw new Error(`${read.error.reason} at ${read.error.line}`);
  const readings = [...read.value.readings()];
  for (const reading of readings) expect(parseReading(reading)).toEqual({ ok: true, value: reading });
  return { file: read.value, readings, events: readings.flatMap((reading) => reading.events) };
}

export type Told = {
  readonly file: CalendarFile;
  readonly readings: readonly Reading[];
  readonly events: readonly SeenEvent[];
};

/** Why a file is not read at all. */
export function refused(content: string | Uint8Array): FileProblem | null {
  const read = readCalendarFileAtOnce({ name: 'a.ics', content, lastModified: NOW }, SPRING);
  return read.ok ? null : read.error;
}

/** The events of a Google export of such lines. */
export const eventsOf = (...lines: readonly (string | readonly string[])[]): readonly SeenEvent[] =>
  told(calendarText(lines.flat())).events;

/** Events' starts on New York's wall, those that do not take place in brackets. */
export const startsOf = (events: readonly SeenEvent[]): readonly string[] =>
  events.map(({ start, cancelled }) => {
    const text = new Date(start).toLocaleString('sv', { timeZone: ZONE }).slice(0, 16);
    return cancelled ? `(${text})` : text;
  });
