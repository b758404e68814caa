import type { EventKind, SeenEvent } from '../../../lib/calendar/event.ts';
import { addDays } from '../../../lib/time/day.ts';
import type { StageEvent } from '../../stage/google/stage.ts';
import { instantOf, isWholeDay } from '../../stage/wall.ts';

/** The zone of the stages of these tests. Its clocks change on 2026-03-08 and 2026-11-01. */
export const ZONE = 'America/New_York';
export const NOW = Date.UTC(2026, 2, 4, 15, 20);
export const OWN = 'practice@example.com';
export const FAMILY = 'family@group.calendar.google.com';
export const HOLIDAYS = 'en.usa#holiday@group.v.calendar.google.com';
export const CALENDARS = [
  { id: OWN, name: 'Sample Practice', colour: 'rgb(3, 155, 229)', visible: true },
  { id: FAMILY, name: 'Family, all of us', colour: 'rgb(121, 134, 203)', visible: true },
  { id: HOLIDAYS, name: 'Holidays in United States', colour: 'rgb(11, 128, 67)', visible: true },
];

const week = (id: string, title: string, start: string, end: string, more: Partial<StageEvent> = {}): StageEvent => ({
  id,
  calendar: OWN,
  title,
  start: `2026-03-${start}`,
  end: `2026-03-${end}`,
  ...more,
});

/** An event of the user's own calendar, named by its title. */
export const one = (title: string, start: string, end: string, more: Partial<StageEvent> = {}): StageEvent => ({
  id: title.toLowerCase().replaceAll(/\W/g, ''),
  calendar: OWN,
  title,
  start,
  end,
  ...more,
});

/** The week from Sunday, 1 March 2026, with something of everything a reader can trip over. */
export const WEEK: readonly StageEvent[] = [
  week('plain', 'K7', '02T10:00', '02T10:50'),
  week('morning', 'M2 in person', '02T09:00', '02T10:00', { place: 'Room 9, 12 Main St, 10:00' }),
  week('quarter', 'Call', '03T12:15', '03T12:30'),
  week('five', 'T9', '03T14:05', '03T14:10'),
  week('noon', 'Lunch', '03T12:30', '03T13:00'),
  week('long', 'Workshop', '04T08:10', '04T17:45'),
  week('midnight', 'Late', '04T22:00', '05T00:00'),
  week('early', 'Night call', '05T00:00', '05T00:30'),
  week('across', 'On call', '05T22:30', '06T06:30', { colour: 'graphite' }),
  week('before', 'Travel', '01T00:00', '01T01:00'),
  week('series', 'R4', '06T09:00', '06T09:50', { originalStart: '2026-03-05T09:00' }),
  week('commas', 'B3, "final", (maybe) – 8:00 to 9:00', '06T11:00', '06T12:00'),
  week('number', '10', '06T13:00', '06T14:00'),
  week('untitled', '', '06T15:00', '06T16:00'),
  week('refused', 'Board', '06T16:00', '06T17:00', { response: 'declined' }),
  week('copy', 'Shared hour', '06T18:00', '06T19:00'),
  week('copy', 'Shared hour', '06T18:00', '06T19:00', { calendar: FAMILY }),
  week('days', 'Conference', '03', '05', { calendar: FAMILY }),
  week('day', 'All of Monday, 2 March', '02', '02'),
  week('holiday', 'Employee Day', '06', '06', { calendar: HOLIDAYS, kind: 'holiday' }),
  week('weekend', 'Retreat', '06T17:00', '07T18:00'),
  week('task', 'Write notes', '02T16:00', '02T16:30', { kind: 'task' }),
  week('old', 'Bill K7', '03T16:30', '03T17:00', { kind: 'old-task' }),
  week('summary', '30 pending tasks', '04', '04', { kind: 'task-summary' }),
  week('cake', 'Someone’s birthday', '05', '05', { kind: 'birthday' }),
];

/** What a reading must hold of the events of a stage, whatever the view: identity, title, time, days, calendar. */
export function expected(events: readonly StageEvent[], zone = ZONE): readonly Partial<SeenEvent>[] {
  return events
    .filter((event) => event.kind !== 'task-summary' && event.kind !== 'working-location')
    .map((event) => {
      const isDays = isWholeDay(event.start);
      return {
        title: event.title,
        start: instantOf(zone, isDays ? `${event.start}T00:00` : event.start),
        end: instantOf(zone, isDays ? `${addDays(event.end, 1)}T00:00` : event.end),
        allDay: isDays ? { first: event.start, last: event.end } : null,
        kind: kindOf(event),
      };
    })
    .sort(byTimeAndTitle);
}

/** The same of a reading's events, in the same order. */
export const found = (events: readonly SeenEvent[]): readonly Partial<SeenEvent>[] =>
  events.map(({ title, start, end, allDay, kind }) => ({ title, start, end, allDay, kind })).sort(byTimeAndTitle);

const byTimeAndTitle = (a: Partial<SeenEvent>, b: Partial<SeenEvent>): number =>
  (a.start ?? 0) - (b.start ?? 0) || (a.end ?? 0) - (b.end ?? 0) || ((a.title ?? '') < (b.title ?? '') ? -1 : 1);

function kindOf({ kind = 'appointment' }: StageEvent): EventKind {
  if (kind === 'old-task' || kind === 'task') return 'task';
  return kind === 'birthday' || kind === 'holiday' ? kind : 'appointment';
}
