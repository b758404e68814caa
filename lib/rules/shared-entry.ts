import type { Hint } from '../practice/identity.ts';
import { joined } from './joined.ts';
import type { Finding, Rule } from './rule.ts';
import { apaConfidentiality, apaCouples, apaGroups, naswConflicts } from './sources.ts';

/** Words by which an entry is work with several, a list of things to do, or one in the place of another. */
const EXPLAINED: readonly Hint[] = [
  'joint',
  'group',
  'administrative',
  'contact',
  'rescheduled',
  'cancelled',
  'no-show',
  'away',
];

/** Two clients or more, each with a code of their own, in one entry that does not say why. */
export const sharedEntry: Rule = {
  id: 'shared-entry',
  version: 1,
  level: 'ask',
  words: {
    en: {
      title: 'Several clients in one entry',
      question: '{client} and {others} share an entry. Is it a couple, a family or a group, or are they separate?',
      why: 'Who the client is decides what is kept apart. A couple or a group can have a code of its own.',
    },
    de: {
      title: 'Mehrere Kürzel in einem Termin',
      question:
        '{client} und {others} stehen im selben Termin. Sind es ein Paar, eine Familie, eine Gruppe, oder einzelne?',
      why: 'Davon hängt ab, was getrennt bleibt. Ein Paar oder eine Gruppe kann ein eigenes Kürzel haben.',
    },
    fr: {
      title: 'Plusieurs codes dans un rendez-vous',
      question:
        '{client} et {others} partagent un rendez-vous. S’agit-il d’un couple, d’une famille, d’un groupe, ou de suivis séparés ?',
      why: 'De la réponse dépend ce qui reste séparé. Un couple ou un groupe peut avoir son propre code.',
    },
    es: {
      title: 'Varios códigos en una cita',
      question: '{client} y {others} comparten una cita. ¿Son una pareja, una familia, un grupo, o van por separado?',
      why: 'De ello depende qué se mantiene aparte. Una pareja o un grupo puede tener su propio código.',
    },
  },
  sources: [apaCouples, apaGroups, apaConfidentiality, naswConflicts],
  needs: ['title'],
  options: {},
  answers: ['planned', 'collateral', 'administrative', 'correction', 'other'],
  concerns: ({ who, fit }) =>
    fit.reason === 'several-clients' && !who.ambiguous && !who.hints.some((hint) => EXPLAINED.includes(hint)),
  *check({ events }) {
    const found: Finding[] = [];
    for (const { key, who } of events) {
      const [client, ...others] = who.candidates;
      if (client === undefined || others.length === 0) continue;
      const subject = who.candidates.join('/');
      found.push({ subject, client, events: [key], values: { others: others.join(', ') } });
    }
    yield* joined(found);
  },
  examples: [
    {
      name: 'two codes and nothing else',
      sketch: 'tue 10:00-10:50 K7 | wed 11:00-11:50 M2 | thu 15:00-15:50 K7 + M2',
      flags: ['K7 + M2'],
    },
    {
      name: 'a couple',
      sketch: 'tue 10:00-10:50 K7 | wed 11:00-11:50 M2 | thu 15:00-16:20 K7 + M2 couple',
      flags: [],
    },
    { name: 'a group', sketch: 'tue 10:00-10:50 K7 | wed 11:00-11:50 M2 | thu 17:00-18:30 Group K7 M2', flags: [] },
    {
      name: 'mediation',
      sketch: 'tue 10:00-10:50 K7 | wed 11:00-11:50 M2 | thu 15:00-16:20 Mediation K7 M2',
      flags: [],
    },
    {
      name: 'two who have one code together',
      practice: {
        clients: ['K7', 'M2', 'C1'].map((code) => ({
          code,
          aliases: code === 'C1' ? ['K7 + M2'] : [],
          engagement: 'therapy',
          frame: [],
          agreements: [],
        })),
      },
      sketch: 'thu 15:00-15:50 K7 + M2',
      flags: [],
    },
    {
      name: 'the one in the place of the other',
      sketch: 'wed 11:00-11:50 K7 instead of M2',
      flags: [],
    },
    {
      name: 'notes on both, and calls to both',
      sketch: 'tue 10:00-10:50 K7 | wed 11:00-11:50 M2 | thu 09:00-09:30 Notes K7, M2 | thu 09:30-10:00 Call K7 + M2',
      flags: [],
    },
    { name: 'two entries at one time', sketch: 'thu 15:00-15:50 K7 | thu 15:00-15:50 M2', flags: [] },
  ],
};
