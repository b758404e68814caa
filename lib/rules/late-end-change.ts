import { formerEndOf } from '../frame/ending.ts';
import { minutesOf } from '../time/interval.ts';
import { atLevelWhereRepeated } from './repeats.ts';
import type { Finding, Rule } from './rule.ts';
import { apaRecords, crpoRecords } from './sources.ts';

/** An end that stood when the session had begun and was another afterwards. Whether it ran so long, no calendar tells. */
export const lateEndChange: Rule<'graceMinutes' | 'times' | 'sessions'> = {
  id: 'late-end-change',
  version: 2,
  level: 'note',
  words: {
    en: {
      title: 'An end changed after the start',
      question:
        '{client} had {planned} minutes planned; after the start, the entry was changed to {changed}. Is that the actual time?',
      why: 'Correcting a record to the actual time is good practice. It is easier to follow when it is said.',
    },
    de: {
      title: 'Ein nach Beginn geändertes Ende',
      question:
        'Für {client} waren {planned} Minuten vorgesehen; nach Beginn wurde der Eintrag auf {changed} geändert. Ist das die tatsächliche Dauer?',
      why: 'Einen Eintrag zu berichtigen, ist gute Praxis. Nachvollziehbar wird es, wenn es dabei steht.',
    },
    fr: {
      title: 'Une fin modifiée après le début',
      question:
        '{client} avait {planned} minutes prévues ; après le début, l’entrée est passée à {changed}. Est-ce la durée réelle ?',
      why: 'Corriger une entrée selon la durée réelle est une bonne pratique. Le dire la rend plus claire.',
    },
    es: {
      title: 'Un final cambiado tras el inicio',
      question:
        '{client} tenía {planned} minutos previstos; tras el inicio, la entrada pasó a {changed}. ¿Es la duración real?',
      why: 'Corregir una entrada según la duración real es buena práctica. Se entiende mejor si se dice.',
    },
  },
  sources: [apaRecords, crpoRecords],
  needs: ['title'],
  options: {
    graceMinutes: { default: 3, min: 0, max: 30, unit: 'minutes' },
    times: { default: 3, min: 2, max: 20, unit: 'count' },
    sessions: { default: 20, min: 2, max: 60, unit: 'count' },
  },
  answers: ['keep-once', 'correction', 'emergency', 'other'],
  concerns: ({ fit }) => ['kept', 'moved', 'extra'].includes(fit.kind),
  *check({ events }, { graceMinutes, times, sessions }) {
    const found: Finding[] = [];
    for (const judged of events) {
      const former = formerEndOf(judged, graceMinutes);
      if (former === null) continue;
      const { key, event, who } = judged;
      if (!former.stood) yield { subject: key, events: [key], missing: 'start' };
      else {
        const planned = minutesOf({ start: event.start, end: former.end });
        const values = { planned, changed: minutesOf(event), when: { instant: event.start } };
        found.push({ subject: key, client: who.client, events: [key], values });
      }
    }
    yield* atLevelWhereRepeated(found, events, { times, sessions, level: 'ask' });
  },
  examples: [
    {
      name: 'ten minutes more, put in after the session had begun',
      sketch: 'looked tue 10:30 | tue 10:00-11:00 K7 {was tue 10:00-10:50}',
      flags: ['K7'],
    },
    {
      name: 'half an hour more than planned, which is no longer plan',
      sketch: 'looked tue 10:45 | tue 10:00-11:20 K7 {was tue 10:00-10:50}',
      flags: ['K7'],
    },
    {
      name: 'the third within twenty sessions, which may be the length that they have',
      sketch:
        'looked tue 10:30 | -2w tue 10:00-11:00 K7 {was tue 10:00-10:50} | -1w tue 10:00-11:00 K7 {was tue 10:00-10:50} | tue 10:00-11:00 K7 {was tue 10:00-10:50}',
      flags: ['K7', 'K7', 'K7'],
      levels: ['note', 'note', 'ask'],
    },
    {
      name: 'two within twenty sessions',
      sketch:
        'looked tue 10:30 | -2w tue 10:00-11:00 K7 {was tue 10:00-10:50} | -1w tue 10:00-10:50 K7 | tue 10:00-11:00 K7 {was tue 10:00-10:50}',
      flags: ['K7', 'K7'],
    },
    {
      name: 'changed at a time unknown, since nobody looked after the start',
      sketch: 'looked mon 09:00 | tue 10:00-11:00 K7 {was tue 10:00-10:50}',
      flags: [],
    },
    {
      name: 'a page that lags by two minutes',
      sketch: 'looked tue 10:02 | tue 10:00-11:00 K7 {was tue 10:00-10:50}',
      flags: [],
    },
    {
      name: 'the whole session moved after its time',
      sketch: 'looked tue 10:30 | tue 10:10-11:00 K7 {was tue 10:00-10:50}',
      flags: [],
    },
    {
      name: 'an emergency that took longer',
      sketch: 'looked thu 15:30 | tue 10:00-10:50 K7 | thu 15:00-16:20 K7 urgent {was thu 15:00-15:50}',
      flags: [],
      also: ['emergency-session'],
    },
  ],
};
