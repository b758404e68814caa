import type { Client, ClientCode, StandingSession } from '../practice/practice.ts';
import { addDays, type Day, dayAt, dayNumber, dayOfNumber, instantAt, WEEKDAYS, weekdayOf } from '../time/day.ts';
import { type Instant, type Interval, minutes } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';

/** One occurrence of a standing session. */
export type Expected = Interval & {
  readonly client: ClientCode;
  readonly day: Day;
  readonly session: StandingSession;
};

/**
 * The sessions a client's frame expects to start within an interval, in order of start. They stand by the wall clock of
 * the practice's zone: a Tuesday ten o'clock stays ten o'clock when summer time begins.
 */
export function expectedSessions(
  client: Pick<Client, 'code' | 'frame'>,
  zone: ZoneName,
  interval: Interval,
): readonly Expected[] {
  const found: Expected[] = [];
  const first = dayAt(zone, interval.start);
  const last = dayAt(zone, interval.end);
  for (const session of client.frame) {
    const step = session.everyWeeks * 7;
    const anchor = dayNumber(firstOccurrence(session));
    const from = Math.max(anchor, anchor + Math.ceil((dayNumber(first) - anchor) / step) * step);
    const to = Math.min(dayNumber(last), session.to === null ? Number.POSITIVE_INFINITY : dayNumber(session.to));
    for (let number = from; number <= to; number += step) {
      const day = dayOfNumber(number);
      const start = instantAt(zone, day, session.start);
      if (start < interval.start || start >= interval.end) continue;
      const end = instantAt(zone, day, session.start + session.minutes);
      found.push({ client: client.code, day, session, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** How far a start may be from the standing time and still keep it, minutes. */
export const TOLERANCE = 15;

/** Whether a frame has a session that an event starting then would keep. */
export const standsAt = (client: Pick<Client, 'code' | 'frame'>, zone: ZoneName, start: Instant): boolean =>
  expectedSessions(client, zone, { start: start - minutes(TOLERANCE), end: start + minutes(TOLERANCE) + 1 }).length > 0;

/** The expected sessions, of a list in order of start, that start within the tolerance of an instant. */
export function expectedNear(expected: readonly Expected[], start: Instant): readonly Expected[] {
  let low = 0;
  let high = expected.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((expected[middle] as Expected).start < start - minutes(TOLERANCE)) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < expected.length && (expected[end] as Expected).start <= start + minutes(TOLERANCE)) end++;
  return expected.slice(low, end);
}

/**
 * Days from one expected session to the next about that day, on average: 7 for weekly, 14 for fortnightly, 3.5 for twice
 * a week. By the standing sessions that hold on the day; where none does, by those that come next to it.
 */
export function periodDays(frame: readonly StandingSession[], day: Day): number {
  const number = dayNumber(day);
  const distance = ({ from, to }: StandingSession) =>
    Math.max(0, dayNumber(from) - number, to === null ? 0 : number - dayNumber(to));
  const least = Math.min(...frame.map(distance));
  const perWeek = frame.reduce((sum, session) => sum + (distance(session) === least ? 1 / session.everyWeeks : 0), 0);
  return perWeek === 0 ? 7 : 7 / perWeek;
}

function firstOccurrence(session: StandingSession): Day {
  const ahead = WEEKDAYS.indexOf(session.weekday) - WEEKDAYS.indexOf(weekdayOf(session.from));
  return addDays(session.from, (ahead + 7) % 7);
}
