import { sureEntryOf } from '../frame/entry.ts';
import type { JudgedEvent } from '../frame/fit.ts';
import { type Interval, minutes, minutesOf } from '../time/interval.ts';
import { covers, spansOf } from '../time/spans.ts';
import type { Rule } from './rule.ts';
import { apaEmergencies, apaInterruption } from './sources.ts';

/** A session that came onto the calendar shortly before it began, and in no cancelled hour. */
export const lastMinuteAddition: Rule<'noticeMinutes'> = {
  id: 'last-minute-addition',
  version: 1,
  level: 'note',
  words: {
    en: {
      title: 'A session added at the last minute',
      question:
        '{client}’s session was put on the calendar no more than {minutes} minutes before its start. An emergency, or a free hour that was filled?',
      why: 'What is added at short notice may be an emergency that deserves its record, or only a free hour.',
    },
    de: {
      title: 'Eine kurzfristig eingetragene Sitzung',
      question:
        'Die Sitzung von {client} kam höchstens {minutes} Minuten vor Beginn in den Kalender. Ein Notfall oder eine frei gewordene Stunde?',
      why: 'Kurzfristiges kann ein Notfall sein, der festgehalten werden soll, oder nur eine freie Stunde.',
    },
    fr: {
      title: 'Une séance ajoutée au dernier moment',
      question:
        'La séance de {client} a été notée au plus {minutes} minutes avant son début. Une urgence, ou une heure libérée ?',
      why: 'Un ajout tardif peut être une urgence à consigner, ou simplement une heure libre.',
    },
    es: {
      title: 'Una sesión añadida a última hora',
      question:
        'La sesión de {client} se anotó como mucho {minutes} minutos antes de empezar. ¿Una urgencia o una hora que quedó libre?',
      why: 'Lo que se añade con poca antelación puede ser una urgencia que conviene anotar, o solo una hora libre.',
    },
  },
  sources: [apaEmergencies, apaInterruption],
  needs: ['title'],
  options: { noticeMinutes: { default: 120, min: 15, max: 720, unit: 'minutes' } },
  answers: ['emergency', 'rescheduled', 'keep-once', 'administrative', 'other'],
  concerns: (judged) => isAskedAbout(judged) || leavesTime(judged),
  *check({ events, missed, freed, lookout }, { noticeMinutes }) {
    const left = spansOf([...missed, ...freed, ...events.flatMap(leftBy)]);
    for (const judged of events) {
      if (!isAskedAbout(judged)) continue;
      const { key, event, who, history, firstSeen } = judged;
      const short = event.start - minutes(noticeMinutes);
      if (firstSeen <= short) continue;
      const { after, by, sure } = sureEntryOf(history, lookout);
      if (after === Number.NEGATIVE_INFINITY || by <= short || (sure && after >= event.start)) continue;
      if (covers(left, { start: event.start, end: event.start + 1 })) continue;
      if (!sure || after < short || by > event.start) yield { subject: key, events: [key], missing: 'looks' };
      else {
        const notice = Math.ceil(minutesOf({ start: after, end: event.start }));
        const values = { minutes: notice, when: { instant: event.start } };
        yield { subject: key, client: who.client, events: [key], values };
      }
    }
  },
  examples: [
    {
      name: 'put in half an hour before',
      sketch: 'looked wed 13:30 | looked wed 14:40 | wed 15:00-15:50 K7 {added wed 14:30}',
      flags: ['K7'],
    },
    {
      name: 'entered half an hour before, as the calendar itself tells',
      sketch: 'wed 15:00-15:50 K7 {entered wed 14:30}',
      flags: ['K7'],
    },
    {
      name: 'put in on the day before',
      sketch: 'looked mon 13:30 | looked wed 09:00 | wed 15:00-15:50 K7 {added tue 14:30}',
      flags: [],
    },
    { name: 'the first look of all', sketch: 'looked wed 14:40 | wed 15:00-15:50 K7', flags: [] },
    {
      name: 'put in between two looks, of which the one was long before',
      sketch: 'looked mon 08:00 | looked wed 14:40 | wed 15:00-15:50 K7 {added tue 09:00}',
      flags: [],
    },
    {
      name: 'a cancelled hour that was filled',
      sketch:
        'looked wed 09:30 | looked wed 10:40 | wed 11:00-11:50 M2 cancelled | wed 11:00-11:50 K7 {added wed 10:30}',
      flags: [],
    },
    {
      name: 'the standing session, typed in at the door',
      sketch: 'looked tue 08:30 | looked tue 09:50 | tue 10:00-10:50 K7 {added tue 09:45}',
      flags: [],
    },
    {
      name: 'an emergency',
      sketch: 'looked thu 13:30 | looked thu 14:40 | tue 10:00-10:50 K7 | thu 15:00-15:50 K7 {added thu 14:30}',
      flags: [],
      also: ['emergency-session'],
    },
  ],
};

const isAskedAbout = ({ who, fit }: JudgedEvent): boolean =>
  who.client !== null &&
  ['kept', 'moved', 'extra'].includes(fit.kind) &&
  fit.reason !== 'on-frame' &&
  fit.reason !== 'answered';

/** Whether an event tells of an hour in which its client does not come: called off, or moved from there. */
const leavesTime = ({ fit, who }: JudgedEvent): boolean =>
  fit.kind === 'missed' || fit.kind === 'moved' || fit.reason === 'not-live' || who.hints.includes('cancelled');

/** The time that an event left free. */
function leftBy(judged: JudgedEvent): readonly Interval[] {
  const { event, fit } = judged;
  if (!leavesTime(judged)) return [];
  if (fit.kind !== 'moved') return [event];
  return fit.expected === null ? [] : [{ start: fit.expected, end: fit.expected + event.end - event.start }];
}
