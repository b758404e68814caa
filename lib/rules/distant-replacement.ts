import { periodDays } from '../frame/expected.ts';
import type { JudgedEvent } from '../frame/fit.ts';
import { addDays, type Day, dayAt, dayInterval, daysBetween, daysTouched, weekdayOf } from '../time/day.ts';
import { millisecondsInDay } from '../time/units.ts';
import type { Rule } from './rule.ts';
import { apaRecords, bacpChangedAgreements } from './sources.ts';

/** A session that stands for one a good while before or after, with no absence in between that would explain it. */
export const distantReplacement: Rule<'days' | 'fortnightlyDays'> = {
  id: 'distant-replacement',
  version: 1,
  level: 'note',
  words: {
    en: {
      title: 'A replacement far from its session',
      question: '{client}’s session of {planned} counts as moved, by {days} days. Is that still right?',
      why: 'The longer the time between the two, the more likely it is that they do not belong together.',
    },
    de: {
      title: 'Ein Ersatztermin mit großem Abstand',
      question: 'Die Sitzung von {client} am {planned} gilt als um {days} Tage verlegt. Stimmt das noch?',
      why: 'Je mehr Zeit zwischen beiden liegt, desto eher gehören sie nicht zusammen.',
    },
    fr: {
      title: 'Un remplacement éloigné',
      question:
        'La séance de {client} ({planned}) est considérée comme déplacée de {days} jours. Est-ce toujours exact ?',
      why: 'Plus il y a de temps entre les deux, moins il est sûr qu’elles aillent ensemble.',
    },
    es: {
      title: 'Una sustitución lejana',
      question: 'La sesión de {client} ({planned}) consta como movida {days} días. ¿Sigue siendo correcto?',
      why: 'Cuanto más tiempo hay entre las dos, menos seguro es que vayan juntas.',
    },
  },
  sources: [apaRecords, bacpChangedAgreements],
  needs: ['title'],
  options: {
    days: { default: 10, min: 7, max: 60, unit: 'days' },
    fortnightlyDays: { default: 18, min: 14, max: 90, unit: 'days' },
  },
  answers: ['rescheduled', 'agreed-extra', 'emergency', 'administrative', 'other'],
  concerns: (judged) => isReplacement(judged) || explains(judged),
  *check({ events, practice, frames, lookout }, { days, fortnightlyDays }) {
    const zone = practice.timeZone;
    const away = new Set<Day>();
    for (const judged of events) {
      if (!explains(judged)) continue;
      const { event } = judged;
      if (event.allDay) for (const day of daysOf(event.allDay.first, event.allDay.last)) away.add(day);
      else for (const day of daysTouched(zone, event)) away.add(day);
    }
    for (const judged of events) {
      const { key, event, who, fit } = judged;
      if (!isReplacement(judged) || fit.expected === null) continue;
      if (Math.abs(event.start - fit.expected) < (Math.min(days, fortnightlyDays) - 1) * millisecondsInDay) continue;
      const [planned, held] = [dayAt(zone, fit.expected), dayAt(zone, event.start)];
      const apart = Math.abs(daysBetween(planned, held));
      const period = periodDays(frames.get(who.client ?? '')?.sessions ?? [], planned);
      // A plan of longer periods has as much more room as its period is longer.
      const most = period <= 7 ? days : fortnightlyDays + Math.round(Math.max(0, period - 14));
      if (apart <= most) continue;
      const between = planned < held ? daysOf(planned, held) : daysOf(held, planned);
      if (between.some((day) => away.has(day))) continue;
      // Many look at their working week only; an absence that matters lies on its days, too.
      const isSeen = (day: Day) => ['sat', 'sun'].includes(weekdayOf(day)) || lookout.seen(dayInterval(zone, day));
      if (!between.every(isSeen)) yield { subject: key, events: [key], missing: 'week' };
      else {
        const values = { planned: { instant: fit.expected }, days: apart, when: { instant: event.start } };
        yield { subject: key, client: who.client, events: [key], values };
      }
    }
  },
  examples: [
    {
      name: 'a replacement eleven days later',
      sketch: 'tue 10:00-10:50 K7 cancelled | +1w tue 10:00-10:50 K7 | +1w sat 10:00-10:50 K7',
      practice: { workingHours: [] },
      flags: ['K7'],
    },
    {
      name: 'a replacement in the week after',
      sketch: 'tue 10:00-10:50 K7 cancelled | +1w tue 10:00-10:50 K7 | +1w thu 10:00-10:50 K7',
      flags: [],
    },
    {
      name: 'a holiday in between',
      sketch:
        'tue 10:00-10:50 K7 cancelled | wed all-day Ascension {kind holiday} | +1w tue 10:00-10:50 K7 | +1w sat 10:00-10:50 K7',
      practice: { workingHours: [] },
      flags: [],
    },
    {
      name: 'an illness in between',
      sketch:
        'tue 10:00-10:50 K7 cancelled | thu all-day Sick {days 2} | +1w tue 10:00-10:50 K7 | +1w sat 10:00-10:50 K7',
      practice: { workingHours: [] },
      flags: [],
    },
    {
      name: 'the client away in between',
      sketch:
        'tue 10:00-10:50 K7 cancelled | tue all-day K7 travelling {days 7} | +1w tue 10:00-10:50 K7 | +1w sat 10:00-10:50 K7',
      practice: { workingHours: [] },
      flags: [],
    },
  ],
};

const isReplacement = ({ fit }: JudgedEvent): boolean =>
  fit.kind === 'moved' && fit.expected !== null && fit.reason !== 'answered';

/** Whether an entry tells of an absence or a holiday, whoever's: any of them explains why a session came late. */
const explains = ({ event, who }: JudgedEvent): boolean =>
  event.kind === 'holiday' ||
  event.kind === 'out-of-office' ||
  event.showAs === 'out-of-office' ||
  who.hints.includes('away');

/** The days from one to another, both included; at most a year of them. */
const daysOf = (first: Day, last: Day): readonly Day[] =>
  Array.from({ length: Math.min(366, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index));
