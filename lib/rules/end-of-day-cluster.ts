import { entryOf } from '../frame/entry.ts';
import type { JudgedEvent } from '../frame/fit.ts';
import { hoursOn, lastPlaceOn } from '../practice/hours.ts';
import { dayAt, instantAt, weekdayOf } from '../time/day.ts';
import { type Interval, minutes } from '../time/interval.ts';
import { spansOf, subtract } from '../time/spans.ts';
import { millisecondsInDay } from '../time/units.ts';
import { countBeyondChance } from './binomial.ts';
import type { Facts, Rule } from './rule.ts';
import { apaSupervisionProfessionalism, bacpBoundaries, boundariesInPractice } from './sources.ts';

/** What comes more rarely by chance is asked about. */
const RISK = 0.01;

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
        '{late} of {count} contacts with {client} outside the plan, between {first} and {last}, are in the last place of the working day; by chance it would be about {expected}. Is there a practical reason?',
      why: 'Work or school may leave only the evening. Time is part of the frame, and a pattern is easier seen by two.',
    },
    de: {
      title: 'Kontakte am Ende des Tages',
      question:
        '{late} von {count} Kontakten mit {client} außerhalb des Plans zwischen {first} und {last} liegen auf dem letzten Platz des Arbeitstags; durch Zufall wären es etwa {expected}. Gibt es einen praktischen Grund?',
      why: 'Arbeit oder Schule lassen oft nur den Abend. Zeit gehört zum Rahmen, und ein Muster sieht man zu zweit besser.',
    },
    fr: {
      title: 'Des contacts en fin de journée',
      question:
        '{late} des {count} contacts avec {client} en dehors du plan, entre {first} et {last}, occupent la dernière place de la journée ; par hasard, il y en aurait environ {expected}. Y a-t-il une raison pratique ?',
      why: 'Le travail ou l’école ne laissent parfois que le soir. L’heure fait partie du cadre ; à deux, on voit mieux une régularité.',
    },
    es: {
      title: 'Contactos al final del día',
      question:
        '{late} de {count} contactos con {client} fuera del plan, entre {first} y {last}, ocupan el último lugar de la jornada; por azar serían unos {expected}. ¿Hay una razón práctica?',
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
    event.allDay === null && event.kind !== 'working-location' && !who.hold && fit.reason !== 'copy',
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
    let onDay: ReturnType<typeof byDay> | null = null;
    for (const [client, theirs] of Map.groupBy(outside, ({ who }) => who.client ?? '')) {
      if (theirs.length < atLeast) continue;
      // Whose standing time is late has a reason to come late.
      const standing = frames.get(client)?.sessions ?? [];
      if (standing.some(({ weekday, start }) => start >= (lastPlaceOn(practice, weekday) ?? 1440))) continue;
      onDay ??= byDay(events);
      const places = placesOf(theirs, facts, onDay);
      for (let [from, to] = [0, 0]; to < places.length; to++) {
        const newest = places[to] as Place;
        while ((places[from] as Place).event.start < newest.event.start - days * millisecondsInDay) from++;
        const together = places.slice(from, to + 1);
        if (together.length < atLeast) continue;
        const late = together.filter(({ isLast }) => isLast).length;
        const expected = together.reduce((sum, { chance }) => sum + chance, 0);
        if (late < countBeyondChance(together.length, expected / together.length, RISK)) continue;
        from = to + 1;
        const first = together[0] as Place;
        const subject = `${client}/${first.key}`;
        const keys = together.map(({ key }) => key).reverse();
        if (together.some(({ hours }) => !lookout.seen(hours))) yield { subject, events: keys, missing: 'day' };
        else
          yield {
            subject,
            client,
            events: keys,
            values: {
              late,
              count: together.length,
              expected: Math.max(1, Math.round(expected)),
              first: { instant: first.event.start },
              last: { instant: newest.event.start },
            },
          };
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

/** A contact outside the plan, whether it has the last place of its day, and the chance that any would have had it. */
type Place = JudgedEvent & { readonly isLast: boolean; readonly chance: number; readonly hours: Interval };

/** The contacts within working hours of which the places of the day can be told, in order of start. */
function placesOf(contacts: readonly JudgedEvent[], { practice, lookout }: Facts, onDay: OnDay): readonly Place[] {
  const sorted = [...contacts].sort((a, b) => a.event.start - b.event.start || (a.key < b.key ? -1 : 1));
  const series = new Set<string>();
  return sorted.flatMap((one): Place[] => {
    const { event, fit, history } = one;
    // Entering a series is one choice of an hour, however often it recurs.
    if (event.series !== null && series.has(event.series)) return [];
    const day = dayAt(practice.timeZone, event.start);
    const hours = hoursOn(practice, day);
    const last = lastPlaceOn(practice, weekdayOf(day));
    const [opening, closing] = [hours[0], hours.at(-1)];
    if (last === null || !opening || !closing) return [];
    if (!hours.some((span) => span.start <= event.start && event.start < span.end)) return [];
    const { after } = entryOf(history, lookout);
    // On the day itself only what is left of it can be chosen. Of an emergency that is most often all there is.
    if (fit.kind === 'emergency' && after === Number.NEGATIVE_INFINITY) return [];
    const past = after < event.start ? after : Number.NEGATIVE_INFINITY;
    if (event.series !== null) series.add(event.series);
    const gap = minutes(practice.gapMinutes);
    const taken = onDay(opening.start, closing.end)
      .filter((other) => other.key !== one.key)
      .map((other) => ({ start: other.event.start - gap, end: other.event.end + gap }));
    const free = subtract(hours, spansOf([...taken, { start: opening.start, end: past }]));
    const step = minutes(practice.sessionMinutes) + gap;
    const places = free.reduce((sum, { start, end }) => sum + Math.floor((end - start + gap) / step), 0);
    return [
      {
        ...one,
        isLast: event.start >= instantAt(practice.timeZone, day, last),
        chance: 1 / Math.max(1, places),
        hours: { start: opening.start, end: closing.end },
      },
    ];
  });
}

type OnDay = (start: number, end: number) => readonly JudgedEvent[];

/** How to find the events that touch a stretch of a day. */
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
  return (start, end) => {
    const found = new Set<JudgedEvent>();
    for (let day = Math.floor(start / millisecondsInDay); day <= Math.floor(end / millisecondsInDay); day++)
      for (const one of days.get(day) ?? []) found.add(one);
    return [...found];
  };
}
