import { TOLERANCE } from '../frame/expected.ts';
import type { JudgedEvent } from '../frame/fit.ts';
import { lastPlaceOn } from '../practice/hours.ts';
import type { Client, Practice, StandingSession } from '../practice/practice.ts';
import { addDays, dayAt, daysBetween, minuteAt, weekdayOf } from '../time/day.ts';
import type { ZoneName } from '../time/zone.ts';
import type { Rule } from './rule.ts';
import { bacpChangedAgreements, boundariesInPractice } from './sources.ts';

/** Moves later that make a drift when they lead from within the day to its last place. */
const TO_THE_EDGE = 2;

/** Days, for a weekly session, from the last one at one time to the first at the next. */
const LATEST = 35;

const STANDING: StandingSession = {
  weekday: 'tue',
  start: 600,
  minutes: 50,
  everyWeeks: 1,
  from: '2026-01-27',
  to: null,
};

/** A client whose standing time stood at each of these minutes past midnight in turn, for four weeks or to this day. */
const standingAt = (...starts: readonly number[]): Client => ({
  code: 'R3',
  aliases: ['R3'],
  engagement: 'therapy',
  frame: starts.map((start, index) => ({
    ...STANDING,
    start,
    from: addDays(STANDING.from, index * 28),
    to: index === starts.length - 1 ? null : addDays(STANDING.from, index * 28 + 27),
  })),
  agreements: [],
});

/** A standing time that moves later in the day, again and again. Each move was agreed; seen together they are a note. */
export const driftingSlot: Rule<'moves' | 'days'> = {
  id: 'drifting-slot',
  version: 1,
  level: 'note',
  graver: { with: ['end-of-day-cluster', 'frequency-step-up'], level: 'review' },
  words: {
    en: {
      title: 'A time that moves later',
      question:
        'The standing time of {client} has moved later {moves} times ({first} → {last}). Is the time it has now as agreed?',
      why: 'Work and school move appointments. Several small moves are easier to see side by side than one by one.',
    },
    de: {
      title: 'Eine Zeit, die später rückt',
      question:
        'Die feste Zeit von {client} ist {moves}-mal später gerückt ({first} → {last}). Ist die jetzige Zeit so vereinbart?',
      why: 'Arbeit und Schule verschieben Termine. Mehrere kleine Schritte sieht man nebeneinander besser als einzeln.',
    },
    fr: {
      title: 'Une heure de plus en plus tardive',
      question:
        'L’heure fixe de {client} a été décalée {moves} fois vers plus tard ({first} → {last}). L’heure actuelle est-elle bien celle convenue ?',
      why: 'Le travail et l’école déplacent les rendez-vous. Plusieurs petits pas se voient mieux côte à côte qu’un à un.',
    },
    es: {
      title: 'Una hora cada vez más tardía',
      question:
        'La hora fija de {client} ha pasado {moves} veces a ser más tardía ({first} → {last}). ¿Es la hora actual la acordada?',
      why: 'El trabajo y la escuela mueven las citas. Varios pasos pequeños se ven mejor juntos que uno a uno.',
    },
  },
  sources: [boundariesInPractice, bacpChangedAgreements],
  needs: ['title'],
  options: {
    moves: { default: 3, min: 2, max: 10, unit: 'count' },
    days: { default: 365, min: 90, max: 1095, unit: 'days' },
  },
  answers: ['agreed-change', 'planned', 'supervision', 'other'],
  concerns: ({ who, fit }) => who.client !== null && fit.kind === 'kept' && fit.reason === 'on-frame',
  *check({ events, practice, frames }, { moves, days }) {
    const drifts = [...frames].flatMap(([client, { sessions }]) =>
      driftsOf(sessions, practice, moves, days).map((times) => ({ client, times })),
    );
    if (drifts.length === 0) return;
    const kept = Map.groupBy(events, ({ who }) => who.client ?? '');
    for (const { client, times } of drifts) {
      const [first, last] = [times[0], times.at(-1)].map((session) =>
        earliestAt(session, kept.get(client) ?? [], practice.timeZone),
      );
      if (!first || !last) continue;
      yield {
        subject: `${client}/${last.key}`,
        client,
        events: [last.key],
        values: {
          moves: times.length - 1,
          first: { instant: first.event.start },
          last: { instant: last.event.start },
        },
      };
    }
  },
  examples: [
    {
      name: 'later three times in a year',
      sketch: '-12w tue 10:00-10:50 R3 | tue 13:00-13:50 R3',
      practice: { clients: [standingAt(600, 660, 720, 780)] },
      flags: ['R3'],
    },
    {
      name: 'later twice, and now the last of the day',
      sketch: '-12w tue 15:00-15:50 R3 | tue 17:00-17:50 R3',
      practice: { clients: [standingAt(900, 960, 1020)] },
      flags: ['R3'],
    },
    {
      name: 'later twice, within the day',
      sketch: '-12w tue 10:00-10:50 R3 | tue 12:00-12:50 R3',
      practice: { clients: [standingAt(600, 660, 720)] },
      flags: [],
    },
    {
      name: 'one change, from the afternoon to the evening, as school or work may ask',
      sketch: '-12w tue 14:00-14:50 R3 | tue 17:00-17:50 R3',
      practice: { clients: [standingAt(840, 1020)] },
      flags: [],
    },
    {
      name: 'to and fro',
      sketch: '-12w tue 10:00-10:50 R3 | tue 12:00-12:50 R3',
      practice: { clients: [standingAt(600, 660, 600, 720)] },
      flags: [],
    },
    {
      name: 'three times in a week, each later than the one before',
      sketch: 'mon 09:00-09:50 R3 | wed 12:00-12:50 R3 | fri 17:00-17:50 R3',
      practice: {
        clients: [
          {
            ...standingAt(),
            frame: [
              { ...STANDING, weekday: 'mon', start: 540 },
              { ...STANDING, weekday: 'wed', start: 720 },
              { ...STANDING, weekday: 'fri', start: 1020 },
            ],
          },
        ],
      },
      flags: [],
    },
  ],
};

/**
 * The standing times that moved later often enough, each list from the first time to the last. Only where one time took
 * the place of another: of several times in a week nothing tells which went where.
 */
function driftsOf(
  sessions: readonly StandingSession[],
  practice: Practice,
  moves: number,
  days: number,
): readonly (readonly StandingSession[])[] {
  const drifts: (readonly StandingSession[])[] = [];
  let times: StandingSession[] = [];
  let before: StandingSession | null = null;
  let drift: readonly StandingSession[] | null = null;
  const close = () => {
    if (drift) drifts.push(drift);
    drift = null;
    times = [];
  };
  for (const session of [...sessions].sort((a, b) =>
    a.from === b.from ? a.start - b.start : a.from < b.from ? -1 : 1,
  )) {
    if (before && !follows(session, before)) close();
    before = session;
    const latest = times.at(-1);
    const later = latest ? session.start - latest.start : 0;
    if (later < -TOLERANCE) close();
    if (latest && times.length > 0 && later <= TOLERANCE) continue;
    times.push(session);
    while (times[1] && daysBetween(times[1].from, session.from) > days) times.shift();
    if (isDrift(times, practice, moves)) drift = [...times];
  }
  close();
  return drifts;
}

/** Whether a standing time takes the place of another: it begins about when that one ends. */
function follows(next: StandingSession, { to, everyWeeks }: StandingSession): boolean {
  if (to === null) return false;
  const days = daysBetween(to, next.from);
  return days >= -7 * everyWeeks && days <= LATEST * everyWeeks;
}

/** Whether the times moved often enough, or somewhat and to the last place of the day. */
function isDrift(times: readonly StandingSession[], practice: Practice, moves: number): boolean {
  if (times.length > moves) return true;
  const [first, last] = [times[0], times.at(-1)];
  const isLast = ({ weekday, start }: StandingSession) =>
    start >= (lastPlaceOn(practice, weekday) ?? Number.POSITIVE_INFINITY);
  return Boolean(times.length > TO_THE_EDGE && first && last && !isLast(first) && isLast(last));
}

/** The earliest of a client's kept sessions that stands at that time. */
function earliestAt(
  session: StandingSession | undefined,
  kept: readonly JudgedEvent[],
  zone: ZoneName,
): JudgedEvent | null {
  let earliest: JudgedEvent | null = null;
  for (const one of kept) {
    const { expected } = one.fit;
    if (!session || expected === null || (earliest && earliest.event.start <= one.event.start)) continue;
    const day = dayAt(zone, expected);
    if (day < session.from || (session.to !== null && day > session.to)) continue;
    if (weekdayOf(day) === session.weekday && minuteAt(zone, expected) === session.start) earliest = one;
  }
  return earliest;
}
