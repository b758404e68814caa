import { firstOfSeries } from '../frame/series.ts';
import { isHinted } from './hinted.ts';
import type { Rule } from './rule.ts';
import { apaCompetence, apaMultipleRelationships, sgfpRoleConflicts } from './sources.ts';

/**
 * An entry of a therapy client with a word of courts or lawyers in its title. Work kept under a legal engagement is
 * asked about as a second role, by `multiple-relationship`.
 */
export const legalEntry: Rule = {
  id: 'legal-entry',
  version: 1,
  level: 'review',
  words: {
    en: {
      title: 'A legal matter with a client',
      question:
        'The title of {client}’s entry reads as a legal matter. Is it in the treating role, such as fact witness, or in another role?',
      why: 'Treating and evaluating the same person are two roles. Which one it is, is best settled at the outset.',
    },
    de: {
      title: 'Eine rechtliche Angelegenheit',
      question:
        'Der Titel eines Eintrags zu {client} liest sich als rechtliche Angelegenheit. Geschieht dies in der behandelnden Rolle, etwa als Zeugin oder Zeuge, oder in einer anderen?',
      why: 'Behandeln und Begutachten sind zwei Rollen. Welche es ist, klärt sich am besten zu Beginn.',
    },
    fr: {
      title: 'Une affaire juridique',
      question:
        'Le titre d’un rendez-vous de {client} se lit comme une affaire juridique. Est-ce dans un rôle de soin, par exemple comme témoin, ou dans un autre ?',
      why: 'Soigner et expertiser une même personne sont deux rôles. Il vaut mieux préciser lequel dès le début.',
    },
    es: {
      title: 'Un asunto legal',
      question:
        'El título de una cita de {client} se lee como un asunto legal. ¿Es en el papel de quien trata, por ejemplo como testigo, o en otro?',
      why: 'Tratar y peritar a la misma persona son dos papeles. Conviene aclarar cuál es desde el principio.',
    },
  },
  sources: [apaMultipleRelationships, apaCompetence, sgfpRoleConflicts],
  needs: ['title'],
  options: {},
  answers: ['treating-role', 'administrative', 'not-the-same-person', 'supervision', 'other'],
  concerns: isHinted('legal'),
  *check({ events }) {
    for (const [subject, { key, event, who }] of firstOfSeries(events))
      yield { subject, client: who.client, events: [key], values: { when: { instant: event.start } } };
  },
  examples: [
    {
      name: 'a hearing beside the standing session',
      sketch: 'tue 10:00-10:50 K7 | thu 14:00-15:30 K7 deposition',
      flags: ['K7 deposition'],
      also: ['extra-session'],
    },
    {
      name: 'a call with a client’s lawyer',
      sketch: 'tue 10:00-10:50 K7 | thu 15:00-15:20 K7 lawyer call',
      flags: ['K7 lawyer call'],
      also: ['out-of-session-contact'],
    },
    {
      name: 'records that somebody asked for',
      sketch: 'tue 10:00-10:50 K7 | thu 15:00-15:20 K7 subpoena, records request',
      flags: [],
    },
    { name: 'a legal matter of one’s own', sketch: 'tue 10:00-10:50 K7 | thu 14:00-15:30 Court', flags: [] },
    { name: 'moved for the client’s day in court', sketch: 'thu 15:00-15:50 K7 moved, court', flags: [] },
    { name: 'a remark at the standing time', sketch: 'tue 10:00-10:50 K7 (custody)', flags: [] },
    {
      name: 'legal work with a second name',
      sketch: 'tue 10:00-10:50 K7 | thu 14:00-15:30 Evaluation K7 custody',
      practice: {
        engagements: [{ id: 'evaluations', kind: 'legal', words: ['evaluation'], calendars: [], gapMinutes: 15 }],
      },
      flags: [],
      also: ['multiple-relationship'],
    },
  ],
};
