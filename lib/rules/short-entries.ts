import { byStart, type JudgedEvent } from '../frame/fit.ts';
import { minutesOf } from '../time/interval.ts';
import { millisecondsInDay } from '../time/units.ts';
import type { Rule } from './rule.ts';
import { apaContentOfRecords, apaInformedConsent } from './sources.ts';

/** Days after a session that did not take place within which a short contact is taken to be about that. */
const AFTER_MISSED = 3;

/** Several short contacts with one client within a month, as one note: what they are is often the same for all. */
export const shortEntries: Rule<'atLeast' | 'underMinutes' | 'days'> = {
  id: 'short-entries',
  version: 1,
  level: 'note',
  words: {
    en: {
      title: 'Several short contacts',
      question:
        '{client} has {count} short contacts ({first} – {last}). Do they count as administrative, coaching or clinical?',
      why: 'Calls and short meetings are part of the record of care. Said once, what they are holds for all of them.',
    },
    de: {
      title: 'Mehrere kurze Kontakte',
      question:
        'Mit {client} stehen {count} kurze Kontakte im Kalender ({first} – {last}). Zählen sie als organisatorisch, als Coaching oder als klinisch?',
      why: 'Anrufe und kurze Treffen gehören in die Dokumentation. Einmal gesagt, gilt es für alle.',
    },
    fr: {
      title: 'Plusieurs contacts brefs',
      question:
        '{client} a {count} contacts brefs ({first} – {last}). Comptent-ils comme administratifs, comme coaching ou comme cliniques ?',
      why: 'Les appels et les brèves rencontres font partie du dossier. Dit une fois, cela vaut pour tous.',
    },
    es: {
      title: 'Varios contactos breves',
      question:
        'Con {client} constan {count} contactos breves ({first} – {last}). ¿Cuentan como administrativos, de coaching o clínicos?',
      why: 'Las llamadas y los encuentros breves forman parte del registro. Dicho una vez, vale para todos.',
    },
  },
  sources: [apaContentOfRecords, apaInformedConsent],
  needs: ['title'],
  options: {
    atLeast: { default: 3, min: 2, max: 20, unit: 'count' },
    underMinutes: { default: 16, min: 6, max: 21, unit: 'minutes' },
    days: { default: 30, min: 7, max: 90, unit: 'days' },
  },
  answers: ['administrative', 'coaching-call', 'planned', 'supervision', 'other'],
  concerns: ({ who, fit }) => who.client !== null && fit.kind === 'contact' && fit.reason !== 'answered',
  *check({ events, missed }, { atLeast, underMinutes, days }) {
    const misses = Map.groupBy(missed, ({ client }) => client);
    const isAfterMiss = ({ event, who }: JudgedEvent) =>
      misses
        .get(who.client ?? '')
        ?.some(({ start }) => start < event.start && event.start <= start + AFTER_MISSED * millisecondsInDay);
    const short = events.filter((one) => minutesOf(one.event) < underMinutes && !isAfterMiss(one));
    for (const [client, theirs] of Map.groupBy(short, ({ who }) => who.client)) {
      theirs.sort(byStart);
      // Stretches of so many days, each from the first contact that no stretch before it holds.
      for (let from = 0; from + atLeast <= theirs.length; ) {
        const first = theirs[from] as JudgedEvent;
        const until = first.event.start + days * millisecondsInDay;
        let to = from + 1;
        while (to < theirs.length && (theirs[to] as JudgedEvent).event.start < until) to++;
        if (to - from < atLeast) {
          from++;
          continue;
        }
        const together = theirs.slice(from, to);
        const last = together.at(-1) as JudgedEvent;
        yield {
          subject: `${client}/${first.key}`,
          client,
          events: together.map(({ key }) => key).reverse(),
          values: {
            count: together.length,
            first: { instant: first.event.start },
            last: { instant: last.event.start },
          },
        };
        from = to;
      }
    }
  },
  examples: [
    {
      name: 'three calls in three weeks',
      sketch:
        'tue 10:00-10:50 K7 | thu 15:00-15:15 K7 call | +1w tue 10:00-10:50 K7 | +1w wed 09:00-09:10 K7 | +2w tue 10:00-10:50 K7 | +2w fri 12:00-12:15 K7 call',
      flags: ['K7 call', 'K7', 'K7 call'],
      also: ['out-of-session-contact'],
    },
    {
      name: 'two calls',
      sketch: 'tue 10:00-10:50 K7 | thu 15:00-15:15 K7 call | +1w tue 10:00-10:50 K7 | +1w wed 15:00-15:15 K7 call',
      flags: [],
      also: ['out-of-session-contact'],
    },
    {
      name: 'half-hours on the telephone',
      sketch: 'tue 10:00-10:50 K7 | wed 15:00-15:30 K7 call | thu 15:00-15:30 K7 call | fri 15:00-15:30 K7 call',
      flags: [],
      also: ['out-of-session-contact'],
    },
    {
      name: 'calls about bills and appointments',
      sketch:
        'tue 10:00-10:50 K7 | wed 15:00-15:10 K7 billing call | thu 15:00-15:10 K7 scheduling call | fri 15:00-15:10 K7 insurance call',
      flags: [],
    },
    {
      name: 'coaching calls that a treatment provides for',
      sketch:
        'tue 10:00-10:50 K7 | wed 15:00-15:10 K7 skills call | thu 15:00-15:10 K7 skills call | fri 15:00-15:10 K7 skills call',
      practice: {
        engagements: [{ id: 'dbt', kind: 'coaching-call', words: ['skills call'], calendars: [], gapMinutes: 0 }],
      },
      flags: [],
    },
    {
      name: 'safety checks after a stay in hospital',
      sketch:
        'tue 10:00-10:50 K7 | wed 15:00-15:10 K7 safety check | fri 15:00-15:10 K7 safety check | +1w tue 10:00-10:50 K7 | +2w mon 15:00-15:10 K7 safety check',
      flags: [],
      also: ['emergency-session'],
    },
    {
      name: 'calls of which one came after a session that nobody came to',
      sketch:
        'tue 10:00-10:50 K7 no-show | wed 15:00-15:10 K7 call | +1w tue 10:00-10:50 K7 | +1w thu 15:00-15:10 K7 call | +2w tue 10:00-10:50 K7 | +2w thu 15:00-15:10 K7 call',
      flags: [],
      also: ['out-of-session-contact'],
    },
  ],
};
