import type { EventKind } from '../calendar/event.ts';
import { entryOf } from '../frame/entry.ts';
import { byStart, type JudgedEvent } from '../frame/fit.ts';
import { hoursOn, lastPlaceOn, mostPlaces, placesIn } from '../practice/hours.ts';
import { dayAt, minuteAt, weekdayOf } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { type Spans, spansOf, subtract } from '../time/spans.ts';
import { millisecondsInDay } from '../time/units.ts';
import { countBeyondChance } from './binomial.ts';
import type { Facts, Rule } from './rule.ts';
import { apaSupervisionProfessionalism, bacpBoundaries, boundariesInPractice } from './sources.ts';

/** What comes more rarely by chance is asked about. */
const RISK = 0.01;

/** Kinds of entries that take the time they stand at; the others only describe it. */
const TAKING_TIME: readonly EventKind[] = ['appointment', 'out-of-office', 'focus-time'];

/**
 * Contacts outside the plan that gather in the last place of the day, more than chance would have it (B.5). Standing
 * sessions say nothing here: who stands at six is always last, by agreement.
 */
export const endOfDayCluster: Rule<'atLeast' | 'days'> = {
  id: 'end-of-day-cluster',
  version: 1,
  level: 'review',
  words: {
    en: {
      title: 'Contacts at the end of the day',
      question:
        '{late} of {count} contacts with {client} outside the plan ({first} – {last}) are in the last slot of the day; by chance it would be about {expected}. Is there a practical reason?',
      why: 'Work or school may leave only the evening. Time is part of the frame, and a pattern is easier seen by two.',
    },
    de: {
      title: 'Kontakte am Ende des Tages',
      question:
        '{late} von {count} Kontakten mit {client} außerhalb des Plans ({first} – {last}) liegen auf dem letzten Termin des Arbeitstags; durch Zufall wäre etwa {expected} zu erwarten. Gibt es einen praktischen Grund?',
      why: 'Arbeit oder Schule lassen oft nur den Abend. Zeit gehört zum Rahmen, und ein Muster sieht man zu zweit besser.',
    },
    fr: {
      title: 'Des contacts en fin de journée',
      question:
        '{late} des {count} contacts avec {client} en dehors du plan ({first} – {last}) occupent le dernier créneau de la journée ; par hasard, on en attendrait environ {expected}. Y a-t-il une raison pratique ?',
      why: 'Le travail ou l’école ne laissent parfois que le soir. L’heure fait partie du cadre ; à deux, on voit mieux une régularité.',
    },
    es: {
      title: 'Contactos al final del día',
      question:
        '{late} de {count} contactos con {client} fuera del plan ({first} – {last}) ocupan el último turno de la jornada; por azar cabría esperar {expected} aproximadamente. ¿Hay una razón práctica?',
      why: 'El trabajo o la escuela a veces solo dejan la tarde. La hora forma parte del encuadre, y entre dos se ve mejor una pauta.',
    },
  },
  sources: [boundariesInPractice, apaSupervisionProfessionalism, bacpBoundaries],
  needs: ['title'],
  options: {
    atLeast: { default: 5, min: 5, max: 20, unit: 'count' },
    days: { default: 183, min: 60, max: 366, unit: 'days' },
  },
  answers: ['arranged', 'planned', 'supervision', 'other'],
  // What else lies on those days tells which places there were.
  concerns: ({ event, who, fit }) =>
    event.allDay === null && TAKING_TIME.includes(event.kind) && !who.hold && fit.reason !== 'copy',
  *check(facts, { atLeast, days }) {
    const { events, practice, frames, lookout, now } = facts;
    if (practice.workingHours.length === 0) return;
    const outside = events.filter(
      ({ event, who, fit }) =>
        who.client !== null &&
        ['extra', 'contact', 'emergency'].includes(fit.kind) &&
        fit.reason !== 'week-not-seen' &&
        event.start <= now,
    );
    const most = mostPlaces(practice);
    const placeOf = placeFinder(facts);
    for (const [client, theirs] of Map.groupBy(outside, ({ who }) => who.client ?? '')) {
      if (theirs.length < atLeast) continue;
      // Whose standing time is late has a reason to come late.
      const standing = frames.get(client)?.sessions ?? [];
      if (standing.some(({ weekday, start }) => start >= (lastPlaceOn(practice, weekday) ?? Number.POSITIVE_INFINITY)))
        continue;
      const places = oncePerSeries(theirs).flatMap((one) => placeOf(one) ?? []);
      let from = 0;
      for (let to = 0; to < places.length; to++) {
        const newest = places[to] as Place;
        while ((places[from] as Place).event.start < newest.event.start - days * millisecondsInDay) from++;
        const together = places.slice(from, to + 1);
        const late = together.filter(({ isLast }) => isLast).length;
        // The days with most places set the lowest line; what does not reach it need not be looked at closely.
        if (together.length < atLeast || late < countBeyondChance(together.length, 1 / most, RISK)) continue;
        const expected = together.reduce((sum, { chance }) => sum + chance(), 0);
        if (late < countBeyondChance(together.length, expected / together.length, RISK)) continue;
        from = to + 1;
        const first = together[0] as Place;
        const subject = `${client}/${first.key}`;
        const keys = together.map(({ key }) => key).reverse();
        const looked = together.map(({ event }) => hoursOn(practice, dayAt(practice.timeZone, event.start)));
        if (!looked.flat().every((hours) => lookout.seen(hours))) {
          yield { subject, events: keys, missing: 'day' };
          continue;
        }
        const values = {
          late,
          count: together.length,
          expected: Math.max(1, Math.round(expected)),
          first: { instant: first.event.start },
          last: { instant: newest.event.start },
        };
        yield { subject, client, events: keys, values };
      }
    }
  },
  examples: [
    {
      name: 'four calls of five after five o’clock',
      sketch:
        'thu 17:15-17:35 K7 call | +2w thu 17:15-17:35 K7 call | +4w thu 17:15-17:35 K7 call | +6w thu 17:15-17:35 K7 call | +8w thu 12:15-12:35 K7 call',
      flags: ['K7 call', 'K7 call', 'K7 call', 'K7 call', 'K7 call'],
      also: ['out-of-session-contact'],
    },
    {
      name: 'three of five',
      sketch:
        'thu 17:15-17:35 K7 call | +2w thu 17:15-17:35 K7 call | +4w thu 17:15-17:35 K7 call | +6w thu 12:15-12:35 K7 call | +8w thu 12:15-12:35 K7 call',
      flags: [],
      also: ['out-of-session-contact'],
    },
    {
      name: 'the same with somebody whose standing time is late',
      sketch:
        'thu 17:15-17:35 K7 call | +2w thu 17:15-17:35 K7 call | +4w thu 17:15-17:35 K7 call | +6w thu 17:15-17:35 K7 call | +8w thu 12:15-12:35 K7 call',
      practice: {
        clients: [
          {
            code: 'K7',
            aliases: ['K7'],
            engagement: 'therapy',
            frame: [{ weekday: 'mon', start: 1020, minutes: 50, everyWeeks: 1, from: '2026-01-05', to: null }],
            agreements: [],
          },
        ],
      },
      flags: [],
      also: ['out-of-session-contact'],
    },
    {
      name: 'on days of which nothing else was left',
      sketch:
        'thu 17:15-17:35 K7 call | +2w thu 17:15-17:35 K7 call | +4w thu 17:15-17:35 K7 call | +6w thu 17:15-17:35 K7 call | +8w thu 12:15-12:35 K7 call | thu 09:00-17:00 Course | +2w thu 09:00-17:00 Course | +4w thu 09:00-17:00 Course | +6w thu 09:00-17:00 Course',
      flags: [],
      also: ['out-of-session-contact'],
    },
    {
      name: 'a practice of evenings',
      sketch:
        'thu 17:15-17:35 K7 call | +2w thu 17:15-17:35 K7 call | +4w thu 17:15-17:35 K7 call | +6w thu 17:15-17:35 K7 call | +8w thu 16:15-16:35 K7 call',
      practice: { workingHours: [{ days: ['tue', 'thu'], from: 960, to: 1080 }] },
      flags: [],
      also: ['out-of-session-contact'],
    },
    {
      name: 'standing sessions that were moved to the evening',
      sketch:
        'thu 17:00-17:50 K7 | +1w thu 17:00-17:50 K7 | +2w thu 17:00-17:50 K7 | +3w thu 17:00-17:50 K7 | +4w thu 17:00-17:50 K7',
      flags: [],
    },
  ],
};

/** A contact outside the plan, whether it has the last place of its day, and the chance that it would have it. */
type Place = {
  readonly key: string;
  readonly event: Interval;
  readonly isLast: boolean;
  readonly chance: () => number;
};

/** The contacts in order of start, of each series the first: entering one is one choice of an hour, however often it recurs. */
function oncePerSeries(contacts: readonly JudgedEvent[]): readonly JudgedEvent[] {
  const series = new Set<string>();
  return [...contacts].sort(byStart).filter(({ event }) => {
    if (event.series === null) return true;
    if (series.has(event.series)) return false;
    series.add(event.series);
    return true;
  });
}

/** How to tell a contact's place: null outside the hours, and where nothing tells which places there were. */
function placeFinder({ events, practice, lookout }: Facts): (contact: JudgedEvent) => Place | null {
  const { timeZone, workingHours } = practice;
  let onDay: OnDay | null = null;
  return ({ key, event, fit, history }) => {
    const weekday = weekdayOf(dayAt(timeZone, event.start));
    const minute = minuteAt(timeZone, event.start);
    const last = lastPlaceOn(practice, weekday);
    const isWithin = workingHours.some(({ days, from, to }) => days.includes(weekday) && from <= minute && minute < to);
    if (last === null || !isWithin) return null;
    // On the day itself only what is left of it can be chosen. Of an emergency that is most often all there is.
    if (fit.kind === 'emergency' && entryOf(history, lookout).after === Number.NEGATIVE_INFINITY) return null;
    const chance = () => {
      onDay ??= byDay(events);
      const hours = hoursOn(practice, dayAt(timeZone, event.start));
      const others = onDay(hours).flatMap((other) => (other.key === key ? [] : other.event));
      const { after } = entryOf(history, lookout);
      const past = { start: Number.NEGATIVE_INFINITY, end: after < event.start ? after : Number.NEGATIVE_INFINITY };
      return 1 / Math.max(1, placesIn(practice, subtract(hours, spansOf([past])), others));
    };
    return { key, event, isLast: minute >= last, chance };
  };
}

type OnDay = (hours: Spans) => readonly JudgedEvent[];

/** How to find the events that may touch the hours of a day. */
function byDay(events: readonly JudgedEvent[]): OnDay {
  const days = new Map<number, JudgedEvent[]>();
  for (const one of events) {
    const last = Math.floor((one.event.end - 1) / millisecondsInDay);
    for (let day = Math.floor(one.event.start / millisecondsInDay); day <= last; day++) {
      const list = days.get(day);
      if (list) list.push(one);
      else days.set(day, [one]);
    }
  }
  return (hours) => {
    const touched = hours.flatMap(({ start, end }) => [start, end - 1].map((at) => Math.floor(at / millisecondsInDay)));
    return [...new Set(touched)].flatMap((day) => days.get(day) ?? []);
  };
}
