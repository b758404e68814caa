import { awayDays, workdaysSeen } from '../frame/away.ts';
import { byStart, type JudgedEvent } from '../frame/fit.ts';
import { isSession } from '../frame/sittings.ts';
import { codeList } from '../practice/codes.ts';
import { dayNumberAt } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import type { Doubt, Facts, Finding, Rule } from './rule.ts';
import { apaSupervisionDuties, crpoSupervision } from './sources.ts';

/** Days after an emergency session within which it is spoken of. */
const SOON = 7;

/** Words of supervision in English, German, French and Spanish; one look, since every title of a calendar is looked at. */
const SUPERVISION = /(?:^|[^\p{L}])(?:supervis|intervis|balint)/iu;
/** Words of asking a colleague, which count beside a client's name too. */
const CONSULTATION = /(?:^|[^\p{L}])(?:consult\b|peer|intercontrol|fallbesprechung|konsil|interconsulta)/iu;

const TRAINEE = { preset: 'trainee' } as const;
const SINCE =
  '-4w fri 12:00-13:00 Supervision | -3w fri 12:00-13:00 Supervision | -2w tue 10:00-10:50 K7 | -1w tue 10:00-10:50 K7 | tue 10:00-10:50 K7';

/** For those in training: sessions after sessions, or an emergency, without an entry for supervision near by. */
export const supervisionGap: Rule<'intervalDays'> = {
  id: 'supervision-gap',
  version: 1,
  level: 'note',
  words: {
    en: {
      title: 'Time since supervision',
      question:
        'In the {days} days after {when}, no entry for supervision was seen. Sessions then: {client}. Was there supervision that this calendar does not show?',
      why: 'Regular supervision is part of training. It may be kept in a calendar that was not seen.',
    },
    de: {
      title: 'Zeit seit der Supervision',
      question:
        'In den {days} Tagen nach {when} war kein Eintrag für Supervision zu sehen. Sitzungen in dieser Zeit: {client}. Gab es Supervision, die dieser Kalender nicht zeigt?',
      why: 'Regelmäßige Supervision gehört zur Ausbildung. Vielleicht steht sie in einem Kalender, der nicht zu sehen war.',
    },
    fr: {
      title: 'Temps depuis la supervision',
      question:
        'Dans les {days} jours après {when}, aucun rendez-vous de supervision n’a été vu. Séances pendant ce temps : {client}. Une supervision a-t-elle eu lieu sans figurer dans cet agenda ?',
      why: 'Une supervision régulière fait partie de la formation. Elle est peut-être notée dans un agenda qui n’a pas été vu.',
    },
    es: {
      title: 'Tiempo desde la supervisión',
      question:
        'En los {days} días después de {when} no se vio ninguna cita de supervisión. Sesiones en ese tiempo: {client}. ¿Hubo supervisión que este calendario no muestra?',
      why: 'La supervisión regular forma parte de la formación. Puede estar en un calendario que no se ha visto.',
    },
  },
  sources: [crpoSupervision, apaSupervisionDuties],
  needs: ['title'],
  options: { intervalDays: { default: 14, min: 7, max: 60, unit: 'days' } },
  answers: ['arranged', 'agreed-change', 'correction', 'other'],
  concerns: () => true,
  *check(facts, { intervalDays }) {
    // Only those in training have agreed on a rhythm.
    if (facts.practice.preset !== 'trainee') return;
    const held = facts.events.filter(isSupervision).sort(byStart);
    // One entry is no rhythm; it may be kept elsewhere.
    if (held.length < 2) return;
    yield* sinceTheLast(facts, held, intervalDays);
    yield* afterEmergencies(facts, held);
  },
  examples: [
    {
      name: 'two weeks and more of sessions since the last one',
      sketch: SINCE,
      practice: TRAINEE,
      flags: ['Supervision'],
    },
    {
      name: 'an emergency that no supervision followed within a week',
      sketch:
        '-2w fri 12:00-13:00 Supervision | -2w tue 10:00-10:50 K7 | -1w tue 10:00-10:50 K7 | -1w thu 15:00-15:50 K7 urgent | tue 10:00-10:50 K7 | sun 12:00-13:00 Supervision',
      practice: TRAINEE,
      flags: ['K7 urgent'],
      also: ['emergency-session'],
    },
    {
      name: 'the same with a colleague asked',
      sketch:
        '-2w fri 12:00-13:00 Supervision | -2w tue 10:00-10:50 K7 | -1w tue 10:00-10:50 K7 | -1w thu 15:00-15:50 K7 urgent | -1w fri 13:00-13:20 consult re K7 | tue 10:00-10:50 K7 | sun 12:00-13:00 Supervision',
      practice: TRAINEE,
      flags: [],
      also: ['emergency-session'],
    },
    {
      name: 'supervision every week',
      sketch:
        '-1w fri 12:00-13:00 Supervision | -1w tue 10:00-10:50 K7 | tue 10:00-10:50 K7 | fri 12:00-13:00 Supervision',
      practice: TRAINEE,
      flags: [],
    },
    {
      name: 'kept in another calendar but for once',
      sketch:
        '-3w fri 12:00-13:00 Supervision | -3w tue 10:00-10:50 K7 | -2w tue 10:00-10:50 K7 | -1w tue 10:00-10:50 K7 | tue 10:00-10:50 K7',
      practice: TRAINEE,
      flags: [],
    },
    {
      name: 'a licence of long standing',
      sketch: SINCE,
      flags: [],
    },
    {
      name: 'a week of holidays in between',
      sketch:
        '-4w fri 12:00-13:00 Supervision | -3w fri 12:00-13:00 Supervision | -2w mon all-day Vacation {days 14} | tue 10:00-10:50 K7',
      practice: TRAINEE,
      flags: [],
    },
  ],
};

/** Whether an entry is supervision that takes place: work of that kind, or its word in a title that names nobody. */
function isSupervision({ event, who, fit }: JudgedEvent): boolean {
  if (fit.reason === 'copy' || who.hints.includes('cancelled') || who.hints.includes('no-show')) return false;
  if (who.engagement?.kind === 'supervision') return true;
  return who.candidates.length === 0 && !who.hints.includes('administrative') && SUPERVISION.test(event.title);
}

/** So many days since the last supervision and none in them, those away not counted, when there were sessions. */
function* sinceTheLast(
  { practice, events, lookout, now }: Facts,
  held: readonly JudgedEvent[],
  interval: number,
): Iterable<Finding | Doubt> {
  const dayOf = (instant: Instant) => dayNumberAt(practice.timeZone, instant);
  const last = held.findLast(({ event }) => event.start <= now);
  if (!last) return;
  const { key, event } = last;
  const first = dayOf(event.start);
  const away = awayDays(practice.timeZone, events);
  let until = first;
  for (let days = 0; days < interval; ) if (!away.has(++until)) days++;
  if (dayOf(now) <= until) return;
  const between = events.filter(
    (one) => one.event.start > event.start && dayOf(one.event.start) <= until && isSession(one),
  );
  if (between.length === 0) return;
  const values = {
    client: codeList(between.flatMap(({ who }) => who.candidates)),
    days: interval,
    when: { instant: event.start },
  };
  // Up to yesterday: today may hold one that was not seen yet.
  if (workdaysSeen(practice, lookout)(first, dayOf(now) - 1))
    yield { subject: key, client: null, events: [key], values };
  else yield { subject: key, events: [key], missing: 'week' };
}

/** Emergency sessions in a practice that keeps supervision here, none of it in the week after. */
function* afterEmergencies(
  { practice, events, lookout, now }: Facts,
  held: readonly JudgedEvent[],
): Iterable<Finding | Doubt> {
  const dayOf = (instant: Instant) => dayNumberAt(practice.timeZone, instant);
  const [first] = held;
  const emergencies = events.filter(({ fit }) => fit.kind === 'emergency');
  if (!first || emergencies.length === 0) return;
  const asked = events.filter(({ event }) => CONSULTATION.test(event.title));
  const talks = new Set([...held, ...asked].map(({ event }) => dayOf(event.start)));
  const areSeen = workdaysSeen(practice, lookout);
  for (const { key, event, who } of emergencies) {
    const day = dayOf(event.start);
    if (event.start < first.event.start || dayOf(now) <= day + SOON) continue;
    if (Array.from({ length: SOON + 1 }, (_, after) => day + after).some((one) => talks.has(one))) continue;
    const subject = `${key}/emergency`;
    const values = { days: SOON, when: { instant: event.start } };
    if (areSeen(day, day + SOON)) yield { subject, client: who.client, events: [key], values };
    else yield { subject, events: [key], missing: 'week' };
  }
}
