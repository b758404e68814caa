import type { Rule } from './rule.ts';
import {
  acaDocumenting,
  acaExtending,
  apaConsentToTherapy,
  apaMultipleRelationships,
  bacpBoundaries,
} from './sources.ts';

/** A session beyond the standing ones, with none missing that it could stand for. */
export const extraSession: Rule = {
  id: 'extra-session',
  version: 1,
  level: 'ask',
  words: {
    en: {
      title: 'A session beyond the plan',
      question: 'As far as your calendar was seen, {client} has a session beyond the standing ones. Which fits?',
      why: 'A further session may be care, a change of plan, or a slip of the calendar. Only you know which.',
    },
    de: {
      title: 'Eine Sitzung über den Plan hinaus',
      question: 'Soweit der Kalender zu sehen war, hat {client} eine Sitzung über die festen hinaus. Was trifft zu?',
      why: 'Eine weitere Sitzung kann Fürsorge, ein neuer Plan oder ein Versehen im Kalender sein. Nur Sie wissen es.',
    },
    fr: {
      title: 'Une séance en plus du plan',
      question: 'D’après ce qui a été vu de l’agenda, {client} a une séance en plus de celles prévues. Qu’en est-il ?',
      why: 'Une séance de plus peut être un soin, un nouveau plan ou une erreur d’agenda. Vous êtes la seule personne à le savoir.',
    },
    es: {
      title: 'Una sesión además del plan',
      question:
        'Según lo que se ha visto del calendario, {client} tiene una sesión además de las fijas. ¿Qué corresponde?',
      why: 'Otra sesión puede ser cuidado, un cambio de plan o un descuido del calendario. Solo usted lo sabe.',
    },
  },
  sources: [acaExtending, acaDocumenting, apaMultipleRelationships, apaConsentToTherapy, bacpBoundaries],
  needs: ['title'],
  options: {},
  answers: ['emergency', 'rescheduled', 'agreed-extra', 'administrative', 'coaching-call', 'other'],
  concerns: ({ fit }) => fit.kind === 'extra' && fit.reason !== 'answered',
  *check({ events }) {
    for (const { key, event, who, fit } of events) {
      if (fit.reason === 'week-not-seen') yield { subject: key, events: [key], missing: 'week' };
      else yield { subject: key, client: who.client, events: [key], values: { when: { instant: event.start } } };
    }
  },
  examples: [
    {
      name: 'two sessions in a week that plans one',
      sketch: 'tue 10:00-10:50 K7 | thu 15:00-15:50 K7',
      flags: ['K7'],
    },
    { name: 'the standing session on another day of its week', sketch: 'thu 15:00-15:50 K7', flags: [] },
    {
      name: 'a week of which only the one day was seen',
      sketch: 'seen thu | thu 15:00-15:50 K7',
      flags: [],
    },
  ],
};
