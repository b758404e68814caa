import { joined } from './joined.ts';
import type { Finding, Rule } from './rule.ts';
import { apaConflictOfInterest, apaMultipleRelationships, crpoDualRelationships, naswConflicts } from './sources.ts';

/**
 * Kinds of work that make a second role when they are done for somebody in therapy. Supervision and teaching are asked
 * about by `supervisee-client`, private life by `private-event-match`.
 */
const SECOND_ROLES = ['coaching', 'research', 'legal'];

/** Somebody in therapy who also appears in other professional work of the same therapist. */
export const multipleRelationship: Rule = {
  id: 'multiple-relationship',
  version: 2,
  level: 'review',
  words: {
    en: {
      title: 'One person in two kinds of work',
      question: '{client} is in therapy and also appears under “{engagement}”. Is it the same person?',
      why: 'A second role is not always a difficulty. It is a matter to think through with somebody, and to write down.',
    },
    de: {
      title: 'Eine Person in zwei Arbeitsbereichen',
      question: '{client} ist in Therapie und erscheint auch unter „{engagement}“. Ist es dieselbe Person?',
      why: 'Eine zweite Rolle ist nicht immer schwierig. Man bedenkt sie besser zu zweit und hält sie fest.',
    },
    fr: {
      title: 'Une personne dans deux activités',
      question: '{client} est en thérapie et apparaît aussi sous « {engagement} ». Est-ce la même personne ?',
      why: 'Un second rôle n’est pas toujours un problème. Il se réfléchit à deux, et se note.',
    },
    es: {
      title: 'Una persona en dos actividades',
      question: '{client} está en terapia y aparece también en «{engagement}». ¿Es la misma persona?',
      why: 'Un segundo papel no siempre es un problema. Conviene pensarlo con alguien y anotarlo.',
    },
  },
  sources: [apaMultipleRelationships, apaConflictOfInterest, naswConflicts, crpoDualRelationships],
  needs: ['title'],
  options: {},
  answers: ['not-the-same-person', 'separate-roles', 'administrative', 'other'],
  concerns: ({ who, fit }) =>
    fit.kind === 'other-engagement' &&
    who.candidates.length > 0 &&
    !who.ambiguous &&
    who.by !== 'client' &&
    SECOND_ROLES.includes(who.engagement?.kind ?? ''),
  *check({ events, practice }) {
    const inTherapy = new Set<string>();
    const kinds = new Map(practice.engagements.map((one) => [one.id, one.kind]));
    for (const client of practice.clients) {
      const kind = client.engagement === 'therapy' ? 'therapy' : kinds.get(client.engagement);
      if (kind === 'therapy') inTherapy.add(client.code);
    }
    // One question for a person and a kind of work, however many entries there are.
    const found: Finding[] = [];
    for (const { key, who } of events) {
      const engagement = who.engagement?.id ?? '';
      for (const client of who.candidates)
        if (inTherapy.has(client))
          found.push({ subject: `${client}/${engagement}`, client, events: [key], values: { engagement } });
    }
    yield* joined(found);
  },
  examples: [
    {
      name: 'a client in the coaching hours',
      sketch: 'tue 10:00-10:50 K7 | wed 16:00-17:00 Coaching K7',
      flags: ['Coaching K7'],
    },
    { name: 'coaching for somebody else', sketch: 'tue 10:00-10:50 K7 | wed 16:00-17:00 Coaching R.', flags: [] },
  ],
};
