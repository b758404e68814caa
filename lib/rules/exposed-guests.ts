import type { JudgedEvent } from '../frame/fit.ts';
import { knownNames } from '../practice/known-names.ts';
import { readTitle } from '../practice/title.ts';
import { NAMED } from './example-people.ts';
import { firstsOf, type Instance, joined } from './joined.ts';
import type { Finding, Rule } from './rule.ts';
import { apaConfidentiality, apaPrivacy, gdprByDesign, hipaaMinimum } from './sources.ts';

/**
 * A client who was invited, where the other guests can read the address, or where the title tells whoever sees the
 * client's own calendar what it is. Whether guests see each other is a setting that no page shows beside them.
 */
export const exposedGuests: Rule<'strangers'> = {
  id: 'exposed-guests',
  version: 1,
  level: 'ask',
  words: {
    en: {
      title: 'An invitation that tells others',
      question:
        '{client} is invited to an entry with other guests, or with a title that names the service. Is that as agreed?',
      why: 'Guests may read each other’s addresses, and a title stands in their own calendars, which others may see.',
    },
    de: {
      title: 'Eine Einladung, die anderen etwas verrät',
      question:
        '{client} ist zu einem Termin mit weiteren Gästen eingeladen, oder sein Titel nennt die Art der Leistung. Ist das so vereinbart?',
      why: 'Gäste können Adressen voneinander lesen, und der Titel steht in ihren eigenen Kalendern, die auch andere sehen können.',
    },
    fr: {
      title: 'Une invitation qui en dit plus à d’autres',
      question:
        'L’invitation de {client} s’adresse aussi à d’autres, ou son titre nomme le type de suivi. Est-ce convenu ainsi ?',
      why: 'Les invités peuvent lire les adresses des autres, et le titre figure dans leurs propres agendas, que d’autres voient peut-être.',
    },
    es: {
      title: 'Una invitación que dice algo a otros',
      question:
        '{client} tiene una invitación con más invitados o con un título que nombra el tipo de servicio. ¿Está acordado así?',
      why: 'Los invitados pueden leer las direcciones de los demás, y el título queda en sus propios calendarios, que otros quizá vean.',
    },
  },
  sources: [apaConfidentiality, apaPrivacy, hipaaMinimum, gdprByDesign],
  needs: ['title', 'guests'],
  options: { strangers: { default: 3, min: 1, max: 50, unit: 'count' } },
  answers: ['arranged', 'correction', 'other'],
  concerns: ({ who, fit }) =>
    who.candidates.length > 0 &&
    !who.ambiguous &&
    fit.kind !== 'other-engagement' &&
    (fit.kind !== 'unrelated' || fit.reason === 'several-clients'),
  *check({ events, practice }, { strangers }) {
    const { invited } = knownNames(practice.clients);
    const found: Finding[] = [];
    // Whoever names the service in one invitation does so in all: asked once for each calendar, about each client's first.
    const told: Instance[] = [];
    for (const one of events) {
      const { key, event, who } = one;
      const guests = event.guests ?? [];
      if (guests.length === 0) continue;
      const whose = invited(guests);
      const clients = [...new Set(whose.flatMap((codes) => (codes.length === 1 ? codes : [])))].sort();
      const [client] = clients;
      if (client === undefined) continue;
      const unknown = guests.filter((_, index) => whose[index]?.length === 0);
      const isAmongOthers =
        clients.length > 1 || (unknown.length >= strangers && withoutOwn(unknown, one) >= strangers);
      if (isAmongOthers && !who.hints.includes('joint'))
        found.push({ subject: `${event.series ?? key}/guests`, client, events: [key], values: {} });
      else if (who.hints.includes('care'))
        told.push({ subject: `${event.calendar ?? ''}/title`, kind: client, client, one });
    }
    yield* joined(found);
    yield* firstsOf(told);
  },
  examples: [
    {
      name: 'two clients who can read each other’s address',
      practice: NAMED,
      sketch: 'thu 17:00-18:30 Skills group {guests jane@example.com max@example.com}',
      flags: ['Skills group'],
    },
    {
      name: 'a client among several that nobody here knows',
      practice: NAMED,
      sketch: 'thu 16:00-16:50 Reading {guests jane@example.com a@example.com b@example.com c@example.com}',
      flags: ['Reading'],
    },
    {
      name: 'a title that names the service, on the client’s own calendar',
      practice: NAMED,
      sketch:
        'tue 10:00-10:50 Therapy {guests jane@example.com} | +1w tue 10:00-10:50 Therapy {guests jane@example.com}',
      flags: ['Therapy'],
    },
    {
      name: 'a neutral title, and nobody else',
      practice: NAMED,
      sketch: 'tue 10:00-10:50 Appointment {guests jane@example.com}',
      flags: [],
    },
    {
      name: 'two companions, and the therapist’s own address',
      practice: NAMED,
      sketch:
        'tue 10:00-10:50 Appointment {on me@example.com; guests me@example.com jane@example.com a@example.com b@example.com}',
      flags: [],
    },
    {
      name: 'a couple',
      practice: NAMED,
      sketch: 'thu 17:00-18:30 Couples session {guests jane@example.com max@example.com}',
      flags: [],
    },
    {
      name: 'colleagues who meet about a client',
      practice: NAMED,
      sketch: 'tue 10:00-10:50 K7 | thu 12:00-13:00 Consult re K7 {guests a@example.com b@example.com c@example.com}',
      flags: [],
    },
    { name: 'guests that the page did not show', practice: NAMED, sketch: 'tue 10:00-10:50 K7 therapy', flags: [] },
  ],
};

/** How many of the guests are not the therapist, as far as the entry tells: who invited, whose account and whose calendar it is. */
function withoutOwn(guests: readonly string[], { event, history }: JudgedEvent): number {
  const accounts = history.versions.map(({ account }) => account.slice(account.indexOf(':') + 1));
  const own = new Set([event.organiser ?? '', event.calendar ?? '', ...accounts].map(addressIn));
  return guests.filter((guest) => !own.has(addressIn(guest))).length;
}

const addressIn = (text: string): string => readTitle(text).words.find((word) => word.includes('@')) ?? text;
