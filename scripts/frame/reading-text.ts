import type { SeenEvent } from '../../lib/calendar/event.ts';
import type { Reading } from '../../lib/calendar/reading.ts';
import { addDays, dayAt, formatClock, minuteAt } from '../../lib/time/day.ts';

/**
 * A reading as the command line prints it: instants in UTC, half-open. An all-day event starts and ends on days, the end
 * being the day after its last one; `allDay` has its first and last.
 */
export function printed(reading: Reading): object {
  const { format, source, account, view, zone, locale, at, events, details, ...rest } = reading;
  const { seen, partial, withheld, calendars, faults } = rest;
  return {
    format,
    source,
    account,
    view,
    zone,
    locale,
    at: new Date(at).toISOString(),
    events: events.map(printedEvent),
    details,
    seen,
    partial,
    withheld,
    calendars,
    faults,
  };
}

function printedEvent({ start, end, allDay, originalStart, series, ...event }: SeenEvent): object {
  const { key, title, calendar, place, response, showAs, ...rest } = event;
  return {
    key,
    title,
    start: allDay?.first ?? new Date(start).toISOString(),
    end: allDay ? addDays(allDay.last, 1) : new Date(end).toISOString(),
    allDay,
    calendar,
    place,
    response,
    showAs,
    recurring: series !== null,
    series,
    originalStart: originalStart === null ? null : new Date(originalStart).toISOString(),
    ...rest,
  };
}

/** A reading to be read: what was looked at, a line an event in the calendar's own zone, and what could not be seen. */
export function tableOf(reading: Reading): string {
  const { source, account, view, zone, locale, at, events, seen, partial, withheld, calendars, faults } = reading;
  const rows = events.map((event) => rowOf(event, zone));
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '));
  return [
    `${source}, ${account}, ${view} view, ${zone}, ${locale}, looked at ${new Date(at).toISOString()}`,
    '',
    ...lines.map((line) => line.trimEnd()),
    ...(lines.length > 0 ? [''] : []),
    `${events.length} events`,
    `seen whole: ${listOf(seen)}`,
    `seen in part: ${listOf(partial)}`,
    `not shown there: ${listOf(withheld)}`,
    `calendars: ${calendars === null ? 'not told' : listOf(calendars)}`,
    `faults: ${listOf(faults.map(({ anchor, problem }) => `${anchor} ${problem}`))}`,
    '',
  ].join('\n');
}

const listOf = (words: readonly string[]): string => (words.length === 0 ? 'none' : words.join(', '));

function rowOf(event: SeenEvent, zone: string): readonly [day: string, times: string, title: string, notes: string] {
  const { start, end, allDay } = event;
  const clock = (instant: number) => formatClock(minuteAt(zone, instant));
  const [first, last] = allDay ? [allDay.first, allDay.last] : [dayAt(zone, start), dayAt(zone, end)];
  const times = allDay ? 'all day' : `${clock(start)}–${clock(end)}`;
  const notes = [
    event.kind === 'appointment' ? null : event.kind,
    event.response,
    event.calendar,
    event.place,
    event.series === null ? null : 'recurring',
  ].filter((note) => note !== null && note !== '');
  // Titles are whatever anybody wrote: what would move the cursor is shown as a space.
  const title = event.title.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
  return [first === last ? first : `${first}–${last}`, times, title, notes.join(', ')];
}
