import type { DaySpan, SeenEvent } from '../../calendar/event.ts';
import { addDays, type Day, instantAt } from '../../time/day.ts';
import type { Instant } from '../../time/interval.ts';
import { minutesInDay } from '../../time/units.ts';
import type { ZoneName } from '../../time/zone.ts';
import type { Made, Trouble } from '../findings.ts';
import type { Written } from '../google/clock.ts';
import { minuteOf } from './clock.ts';
import type { Label } from './label.ts';
import type { Part } from './part.ts';
import type { Said } from './when.ts';

/** What the parts of one event depend on beside themselves. */
export type Frame = {
  readonly zone: ZoneName;
  /** The page's clock, or null when nothing tells. */
  readonly hours: 12 | 24 | null;
  /** When the look is taken: what has ended no longer tells its place. */
  readonly at: Instant;
};

/** The clock that the page's labels are written by, where they agree. */
export function clockOf(parts: readonly Part[]): 12 | 24 | null {
  const hours = new Set<12 | 24>();
  for (const { label } of parts) if (label?.said.form === 'times' && label.said.hours) hours.add(label.said.hours);
  return hours.size === 1 ? ([...hours][0] ?? null) : null;
}

const DATE: Trouble = { anchor: 'chip.date', problem: 'contradictory' };
const TIMES: Trouble = { anchor: 'chip.times', problem: 'contradictory' };
const IDS: Trouble = { anchor: 'chip.id', problem: 'contradictory' };

/** One event from the chips that are it. They must say the same, and lie where what they say puts them. */
export function eventOf(key: string, parts: readonly Part[], frame: Frame): Made {
  const [part] = parts;
  const troubles = parts.length === 1 && part ? part.troubles : parts.flatMap((one) => one.troubles);
  if (!part?.label) return { event: null, troubles };
  const { label } = part;
  if (parts.some((other) => !isSame(other.label, label))) return { event: null, troubles: [...troubles, IDS] };
  const time = timeOf(label.said, parts, frame);
  if ('anchor' in time) return { event: null, troubles: [...troubles, time] };
  const { series, originalDay } = part.identity ?? SINGLE;
  const { start, end, allDay } = time;
  // The hour by the rule is in no id: it is the event's own unless the page says that it was changed.
  const original = allDay
    ? originalDay === null
      ? null
      : instantAt(frame.zone, originalDay, 0)
    : label.recurrence === 'series'
      ? start
      : null;
  const event: SeenEvent = {
    key,
    start,
    end,
    allDay,
    meeting: null,
    series,
    originalStart: series === null ? null : original,
    calendar: calendarOf(parts),
    kind: 'appointment',
    title: label.title,
    // Of what has ended the page tells no place, whether or not there is one.
    place: label.place === '' && end <= frame.at ? null : label.place,
    response: label.declined ? 'declined' : null,
    showAs: label.showAs,
    cancelled: label.cancelled,
    guests: null,
    categories: null,
    organiser: label.organiser,
    created: null,
    changed: null,
  };
  return { event, troubles };
}

/**
 * The calendar that all the chips are on. None for what has no id: in another view the same event has one, and two like
 * entries count as one only where the calendar of one of them is not known.
 */
function calendarOf(parts: readonly Part[]): string | null {
  const calendar = parts[0]?.identity ? parts[0].spot.calendar : null;
  return parts.every(({ spot }) => spot.calendar === calendar) ? calendar : null;
}

const SINGLE = { series: null, originalDay: null };

const isSame = (one: Label | null, other: Label): boolean =>
  one === other ||
  (one !== null && one.title === other.title && JSON.stringify(one.said) === JSON.stringify(other.said));

type Time = { readonly start: Instant; readonly end: Instant; readonly allDay: DaySpan | null };

function timeOf(said: Said, parts: readonly Part[], frame: Frame): Time | Trouble {
  if (said.form === 'days') {
    const { first, last } = said;
    if (!liesOn(parts, first, last)) return DATE;
    const [start, end] = [instantAt(frame.zone, first, 0), instantAt(frame.zone, last, minutesInDay)];
    return { start, end, allDay: { first, last } };
  }
  const from = known(said.start, said, frame) ?? drawn(said.start, said.first, 'start', parts);
  const until = known(said.end, said, frame) ?? drawn(said.end, said.last ?? said.first, 'end', parts);
  if (from === null || until === null) return { anchor: 'clock', problem: 'missing' };
  const last = said.last ?? (until < from ? addDays(said.first, 1) : said.first);
  if (!liesOn(parts, said.first, last)) return DATE;
  const [start, end] = [instantAt(frame.zone, said.first, from), instantAt(frame.zone, last, until)];
  return start <= end ? { start, end, allDay: null } : TIMES;
}

const known = (written: Written, said: Extract<Said, { form: 'times' }>, frame: Frame): number | null =>
  minuteOf(written, said.hours ?? frame.hours);

/** Minutes by which a chip may be drawn off its time. */
const REACH = 20;

/** Which half of the day a time is of, by where a chip of its day begins or ends; null where none is drawn so. */
function drawn({ hour, minute }: Written, day: Day, side: 'start' | 'end', parts: readonly Part[]): number | null {
  const early = (hour % 12) * 60 + minute;
  for (const { spot } of parts) {
    if (!spot.minutes || !spot.days?.includes(day)) continue;
    const at = spot.minutes[side];
    for (const meant of [early, early + minutesInDay / 2]) if (Math.abs(meant - at) <= REACH) return meant;
  }
  return null;
}

/** Whether every chip whose place tells its days lies on days of the event. */
const liesOn = (parts: readonly Part[], first: Day, last: Day): boolean =>
  parts.every(({ spot: { days } }) => days === null || days.some((day) => first <= day && day <= last));
