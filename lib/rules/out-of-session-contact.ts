import type { Rule } from './rule.ts';
import { acaDocumenting, acaExtending, apaConsentToTherapy, bacpBoundaries } from './sources.ts';

/** A call, message or short meeting with a client that is not one of the standing sessions. */
export const outOfSessionContact: Rule = {
  id: 'out-of-session-contact',
  version: 1,
  level: 'ask',
  words: {
    en: {
      title: 'Contact outside sessions',
      question: '{client} has a contact outside the standing sessions. What was it for?',
      why: 'Contact between sessions is uncommon, often useful, and part of the record of care.',
    },
    de: {
      title: 'Kontakt außerhalb der Sitzungen',
      question: 'Mit {client} gibt es einen Kontakt außerhalb der festen Sitzungen. Wofür war er?',
      why: 'Kontakt zwischen den Sitzungen ist selten, oft nützlich und gehört in die Dokumentation.',
    },
    fr: {
      title: 'Contact en dehors des séances',
      question: 'Un contact avec {client} a lieu en dehors des séances prévues. À quoi servait-il ?',
      why: 'Un contact entre les séances est rare, souvent utile, et fait partie du dossier.',
    },
    es: {
      title: 'Contacto fuera de las sesiones',
      question: 'Hay un contacto con {client} fuera de las sesiones fijas. ¿Para qué fue?',
      why: 'El contacto entre sesiones es poco frecuente, a menudo útil, y forma parte del registro.',
    },
  },
  sources: [acaExtending, acaDocumenting, apaConsentToTherapy, bacpBoundaries],
  needs: ['title'],
  options: {},
  answers: ['emergency', 'rescheduled', 'administrative', 'coaching-call', 'other'],
  concerns: ({ fit }) => fit.kind === 'contact' && fit.reason !== 'answered',
  *check({ events }) {
    for (const { key, event, who } of events) {
      yield { subject: key, client: who.client, events: [key], values: { when: { instant: event.start } } };
    }
  },
  examples: [
    {
      name: 'a call beside the standing session',
      sketch: 'tue 10:00-10:50 K7 | thu 15:00-15:20 K7 call',
      flags: ['K7 call'],
    },
    { name: 'a quarter of an hour without a word', sketch: 'tue 10:00-10:50 K7 | wed 09:00-09:15 K7', flags: ['K7'] },
    { name: 'the standing session itself, by telephone', sketch: 'tue 10:00-10:50 K7 call', flags: [] },
    {
      name: 'work about the client, not with them',
      sketch: 'tue 10:00-10:50 K7 | thu 15:00-15:20 K7 notes',
      flags: [],
    },
  ],
};
