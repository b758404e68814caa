import type { EventKey } from '../calendar/event.ts';
import { awayDays, workdaysSeen, worksOn } from '../frame/away.ts';
import { expectedSessions } from '../frame/expected.ts';
import { type FitKind, type JudgedEvent, WITH_CLIENT } from '../frame/fit.ts';
import { isOwnAbsence, saysCover, saysEnding } from '../practice/asides.ts';
import { codeList } from '../practice/codes.ts';
import type { ClientCode } from '../practice/practice.ts';
import { dayInterval, dayNumber, dayNumberAt, dayOfNumber } from '../time/day.ts';
import { type Instant, type Interval, overlaps } from '../time/interval.ts';
import { millisecondsInDay } from '../time/units.ts';
import type { Doubt, Facts, Finding, Rule } from './rule.ts';
import { acaAbandonment, acaAbsences, apaInterruption, apaInterruptionOfTherapy, naswInterruption } from './sources.ts';

/** Fits of what was with a client: after it, the client was seen or spoken to. */
const SEEN: readonly FitKind[] = [...WITH_CLIENT, 'other-engagement'];

/** The least time without a sign of a client, in days: several sessions a week are soon missed in one illness. */
const UNSEEN_FOR = 14;

/** How long before an absence its cover may be noted, in days. */
const NOTED_BEFORE = 28;

/** Standing sessions that do not take place for a while: in an absence without a word of cover, or without a trace. */
export const uncoveredAbsence: Rule<'awayDays' | 'missedSessions'> = {
  id: 'uncovered-absence',
  version: 1,
  level: 'ask',
  words: {
    en: {
      title: 'A pause in standing sessions',
      question:
        'Standing sessions of {client} lie in your planned absence, or several in a row were not seen. Is cover, a break or an ending arranged?',
      why: 'Who is there in the meantime is part of care. Where it is arranged already, a word is enough.',
    },
    de: {
      title: 'Eine Pause in festen Sitzungen',
      question:
        'Feste Sitzungen von {client} fallen in Ihre geplante Abwesenheit, oder mehrere nacheinander waren nicht zu sehen. Ist eine Vertretung, eine Pause oder ein Abschluss vereinbart?',
      why: 'Wer in der Zwischenzeit da ist, gehört zur Behandlung. Ist es schon geregelt, genügt ein Wort.',
    },
    fr: {
      title: 'Une pause dans les séances fixes',
      question:
        'Des séances fixes de {client} tombent pendant votre absence prévue, ou plusieurs de suite n’ont pas été vues. Un relais, une pause ou une fin sont-ils convenus ?',
      why: 'Qui est là entre-temps fait partie du soin. Si c’est déjà réglé, un mot suffit.',
    },
    es: {
      title: 'Una pausa en las sesiones fijas',
      question:
        'Hay sesiones fijas de {client} que caen en su ausencia prevista, o varias seguidas que no se han visto. ¿Hay acordada una cobertura, una pausa o un cierre?',
      why: 'Quién está entretanto forma parte del cuidado. Si ya está resuelto, basta una palabra.',
    },
  },
  sources: [apaInterruption, apaInterruptionOfTherapy, acaAbandonment, acaAbsences, naswInterruption],
  needs: ['title'],
  options: {
    awayDays: { default: 5, min: 2, max: 30, unit: 'days' },
    missedSessions: { default: 3, min: 2, max: 10, unit: 'count' },
  },
  answers: ['arranged', 'agreed-change', 'correction', 'supervision', 'other'],
  concerns: () => true,
  *check(facts, options) {
    const { events, practice } = facts;
    // Whose absence it is must be plain before anything is asked; that one is marked at all is enough to ask nothing.
    const own = events.filter(
      ({ event, who }) => event.kind === 'out-of-office' || (who.hints.includes('away') && isOwnAbsence(event.title)),
    );
    yield* absences(facts, awayDays(practice.timeZone, own), options.awayDays);
    yield* unseen(facts, awayDays(practice.timeZone, events), options.missedSessions);
  },
  examples: [
    {
      name: 'two weeks away, with two clients whose sessions lie in them',
      sketch: 'mon all-day Vacation {days 12}',
      flags: ['Vacation'],
    },
    {
      name: 'the same with a note of who covers',
      sketch: 'mon all-day Vacation {days 12} | mon 09:00-09:15 Cover: Dr Q',
      flags: [],
    },
    { name: 'holidays that are the school’s', sketch: 'mon all-day School holidays {days 12}', flags: [] },
    { name: 'away over a long weekend', sketch: 'fri all-day Vacation {days 5}', flags: [] },
    { name: 'the client’s own holiday', sketch: 'mon all-day K7 vacation {days 12}', flags: [] },
    { name: 'an absence that is over', sketch: 'mon all-day Vacation {days 5}', flags: [] },
    {
      name: 'three standing sessions of which nothing was seen',
      sketch: '-3w tue 10:00-10:50 K7 | wed 12:00-13:00 Lunch',
      flags: ['K7'],
    },
    {
      name: 'the last of them called the last',
      sketch: '-3w tue 10:00-10:50 K7 last session | wed 12:00-13:00 Lunch',
      flags: [],
    },
    {
      name: 'a call in between',
      sketch: '-3w tue 10:00-10:50 K7 | -1w thu 15:00-15:15 K7 call',
      flags: [],
      also: ['out-of-session-contact'],
    },
    {
      name: 'the client is away and it says so',
      sketch: '-3w tue 10:00-10:50 K7 | -2w mon all-day K7 travelling {days 5} | wed 12:00-13:00 Lunch',
      flags: [],
    },
    {
      name: 'the therapist was away for one of them',
      sketch: '-3w tue 10:00-10:50 K7 | -2w tue all-day Vacation | wed 12:00-13:00 Lunch',
      flags: [],
    },
  ],
};

/** Absences that are not over, long enough, with standing sessions in them and no word of who is there instead. */
function* absences(
  { practice, events, frames, now }: Facts,
  away: ReadonlyMap<number, readonly EventKey[]>,
  least: number,
): Iterable<Finding> {
  const { timeZone, workingHours } = practice;
  for (const { first, last, working } of stretches([...away.keys()], worksOn(workingHours))) {
    const start = dayInterval(timeZone, dayOfNumber(first)).start;
    const { end } = dayInterval(timeZone, dayOfNumber(last));
    if (working < least || end <= now) continue;
    const codes: ClientCode[] = [];
    for (const [code, { sessions }] of frames)
      for (const { day } of expectedSessions({ code, frame: sessions }, timeZone, { start, end }))
        if (away.has(dayNumber(day))) codes.push(code);
    if (codes.length === 0 || isCovered(events, { start: start - NOTED_BEFORE * millisecondsInDay, end })) continue;
    const keys = new Set<EventKey>();
    for (let day = first; day <= last; day++) for (const key of away.get(day) ?? []) keys.add(key);
    const [subject = ''] = keys;
    const values = { client: codeList(codes), sessions: codes.length, when: { instant: start } };
    yield { subject, client: null, events: [...keys], values };
  }
}

const isCovered = (events: readonly JudgedEvent[], within: Interval): boolean =>
  events.some(({ event }) => overlaps(event, within) && saysCover(event.title));

/** Days away, joined where only days off lie between, with how many of them are working days. */
function stretches(days: readonly number[], works: (day: number) => boolean) {
  const found: { first: number; last: number; working: number }[] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const stretch = found.at(-1);
    let next = stretch ? stretch.last + 1 : day;
    while (next < day && !works(next)) next++;
    if (stretch && next >= day) {
      stretch.last = day;
      stretch.working += Number(works(day));
    } else found.push({ first: day, last: day, working: Number(works(day)) });
  }
  return found;
}

/** Clients of whom nothing was seen since, through several standing sessions that were looked for. */
function* unseen(
  { practice, events, missed, frames, lookout, now }: Facts,
  away: ReadonlyMap<number, readonly EventKey[]>,
  least: number,
): Iterable<Finding | Doubt> {
  const { timeZone } = practice;
  const dayOf = (instant: Instant) => dayNumberAt(timeZone, instant);
  const lost = new Map<ClientCode, Set<Instant>>();
  for (const { client, start } of missed) lost.set(client, (lost.get(client) ?? new Set()).add(start));
  const latest = latestOf(events);
  const excused = excusedIn(events, latest);
  const areSeen = workdaysSeen(practice, lookout);
  for (const [client, starts] of lost) {
    const last = latest.get(client);
    if (!last || excused.has(client)) continue;
    const { key: subject, event } = last;
    if (now - event.end < UNSEEN_FOR * millisecondsInDay) continue;
    const since = [...starts].filter((start) => start > event.start && !away.has(dayOf(start)));
    if (since.length < least) continue;
    const due = expectedSessions({ code: client, frame: frames.get(client)?.sessions ?? [] }, timeZone, {
      start: event.end,
      end: now,
    });
    const isWhole =
      due.every(({ start, end }) => end > now || starts.has(start)) &&
      areSeen(dayOf(event.end), dayOf(Math.max(...since)));
    const values = { sessions: least, when: { instant: event.start } };
    if (isWhole) yield { subject, client, events: [subject], values };
    else yield { subject, events: [subject], missing: 'week' };
  }
}

/** The last entry of each client that was with them, be it to come. */
function latestOf(events: readonly JudgedEvent[]): ReadonlyMap<ClientCode, JudgedEvent> {
  const latest = new Map<ClientCode, JudgedEvent>();
  // From behind, since events come in order of start and the first found is then the last.
  for (let index = events.length - 1; index >= 0; index--) {
    const one = events[index] as JudgedEvent;
    if (!SEEN.includes(one.fit.kind) && one.fit.reason !== 'several-clients') continue;
    for (const client of one.who.candidates) {
      const known = latest.get(client);
      const later = known ? one.event.start - known.event.start || (one.key > known.key ? 1 : -1) : 1;
      if (later > 0) latest.set(client, one);
    }
  }
  return latest;
}

/** Clients whose last entry, or one after it, speaks of an ending, a pause, or of their being away. */
function excusedIn(
  events: readonly JudgedEvent[],
  latest: ReadonlyMap<ClientCode, JudgedEvent>,
): ReadonlySet<ClientCode> {
  const excused = new Set<ClientCode>();
  for (const { event, who } of events)
    for (const client of who.candidates) {
      const last = latest.get(client);
      if (!last || event.end < last.event.end || excused.has(client)) continue;
      if (who.hints.includes('away') || saysEnding(event.title)) excused.add(client);
    }
  return excused;
}
