import { addDays, type Day, dayAt, instantAt, parseClock, WEEKDAYS, type Weekday } from '../time/day.ts';
import type { Instant, Interval } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';
import { type Agenda, emptyAgenda, merge } from './agenda.ts';
import { EVENT_KINDS, type SeenEvent, SHOW_AS } from './event.ts';
import type { Reading } from './reading.ts';

/** The Monday of the week that a sketch draws, far from any change of clocks. */
export const SKETCH_MONDAY: Day = '2026-05-04';
/** The zone of a sketch's clock. */
export const SKETCH_ZONE: ZoneName = 'America/New_York';

/** What a sketch draws: the looks one by one, oldest first, the agenda they make, and the instant after the last. */
export type Sketch = { readonly readings: readonly Reading[]; readonly agenda: Agenda; readonly now: Instant };

/**
 * An agenda drawn in one line, for examples and tests. Parts are divided by `|`:
 *
 * - `tue 10:00-10:50 K7`: an event; `+1w tue …` and `-2w tue …` lie in other weeks; `tue all-day Holiday`.
 * - after the title, in braces and divided by `;`: `added thu 11:00`, `gone fri 09:00`, `was tue 10:00` or
 *   `was tue 10:00-10:50` (seen so in all looks but the last), `from tue 10:00` (moved occurrence), `entered tue 09:00`
 *   (as the calendar itself tells), `declined`, `cancelled`, `on work` (calendar), `in Coaching, Blue` (categories), `at Café`, `copy of M`,
 *   `guests a@x b@x`, `shown free`, `days 5` (all-day), `kind out-of-office`.
 * - `seen tue thu`: only these days were looked at. Without it, all weeks that are drawn.
 * - `looked thu 09:00`: an earlier look.
 *
 * The last look is on the Sunday of the last week drawn, at 23:30. Where anything `was` elsewhere or is `gone`, a first
 * look came on the eve of the first week.
 * With `later`, everything lies so many weeks later: days written and days looked at.
 * @throws Error when a part cannot be read, naming it.
 */
export function readSketch(text: string, later = 0): Sketch {
  const monday = addDays(SKETCH_MONDAY, later * 7);
  const dayIn = (week: number, name: string): Day => dayOfWeek(addDays(monday, week * 7), name);
  const when = (text: string, week = 0): Instant => instantOf(addDays(monday, week * 7), text);
  const parts = text.split('|').map((part) => part.trim());
  const drawn = parts.flatMap((part, index) =>
    /^(seen|looked) /.test(part) ? [] : [readEvent(part, index, addDays(monday, weekOf(part) * 7))],
  );
  const weeks = [0, ...parts.map(weekOf)];
  const [first, last] = [Math.min(...weeks), Math.max(...weeks)];
  const days = Array.from({ length: (last - first + 1) * 7 }, (_, index) => addDays(monday, first * 7 + index));

  const narrowed = parts.find((part) => part.startsWith('seen '));
  const seen = narrowed
    ? narrowed
        .split(/\s+/)
        .slice(1)
        .map((name) => dayIn(0, name))
    : days;
  const end = instantAt(SKETCH_ZONE, addDays(monday, last * 7 + 6), 23 * 60 + 30);
  const looks = parts.filter((part) => part.startsWith('looked ')).map((part) => when(part.slice(7)));
  if (drawn.some(({ was, gone }) => was !== null || gone !== Number.POSITIVE_INFINITY))
    looks.push(instantAt(SKETCH_ZONE, addDays(monday, first * 7 - 1), 20 * 60));
  const readings = [...looks.sort((a, b) => a - b), end].map((at) => readingAt(at, at === end, seen, drawn));
  return { readings, agenda: readings.reduce(merge, emptyAgenda), now: end };
}

type Drawn = {
  readonly event: SeenEvent;
  readonly added: Instant;
  readonly gone: Instant;
  readonly was: Interval | null;
};

const PART =
  /^(?:(?<week>[+-]\d+)w )?(?<day>[a-z]{3}) (?:(?<from>\d\d:\d\d)-(?<to>\d\d:\d\d)|all-day) (?<title>[^{]*?)\s*(?:\{(?<notes>[^}]*)\})?$/;

function readEvent(part: string, index: number, monday: Day): Drawn {
  const dayIn = (name: string) => dayOfWeek(monday, name);
  const when = (text: string) => instantOf(monday, text);
  const found = PART.exec(part)?.groups;
  if (!found?.day) throw new Error(`Not a part of a sketch: “${part}”`);
  const day = dayIn(found.day);
  const [from, to] = [parseClock(found.from ?? '00:00'), parseClock(found.to ?? '24:00')];
  if (from === null || to === null) throw new Error(`Not a time of day in “${part}”`);
  const notes = new Map(
    (found.notes ?? '').split(';').map((note) => {
      const [word = '', ...rest] = note.trim().split(/\s+/);
      return [word, rest.join(' ')] as const;
    }),
  );
  const lastDay = addDays(day, Number(notes.get('days') ?? 1) - 1);
  const was = notes.get('was');
  const original = notes.get('from');
  const entered = notes.get('entered');
  const event: SeenEvent = {
    key: `sketch/${index}`,
    meeting: notes.get('copy')?.replace(/^of /, '') ?? null,
    series: original === undefined ? null : `sketch/${index}`,
    originalStart: original === undefined ? null : when(original),
    calendar: notes.get('on') ?? 'work',
    kind: EVENT_KINDS.find((kind) => kind === notes.get('kind')) ?? 'appointment',
    title: found.title ?? '',
    start: instantAt(SKETCH_ZONE, day, from),
    end: instantAt(SKETCH_ZONE, lastDay, to <= from ? to + 1440 : to),
    allDay: found.from === undefined ? { first: day, last: lastDay } : null,
    place: notes.get('at') ?? '',
    response: notes.has('declined') ? 'declined' : null,
    showAs: SHOW_AS.find((one) => one === notes.get('shown')) ?? null,
    cancelled: notes.has('cancelled'),
    guests: notes.get('guests')?.split(/\s+/) ?? null,
    categories: notes.get('in')?.split(', ') ?? null,
    organiser: null,
    created: entered === undefined ? null : when(entered),
    changed: null,
  };
  const added = notes.get('added');
  const gone = notes.get('gone');
  return {
    event,
    added: added === undefined ? Number.NEGATIVE_INFINITY : when(added),
    gone: gone === undefined ? Number.POSITIVE_INFINITY : when(gone),
    was: was === undefined ? null : spanOf(monday, was, event.end - event.start),
  };
}

/** What a look at that instant saw. An event that was elsewhere first is there in every look but the last. */
function readingAt(at: Instant, isLast: boolean, seen: readonly Day[], drawn: readonly Drawn[]): Reading {
  const events = drawn
    .filter((one) => one.added <= at && at < one.gone)
    .map(({ event, was }) => (was === null || isLast ? event : { ...event, ...was }))
    .filter((event) => seen.includes(dayAt(SKETCH_ZONE, event.start)));
  return {
    format: 'framekeeper/reading@1',
    source: 'google',
    account: 'sketch',
    view: 'week',
    zone: SKETCH_ZONE,
    locale: 'en',
    at,
    seen,
    partial: [],
    withheld: ['guests', 'response', 'show-as'],
    calendars: ['work'],
    events,
    details: [],
    faults: [],
  };
}

/** Which week a part lies in, counted from the sketch's own. */
const weekOf = (part: string): number => Number(/^([+-]\d+)w /.exec(part)?.[1] ?? 0);

function dayOfWeek(monday: Day, name: string): Day {
  const index = WEEKDAYS.indexOf(name as Weekday);
  if (index < 0) throw new Error(`Not a day of the week: “${name}”`);
  return addDays(monday, index);
}

function instantOf(monday: Day, text: string): Instant {
  const [name = '', clock = ''] = text.trim().split(/\s+/);
  const minute = parseClock(clock);
  if (minute === null) throw new Error(`Not a day and a time: “${text}”`);
  return instantAt(SKETCH_ZONE, dayOfWeek(monday, name), minute);
}

/** `tue 10:00-10:50`, or `tue 10:00` and as long as told. */
function spanOf(monday: Day, text: string, milliseconds: number): Interval {
  const [from = '', until] = text.split('-');
  const start = instantOf(monday, from);
  const end = until === undefined ? start + milliseconds : instantOf(monday, `${from.trim().split(/\s+/)[0]} ${until}`);
  return { start, end };
}
