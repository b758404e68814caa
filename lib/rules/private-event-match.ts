import { knownNames } from '../practice/known-names.ts';
import { JANE, NAMED } from './example-people.ts';
import { joined } from './joined.ts';
import type { Finding, Rule } from './rule.ts';
import { apaMultipleRelationships } from './sources.ts';

/**
 * Somebody in care who is named whole in a private entry, or whose address is among its guests. First names, initials
 * and codes are passed over: private calendars are full of them. Lives cross where few people live, and that is nobody
 * else's matter, so it is asked of the therapist alone.
 */
export const privateEventMatch: Rule = {
  id: 'private-event-match',
  version: 1,
  level: 'ask',
  private: true,
  words: {
    en: {
      title: 'A known name in a private entry',
      question:
        'A private entry has the name or address of {client}. Is it the same person, and is there anything to think through?',
      why: 'Paths cross, above all in small places. This is asked of you alone and goes into no report.',
    },
    de: {
      title: 'Ein bekannter Name in einem privaten Termin',
      question:
        'In einem privaten Termin steht der Name oder die Adresse von {client}. Ist es dieselbe Person, und gibt es dazu etwas zu überlegen?',
      why: 'Wege kreuzen sich, besonders an kleinen Orten. Die Frage bleibt bei Ihnen und erscheint in keinem Bericht.',
    },
    fr: {
      title: 'Un nom connu dans un rendez-vous privé',
      question:
        'Le nom ou l’adresse de {client} figure dans un rendez-vous privé. Est-ce la même personne, et y a-t-il lieu d’y réfléchir ?',
      why: 'Les chemins se croisent, surtout là où l’on se connaît. Cette question reste entre vos mains et n’entre dans aucun rapport.',
    },
    es: {
      title: 'Un nombre conocido en una cita privada',
      question:
        'En una cita privada figura el nombre o la dirección de {client}. ¿Se trata de la misma persona, y hay algo que convenga pensar?',
      why: 'Los caminos se cruzan, sobre todo en lugares pequeños. La pregunta es solo para usted y no entra en ningún informe.',
    },
  },
  sources: [apaMultipleRelationships],
  needs: ['title'],
  options: {},
  answers: ['not-the-same-person', 'keep-once', 'supervision', 'other'],
  concerns: ({ who, fit }) =>
    fit.kind === 'other-engagement' &&
    fit.reason !== 'answered' &&
    who.engagement?.kind === 'personal' &&
    who.by !== 'client',
  *check({ events, practice }) {
    const { isWholeNameIn, invited } = knownNames(practice.clients);
    const own = new Map(practice.clients.map(({ code, engagement }) => [code, engagement]));
    const found: Finding[] = [];
    for (const { key, event, who } of events) {
      if (who.ambiguous) continue;
      const guests = who.candidates.length > 0 ? invited(event.guests ?? []) : [];
      const isInvited = (client: string) => guests.some((clients) => clients.length === 1 && clients[0] === client);
      const named = who.candidates.filter((client) => isWholeNameIn(event.title, client) || isInvited(client));
      if (named.length === 0 && event.guests === null) yield { subject: key, events: [key], missing: 'guests' };
      for (const client of named) {
        if (own.get(client) === who.engagement?.id) continue;
        // What comes again and again is asked about once.
        found.push({ subject: `${client}/${event.series ?? key}`, client, events: [key], values: {} });
      }
    }
    yield* joined(found);
  },
  examples: [
    {
      name: 'the whole name, on the private calendar',
      practice: NAMED,
      sketch: 'tue 10:00-10:50 K7 | sat 19:00-21:00 Dinner at Jane Doe {on private}',
      flags: ['Dinner at Jane Doe'],
    },
    {
      name: 'the address, among the guests of a private entry',
      practice: NAMED,
      sketch: 'sat 10:00-12:00 School fair {on private; guests jane@example.com tom@example.com}',
      flags: ['School fair'],
    },
    {
      name: 'a first name, initials or a code, which many have',
      practice: NAMED,
      sketch: 'sat 19:00-21:00 Dinner with Jane {on private} | sun 09:00-10:00 Bus K7 {on private}',
      flags: [],
    },
    {
      name: 'two clients of that name, of whom nothing tells which',
      practice: { ...NAMED, clients: [JANE, { ...JANE, code: 'P4' }] },
      sketch: 'sat 19:00-21:00 Dinner at Jane Doe {on private}',
      flags: [],
    },
    {
      name: 'the whole name at its own session',
      practice: NAMED,
      sketch: 'tue 10:00-10:50 Jane Doe',
      flags: [],
      also: ['revealing-title'],
    },
    {
      name: 'a whole day, such as a birthday',
      practice: NAMED,
      sketch: 'sat all-day Birthday of Jane Doe {on private}',
      flags: [],
    },
  ],
};
