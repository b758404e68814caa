import { knownNames } from '../practice/known-names.ts';
import { JANE, NAMED } from './example-people.ts';
import { firstsOf, type Instance } from './joined.ts';
import type { Rule } from './rule.ts';
import { apaConfidentiality, apaPrivacy, gdprByDesign, hipaaMinimum } from './sources.ts';

/**
 * Titles that show a whole name, or clinical words beside a client. No calendar tells who else can see it, and where one
 * title is so, most are: so it is asked once for each calendar, about the first entry of each client and under each
 * clinical title.
 */
export const revealingTitle: Rule = {
  id: 'revealing-title',
  version: 1,
  level: 'ask',
  words: {
    en: {
      title: 'A whole name or clinical words in a title',
      question:
        'Titles on one calendar, such as one of {client}, hold a whole name or clinical words. Is it settled who can see that calendar?',
      why: 'Whoever can open a calendar reads its titles. A code keeps them useful to you and silent to others.',
    },
    de: {
      title: 'Ein voller Name oder klinische Wörter im Titel',
      question:
        'In einem Kalender zeigen Titel, etwa einer von {client}, einen vollen Namen oder klinische Wörter. Ist geregelt, wer diesen Kalender sehen kann?',
      why: 'Wer einen Kalender öffnen kann, liest die Titel. Mit einem Kürzel bleiben sie für Sie lesbar und für andere stumm.',
    },
    fr: {
      title: 'Un nom complet ou des mots cliniques dans un titre',
      question:
        'Dans un agenda, des titres, dont un de {client}, montrent un nom complet ou des mots cliniques. Qui peut voir cet agenda : est-ce déjà réglé ?',
      why: 'Qui peut ouvrir un agenda en lit les titres. Un code les laisse clairs pour vous et muets pour les autres.',
    },
    es: {
      title: 'Un nombre completo o palabras clínicas en un título',
      question:
        'En un calendario hay títulos, como uno de {client}, con un nombre completo o palabras clínicas. ¿Está acordado quién puede verlo?',
      why: 'Quien puede abrir un calendario lee sus títulos. Con un código siguen siendo claros para usted y mudos para los demás.',
    },
  },
  sources: [apaConfidentiality, apaPrivacy, hipaaMinimum, gdprByDesign],
  needs: ['title'],
  options: {},
  answers: ['arranged', 'correction', 'not-the-same-person', 'other'],
  concerns: ({ who, fit }) => who.client !== null && fit.kind !== 'other-engagement' && fit.kind !== 'unrelated',
  *check({ events, practice }) {
    const { isWholeNameIn } = knownNames(practice.clients);
    const found: Instance[] = [];
    for (const one of events) {
      const { event, who } = one;
      const client = who.client ?? '';
      // Of one client's whole name one entry says it all; clinical words may differ from title to title.
      const isClinical = who.hints.includes('clinical');
      if (!isClinical && !isWholeNameIn(event.title, client)) continue;
      const kind = isClinical ? JSON.stringify([client, event.title]) : client;
      found.push({ subject: event.calendar ?? '', kind, client, one });
    }
    yield* firstsOf(found);
  },
  examples: [
    {
      name: 'whole names, week after week: one question, about the first',
      practice: NAMED,
      sketch: 'tue 10:00-10:50 Jane Doe | wed 09:00-09:30 Jane Doe notes | +1w tue 10:00-10:50 Jane Doe',
      flags: ['Jane Doe'],
    },
    { name: 'a risk beside a code', sketch: 'tue 10:00-10:50 K7 suicidal', flags: ['K7 suicidal'] },
    {
      name: 'two titles, two calendars',
      practice: NAMED,
      sketch: 'tue 10:00-10:50 Jane Doe | wed 11:00-11:50 M2 sertraline {on clinic}',
      flags: ['Jane Doe', 'M2 sertraline'],
    },
    { name: 'initials', practice: NAMED, sketch: 'tue 10:00-10:50 J.D.', flags: [] },
    {
      name: 'a code that looks like a name',
      practice: { clients: [{ ...JANE, code: 'Blue Heron', aliases: ['Blue Heron'] }] },
      sketch: 'tue 10:00-10:50 Blue Heron',
      flags: [],
    },
    { name: 'what is called urgent', sketch: 'tue 10:00-10:50 K7 urgent', flags: [] },
    {
      name: 'clinical words that are about nobody',
      sketch: 'thu 18:00-20:00 Lecture on depression | fri 12:00-13:00 Suicide prevention training',
      flags: [],
    },
  ],
};
