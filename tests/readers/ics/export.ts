import { dayNumber, dayOfNumber } from '../../../lib/time/day.ts';

/** A `VTIMEZONE` of New York as Google writes it. */
export const NEW_YORK = [
  'BEGIN:VTIMEZONE',
  'TZID:America/New_York',
  'X-LIC-LOCATION:America/New_York',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'TZNAME:EDT',
  'DTSTART:19700308T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'TZNAME:EST',
  'DTSTART:19701101T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A calendar file of such lines, as Google exports one. */
export const calendarText = (lines: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:practice@example.com',
    'X-WR-TIMEZONE:America/New_York',
    ...lines,
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** One event of such lines. */
export const eventText = (uid: string, ...lines: readonly string[]): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  'DTSTAMP:20261229T120000Z',
  ...lines,
  'END:VEVENT',
];

const two = (number: number): string => String(number).padStart(2, '0');

/** A practice's export: so many single events over 2027, and so many that recur weekly through it and after it. */
export function exportOf(singles: number, weekly: number): string {
  const lines: string[] = [];
  for (let index = 0; index < singles + weekly; index++) {
    const recurs = index >= singles;
    const day = dayOfNumber(dayNumber('2027-01-01') + (recurs ? index % 7 : index % 365)).replaceAll('-', '');
    const hour = two(8 + (index % 10));
    lines.push(
      ...eventText(
        `e${index}@google.com`,
        `DTSTART;TZID=America/New_York:${day}T${hour}0000`,
        `DTEND;TZID=America/New_York:${day}T${hour}5000`,
        ...(recurs ? ['RRULE:FREQ=WEEKLY;WKST=SU'] : []),
        'CREATED:20260102T090000Z',
        'DESCRIPTION:Room 2\\, the door code is with the desk. Please be there some minute',
        ' s before the hour\\; the waiting room is open.',
        'LAST-MODIFIED:20261201T090000Z',
        'LOCATION:12 Main Street\\, Room 2',
        `SEQUENCE:${index % 3}`,
        'STATUS:CONFIRMED',
        `SUMMARY:K${index % 97}`,
        'TRANSP:OPAQUE',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'TRIGGER:-PT10M',
        'END:VALARM',
      ),
    );
  }
  return calendarText([...NEW_YORK, ...lines]);
}
