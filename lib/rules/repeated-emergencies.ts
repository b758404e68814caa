import { byStart, type JudgedEvent } from '../frame/fit.ts';
import { SHORT } from '../frame/frames.ts';
import { dayNumberAt } from '../time/day.ts';
import { minutesOf } from '../time/interval.ts';
import type { Rule } from './rule.ts';
import {
  acaAbandonment,
  acaTermination,
  apaEmergencies,
  apaInterruption,
  apaInterruptionOfTherapy,
} from './sources.ts';

/** Days within which so many emergencies are close to each other. */
const MONTH = 30;
const WEEK = 7;

/** Several emergency sessions of one client close together: for the agenda of supervision, not a warning. */
export const repeatedEmergencies: Rule<'inMonth' | 'inWeek'> = {
  id: 'repeated-emergencies',
  version: 1,
  level: 'review',
  words: {
    en: {
      title: 'Several emergency sessions',
      question:
        '{client} has {count} emergency or same-day sessions close together ({first} – {last}). Would it help to look at the plan or the level of care with somebody?',
      why: 'Emergencies that come close together are often a phase with a plan of its own. Two see it better than one.',
    },
    de: {
      title: 'Mehrere Notfallsitzungen',
      question:
        'Für {client} stehen {count} Notfall- oder kurzfristige Sitzungen dicht beieinander im Kalender ({first} – {last}). Wäre ein gemeinsamer Blick auf Plan oder Behandlungsrahmen hilfreich?',
      why: 'Notfälle in dichter Folge gehören oft zu einer Phase mit eigenem Plan. Zu zweit sieht man sie besser.',
    },
    fr: {
      title: 'Plusieurs séances d’urgence',
      question:
        '{client} a {count} séances d’urgence ou du jour même rapprochées ({first} – {last}). Serait-il utile de revoir à deux le plan ou le niveau de soins ?',
      why: 'Des urgences rapprochées correspondent souvent à une période qui a son propre plan. À deux, on la voit mieux.',
    },
    es: {
      title: 'Varias sesiones de urgencia',
      question:
        '{client} tiene {count} sesiones de urgencia o del mismo día muy seguidas ({first} – {last}). ¿Sería útil revisar con alguien el plan o el nivel de atención?',
      why: 'Las urgencias muy seguidas suelen ser una fase con su propio plan. Entre dos se ve mejor.',
    },
  },
  sources: [apaEmergencies, apaInterruption, apaInterruptionOfTherapy, acaTermination, acaAbandonment],
  needs: ['title'],
  options: {
    inMonth: { default: 3, min: 2, max: 10, unit: 'count' },
    inWeek: { default: 2, min: 2, max: 7, unit: 'count' },
  },
  answers: ['planned', 'arranged', 'supervision', 'other'],
  // A call of a few minutes is not a session, unless somebody said that it was an emergency.
  concerns: ({ event, who, fit }) =>
    who.client !== null && fit.kind === 'emergency' && (fit.reason === 'answered' || minutesOf(event) > SHORT),
  *check({ events, practice }, { inMonth, inWeek }) {
    for (const [client, theirs] of Map.groupBy(events, ({ who }) => who.client)) {
      const dated = theirs
        .map((one) => ({ ...one, day: dayNumberAt(practice.timeZone, one.event.start) }))
        .sort(byStart);
      for (const phase of phasesOf(dated, inMonth, inWeek)) {
        const [first, last] = [phase[0], phase.at(-1)];
        if (!first || !last) continue;
        yield {
          subject: `${client}/${first.key}`,
          client,
          events: phase.map(({ key }) => key).reverse(),
          values: { count: phase.length, first: { instant: first.event.start }, last: { instant: last.event.start } },
        };
      }
    }
  },
  examples: [
    {
      name: 'two in one week',
      sketch: 'mon 15:00-15:50 K7 urgent | tue 10:00-10:50 K7 | thu 16:00-16:50 K7 crisis',
      flags: ['K7 crisis', 'K7 urgent'],
      also: ['emergency-session'],
    },
    {
      name: 'three in a month',
      sketch:
        'thu 15:00-15:50 K7 urgent | +1w fri 15:00-15:50 K7 crisis | +3w thu 16:00-16:50 K7 emergency | tue 10:00-10:50 K7 | +1w tue 10:00-10:50 K7 | +2w tue 10:00-10:50 K7 | +3w tue 10:00-10:50 K7',
      flags: ['K7 emergency', 'K7 crisis', 'K7 urgent'],
      also: ['emergency-session'],
    },
    {
      name: 'two in a month',
      sketch: 'thu 15:00-15:50 K7 urgent | +2w fri 15:00-15:50 K7 crisis',
      flags: [],
      also: ['emergency-session'],
    },
    {
      name: 'one each of two clients',
      sketch: 'thu 15:00-15:50 K7 urgent | fri 15:00-15:50 M2 urgent',
      flags: [],
      also: ['emergency-session'],
    },
    {
      name: 'one kept and one called off',
      sketch: 'thu 15:00-15:50 K7 urgent | fri 15:00-15:50 K7 urgent, cancelled',
      flags: [],
      also: ['emergency-session'],
    },
    {
      name: 'two safety calls after a stay in hospital',
      sketch: 'tue 10:00-10:50 K7 | wed 15:00-15:15 K7 safety check | thu 15:00-15:15 K7 safety check',
      flags: [],
      also: ['emergency-session'],
    },
    {
      name: 'coaching calls that a treatment provides for, however urgent',
      sketch: 'tue 10:00-10:50 K7 | wed 15:00-15:30 K7 skills call urgent | thu 15:00-15:30 K7 skills call urgent',
      practice: {
        engagements: [{ id: 'dbt', kind: 'coaching-call', words: ['skills call'], calendars: [], gapMinutes: 0 }],
      },
      flags: [],
    },
    {
      name: 'a second standing session, agreed for a hard time',
      sketch: 'tue 10:00-10:50 K7 urgent | thu 15:00-15:50 K7 urgent',
      practice: {
        clients: [
          {
            code: 'K7',
            aliases: ['K7'],
            engagement: 'therapy',
            agreements: [],
            frame: [
              { weekday: 'tue', start: 600, minutes: 50, everyWeeks: 1, from: '2026-01-05', to: null },
              { weekday: 'thu', start: 900, minutes: 50, everyWeeks: 1, from: '2026-05-04', to: '2026-06-30' },
            ],
          },
        ],
      },
      flags: [],
    },
  ],
};

type Dated = JudgedEvent & { readonly day: number };

/**
 * Emergencies that follow each other so closely that together they are one phase, of a list in order of start. A later
 * one joins a phase or begins another; it never changes which one came first, so a phase stays one question.
 */
function phasesOf(emergencies: readonly Dated[], inMonth: number, inWeek: number): readonly (readonly Dated[])[] {
  const phases: Dated[][] = [];
  let until = -1;
  emergencies.forEach((one, index) => {
    const dayOf = (later: number) => emergencies[index + later - 1]?.day ?? Number.POSITIVE_INFINITY;
    const close = Math.max(dayOf(inMonth) < one.day + MONTH ? inMonth : 0, dayOf(inWeek) < one.day + WEEK ? inWeek : 0);
    if (close > 0 && index > until) phases.push([]);
    until = Math.max(until, index + close - 1);
    if (index <= until) phases.at(-1)?.push(one);
  });
  return phases;
}
