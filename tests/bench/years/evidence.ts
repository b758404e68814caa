import type { SeenEvent } from '../../../lib/calendar/event.ts';
import type { Reading } from '../../../lib/calendar/reading.ts';
import { readCalendarFileAtOnce } from '../../../lib/readers/ics/calendar-file.ts';
import { addDays, type Day, dayAt, instantAt } from '../../../lib/time/day.ts';
import type { Instant } from '../../../lib/time/interval.ts';
import { calendarFile } from './calendar-file.ts';
import { type Life, standingAt, WORK } from './life.ts';
import type { Year } from './year.ts';

/** The key by which an event of the year is known, on a page as in a file. */
export const keyOf = (life: Life): string => `${meetingOf(life)}/${life.calendar}`;

/** What copies of it on several calendars have in common. */
const meetingOf = ({ uid, original }: Life): string => `google/${uid}${original === null ? '' : `_${stamp(original)}`}`;

const stamp = (instant: Instant): string => `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** An event as a look at that instant sees it; a page does not tell when it was entered. */
function seenAt(life: Life, at: Instant, zone: string): SeenEvent | null {
  const shown = standingAt(life, at);
  if (!shown) return null;
  const day = life.allDay && dayAt(zone, shown.start);
  return {
    key: keyOf(life),
    meeting: meetingOf(life),
    series: life.series && `google/${life.series}`,
    originalStart: life.original,
    calendar: life.calendar,
    kind: life.kind,
    title: shown.title,
    start: shown.start,
    end: shown.end,
    allDay: day ? { first: day, last: day } : null,
    place: '',
    response: null,
    showAs: null,
    cancelled: false,
    guests: null,
    categories: null,
    organiser: null,
    created: null,
    changed: null,
  };
}

function readingAt(year: Year, at: Instant, seen: readonly Day[]): Reading {
  const zone = year.shownIn?.(at) ?? year.zone;
  const [first = '', last = ''] = [seen[0], seen.at(-1)];
  const from = instantAt(zone, first, 0);
  const to = instantAt(zone, addDays(last, 1), 0);
  const events = year.lives.flatMap((life) => seenAt(life, at, zone) ?? []);
  return {
    format: 'framekeeper/reading@1',
    source: 'google',
    account: WORK,
    view: 'week',
    zone,
    locale: 'en',
    at,
    seen,
    partial: [],
    withheld: [],
    calendars: [...new Set(year.lives.map(({ calendar }) => calendar))],
    details: [],
    events: events.filter(({ start }) => from <= start && start < to),
    faults: [],
  };
}

const daysFrom = (first: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, index) => addDays(first, index));

/** What a file exported a week after the year's end tells. */
export function fileOf(year: Year): readonly Reading[] {
  const now = endOf(year);
  const content = calendarFile(year.lives, year.zone, now, WORK);
  const given = { name: `${WORK}.ics`, content, lastModified: now };
  const range = { from: year.first, to: year.last };
  const file = readCalendarFileAtOnce(given, { range, zone: year.zone, now });
  if (!file.ok || file.value.unreadable.length > 0) throw new Error('The file cannot be read');
  return [...file.value.readings()];
}

/** When the year is looked back upon. */
export const endOf = (year: Year): Instant => instantAt(year.zone, addDays(year.last, 7), 12 * 60);

/** What a calendar that is open on the desk showed: each working morning and evening its week, on Thursdays the next one. */
export function looksOf(year: Year): readonly Reading[] {
  const readings: Reading[] = [];
  for (let monday = year.first; monday <= year.last; monday = addDays(monday, 7)) {
    for (const day of daysFrom(monday, 5)) {
      for (const minute of [8 * 60 + 30, 13 * 60, 18 * 60 + 15]) {
        readings.push(readingAt(year, instantAt(year.zone, day, minute), daysFrom(monday, 7)));
      }
      if (day === addDays(monday, 3)) {
        const next = addDays(monday, 7);
        if (next <= year.last)
          readings.push(readingAt(year, instantAt(year.zone, day, 18 * 60 + 16), daysFrom(next, 7)));
      }
    }
    // The week after, seen once more as a whole, as when the notes are checked.
    readings.push(readingAt(year, instantAt(year.zone, addDays(monday, 7), 8 * 60), daysFrom(monday, 7)));
  }
  return readings;
}

/** The year as seen once, at its end, week by week: nothing is remembered of what was moved or deleted before. */
export function lastLookOf(year: Year): readonly Reading[] {
  const readings: Reading[] = [];
  for (let monday = year.first; monday <= year.last; monday = addDays(monday, 7)) {
    readings.push(readingAt(year, endOf(year), daysFrom(monday, 7)));
  }
  return readings;
}
