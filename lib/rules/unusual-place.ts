import { byStart, type JudgedEvent, WITH_CLIENT } from '../frame/fit.ts';
import { isSession } from '../frame/sittings.ts';
import { saysPurpose } from '../practice/asides.ts';
import type { ClientCode } from '../practice/practice.ts';
import { readTitle } from '../practice/title.ts';
import type { Rule } from './rule.ts';
import { acaDocumenting, acaExtending } from './sources.ts';

const THREE_WEEKS = '-3w tue 10:00-10:50 K7 | -2w tue 10:00-10:50 K7 | -1w tue 10:00-10:50 K7';

/** Words by which a place is none, or a room of the practice's own: whatever stands beside them. */
const ORDINARY = new Set(
  [
    'http https www zoom teams meet skype webex doxy facetime whatsapp jitsi video videocall online virtual remote',
    'telehealth phone telephone call tel telefon telefonisch telefonat videosprechstunde visio visioconference',
    'teleconsultation distanciel telefono telefonica llamada videollamada linea remoto',
    'room rm suite office floor practice consulting raum zimmer sprechzimmer praxis praxisraum',
    'salle bureau cabinet etage despacho sala consulta consultorio gabinete planta',
  ].flatMap((line) => line.split(' ')),
);

/**
 * A client's entries at a place where neither this client nor anybody else in care is usually seen. The place is neither
 * in the finding nor in its name: it may be somebody's home.
 */
export const unusualPlace: Rule<'usualSessions'> = {
  id: 'unusual-place',
  version: 1,
  level: 'ask',
  words: {
    en: {
      title: 'A new place',
      question:
        '{client} has an entry at a place not seen before for this client. Is the place planned as part of the work, or is it something else?',
      why: 'A visit at home or in hospital, an exposure, a school or a court can all be good places. A line says which it was.',
    },
    de: {
      title: 'Ein neuer Ort',
      question:
        'Für {client} gibt es einen Termin an einem Ort, der dort bisher nicht zu sehen war. Gehört der Ort zur geplanten Arbeit, oder ist es etwas anderes?',
      why: 'Hausbesuch, Klinik, Exposition, Schule oder Gericht können gute Orte sein. Eine Zeile hält fest, was es war.',
    },
    fr: {
      title: 'Un nouveau lieu',
      question:
        '{client} a un rendez-vous dans un lieu qui n’avait pas été vu jusqu’ici. Ce lieu fait-il partie du travail prévu, ou est-ce autre chose ?',
      why: 'Domicile, hôpital, exposition, école ou tribunal peuvent être de bons lieux. Une ligne dit lequel c’était.',
    },
    es: {
      title: 'Un lugar nuevo',
      question:
        '{client} tiene una cita en un lugar no visto hasta ahora. ¿El lugar forma parte del trabajo previsto, o es otra cosa?',
      why: 'Un domicilio, un hospital, una exposición, una escuela o un juzgado pueden ser buenos lugares. Una línea dice cuál fue.',
    },
  },
  sources: [acaExtending, acaDocumenting],
  needs: ['title', 'place'],
  options: { usualSessions: { default: 3, min: 2, max: 10, unit: 'count' } },
  answers: ['planned', 'agreed-change', 'keep-once', 'correction', 'supervision', 'other'],
  concerns: ({ event, who, fit }) => event.allDay === null && who.client !== null && WITH_CLIENT.includes(fit.kind),
  *check({ events, practice }, { usualSessions }) {
    // Who sees clients where they live has as many places as clients.
    if (practice.preset === 'home-based') return;
    const nameOf = placeNames();
    const visitors = new Map<string, Set<ClientCode>>();
    for (const { event, who } of events) {
      const name = nameOf(event.place ?? '');
      if (name !== '') visitors.set(name, (visitors.get(name) ?? new Set()).add(who.client ?? ''));
    }
    const alone = new Set([...visitors.values()].flatMap((clients) => (clients.size === 1 ? [...clients] : [])));
    const byClient = new Map([...alone].map((client): [ClientCode, JudgedEvent[]] => [client, []]));
    if (alone.size > 0) for (const one of events) byClient.get(one.who.client ?? '')?.push(one);
    for (const [client, theirs] of byClient) {
      theirs.sort(byStart);
      const known = new Set<string>();
      const fresh = new Map<string, JudgedEvent[]>();
      let sessions = 0;
      for (const one of theirs) {
        const name = nameOf(one.event.place ?? '');
        const there = fresh.get(name);
        if (there) there.push(one);
        else if (sessions >= usualSessions && name !== '' && !known.has(name) && visitors.get(name)?.size === 1)
          fresh.set(name, [one]);
        else {
          known.add(name);
          if (isSession(one)) sessions++;
        }
      }
      for (const there of fresh.values()) {
        // After so many the place is usual, and no longer one to mark.
        const asked = there.slice(0, usualSessions).filter(({ event }) => !saysPurpose(event.title));
        const [first] = asked;
        if (!first) continue;
        const keys = asked.map(({ key }) => key);
        yield { subject: first.key, client, events: keys, values: { when: { instant: first.event.start } } };
      }
    }
  },
  examples: [
    {
      name: 'a café after three sessions that named no place',
      sketch: `${THREE_WEEKS} | tue 10:00-10:50 K7 {at Café Blau, Hauptstr. 3}`,
      flags: ['K7'],
    },
    { name: 'a video room', sketch: `${THREE_WEEKS} | tue 10:00-10:50 K7 {at www.meet.example/k}`, flags: [] },
    { name: 'another room', sketch: `${THREE_WEEKS} | tue 10:00-10:50 K7 {at Room 3}`, flags: [] },
    {
      name: 'a new office, where others come too',
      sketch: `${THREE_WEEKS} | tue 10:00-10:50 K7 {at Main St 5} | wed 11:00-11:50 M2 {at Main St 5, 2nd}`,
      flags: [],
    },
    {
      name: 'an exposure that says so',
      sketch: `${THREE_WEEKS} | tue 10:00-10:50 K7 exposure {at Tram stop}`,
      flags: [],
    },
    {
      name: 'a client of whom too little was seen',
      sketch: '-1w tue 10:00-10:50 K7 | tue 10:00-10:50 K7 {at Café Blau}',
      flags: [],
    },
    {
      name: 'visits at home, in a practice that works so',
      sketch: `${THREE_WEEKS} | tue 10:00-10:50 K7 {at Elm Road 9}`,
      practice: { preset: 'home-based' },
      flags: [],
    },
    {
      name: 'a place of one’s own',
      sketch: `${THREE_WEEKS} | tue 10:00-10:50 K7 | tue 19:00-20:00 Choir {at Hall}`,
      flags: [],
    },
  ],
};

/** Names of places, each read once: its words before the first comma, or nothing where it is ordinary or no place. */
function placeNames(): (place: string) => string {
  const names = new Map<string, string>();
  return (place) => {
    if (place === '') return '';
    const known = names.get(place);
    if (known !== undefined) return known;
    const ordinary = readTitle(place).words.some((word) => ORDINARY.has(word) || word.includes('@'));
    const name = ordinary || !/\p{L}/u.test(place) ? '' : readTitle(place.split(/[,;\n(]/)[0] ?? '').words.join(' ');
    names.set(place, name);
    return name;
  };
}
