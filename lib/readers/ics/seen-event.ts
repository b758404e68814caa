import type { DaySpan, SeenEvent } from '../../calendar/event.ts';
import { dayOfNumber } from '../../time/day.ts';
import { millisecondsInDay } from '../../time/units.ts';
import { instantIn, type Moment } from './clock.ts';
import { identityOf } from './identity.ts';
import type { Occurrence } from './series.ts';
import type { Named } from './source-calendar.ts';

/** An occurrence as an event of a reading. */
export function seenEventOf(occurrence: Occurrence, of: Named, fromGoogle: boolean): SeenEvent {
  const { entry, original, removed, start, end } = occurrence;
  const at = original && (original.day ? dayOf(original) : instantIn(original));
  const identity = identityOf(entry.uid, at, of, fromGoogle);
  const { about } = entry;
  return {
    start,
    end,
    key: identity.key,
    meeting: identity.meeting,
    series: identity.series,
    originalStart: original && instantIn(original),
    calendar: of.calendar,
    kind: identity.kind,
    title: about.title,
    allDay: daysOf(occurrence),
    place: about.place,
    response: about.response,
    showAs: about.showAs,
    cancelled: removed || about.cancelled,
    guests: about.guests,
    categories: about.categories,
    organiser: about.organiser,
    created: about.created,
    changed: about.changed,
  };
}

function daysOf({ from, length }: Occurrence): DaySpan | null {
  if (!from.day) return null;
  const days = Math.max(1, length.days + Math.floor(length.milliseconds / millisecondsInDay));
  return { first: dayOf(from), last: dayOf({ ...from, wall: from.wall + (days - 1) * millisecondsInDay }) };
}

const dayOf = ({ wall }: Moment): string => dayOfNumber(Math.floor(wall / millisecondsInDay));
