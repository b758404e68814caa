import type { SeenEvent } from '../../../lib/calendar/event.ts';
import { addDays } from '../../../lib/time/day.ts';
import type { StageEvent } from '../../stage/outlook/stage.ts';
import { instantOf, isWholeDay } from '../../stage/wall.ts';

/** The zone of the stages of these tests. Its clocks change on 2026-03-08 and 2026-11-01. */
export const ZONE = 'America/New_York';
export const NOW = Date.UTC(2026, 2, 4, 15, 20);
export const OWN = 'practice@example.com';
export const FAMILY = 'family';
export const CALENDARS = [
  { id: OWN, name: 'Calendar', colour: 'blue', visible: true },
  { id: FAMILY, name: 'Family, all of us', colour: 'teal', visible: true },
] as const;

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
  week('morning', 'M2 in person', '02T09:00', '02T10:00', { place: 'Room 9, 12 Main St, By the park, Busy' }),
  week('quarter', 'Call', '03T12:15', '03T12:30', { organiser: 'Org, Given (Ward 3)' }),
  week('five', 'T9', '03T14:05', '03T14:10', { showAs: 'tentative' }),
  week('noon', 'Lunch', '03T12:30', '03T13:00', { showAs: 'free', private: true }),
  week('long', 'Workshop', '04T08:10', '04T17:45', { place: 'Hall 2026', organiser: 'By and Large' }),
  week('midnight', 'Late', '04T22:00', '05T00:00'),
  week('early', 'Night call', '05T00:00', '05T00:30'),
  week('across', 'On call', '05T22:30', '06T06:30', { showAs: 'oof' }),
  week('series', 'R4', '06T09:00', '06T09:50', { recurrence: 'exception', originalStart: '2026-03-05T09:00' }),
  week('weekly', 'S1', '06T10:00', '06T10:50', { recurrence: 'occurrence', place: 'https://example.com/a?b=1,2' }),
  week('commas', 'B3, "final", (maybe) – 8:00 to 9:00', '06T11:00', '06T12:00'),
  week('dated', 'Trip, 7:30 AM to 8:00 AM, Monday, March 2, 2026', '06T12:00', '06T12:30', { place: 'Gate B' }),
  week('number', '10', '06T13:00', '06T14:00'),
  week('untitled', '', '06T15:00', '06T16:00'),
  week('refused', 'Board', '06T16:00', '06T17:00', { became: 'declined' }),
  week('off', 'V5', '06T17:00', '06T17:50', { became: 'canceled' }),
  week('icon', 'Meeting, weekly', '06T18:00', '06T19:00', { charm: 'Meeting' }),
  week('tabs', 'A\tB  C', '06T19:00', '06T20:00', { showAs: 'elsewhere' }),
  week('days', 'Conference', '03', '05', { calendar: FAMILY, showAs: 'oof' }),
  week('day', 'All of Monday, 2 March 2026', '02', '02', { showAs: 'free' }),
  week('weekend', 'Retreat', '06T21:00', '07T18:00', { calendar: FAMILY }),
];

/** What a reading must hold of the events of a stage, whatever the view and the language: title, time, days. */
export function expected(events: readonly StageEvent[], zone = ZONE): readonly Partial<SeenEvent>[] {
  return events
    .map((event) => {
      const isDays = isWholeDay(event.start);
      return {
        title: event.title,
        start: instantOf(zone, isDays ? `${event.start}T00:00` : event.start),
        end: instantOf(zone, isDays ? `${addDays(event.end, 1)}T00:00` : event.end),
        allDay: isDays ? { first: event.start, last: event.end } : null,
      };
    })
    .sort(byTimeAndTitle);
}

/** The same of a reading's events, in the same order. What a language puts before a title is taken off. */
export const found = (events: readonly SeenEvent[]): readonly Partial<SeenEvent>[] =>
  events.map(({ title, start, end, allDay }) => ({ title, start, end, allDay })).sort(byTimeAndTitle);

const byTimeAndTitle = (a: Partial<SeenEvent>, b: Partial<SeenEvent>): number =>
  (a.start ?? 0) - (b.start ?? 0) || (a.end ?? 0) - (b.end ?? 0) || ((a.title ?? '') < (b.title ?? '') ? -1 : 1);
