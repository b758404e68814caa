import type { SeenEvent } from '../../calendar/event.ts';
import { LIMITS, type Reading } from '../../calendar/reading.ts';
import { type Day, dayInterval, dayNumber, dayOfNumber } from '../../time/day.ts';
import { type Instant, overlaps } from '../../time/interval.ts';
import { type Spans, spansOf } from '../../time/spans.ts';
import { millisecondsInDay } from '../../time/units.ts';
import { type WallTime, wallOf, type ZoneName } from '../../time/zone.ts';
import type { Trouble } from './trouble.ts';

/** What the readings of one file have in common. */
export type Look = {
  readonly calendar: string;
  readonly zone: ZoneName;
  readonly at: Instant;
  /** The days that the file tells of, both included; null when it tells of none. */
  readonly days: { readonly from: Day; readonly to: Day } | null;
  /** Whether the file holds a calendar, not a message about single events of one. */
  readonly whole: boolean;
  readonly events: Iterable<SeenEvent>;
  readonly troubles: readonly Trouble[];
};

/**
 * A file's readings, a month each, oldest first; a month with more events than a reading may hold in several. A day on
 * which something may lie that could not be read is `partial`, not `seen`.
 */
export function* readingsOf(look: Look): Generator<Reading> {
  const { days, zone } = look;
  if (days === null) return;
  const unread = spansOf(look.troubles.map((trouble) => trouble.span));
  const from = dayNumber(days.from);
  const byDay = new Map<number, SeenEvent[]>();
  for (const event of look.events) {
    const first = event.allDay ? dayNumber(event.allDay.first) : dayOf(wallOf(zone, event.start));
    const day = Math.max(first, from);
    const list = byDay.get(day);
    if (list) list.push(event);
    else byDay.set(day, [event]);
  }
  let part = emptyPart();
  for (let number = from; number <= dayNumber(days.to); number++) {
    const day = dayOfNumber(number);
    const events = (byDay.get(number) ?? []).sort((a, b) => a.start - b.start);
    const ends = day.endsWith('-01') || part.events.length + events.length > LIMITS.events;
    if (ends && part.days > 0) {
      yield readingOf(look, part);
      part = emptyPart();
    }
    part.days++;
    part.events.push(...events.slice(0, LIMITS.events));
    const isSeen = look.whole && events.length <= LIMITS.events && !isTouched(unread, day, zone);
    (isSeen ? part.seen : part.partial).push(day);
  }
  yield readingOf(look, part);
}

const dayOf = (wall: WallTime): number => Math.floor(wall / millisecondsInDay);

type Part = { days: number; readonly seen: Day[]; readonly partial: Day[]; readonly events: SeenEvent[] };

const emptyPart = (): Part => ({ days: 0, seen: [], partial: [], events: [] });

function isTouched(spans: Spans, day: Day, zone: ZoneName): boolean {
  if (spans.length === 0) return false;
  const interval = dayInterval(zone, day);
  return spans.some((span) => overlaps(span, interval));
}

const readingOf = ({ calendar, zone, at }: Look, { seen, partial, events }: Part): Reading => ({
  format: 'framekeeper/reading@1',
  source: 'ics',
  account: calendar,
  view: 'file',
  zone,
  locale: 'und',
  at,
  seen,
  partial,
  withheld: [],
  calendars: [calendar],
  events,
  details: [],
  faults: [],
});
