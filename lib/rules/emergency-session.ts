import type { Rule } from './rule.ts';
import { acaDocumenting, apaEmergencies, apaInterruption } from './sources.ts';

/** A session added for the same day, or called urgent: allowed, and worth its record. */
export const emergencySession: Rule = {
  id: 'emergency-session',
  version: 1,
  level: 'ask',
  words: {
    en: {
      title: 'A same-day session',
      question:
        '{client} has a session that was called urgent or added at short notice. Shall it be kept as an emergency?',
      why: 'Emergencies are part of care. A line written near the time says why it was one.',
    },
    de: {
      title: 'Eine Sitzung am selben Tag',
      question:
        '{client} hat eine als dringend bezeichnete oder kurzfristig eingetragene Sitzung. Soll sie als Notfall festgehalten werden?',
      why: 'Notfälle gehören zur Behandlung. Eine zeitnahe Zeile hält fest, warum es einer war.',
    },
    fr: {
      title: 'Une séance le jour même',
      question: '{client} a une séance dite urgente ou ajoutée au dernier moment. Faut-il la garder comme urgence ?',
      why: 'Les urgences font partie du soin. Une ligne écrite sur le moment dit pourquoi.',
    },
    es: {
      title: 'Una sesión en el mismo día',
      question: '{client} tiene una sesión llamada urgente o añadida con poca antelación. ¿Se guarda como urgencia?',
      why: 'Las urgencias forman parte del cuidado. Una línea escrita a tiempo dice por qué lo fue.',
    },
  },
  sources: [apaEmergencies, apaInterruption, acaDocumenting],
  needs: ['title'],
  options: {},
  answers: ['emergency', 'rescheduled', 'administrative', 'coaching-call', 'other'],
  concerns: ({ fit }) => fit.kind === 'emergency' && fit.reason !== 'answered',
  *check({ events }) {
    for (const { key, event, who } of events) {
      yield { subject: key, client: who.client, events: [key], values: { when: { instant: event.start } } };
    }
  },
  examples: [
    {
      name: 'a title that calls it urgent',
      sketch: 'tue 10:00-10:50 K7 | thu 15:00-15:50 K7 urgent',
      flags: ['K7 urgent'],
    },
    {
      name: 'entered on the day, after that day had been looked at',
      sketch: 'looked thu 09:00 | tue 10:00-10:50 K7 | thu 15:00-15:50 K7 {added thu 11:00}',
      flags: ['K7'],
    },
    { name: 'the standing session, moved and called urgent', sketch: 'tue 10:00-10:50 K7 urgent', flags: [] },
  ],
};
