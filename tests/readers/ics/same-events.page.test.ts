import { afterEach, expect, it } from 'vitest';
import { current, emptyAgenda, merge } from '../../../lib/calendar/agenda.ts';
import { googleReader } from '../../../lib/readers/google/index.ts';
import { readCalendarFileAtOnce } from '../../../lib/readers/ics/calendar-file.ts';
import { renderStage, type Stage } from '../../stage/google/render.ts';
import type { StageEvent } from '../../stage/google/stage.ts';
import { CALENDARS, FAMILY, NOW, OWN, ZONE } from '../google/expected.ts';
import { calendarText, eventText } from './export.ts';

let stage: Stage | null = null;
afterEach(() => {
  stage?.remove();
  stage = null;
});

const event = (id: string, start: string, end: string, more: Partial<StageEvent> = {}): StageEvent => ({
  id,
  calendar: OWN,
  title: id,
  start: `2026-03-${start}`,
  end: `2026-03-${end}`,
  ...more,
});

/** The week as the page shows it, and the same week as Google exports it, a file for each calendar. */
const ON_PAGE: readonly StageEvent[] = [
  event('plain', '02T10:00', '02T10:50'),
  event('weekly', '03T09:00', '03T09:50', { originalStart: '2026-03-03T09:00' }),
  event('moved', '05T16:00', '05T16:50', { originalStart: '2026-03-04T09:00' }),
  event('divided', '05T11:00', '05T11:50', { originalStart: '2026-03-05T11:00' }),
  event('days', '04', '05'),
  event('yearly', '06', '06', { originalStart: '2026-03-06' }),
  event('family', '06T18:00', '06T19:00', { calendar: FAMILY }),
];

const local = (name: string, time: string) => `${name};TZID=${ZONE}:202603${time}00`;
const timed = (uid: string, start: string, end: string, ...more: readonly string[]) =>
  eventText(uid, local('DTSTART', start), local('DTEND', end), `SUMMARY:${uid.replace(/[_@].*/, '')}`, ...more);

const OWN_FILE = calendarText([
  ...timed('plain@google.com', '02T1000', '02T1050'),
  ...timed('weekly@google.com', '03T0900', '03T0950', 'RRULE:FREQ=WEEKLY'),
  ...timed('moved@google.com', '04T0900', '04T0950', 'RRULE:FREQ=WEEKLY'),
  ...timed('moved@google.com', '05T1600', '05T1650', local('RECURRENCE-ID', '04T0900')),
  ...timed('divided_R20260305T160000@google.com', '05T1100', '05T1150', 'RRULE:FREQ=WEEKLY'),
  ...eventText('days@google.com', 'DTSTART;VALUE=DATE:20260304', 'DTEND;VALUE=DATE:20260306', 'SUMMARY:days'),
  ...eventText('yearly@google.com', 'DTSTART;VALUE=DATE:20260306', 'RRULE:FREQ=YEARLY', 'SUMMARY:yearly'),
]);
const FAMILY_FILE = calendarText(timed('family@google.com', '06T1800', '06T1900'));

it('an event of the page and of the export is one event, at one time, in one series', () => {
  stage = renderStage(document, { events: ON_PAGE, now: NOW, zone: ZONE, calendars: CALENDARS });
  const page = googleReader.read(document, 'https://calendar.google.com/calendar/u/0/r/week', NOW);
  expect(page.faults).toEqual([]);
  const files = [
    [`${OWN}.ics`, OWN_FILE],
    [`Family, all of us_${FAMILY}.ics`, FAMILY_FILE],
  ] as const;
  const readings = files.flatMap(([name, content]) => {
    const asked = { range: { from: '2026-03-01', to: '2026-03-07' }, zone: ZONE, now: NOW + 1_000 };
    const read = readCalendarFileAtOnce({ name, content, lastModified: NOW + 500 }, asked);
    if (!read.ok) throw new Error(read.error.reason);
    return [...read.value.readings()];
  });
  const named = (events: typeof page.events) =>
    events
      .map(({ key, meeting, series, originalStart, start, end, allDay, title, kind }) => {
        return { key, meeting, series, originalStart, start, end, allDay, title, kind };
      })
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  expect(page.events).toHaveLength(ON_PAGE.length);
  expect(named(readings.flatMap(({ events }) => events))).toEqual(named(page.events));

  const agenda = [page, ...readings].reduce(merge, emptyAgenda);
  expect(agenda.events.size).toBe(ON_PAGE.length);
  for (const known of agenda.events.values()) expect(current(known).cancelled).toBe(false);
});
