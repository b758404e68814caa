import { formerEndOf } from '../frame/ending.ts';
import type { StandingSession } from '../practice/practice.ts';
import { explainsLength } from '../practice/remarks.ts';
import { type Day, dayAt } from '../time/day.ts';
import { minutesOf } from '../time/interval.ts';
import { atLevelWhereRepeated } from './repeats.ts';
import type { Finding, Rule } from './rule.ts';
import { apaConsentToTherapy, apaFees, apaReportsToPayors } from './sources.ts';

/** A session planned a good deal longer than the client's own. A calendar tells planned length; it sees no overrun. */
export const longSession: Rule<'moreMinutes' | 'times' | 'sessions'> = {
  id: 'long-session',
  version: 2,
  level: 'note',
  words: {
    en: {
      title: 'A longer session',
      question: '{client} has {planned} minutes planned, {when}; the usual is {usual}. Is this the new length?',
      why: 'Length is part of the frame. A longer session may be a plan, a method, or a slip of the calendar.',
    },
    de: {
      title: 'Eine längere Sitzung',
      question: 'Für {client} sind {planned} Minuten vorgesehen, {when}; üblich sind {usual}. Gilt das künftig?',
      why: 'Die Dauer gehört zum Rahmen. Länger kann ein Plan sein, eine Methode oder ein Versehen im Kalender.',
    },
    fr: {
      title: 'Une séance plus longue',
      question: '{client} a {planned} minutes prévues, {when}, au lieu de {usual}. Est-ce la nouvelle durée ?',
      why: 'La durée fait partie du cadre. Plus long peut être un choix, une méthode ou une erreur d’agenda.',
    },
    es: {
      title: 'Una sesión más larga',
      question: '{client} tiene {planned} minutos previstos, {when}; lo habitual son {usual}. ¿Es la nueva duración?',
      why: 'La duración forma parte del encuadre. Más larga puede ser un plan, un método o un descuido.',
    },
  },
  sources: [apaConsentToTherapy, apaFees, apaReportsToPayors],
  needs: ['title'],
  options: {
    moreMinutes: { default: 15, min: 5, max: 60, unit: 'minutes' },
    times: { default: 3, min: 2, max: 20, unit: 'count' },
    sessions: { default: 8, min: 2, max: 60, unit: 'count' },
  },
  answers: ['keep-once', 'planned', 'agreed-change', 'correction', 'other'],
  concerns: ({ fit }) => fit.kind === 'kept' || fit.kind === 'moved',
  *check({ events, frames, practice }, { moreMinutes, times, sessions: within }) {
    const found: Finding[] = [];
    for (const judged of events) {
      const { key, event, who } = judged;
      const sessions = frames.get(who.client ?? '')?.sessions ?? [];
      // Most are no longer than any of the standing ones, and cost no more than this.
      if (minutesOf(event) < Math.min(...sessions.map(({ minutes }) => minutes)) + moreMinutes) continue;
      const usual = usualMinutes(sessions, dayAt(practice.timeZone, event.start));
      // An end moved once the session had begun is another matter: it was not planned so.
      const end = formerEndOf(judged, 0)?.end ?? event.end;
      const planned = minutesOf({ start: event.start, end });
      if (planned < usual + moreMinutes || explainsLength(event.title)) continue;
      const values = { planned, usual, when: { instant: event.start } };
      found.push({ subject: key, client: who.client, events: [key], values });
    }
    yield* atLevelWhereRepeated(found, events, { times, sessions: within, level: 'ask' });
  },
  examples: [
    { name: 'half an hour more than agreed', sketch: 'tue 10:00-11:20 K7', flags: ['K7'] },
    { name: 'the same, moved to another day', sketch: 'thu 15:00-16:20 K7 {from tue 10:00}', flags: ['K7'] },
    {
      name: 'the third long one within eight sessions, which is no exception any more',
      sketch:
        'tue 10:00-11:20 K7 | +1w tue 10:00-10:50 K7 | +2w tue 10:00-11:20 K7 | +3w tue 10:00-10:50 K7 | +4w tue 10:00-11:20 K7',
      flags: ['K7', 'K7', 'K7'],
      levels: ['note', 'note', 'ask'],
    },
    {
      name: 'two long ones within eight sessions',
      sketch: 'tue 10:00-11:20 K7 | +1w tue 10:00-10:50 K7 | +2w tue 10:00-11:20 K7',
      flags: ['K7', 'K7'],
    },
    { name: 'ten minutes more', sketch: 'tue 10:00-11:00 K7', flags: [] },
    { name: 'a long lunch', sketch: 'tue 12:00-14:00 Lunch', flags: [] },
    { name: 'a method that takes longer', sketch: 'tue 10:00-11:30 K7 EMDR', flags: [] },
    { name: 'an exposure', sketch: 'tue 10:00-12:00 K7 exposure in vivo', flags: [] },
    { name: 'a first session', sketch: 'tue 10:00-11:30 Intake K7', flags: [] },
    { name: 'an assessment', sketch: 'tue 10:00-12:00 K7 Assessment', flags: [] },
    { name: 'a session for two', sketch: 'tue 10:00-11:30 K7 couple session', flags: [] },
    { name: 'a title that says how long', sketch: 'tue 10:00-11:30 K7 (90 min)', flags: [] },
    {
      name: 'an emergency, which takes its time',
      sketch: 'tue 10:00-10:50 K7 | thu 15:00-16:20 K7 urgent',
      flags: [],
      also: ['emergency-session'],
    },
    {
      name: 'an hour and a half, as agreed',
      sketch: 'tue 10:00-11:30 K7',
      practice: {
        clients: [
          {
            code: 'K7',
            aliases: ['K7'],
            engagement: 'therapy',
            frame: [{ weekday: 'tue', start: 600, minutes: 90, everyWeeks: 1, from: '2026-01-05', to: null }],
            agreements: [],
          },
        ],
      },
      flags: [],
    },
  ],
};

/** The longest of the standing sessions that hold on a day, or of all of them where none does. */
function usualMinutes(sessions: readonly StandingSession[], day: Day): number {
  const then = sessions.filter(({ from, to }) => from <= day && (to === null || day <= to));
  return Math.max(...(then.length > 0 ? then : sessions).map(({ minutes }) => minutes));
}
