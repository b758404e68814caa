import { isOffFrame, isSession, type Sitting, sessionsByDay, sittingsOf } from '../frame/sittings.ts';
import type { Client, Practice, StandingSession } from '../practice/practice.ts';
import { dayOfNumber, weekdayOf } from '../time/day.ts';
import { type Interval, minutes, minutesOf } from '../time/interval.ts';
import { spansOf, subtract } from '../time/spans.ts';
import { millisecondsInDay } from '../time/units.ts';
import { instantOf } from '../time/zone.ts';
import type { Rule } from './rule.ts';
import { apaPersonalProblems, bacpCareOfSelf } from './sources.ts';

/** Hours between which a pause is looked for on a day without a break of its own, minutes past midnight. */
const MIDDAY = { from: 11 * 60, to: 15 * 60 };

const standing = (code: string, clock: number, weekday: StandingSession['weekday'] = 'tue'): Client => ({
  code,
  aliases: [code],
  engagement: 'therapy',
  frame: [{ weekday, start: clock, minutes: 50, everyWeeks: 1, from: '2026-01-05', to: null }],
  agreements: [],
});

/** Seven stand on Tuesdays, with pauses; an eighth client comes on Thursdays at three. */
const SEVEN_CLIENTS = [
  ...[540, 600, 660, 750, 810, 870, 960].map((clock, index) => standing(`B${index}`, clock)),
  standing('K7', 900, 'thu'),
];
const SEVEN =
  'tue 09:00-09:50 B0 | tue 10:00-10:50 B1 | tue 11:00-11:50 B2 | tue 12:30-13:20 B3 | tue 13:30-14:20 B4 | tue 14:30-15:20 B5 | tue 16:00-16:50 B6';
/** Three stand around midday on Tuesdays, with one hour between. */
const AROUND_MIDDAY = [
  ...[660, 720, 840].map((clock, index) => standing(`B${index}`, clock)),
  standing('K7', 900, 'thu'),
];
const MIDDAY_SKETCH = 'tue 11:00-11:50 B0 | tue 12:00-12:50 B1 | tue 14:00-14:50 B2';

/**
 * A day with more sessions than the practice wants, or without a pause around midday, through a session at no standing
 * time. A day that stands so every week was chosen and is not asked about.
 */
export const dayOverCapacity: Rule<'pauseMinutes'> = {
  id: 'day-over-capacity',
  version: 1,
  level: 'note',
  words: {
    en: {
      title: 'A full day',
      question:
        'The day of {client}’s entry has {sessions} sessions planned and, between 11:00 and 15:00, no pause longer than {pause} minutes. Is the day to stay as it is?',
      why: 'How much a day holds is part of caring well for those in it, and for oneself.',
    },
    de: {
      title: 'Ein voller Tag',
      question:
        'Am Tag des Eintrags zu {client} sind {sessions} Sitzungen vorgesehen und zwischen 11 und 15 Uhr keine Pause von mehr als {pause} Minuten. Soll der Tag so bleiben?',
      why: 'Wie viel ein Tag trägt, gehört zur Sorge für alle darin und für sich selbst.',
    },
    fr: {
      title: 'Une journée pleine',
      question:
        'Le jour du rendez-vous de {client}, {sessions} séances sont prévues et, entre 11 h et 15 h, aucune pause de plus de {pause} minutes. La journée reste-t-elle ainsi ?',
      why: 'Ce qu’une journée peut contenir fait partie du soin des autres, et de soi.',
    },
    es: {
      title: 'Un día lleno',
      question:
        'El día de la cita de {client} hay {sessions} sesiones previstas y, entre las 11 y las 15 h, ninguna pausa de más de {pause} minutos. ¿Se queda el día así?',
      why: 'Cuánto cabe en un día forma parte de cuidar bien a los demás y a uno mismo.',
    },
  },
  sources: [apaPersonalProblems, bacpCareOfSelf],
  needs: ['title'],
  options: { pauseMinutes: { default: 30, min: 10, max: 60, unit: 'minutes' } },
  answers: ['keep-once', 'agreed-change', 'correction', 'other'],
  concerns: isSession,
  *check({ events, practice }, { pauseMinutes }) {
    for (const [day, sessions] of sessionsByDay(practice.timeZone, events)) {
      const others = sessions.filter(isOffFrame);
      const [first] = others;
      if (!first) continue;
      const sittings = sittingsOf(sessions);
      const midday = middayOf(practice, day);
      const pause = longestPause(midday, sittings);
      const isOver = sittings.length > practice.emergency.maxSessionsPerDay;
      const wasThere = () =>
        longestPause(midday, sittingsOf(sessions.filter((one) => !isOffFrame(one)))) >= pauseMinutes;
      const isLost = pause < pauseMinutes && !hasBreak(practice, day) && wasThere();
      if (!isOver && !isLost) continue;
      yield {
        subject: first.key,
        client: first.who.client,
        events: others.map(({ key }) => key),
        values: { sessions: sittings.length, pause: Math.floor(pause), when: { instant: first.event.start } },
      };
    }
  },
  examples: [
    {
      name: 'a moved session that makes eight of seven',
      sketch: `${SEVEN} | tue 17:00-17:50 K7 {from thu 15:00}`,
      practice: { clients: SEVEN_CLIENTS },
      flags: ['K7'],
    },
    {
      name: 'a moved session in the only pause around midday',
      sketch: `${MIDDAY_SKETCH} | tue 13:00-13:50 K7 {from thu 15:00}`,
      practice: { clients: AROUND_MIDDAY },
      flags: ['K7'],
    },
    {
      name: 'the same where a break of its own is told for the day',
      sketch: `${MIDDAY_SKETCH} | tue 13:00-13:50 K7 {from thu 15:00}`,
      practice: {
        clients: AROUND_MIDDAY,
        breaks: [{ name: 'Pause', days: ['tue'], from: 16 * 60, to: 17 * 60 }],
      },
      flags: [],
    },
    {
      name: 'seven, and one that was called off',
      sketch: `${SEVEN} | tue 17:00-17:50 K7 cancelled {from thu 15:00}`,
      practice: { clients: SEVEN_CLIENTS },
      flags: [],
    },
    {
      name: 'eight that stand so every week',
      sketch: `${SEVEN} | tue 17:00-17:50 K7`,
      practice: { clients: [...SEVEN_CLIENTS.slice(0, 7), standing('K7', 17 * 60)] },
      flags: [],
    },
    {
      name: 'lunch with no client in it',
      sketch: `${MIDDAY_SKETCH} | tue 13:00-13:50 Lunch`,
      practice: { clients: AROUND_MIDDAY },
      flags: [],
    },
  ],
};

const middayOf = ({ timeZone }: Practice, day: number): Interval => {
  const at = (minute: number) => instantOf(timeZone, day * millisecondsInDay + minutes(minute));
  return { start: at(MIDDAY.from), end: at(MIDDAY.to) };
};

/** Minutes of the longest stretch around midday that no session takes. */
const longestPause = (midday: Interval, sittings: readonly Sitting[]): number =>
  Math.max(0, ...subtract([midday], spansOf(sittings)).map(minutesOf));

const hasBreak = ({ breaks }: Practice, day: number): boolean =>
  breaks.some(({ days }) => days.includes(weekdayOf(dayOfNumber(day))));
