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
      question: '{client} has a further session, {when}, and no standing one is missing nearby. Which fits?',
      why: 'A further session may be care, a change of plan, or a slip of the calendar. Only you know which.',
    },
    de: {
      title: 'Eine Sitzung über den Plan hinaus',
      question: '{client} hat eine weitere Sitzung, {when}, und in der Nähe fehlt keine feste. Was trifft zu?',
      why: 'Eine weitere Sitzung kann Fürsorge, ein neuer Plan oder ein Versehen im Kalender sein. Nur Sie wissen es.',
    },
    fr: {
      title: 'Une séance en plus du plan',
      question: '{client} a une séance de plus, {when}, et aucune séance prévue ne manque autour. Laquelle convient ?',
      why: 'Une séance de plus peut être un soin, un nouveau plan ou une erreur d’agenda. Vous seul le savez.',
    },
    es: {
      title: 'Una sesión además del plan',
      question: '{client} tiene otra sesión, {when}, y no falta ninguna fija cerca. ¿Qué corresponde?',
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
