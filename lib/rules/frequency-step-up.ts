import { periodDays } from '../frame/expected.ts';
import { byStart, type JudgedEvent } from '../frame/fit.ts';
import { weekOf } from '../frame/infer.ts';
import { dayAt, dayNumber } from '../time/day.ts';
import type { Rule } from './rule.ts';
import { apaConsentToTherapy, bacpChangedAgreements } from './sources.ts';

/**
 * Sessions beyond the plan in one interval after another: perhaps the agreement has changed. Only where the therapist has
 * told what was agreed; a frame read off the calendar is no agreement, and goes along with it.
 */
export const frequencyStepUp: Rule<'intervals'> = {
  id: 'frequency-step-up',
  version: 1,
  level: 'ask',
  words: {
    en: {
      title: 'More often than agreed',
      question:
        '{client} has {count} sessions beyond the agreed ones, in consecutive intervals ({first} – {last}). Has the agreed frequency changed?',
      why: 'A change of frequency is a change of the agreement. Once it is entered as the new frame, there is nothing more to ask.',
    },
    de: {
      title: 'Häufiger als vereinbart',
      question:
        'Für {client} stehen {count} Sitzungen über die vereinbarten hinaus im Kalender, in aufeinanderfolgenden Abständen ({first} – {last}). Hat sich die vereinbarte Häufigkeit geändert?',
      why: 'Eine andere Häufigkeit ist eine geänderte Vereinbarung. Ist sie als neuer Rahmen eingetragen, bleibt nichts zu fragen.',
    },
    fr: {
      title: 'Plus souvent que convenu',
      question:
        '{client} a {count} séances en plus de celles convenues, sur des intervalles consécutifs ({first} – {last}). La fréquence convenue a-t-elle changé ?',
      why: 'Changer de fréquence, c’est changer l’accord. Une fois notée comme nouveau cadre, la question ne se pose plus.',
    },
    es: {
      title: 'Más a menudo de lo acordado',
      question:
        '{client} tiene {count} sesiones además de las acordadas, en intervalos consecutivos ({first} – {last}). ¿Ha cambiado la frecuencia acordada?',
      why: 'Cambiar la frecuencia es cambiar el acuerdo. Una vez anotada como nuevo encuadre, no queda nada que preguntar.',
    },
  },
  sources: [apaConsentToTherapy, bacpChangedAgreements],
  needs: ['title'],
  options: { intervals: { default: 3, min: 2, max: 12, unit: 'count' } },
  answers: ['agreed-change', 'planned', 'agreed-extra', 'supervision', 'other'],
  concerns: ({ who, fit }) => who.client !== null && fit.kind === 'extra',
  *check({ events, practice, frames }, { intervals }) {
    for (const [client, theirs] of Map.groupBy(events, ({ who }) => who.client ?? '')) {
      const frame = frames.get(client);
      if (frame?.by !== 'declared') continue;
      if (theirs.length < intervals) continue;
      const isWeekly = frame.sessions.every(({ everyWeeks }) => everyWeeks === 1);
      const dated = theirs.sort(byStart).map(({ key, event, fit }): Dated => {
        const day = dayAt(practice.timeZone, event.start);
        const every = isWeekly ? 1 : Math.ceil(periodDays(frame.sessions, day) / 7);
        return { key, event, isKnown: fit.reason !== 'week-not-seen', week: weekOf(dayNumber(day)), every };
      });
      const known = dated.filter(({ isKnown }) => isKnown);
      const runs = runsOf(known, intervals);
      for (const run of runs) {
        const [first, last] = [run[0], run.at(-1)];
        if (!first || !last) continue;
        yield {
          subject: `${client}/${first.key}`,
          client,
          events: run.map(({ key }) => key).reverse(),
          values: { count: run.length, first: { instant: first.event.start }, last: { instant: last.event.start } },
        };
      }
      // Of a week that was not seen whole nobody can say that it had more than was agreed.
      const found = new Set(runs.flat());
      for (const run of runsOf(dated, intervals)) {
        if (run.some((one) => found.has(one))) continue;
        yield { subject: `${client}/${run[0]?.key}`, events: run.map(({ key }) => key), missing: 'week' };
      }
    }
  },
  examples: [
    {
      name: 'a second session in three weeks running',
      sketch:
        'tue 10:00-10:50 K7 | +1w tue 10:00-10:50 K7 | +2w tue 10:00-10:50 K7 | thu 15:00-15:50 K7 | +1w thu 15:00-15:50 K7 | +2w fri 12:00-12:50 K7',
      flags: ['K7', 'K7', 'K7'],
      also: ['extra-session'],
    },
    {
      name: 'a second session in two weeks',
      sketch:
        'tue 10:00-10:50 K7 | +1w tue 10:00-10:50 K7 | +2w tue 10:00-10:50 K7 | thu 15:00-15:50 K7 | +1w thu 15:00-15:50 K7',
      flags: [],
      also: ['extra-session'],
    },
    {
      name: 'the standing sessions on other days',
      sketch: 'thu 15:00-15:50 K7 | +1w thu 15:00-15:50 K7 | +2w fri 12:00-12:50 K7',
      flags: [],
    },
    {
      name: 'a phase of two sessions a week, agreed with its end',
      sketch:
        'tue 10:00-10:50 K7 | +1w tue 10:00-10:50 K7 | +2w tue 10:00-10:50 K7 | thu 15:00-15:50 K7 | +1w thu 15:00-15:50 K7 | +2w thu 15:00-15:50 K7',
      practice: {
        clients: [
          {
            code: 'K7',
            aliases: ['K7'],
            engagement: 'therapy',
            frame: [
              { weekday: 'tue', start: 600, minutes: 50, everyWeeks: 1, from: '2026-01-05', to: null },
              { weekday: 'thu', start: 900, minutes: 50, everyWeeks: 1, from: '2026-05-04', to: '2026-06-30' },
            ],
            agreements: [],
          },
        ],
      },
      flags: [],
    },
    {
      name: 'somebody of whom no plan was told',
      sketch:
        'tue 10:00-10:50 R3 | +1w tue 10:00-10:50 R3 | +2w tue 10:00-10:50 R3 | thu 15:00-15:50 R3 | +1w thu 15:00-15:50 R3 | +2w thu 15:00-15:50 R3',
      practice: { clients: [{ code: 'R3', aliases: ['R3'], engagement: 'therapy', frame: [], agreements: [] }] },
      flags: [],
    },
  ],
};

/** A session beyond the plan: its week, and how many weeks lie between those of the plan. */
type Dated = Pick<JudgedEvent, 'key' | 'event'> & {
  readonly isKnown: boolean;
  readonly week: number;
  readonly every: number;
};

/** Sessions, of a list in order of start, that follow each other from interval to interval, for so many intervals. */
function runsOf(sessions: readonly Dated[], intervals: number): readonly (readonly Dated[])[] {
  const runs: Dated[][] = [];
  for (const one of sessions) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && one.week - before.week <= Math.max(before.every, one.every)) run.push(one);
    else runs.push([one]);
  }
  return runs.filter((run) => {
    const [first, last] = [run[0], run.at(-1)];
    return first && last && (last.week - first.week) / Math.max(first.every, last.every) >= intervals - 1;
  });
}
