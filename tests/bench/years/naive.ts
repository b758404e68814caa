// The simplest ways to tell which of a client's entries lie outside the frame, to hold the real judgement against. Each is
// shown the same calendar, and is told by the real one whose entry is whose and what belongs to other work.
import type { Agenda } from '../../../lib/calendar/agenda.ts';
import { current } from '../../../lib/calendar/agenda.ts';
import type { EventKey } from '../../../lib/calendar/event.ts';
import { type Expected, expectedNear, expectedSessions, periodDays } from '../../../lib/frame/expected.ts';
import type { JudgedEvent } from '../../../lib/frame/fit.ts';
import type { Judgement } from '../../../lib/frame/judge.ts';
import { identifier } from '../../../lib/practice/identify.ts';
import type { Hint } from '../../../lib/practice/identity.ts';
import type { Practice, StandingSession } from '../../../lib/practice/practice.ts';
import { dayAt, dayNumberAt, minuteAt, mondayOf, weekdayOf } from '../../../lib/time/day.ts';
import type { Instant } from '../../../lib/time/interval.ts';
import { millisecondsInDay } from '../../../lib/time/units.ts';
import type { ZoneName } from '../../../lib/time/zone.ts';

/** One client's part of the calendar. */
type Part = {
  readonly zone: ZoneName;
  /** In order of start. */
  readonly events: readonly JudgedEvent[];
  readonly frame: readonly StandingSession[];
  readonly expected: readonly Expected[];
  /** Where entries were seen that are there no more. */
  readonly gone: readonly Instant[];
};

/** Which of one client's entries are taken for contact outside the frame. */
type Detector = (part: Part) => readonly JudgedEvent[];

/** The detectors by what they go by, the simplest first. */
const NAIVE: Readonly<Record<string, Detector>> = {
  'not at the most usual hour': offUsual,
  'not at a standing time': offFrame,
  'not on the day of a standing time': (part) => offFrame(part).filter((one) => !isOnSomeDay(part, one)),
  'second in a calendar week': secondInWeek,
  'not part of a series': ({ events }) => events.filter(({ event }) => event.series === null),
  'no empty place left, first come': (part) => unmatched(part, offFrame(part), 'oldest'),
  'no empty place near, moves, words': (part) => [
    ...called(part),
    ...unmatched(part, unexplained(part, { moves: true, words: true }), 'nearest'),
  ],
  'more than the plan, as it stands': (part) => beyondBudget(part, unexplained(part, {})),
  'the same, and what vanished': (part) => beyondBudget(part, unexplained(part, { moves: true, vanished: true })),
  'the same, and words': (part) => [
    ...called(part),
    ...beyondBudget(part, unexplained(part, { moves: true, vanished: true, words: true })),
  ],
};

/** What each detector asks about, by its name. */
export function naivelyAsked(
  practice: Practice,
  agenda: Agenda,
  judgement: Judgement,
): ReadonlyMap<string, ReadonlySet<EventKey>> {
  const parts = partsOf(practice, agenda, judgement);
  return new Map(
    Object.entries(NAIVE).map(([name, detect]) => [name, new Set(parts.flatMap(detect).map(({ key }) => key))]),
  );
}

function partsOf(practice: Practice, agenda: Agenda, { events, frames, lookout }: Judgement): readonly Part[] {
  const zone = practice.timeZone;
  const identify = identifier(practice);
  const gone = [...agenda.events.values()].flatMap((history) => {
    const event = current(history);
    return lookout.goneBy(history) === null ? [] : [{ client: identify(event).client, start: event.start }];
  });
  const [first, last] = [events[0]?.event.start ?? 0, events.at(-1)?.event.start ?? 0];
  return practice.clients.map(({ code }): Part => {
    const frame = frames.get(code)?.sessions ?? [];
    return {
      zone,
      events: events.filter(
        ({ event, who }) =>
          who.client === code &&
          event.allDay === null &&
          (who.engagement === null || who.engagement.kind === 'therapy'),
      ),
      frame,
      expected: expectedSessions({ code, frame }, zone, { start: first, end: last + 1 }),
      gone: gone.flatMap(({ client, start }) => (client === code ? [start] : [])),
    };
  });
}

function offUsual({ zone, events }: Part): readonly JudgedEvent[] {
  const times = events.map(({ event }) => `${weekdayOf(dayAt(zone, event.start))} ${minuteAt(zone, event.start)}`);
  const often = Map.groupBy(times, (time) => time);
  const [usual] = [...often.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return events.filter((_, index) => times[index] !== usual);
}

/** Nothing for a client without standing times. */
function offFrame({ events, frame, expected }: Part): readonly JudgedEvent[] {
  return frame.length === 0 ? [] : events.filter(({ event }) => expectedNear(expected, event.start).length === 0);
}

const isOnSomeDay = ({ zone, expected }: Part, { event }: JudgedEvent): boolean =>
  expected.some(({ day }) => day === dayAt(zone, event.start));

function secondInWeek({ zone, events }: Part): readonly JudgedEvent[] {
  const weeks = Map.groupBy(events, ({ event }) => mondayOf(dayAt(zone, event.start)));
  return [...weeks.values()].flatMap((week) => week.slice(1));
}

/** Days from what was replaced to its replacement, at least and at most (domain facts, B.3.6). */
const EARLIEST = -9;
const LATEST = 12;

/** Those for which no standing time without an entry is left, taking one after the other in order of start. */
function unmatched(
  { zone, expected, events }: Part,
  seekers: readonly JudgedEvent[],
  choose: 'oldest' | 'nearest',
): readonly JudgedEvent[] {
  const kept = new Set(events.flatMap(({ event }) => expectedNear(expected, event.start)));
  const vacant = new Set(expected.filter((session) => !kept.has(session)));
  return seekers.filter(({ event }) => {
    const daysTo = ({ start }: Expected) => dayNumberAt(zone, event.start) - dayNumberAt(zone, start);
    const near = [...vacant].filter((session) => EARLIEST <= daysTo(session) && daysTo(session) <= LATEST);
    if (choose === 'nearest') near.sort((a, b) => Math.abs(daysTo(a)) - Math.abs(daysTo(b)));
    return !(near[0] && vacant.delete(near[0]));
  });
}

/** Words by which an entry is no session held, or one moved; and those by which it is contact outside the frame. */
const BENIGN: readonly Hint[] = ['administrative', 'rescheduled', 'cancelled', 'no-show'];
const OUTSIDE: readonly Hint[] = ['contact', 'emergency', 'additional'];

const has = ({ who }: JudgedEvent, words: readonly Hint[]): boolean => who.hints.some((hint) => words.includes(hint));

/** Those that their own words call contact outside the frame. */
const called = (part: Part): readonly JudgedEvent[] =>
  offFrame(part).filter((one) => has(one, OUTSIDE) && !has(one, BENIGN));

/** What is known beyond the calendar as it stands: where entries stood before, where one vanished, what words say. */
type Known = { readonly moves?: boolean; readonly vanished?: boolean; readonly words?: boolean };

/** Entries off the frame that neither their id nor anything that is known explains. */
function unexplained(part: Part, { moves = false, vanished = false, words = false }: Known): readonly JudgedEvent[] {
  const gone = vanished ? [...part.gone] : [];
  const standsForOneGone = (start: Instant): boolean => {
    const index = gone.findIndex((left) => {
      const days = (start - left) / millisecondsInDay;
      return EARLIEST <= days && days <= LATEST;
    });
    if (index >= 0) gone.splice(index, 1);
    return index >= 0;
  };
  return offFrame(part).filter((one) => {
    const { event, history } = one;
    if (event.originalStart !== null && event.originalStart !== event.start) return false;
    if (words && (has(one, BENIGN) || has(one, OUTSIDE))) return false;
    if (moves && history.versions.some((version) => version.event.start !== event.start)) return false;
    return !standsForOneGone(event.start);
  });
}

/** Those within a period of which more entries stand than a plan of one a period allows (domain facts, B.3.5). */
const beyondBudget = ({ zone, frame, events }: Part, seekers: readonly JudgedEvent[]): readonly JudgedEvent[] =>
  seekers.filter(({ event }) => {
    const reach = periodDays(frame, dayAt(zone, event.start)) * millisecondsInDay;
    return events.filter((other) => Math.abs(other.event.start - event.start) < reach).length > 2;
  });
