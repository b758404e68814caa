import type { JudgedEvent } from '../frame/fit.ts';
import { isDayOff } from '../practice/remarks.ts';
import { addDays, instantAt } from '../time/day.ts';
import { type Interval, minutesOf } from '../time/interval.ts';
import { covers, type Spans, spansOf } from '../time/spans.ts';
import type { Rule } from './rule.ts';
import { apaInterruption, apaPersonalProblems } from './sources.ts';

/** A session put on a day or into hours that the calendar marks as off. */
export const dayOffSession: Rule = {
  id: 'day-off-session',
  version: 1,
  level: 'ask',
  words: {
    en: {
      title: 'A session on a day off',
      question: '{client} has a session planned at a time that your calendar marks as off. Is it to stay?',
      why: 'A day off is part of the frame, for you and for those you see. Sometimes an exception is right.',
    },
    de: {
      title: 'Eine Sitzung an einem freien Tag',
      question:
        'Für {client} ist eine Sitzung vorgesehen, obwohl der Kalender Sie als abwesend zeigt. Soll sie bleiben?',
      why: 'Freie Tage gehören zum Rahmen, für Sie und für alle, die zu Ihnen kommen. Manchmal ist eine Ausnahme richtig.',
    },
    fr: {
      title: 'Une séance un jour de congé',
      question: '{client} a une séance prévue à un moment où votre agenda indique un congé. Faut-il la garder ?',
      why: 'Les congés font partie du cadre, pour vous et pour les personnes reçues. Une exception est parfois juste.',
    },
    es: {
      title: 'Una sesión en un día libre',
      question: '{client} tiene una sesión prevista cuando su calendario marca ausencia. ¿Se mantiene?',
      why: 'Los días libres forman parte del encuadre, para usted y para quienes atiende. A veces una excepción es adecuada.',
    },
  },
  sources: [apaPersonalProblems, apaInterruption],
  needs: ['title'],
  options: {},
  answers: ['keep-once', 'emergency', 'rescheduled', 'correction', 'other'],
  concerns: (judged) => isAskedAbout(judged) || isOff(judged),
  *check({ events, practice }) {
    const zone = practice.timeZone;
    const off = new Map<string | null, Interval[]>();
    for (const judged of events) {
      if (!isOff(judged)) continue;
      const { event, who } = judged;
      const span = event.allDay
        ? { start: instantAt(zone, event.allDay.first, 0), end: instantAt(zone, addDays(event.allDay.last, 1), 0) }
        : event;
      const calendar = who.engagement?.kind === 'personal' ? null : event.calendar;
      off.set(calendar, [...(off.get(calendar) ?? []), span]);
    }
    const spans = new Map<string | null, Spans>([...off].map(([calendar, times]) => [calendar, spansOf(times)]));
    for (const judged of events) {
      const { key, event, who } = judged;
      if (!isAskedAbout(judged)) continue;
      // On other calendars than the session’s own and one’s personal ones, it may be a colleague who is away.
      const here = [spans.get(event.calendar) ?? [], spans.get(null) ?? []];
      if (!here.some((times) => touches(times, event))) continue;
      yield { subject: key, client: who.client, events: [key], values: { when: { instant: event.start } } };
    }
  },
  examples: [
    {
      name: 'a session moved to a day off',
      sketch: 'thu all-day Vacation | thu 15:00-15:50 K7',
      flags: ['K7'],
    },
    {
      name: 'in the hours of being out of office',
      sketch: 'thu 13:00-18:00 Dentist {kind out-of-office} | thu 15:00-15:50 K7',
      flags: ['K7'],
    },
    {
      name: 'the standing session, left where it stands',
      sketch: 'tue all-day Holiday | tue 10:00-10:50 K7',
      flags: [],
    },
    { name: 'a label for a day that is none off', sketch: 'thu all-day Office day | thu 15:00-15:50 K7', flags: [] },
    { name: 'somebody else’s leave', sketch: 'thu all-day Tom on leave | thu 15:00-15:50 K7', flags: [] },
    {
      name: 'a colleague’s day off, on the colleague’s calendar',
      sketch: 'thu all-day Vacation {on colleague} | thu 15:00-15:50 K7',
      flags: [],
    },
    {
      name: 'off for another part of the day',
      sketch: 'thu 09:00-12:00 Out of office {kind out-of-office} | thu all-day Half day off | thu 15:00-15:50 K7',
      flags: [],
    },
    {
      name: 'a public holiday, which need not be one here',
      sketch: 'thu all-day Ascension Day {kind holiday} | thu 15:00-15:50 K7',
      flags: [],
    },
    {
      name: 'an emergency on a day off',
      sketch: 'thu all-day Vacation | tue 10:00-10:50 K7 | thu 15:00-15:50 K7 urgent',
      flags: [],
      also: ['emergency-session'],
    },
  ],
};

/** A day's work: an entry with clock times that lasts as long, and says off, is a day off. */
const WORKDAY = 8 * 60;

const isAskedAbout = ({ who, fit }: JudgedEvent): boolean =>
  who.client !== null && ['kept', 'moved', 'extra'].includes(fit.kind) && fit.reason !== 'on-frame';

/** Whether an entry says that its owner is off. Shorter ones that only say “free” may be free for a session. */
function isOff({ event, who }: JudgedEvent): boolean {
  if (who.candidates.length > 0) return false;
  if (event.kind === 'out-of-office' || event.showAs === 'out-of-office') return true;
  const isLong = event.allDay !== null || minutesOf(event) >= WORKDAY;
  return event.kind === 'appointment' && isLong && who.hints.includes('away') && isDayOff(event.title);
}

/** Whether an event begins or ends within one of the spans. */
const touches = (spans: Spans, { start, end }: Interval): boolean =>
  covers(spans, { start, end: start + 1 }) || covers(spans, { start: end - 1, end });
