import { WITH_CLIENT } from '../frame/fit.ts';
import type { Practice, WeeklyHours } from '../practice/practice.ts';
import { dayAt, minuteAt, weekdayOf } from '../time/day.ts';
import { type Interval, minutesOf } from '../time/interval.ts';
import { covers, spansOf } from '../time/spans.ts';
import type { Rule } from './rule.ts';
import { acaBoundaries, acaConsentTechnology } from './sources.ts';

/** A client's entry that begins before or ends after the hours the practice keeps, or those of its own kind of work. */
export const outsidePracticeHours: Rule<'graceMinutes'> = {
  id: 'outside-practice-hours',
  version: 2,
  level: 'ask',
  words: {
    en: {
      title: 'Outside your office hours',
      question: '{client} has an entry outside your office hours. Is this agreed, urgent or a one-off?',
      why: 'Hours are part of the frame. An agreed evening becomes part of it as soon as you say so.',
    },
    de: {
      title: 'Außerhalb Ihrer Sprechzeiten',
      question: '{client} hat einen Termin außerhalb Ihrer Sprechzeiten. Vereinbart, dringend oder einmalig?',
      why: 'Zeiten gehören zum Rahmen. Ein vereinbarter Abend gehört dazu, sobald Sie es sagen.',
    },
    fr: {
      title: 'En dehors de vos horaires',
      question: '{client} a un rendez-vous en dehors de vos horaires. Convenu, urgent ou exceptionnel ?',
      why: 'Les horaires font partie du cadre. Un soir convenu en fait partie dès que vous le dites.',
    },
    es: {
      title: 'Fuera de su horario',
      question: '{client} tiene una cita fuera de su horario. ¿Acordada, urgente o puntual?',
      why: 'El horario forma parte del encuadre. Una tarde acordada lo es en cuanto usted lo dice.',
    },
  },
  sources: [acaBoundaries, acaConsentTechnology],
  needs: ['title'],
  options: { graceMinutes: { default: 5, min: 0, max: 60, unit: 'minutes' } },
  answers: ['keep-once', 'emergency', 'rescheduled', 'administrative', 'other'],
  concerns: ({ who, fit }) =>
    who.client !== null &&
    fit.reason !== 'on-frame' &&
    (WITH_CLIENT.includes(fit.kind) || (fit.kind === 'other-engagement' && who.engagement?.hours !== undefined)),
  *check({ events, practice }, { graceMinutes }) {
    for (const { key, event, who, fit } of events) {
      const until = fit.kind === 'emergency' ? practice.emergency.latestEnd : 0;
      const hours = who.engagement?.hours ?? practice.workingHours;
      if (hours.length === 0 || isWithin(hours, practice, event, graceMinutes, until)) continue;
      yield { subject: key, client: who.client, events: [key], values: { when: { instant: event.start } } };
    }
  },
  examples: [
    {
      name: 'an evening that is no standing time',
      sketch: 'thu 20:30-21:20 K7',
      flags: ['K7'],
    },
    { name: 'within hours', sketch: 'thu 15:00-15:50 K7', flags: [] },
    {
      name: 'an emergency before its latest end',
      sketch: 'tue 10:00-10:50 K7 | thu 18:30-19:20 K7 urgent',
      flags: [],
      also: ['emergency-session'],
    },
    { name: 'an evening of one’s own', sketch: 'thu 20:30-21:20 Choir', flags: [] },
    {
      name: 'coaching outside the hours that are coaching’s own',
      sketch: 'tue 15:00-16:00 R4 on Tuesday | fri 15:00-16:00 R4',
      practice: {
        clients: [{ code: 'R4', aliases: [], engagement: 'coaching', frame: [], agreements: [] }],
        engagements: [
          {
            id: 'coaching',
            kind: 'coaching',
            words: ['coaching'],
            calendars: [],
            gapMinutes: 0,
            hours: [{ days: ['fri'], from: 9 * 60, to: 18 * 60 }],
          },
        ],
      },
      flags: ['R4 on Tuesday'],
    },
  ],
};

/** Whether an entry lies within its day's hours, give or take the grace, or within those prolonged to `until`. */
function isWithin(
  weekly: readonly WeeklyHours[],
  { timeZone }: Practice,
  entry: Interval,
  grace: number,
  until: number,
): boolean {
  const weekday = weekdayOf(dayAt(timeZone, entry.start));
  const hours = weekly.filter((one) => one.days.includes(weekday));
  const close = Math.max(...hours.map((one) => one.to));
  const open = hours.map((one) => ({
    start: one.from - grace,
    end: Math.max(one.to + grace, one.to === close ? until : 0),
  }));
  const start = minuteAt(timeZone, entry.start);
  return covers(spansOf(open), { start, end: start + minutesOf(entry) });
}
