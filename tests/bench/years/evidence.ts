import type { SeenEvent } from '../../../lib/calendar/event.ts';
import type { Reading } from '../../../lib/calendar/reading.ts';
import { addDays, type Day, dayAt, daysBetween, instantAt } from '../../../lib/time/day.ts';
import type { Instant } from '../../../lib/time/interval.ts';
import { type Life, standingAt } from './life.ts';
import type { Year } from './year.ts';

/** The key by which an event of the year is known, on a page as in a file. */
export const keyOf = ({ uid, original }: Life): string =>
  original === null ? `google/${uid}/work` : `google/${uid}_${stamp(original)}/work`;

const stamp = (instant: Instant): string => `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** An event as a look at that instant sees it; a page does not tell when it was entered. */
function seenAt(life: Life, at: Instant, zone: string, fromFile: boolean): SeenEvent | null {
  const standing = standingAt(life, at);
  const first = life.standings[0];
  // An occurrence that was taken out of its series is still to be told from the file: its date is an exception.
  const taken = fromFile && !standing && life.original !== null && life.deleted !== null && life.deleted <= at;
  const shown = standing ?? (taken ? first : null);
  if (!shown || !first) return null;
  const day = dayAt(zone, shown.start);
  return {
    key: keyOf(life),
    meeting: null,
    series: life.series && `google/${life.series}`,
    originalStart: life.original,
    calendar: life.calendar,
    kind: 'appointment',
    title: shown.title,
    start: shown.start,
    end: shown.end,
    allDay: life.allDay ? { first: day, last: day } : null,
    place: '',
    response: null,
    showAs: null,
    cancelled: taken,
    guests: null,
    organiser: null,
    created: fromFile ? first.since : null,
    changed: fromFile ? shown.since : null,
  };
}

function readingAt(year: Year, at: Instant, seen: readonly Day[], fromFile: boolean): Reading {
  const [first = '', last = ''] = [seen[0], seen.at(-1)];
  const from = instantAt(year.zone, first, 0);
  const to = instantAt(year.zone, addDays(last, 1), 0);
  const events = year.lives.flatMap((life) => seenAt(life, at, year.zone, fromFile) ?? []);
  return {
    format: 'framekeeper/reading@1',
    source: fromFile ? 'ics' : 'google',
    account: 'work@example.com',
    view: fromFile ? 'file' : 'week',
    zone: year.zone,
    locale: 'en',
    at,
    seen,
    partial: [],
    withheld: [],
    calendars: ['work'],
    details: [],
    events: events.filter(({ start }) => from <= start && start < to),
    faults: [],
  };
}

const daysFrom = (first: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, index) => addDays(first, index));

/** What a file exported a week after the year's end tells. */
export const fileOf = (year: Year): readonly Reading[] => {
  const days = daysFrom(year.first, daysBetween(year.first, year.last) + 1);
  return [readingAt(year, endOf(year), days, true)];
};

/** When the year is looked back upon. */
export const endOf = (year: Year): Instant => instantAt(year.zone, addDays(year.last, 7), 12 * 60);

/** What a calendar that is open on the desk showed: each working morning and evening its week, on Thursdays the next one. */
export function looksOf(year: Year): readonly Reading[] {
  const readings: Reading[] = [];
  for (let monday = year.first; monday <= year.last; monday = addDays(monday, 7)) {
    for (const day of daysFrom(monday, 5)) {
      for (const minute of [8 * 60 + 30, 13 * 60, 18 * 60 + 15]) {
        readings.push(readingAt(year, instantAt(year.zone, day, minute), daysFrom(monday, 7), false));
      }
      if (day === addDays(monday, 3)) {
        const next = addDays(monday, 7);
        if (next <= year.last)
          readings.push(readingAt(year, instantAt(year.zone, day, 18 * 60 + 16), daysFrom(next, 7), false));
      }
    }
    // The week after, seen once more as a whole, as when the notes are checked.
    readings.push(readingAt(year, instantAt(year.zone, addDays(monday, 7), 8 * 60), daysFrom(monday, 7), false));
  }
  return readings;
}

/** The year as seen once, at its end, week by week: nothing is remembered of what was moved or deleted before. */
export function lastLookOf(year: Year): readonly Reading[] {
  const readings: Reading[] = [];
  for (let monday = year.first; monday <= year.last; monday = addDays(monday, 7)) {
    readings.push(readingAt(year, endOf(year), daysFrom(monday, 7), false));
  }
  return readings;
}
