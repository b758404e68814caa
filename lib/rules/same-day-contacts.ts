import { byStart, type JudgedEvent } from '../frame/fit.ts';
import type { Client, StandingSession } from '../practice/practice.ts';
import { dayAt } from '../time/day.ts';
import { minutes, minutesOf } from '../time/interval.ts';
import { millisecondsInDay } from '../time/units.ts';
import type { Rule } from './rule.ts';
import {
  acaDocumenting,
  acaExtending,
  apaConsentToTherapy,
  apaMultipleRelationships,
  bacpBoundaries,
} from './sources.ts';

/** How much longer than one session two parts may be together and still be one, minutes. */
const SLACK = 15;

/**
 * Two sessions with one client on one day. Entries beyond the plan, contacts and emergencies are asked about by rules of
 * their own; here it is those that the frame has no question about, unless they were seen or said to be moved there.
 */
export const sameDayContacts: Rule<'apartMinutes'> = {
  id: 'same-day-contacts',
  version: 1,
  level: 'ask',
  words: {
    en: {
      title: 'Two entries on one day',
      question: '{client} has another entry on the same day ({other}). Is it one session in two parts, or two?',
      why: 'Two entries may be parts of one session, a double session, or one typed twice. The record is clearer when it says which.',
    },
    de: {
      title: 'Zwei Einträge an einem Tag',
      question:
        'Für {client} steht am selben Tag ein weiterer Eintrag im Kalender ({other}). Eine Sitzung in zwei Teilen, oder zwei?',
      why: 'Zwei Einträge können Teile einer Sitzung sein, eine Doppelsitzung oder doppelt eingetragen. Festgehalten wird es klarer.',
    },
    fr: {
      title: 'Deux entrées le même jour',
      question:
        '{client} a une autre entrée le même jour ({other}). Est-ce une séance en deux parties, ou deux séances ?',
      why: 'Deux entrées peuvent être une séance en deux parties, une double séance ou une saisie en double. Le dossier gagne à le dire.',
    },
    es: {
      title: 'Dos entradas en un día',
      question: '{client} tiene otra entrada el mismo día ({other}). ¿Es una sesión en dos partes, o son dos?',
      why: 'Dos entradas pueden ser partes de una sesión, una sesión doble o una anotada dos veces. Conviene que conste cuál.',
    },
  },
  sources: [acaExtending, acaDocumenting, apaMultipleRelationships, apaConsentToTherapy, bacpBoundaries],
  needs: ['title'],
  options: { apartMinutes: { default: 30, min: 0, max: 240, unit: 'minutes' } },
  answers: [
    'planned',
    'keep-once',
    'rescheduled',
    'administrative',
    'coaching-call',
    'collateral',
    'correction',
    'other',
  ],
  concerns: ({ who, fit }) =>
    who.client !== null && (fit.kind === 'kept' || fit.kind === 'moved') && fit.reason !== 'answered',
  *check({ events, practice, frames }, { apartMinutes }) {
    for (const [client, theirs] of Map.groupBy(events, ({ who }) => who.client ?? '')) {
      theirs.sort(byStart);
      const sessions = frames.get(client)?.sessions ?? [];
      const usual = Math.max(practice.sessionMinutes, ...sessions.map((session) => session.minutes));
      const asked = new Set<string>();
      for (let index = 1; index < theirs.length; index++) {
        const [before, after] = [theirs[index - 1], theirs[index]];
        if (!before || !after || after.event.start - before.event.start >= millisecondsInDay) continue;
        if (dayAt(practice.timeZone, before.event.start) !== dayAt(practice.timeZone, after.event.start)) continue;
        if (isOneSession(before, after, apartMinutes, usual + SLACK)) continue;
        // Of the two, the one that is no standing session.
        const [further, other] = after.fit.reason === 'on-frame' ? [before, after] : [after, before];
        if (isPlain(further) || asked.has(further.key)) continue;
        asked.add(further.key);
        const values = { other: { instant: other.event.start }, when: { instant: further.event.start } };
        yield { subject: further.key, client, events: [further.key], values };
      }
    }
  },
  examples: [
    {
      name: 'one that says so',
      sketch: '-1w wed 11:00-11:50 M2 | tue 10:00-10:50 K7 | tue 15:00-15:50 K7, instead of last week',
      flags: [],
    },
    {
      name: 'a session moved to the day of another',
      sketch: 'tue 10:00-10:50 R3 | tue 15:00-15:50 R3 {was tue 16:00}',
      practice: { clients: [client('R3', 600, 960)] },
      flags: [],
    },
    {
      name: 'two sessions on one day with somebody who has no standing time',
      sketch: 'tue 10:00-10:50 R3 | tue 15:00-15:50 R3, second',
      practice: { clients: [client('R3')] },
      flags: ['R3, second'],
    },
    {
      name: 'a second entry that stands for last week’s session',
      sketch: '-1w wed 11:00-11:50 M2 | tue 10:00-10:50 K7 | tue 15:00-15:50 K7, room 2',
      flags: [],
    },
    {
      name: 'one session in two parts, as when a line breaks',
      sketch: 'tue 10:00-10:25 R3 | tue 10:30-10:55 R3',
      practice: { clients: [client('R3')] },
      flags: [],
    },
    {
      name: 'one meeting on two calendars',
      sketch: 'tue 10:00-10:50 K7 {copy of m1} | tue 10:00-10:50 K7 {copy of m1; on home}',
      flags: [],
    },
    {
      name: 'two standing sessions on one day',
      sketch: 'tue 10:00-10:50 R3 | tue 16:00-16:50 R3',
      practice: { clients: [client('R3', 600, 960)] },
      flags: [],
    },
    {
      name: 'one person alone and with their partner, under a code of the couple’s own',
      sketch: 'tue 10:00-10:50 R3 | tue 16:00-17:20 P1',
      practice: { clients: [client('R3'), client('P1')] },
      flags: [],
    },
    {
      name: 'a session and work about it',
      sketch: 'tue 10:00-10:50 K7 | tue 15:00-15:30 K7 insurance call',
      flags: [],
    },
    {
      name: 'a session and a coaching call that the treatment provides for',
      sketch: 'tue 10:00-10:50 K7 | tue 16:00-16:30 K7 skills call',
      practice: {
        engagements: [{ id: 'dbt', kind: 'coaching-call', words: ['skills call'], calendars: [], gapMinutes: 0 }],
      },
      flags: [],
    },
    {
      name: 'a session beyond the plan, which has its own question',
      sketch: 'tue 10:00-10:50 K7 | tue 15:00-15:50 K7',
      flags: [],
      also: ['extra-session'],
    },
  ],
};

/** Whether nothing is open about an entry: a standing session, or one that stands for another. */
const isPlain = ({ who, fit }: JudgedEvent): boolean =>
  fit.reason === 'on-frame' || fit.kind === 'moved' || who.hints.includes('rescheduled');

/** Whether two entries, the one that begins first given first, are parts of one session, or one that was typed twice. */
function isOneSession({ event: a }: JudgedEvent, { event: b }: JudgedEvent, apart: number, longest: number): boolean {
  if (b.start < a.end) return true;
  return b.start - a.end <= minutes(apart) && minutesOf(a) + minutesOf(b) <= longest;
}

/** A client with standing sessions on Tuesdays at these minutes past midnight. */
function client(code: string, ...starts: readonly number[]): Client {
  const frame = starts.map(
    (start): StandingSession => ({
      weekday: 'tue',
      start,
      minutes: 50,
      everyWeeks: 1,
      from: '2026-01-05',
      to: null,
    }),
  );
  return { code, aliases: [code], engagement: 'therapy', frame, agreements: [] };
}
