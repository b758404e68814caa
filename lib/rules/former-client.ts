import type { Lookout } from '../calendar/agenda.ts';
import { expectedSessions } from '../frame/expected.ts';
import { byStart, type JudgedEvent } from '../frame/fit.ts';
import type { Client, EngagementKind, Practice } from '../practice/practice.ts';
import { addDays, type Day, dayAt, dayInterval, weekdayOf } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import { millisecondsInDay } from '../time/units.ts';
import type { Rule } from './rule.ts';
import { apaMultipleRelationships, apaTerminating } from './sources.ts';

/** Work that belongs to a new beginning or to the therapy that was. */
const CARE: readonly EngagementKind[] = ['therapy', 'intake', 'assessment', 'coaching-call', 'collateral'];

/** A client of whom no plan was told. */
const R3: Client = { code: 'R3', aliases: ['R3'], engagement: 'therapy', frame: [], agreements: [] };

/** The same with standing sessions that have ended. */
const endedIn = (to: Day): Client => ({
  ...R3,
  frame: [{ weekday: 'tue', start: 600, minutes: 50, everyWeeks: 1, from: '2025-01-07', to }],
});

/**
 * Somebody whose therapy has ended, or who was not there for long, and now is in the calendar for something else than a
 * session. A session is a new beginning and needs no question of this rule.
 */
export const formerClient: Rule<'days'> = {
  id: 'former-client',
  version: 1,
  level: 'ask',
  words: {
    en: {
      title: 'A return after the end',
      question:
        '{client} has an entry that is no session, long after the last one or after the agreed end (last planned or seen: {since}). Is it a new beginning, a single occasion or another role?',
      why: 'Care goes on after its end. What a contact is then is easiest to say, and to note, while it is new.',
    },
    de: {
      title: 'Wiedersehen nach dem Ende',
      question:
        'Für {client} steht ein Eintrag im Kalender, der keine Sitzung ist, lange nach dem letzten oder nach dem vereinbarten Ende (zuletzt vorgesehen oder gesehen: {since}). Ein neuer Anfang, ein einzelner Anlass oder eine andere Rolle?',
      why: 'Sorgfalt gilt über das Ende hinaus. Was ein Kontakt dann ist, sagt und notiert man am leichtesten gleich.',
    },
    fr: {
      title: 'Un retour après la fin',
      question:
        '{client} a une entrée qui n’est pas une séance, longtemps après la dernière ou après la fin convenue (dernière prévue ou vue : {since}). Est-ce une reprise, une occasion isolée ou un autre rôle ?',
      why: 'L’attention se prolonge après la fin. Le plus simple est de dire, et de noter, tout de suite ce qu’est un contact.',
    },
    es: {
      title: 'Un regreso después del final',
      question:
        '{client} tiene una entrada que no es una sesión, mucho después de la última o del final acordado (última prevista o vista: {since}). ¿Es un nuevo comienzo, una ocasión aislada u otro papel?',
      why: 'El cuidado sigue después del final. Lo más fácil es decir, y anotar, enseguida qué es el contacto.',
    },
  },
  sources: [apaTerminating, apaMultipleRelationships],
  needs: ['title'],
  options: { days: { default: 180, min: 60, max: 1095, unit: 'days' } },
  answers: ['keep-once', 'planned', 'administrative', 'separate-roles', 'not-the-same-person', 'supervision', 'other'],
  concerns: ({ who, fit }) =>
    who.client !== null && ['kept', 'moved', 'extra', 'emergency', 'contact', 'other-engagement'].includes(fit.kind),
  *check({ events, practice, lookout }, { days }) {
    const clients = new Map(practice.clients.map((client) => [client.code, client]));
    const kinds = new Map(practice.engagements.map(({ id, kind }) => [id, kind]));
    for (const [code, theirs] of Map.groupBy(events, ({ who }) => who.client ?? '')) {
      const client = clients.get(code);
      if (!client || (client.engagement !== 'therapy' && kinds.get(client.engagement) !== 'therapy')) continue;
      if (!theirs.some(isOfAnotherKind)) continue;
      const last = lastAgreed(client, practice);
      if (client.frame.length > 0 && last === null) continue;
      let before: Instant | null = null;
      for (const one of theirs.sort(byStart)) {
        const { key, event } = one;
        const since: Instant | null = before;
        before = event.start;
        if (!isOfAnotherKind(one) || (last !== null && event.start <= last)) continue;
        const isFirstAfterEnd = last !== null && (since === null || since <= last);
        if (!isFirstAfterEnd && (since === null || event.start - since <= days * millisecondsInDay)) continue;
        if (!isFirstAfterEnd && !isSeenBetween(since ?? 0, event.start, practice, lookout)) {
          yield { subject: key, events: [key], missing: 'week' };
          continue;
        }
        const values = { when: { instant: event.start }, since: { instant: since ?? last ?? event.start } };
        yield { subject: key, client: code, events: [key], values };
      }
    }
  },
  examples: [
    {
      name: 'coaching, half a year after the last session',
      sketch: '-27w tue 10:00-10:50 R3 | thu 15:00-16:00 Coaching R3',
      practice: { clients: [R3] },
      flags: ['Coaching R3'],
      also: ['multiple-relationship'],
    },
    {
      name: 'a call after the agreed end',
      sketch: '-6w tue 10:00-10:50 R3 | thu 15:00-15:20 R3 call',
      practice: { clients: [endedIn('2026-03-31')] },
      flags: ['R3 call'],
      also: ['out-of-session-contact'],
    },
    {
      name: 'a call between sessions that go on',
      sketch: '-27w tue 10:00-10:50 R3 | -6w tue 10:00-10:50 R3 | thu 15:00-15:20 R3 call',
      practice: { clients: [R3] },
      flags: [],
      also: ['out-of-session-contact'],
    },
    {
      name: 'a session after half a year: a new beginning, or one to refresh the work',
      sketch: '-27w tue 10:00-10:50 R3 | thu 15:00-15:50 R3 booster session',
      practice: { clients: [R3] },
      flags: [],
    },
    {
      name: 'a first interview, after half a year',
      sketch: '-27w tue 10:00-10:50 R3 | thu 15:00-15:50 Intake R3',
      practice: {
        clients: [R3],
        engagements: [{ id: 'intake', kind: 'intake', words: ['intake'], calendars: [], gapMinutes: 10 }],
      },
      flags: [],
    },
    {
      name: 'a call about the records',
      sketch: '-27w tue 10:00-10:50 R3 | thu 15:00-15:20 R3 records call',
      practice: { clients: [R3] },
      flags: [],
    },
    {
      name: 'a call to somebody who was not there before',
      sketch: '-27w tue 09:00-09:50 Seminar | thu 15:00-15:20 R3 call',
      practice: { clients: [R3] },
      flags: [],
      also: ['out-of-session-contact'],
    },
  ],
};

/** Whether an entry is neither a session nor part of anybody's care. */
const isOfAnotherKind = ({ who, fit }: JudgedEvent): boolean =>
  fit.kind === 'other-engagement'
    ? who.by !== 'client' && who.engagement !== null && !CARE.includes(who.engagement.kind)
    : fit.kind === 'contact' && fit.reason !== 'answered';

/** When the last of the agreed sessions was; null where they go on, or none was told. */
function lastAgreed({ code, frame }: Client, { timeZone }: Practice): Instant | null {
  const ends = frame.map(({ to }) => to);
  const last = ends.every((to) => to !== null) ? ends.sort().at(-1) : undefined;
  if (!last) return null;
  const { end } = dayInterval(timeZone, last);
  const reach = 7 * Math.max(...frame.map(({ everyWeeks }) => everyWeeks)) * millisecondsInDay;
  return expectedSessions({ code, frame }, timeZone, { start: end - reach, end }).at(-1)?.start ?? end;
}

/** Whether every day of work between two instants was looked at. */
function isSeenBetween(from: Instant, to: Instant, { timeZone, workingHours }: Practice, lookout: Lookout): boolean {
  const worked = new Set(workingHours.flatMap(({ days }) => days));
  const last = dayAt(timeZone, to);
  for (let day = addDays(dayAt(timeZone, from), 1); day < last; day = addDays(day, 1)) {
    if (worked.size > 0 && !worked.has(weekdayOf(day))) continue;
    if (!lookout.seen(dayInterval(timeZone, day))) return false;
  }
  return true;
}
