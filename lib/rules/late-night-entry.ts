import type { JudgedEvent } from '../frame/fit.ts';
import type { Practice } from '../practice/practice.ts';
import { isOnCall } from '../practice/remarks.ts';
import { dayAt, minuteAt, weekdayOf } from '../time/day.ts';
import { type Interval, minutesOf } from '../time/interval.ts';
import { covers, spansOf } from '../time/spans.ts';
import type { Rule } from './rule.ts';
import { acaBoundaries, apaAvoidingHarm, apaMultipleRelationships } from './sources.ts';

/** A client's entry between ten in the evening and six in the morning, by the practice's clock. */
export const lateNightEntry: Rule<'graceMinutes'> = {
  id: 'late-night-entry',
  version: 1,
  level: 'ask',
  words: {
    en: {
      title: 'An entry at night',
      question: '{client} has an entry at night, {when}. A slip, another time zone, on call, or an emergency?',
      why: 'Often it is a slip, or another clock. Where it is not, a line tells what it was.',
    },
    de: {
      title: 'Ein Eintrag in der Nacht',
      question:
        '{client} hat einen Eintrag in der Nacht, {when}. Versehen, andere Zeitzone, Bereitschaft oder Notfall?',
      why: 'Oft ist es ein Versehen oder eine andere Uhr; wenn nicht, erklärt es eine Zeile.',
    },
    fr: {
      title: 'Une entrée la nuit',
      question: '{client} a une entrée la nuit, {when}. Erreur, autre fuseau, astreinte ou urgence ?',
      why: 'C’est souvent une erreur ou une autre horloge ; sinon, une ligne l’explique.',
    },
    es: {
      title: 'Una entrada de noche',
      question: '{client} tiene una entrada de noche, {when}. ¿Un descuido, otra zona horaria, guardia o urgencia?',
      why: 'A menudo es un descuido u otro reloj; si no, una línea lo explica.',
    },
  },
  sources: [apaAvoidingHarm, apaMultipleRelationships, acaBoundaries],
  needs: ['title'],
  options: { graceMinutes: { default: 5, min: 0, max: 60, unit: 'minutes' } },
  answers: ['correction', 'emergency', 'keep-once', 'coaching-call', 'administrative', 'other'],
  concerns: (judged) => isAskedAbout(judged) || isDuty(judged),
  *check({ events, practice }, { graceMinutes }) {
    const onCall = spansOf(events.filter(isDuty).map(({ event }) => event));
    for (const judged of events) {
      const { key, event, who } = judged;
      if (!isAskedAbout(judged) || nightMinutes(practice, event) <= graceMinutes) continue;
      if (covers(onCall, event) || isDeclared(practice, event)) continue;
      yield { subject: key, client: who.client, events: [key], values: { when: { instant: event.start } } };
    }
  },
  examples: [
    {
      name: 'after ten in the evening',
      sketch: 'thu 22:30-23:20 K7',
      flags: ['K7'],
      also: ['outside-practice-hours'],
    },
    {
      name: 'three in the morning, or in the afternoon',
      sketch: 'thu 03:00-03:50 K7',
      flags: ['K7'],
      also: ['outside-practice-hours'],
    },
    {
      name: 'an evening that ends at ten',
      sketch: 'thu 21:10-22:00 K7',
      flags: [],
      also: ['outside-practice-hours'],
    },
    {
      name: 'on call that night',
      sketch: 'thu 20:00-23:59 On call | thu 22:30-23:20 K7',
      practice: { workingHours: [] },
      flags: [],
    },
    {
      name: 'hours that are kept at night',
      sketch: 'thu 22:30-23:20 K7',
      practice: { workingHours: [{ days: ['thu'], from: 18 * 60, to: 24 * 60 }] },
      flags: [],
    },
    {
      name: 'a call that is part of the treatment',
      sketch: 'tue 10:00-10:50 K7 | thu 22:30-22:45 Skills call K7',
      practice: {
        engagements: [{ id: 'skills', kind: 'coaching-call', words: ['skills call'], calendars: [], gapMinutes: 0 }],
      },
      flags: [],
    },
    {
      name: 'an emergency, which is asked about as one',
      sketch: 'tue 10:00-10:50 K7 | thu 22:30-23:20 K7 urgent',
      flags: [],
      also: ['emergency-session', 'outside-practice-hours'],
    },
    { name: 'a late film', sketch: 'thu 22:00-23:59 Late film', flags: [] },
  ],
};

const isAskedAbout = ({ who, fit }: JudgedEvent): boolean =>
  who.client !== null && ['kept', 'moved', 'extra', 'contact'].includes(fit.kind) && fit.reason !== 'on-frame';

const isDuty = ({ event, who }: JudgedEvent): boolean => who.candidates.length === 0 && isOnCall(event.title);

const [EVENING, MORNING, DAY] = [22 * 60, 6 * 60, 24 * 60];

/** How many minutes of an entry lie in a night, by the practice's clock on the day it begins. */
function nightMinutes({ timeZone }: Practice, entry: Interval): number {
  const start = minuteAt(timeZone, entry.start);
  const end = start + minutesOf(entry);
  const shared = (from: number, to: number) => Math.max(0, Math.min(end, to) - Math.max(start, from));
  return shared(0, MORNING) + shared(EVENING, DAY + MORNING);
}

/** Whether an entry lies within hours that the practice keeps on its day. */
function isDeclared({ workingHours, timeZone }: Practice, entry: Interval): boolean {
  const weekday = weekdayOf(dayAt(timeZone, entry.start));
  const hours = workingHours.filter(({ days }) => days.includes(weekday));
  const start = minuteAt(timeZone, entry.start);
  return covers(spansOf(hours.map(({ from, to }) => ({ start: from, end: to }))), {
    start,
    end: start + minutesOf(entry),
  });
}
