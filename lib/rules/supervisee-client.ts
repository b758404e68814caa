import { knownNames } from '../practice/known-names.ts';
import { NAMED, workOf } from './example-people.ts';
import { joined } from './joined.ts';
import type { Finding, Rule } from './rule.ts';
import {
  acaSupervision,
  apaMandatoryTherapy,
  apaMultipleRelationships,
  apaSupervisees,
  naswEducation,
  naswSupervision,
} from './sources.ts';

/** Work in which one judges or teaches the other. */
const TEACHING = ['supervision', 'teaching'];

const EXAMPLE = {
  ...NAMED,
  engagements: [
    workOf('supervision', { words: ['supervision'] }),
    workOf('teaching', { words: ['seminar'], calendars: ['college'] }),
  ],
};

/**
 * Somebody in therapy who also appears under supervision or teaching. In a title a code under “supervision” may as well
 * be a case that is talked about; where the words or several codes say so, nothing is asked, and elsewhere the question
 * leaves room for it. Whoever is invited is there in person.
 */
export const superviseeClient: Rule = {
  id: 'supervisee-client',
  version: 1,
  level: 'review',
  words: {
    en: {
      title: 'A client under supervision or teaching',
      question:
        '{client} is in therapy and also appears under “{engagement}”. Are they taking part, or is it about their care?',
      why: 'Whoever assesses or teaches somebody has a second role beside being their therapist. It is worth thinking through with a colleague.',
    },
    de: {
      title: 'In Therapie und in Supervision oder Lehre',
      question:
        '{client} ist in Therapie und erscheint auch unter „{engagement}“. Nimmt die Person teil, oder geht es um ihre Behandlung?',
      why: 'Wer jemanden beurteilt oder unterrichtet, hat neben der Therapie eine zweite Rolle. Man bedenkt sie besser zu zweit.',
    },
    fr: {
      title: 'En thérapie et en supervision ou en formation',
      question:
        '{client} est en thérapie et apparaît aussi sous « {engagement} ». S’agit-il d’une participation en personne, ou de son suivi ?',
      why: 'Évaluer ou former quelqu’un est un second rôle à côté de la thérapie. Il mérite d’être réfléchi avec un collègue.',
    },
    es: {
      title: 'En terapia y en supervisión o docencia',
      question:
        '{client} está en terapia y aparece también en «{engagement}». ¿Participa en persona o se trata de su tratamiento?',
      why: 'Evaluar o enseñar a alguien es un segundo papel junto al de terapeuta. Conviene pensarlo con un colega.',
    },
  },
  sources: [
    apaMandatoryTherapy,
    apaSupervisees,
    apaMultipleRelationships,
    acaSupervision,
    naswSupervision,
    naswEducation,
  ],
  needs: ['title'],
  options: {},
  answers: ['not-the-same-person', 'separate-roles', 'administrative', 'supervision', 'other'],
  concerns: ({ who, fit }) =>
    fit.kind === 'other-engagement' &&
    fit.reason !== 'answered' &&
    who.candidates.length > 0 &&
    !who.ambiguous &&
    who.by !== 'client' &&
    TEACHING.includes(who.engagement?.kind ?? ''),
  *check({ events, practice }) {
    const { invited } = knownNames(practice.clients);
    const kinds = new Map(practice.engagements.map(({ id, kind }) => [id, kind]));
    const inTherapy = new Set(
      practice.clients.flatMap(({ code, engagement }) =>
        engagement === 'therapy' || kinds.get(engagement) === 'therapy' ? code : [],
      ),
    );
    const found: Finding[] = [];
    for (const { key, event, who } of events) {
      const present = new Set(invited(event.guests ?? []).flat());
      const isAboutCases = who.candidates.length > 1 || who.hints.includes('administrative');
      const engagement = who.engagement?.id ?? '';
      for (const client of who.candidates) {
        if (!inTherapy.has(client) || (isAboutCases && !present.has(client))) continue;
        found.push({ subject: `${client}/${engagement}`, client, events: [key], values: { engagement } });
      }
    }
    yield* joined(found);
  },
  examples: [
    {
      name: 'one code under supervision',
      practice: EXAMPLE,
      sketch: 'tue 10:00-10:50 K7 | fri 09:00-10:00 Supervision K7',
      flags: ['Supervision K7'],
    },
    {
      name: 'invited to a seminar, with others',
      practice: EXAMPLE,
      sketch: 'thu 18:00-20:00 Reading {on college; guests jane@example.com tom@example.com}',
      flags: ['Reading'],
    },
    {
      name: 'two cases talked about in supervision',
      practice: EXAMPLE,
      sketch: 'tue 10:00-10:50 K7 | wed 11:00-11:50 M2 | fri 09:00-10:00 Supervision K7, M2',
      flags: [],
    },
    {
      name: 'a case prepared for supervision',
      practice: EXAMPLE,
      sketch: 'tue 10:00-10:50 K7 | fri 08:30-09:00 Prep supervision K7',
      flags: [],
    },
    { name: 'supervision of somebody else', practice: EXAMPLE, sketch: 'fri 09:00-10:00 Supervision R.', flags: [] },
    {
      name: 'somebody who comes for supervision and nothing else',
      practice: {
        ...EXAMPLE,
        clients: [{ code: 'S3', aliases: [], engagement: 'supervision', frame: [], agreements: [] }],
      },
      sketch: 'fri 09:00-10:00 Supervision S3',
      flags: [],
    },
  ],
};
