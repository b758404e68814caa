import { sureEntryOf } from '../frame/entry.ts';
import { millisecondsInMinute } from '../time/units.ts';
import type { Doubt, Finding, Rule } from './rule.ts';
import { apaRecords, crpoRecords } from './sources.ts';

/** A session that was not on the calendar after it had ended, and was there later. */
export const lateEntry: Rule = {
  id: 'late-entry',
  version: 1,
  level: 'note',
  words: {
    en: {
      title: 'A session entered afterwards',
      question: '{client}’s session was entered after it had taken place. Is the entry right as it stands?',
      why: 'Entering a session afterwards is fine. It is marked as a late entry, so that the record tells when it was made.',
    },
    de: {
      title: 'Eine nachgetragene Sitzung',
      question: 'Die Sitzung von {client} wurde nach ihrem Ende eingetragen. Stimmt der Eintrag so?',
      why: 'Nachtragen ist in Ordnung. Es wird vermerkt, damit zu sehen ist, wann der Eintrag entstand.',
    },
    fr: {
      title: 'Une séance notée après coup',
      question: 'La séance de {client} a été notée après avoir eu lieu. L’entrée est-elle exacte ?',
      why: 'Noter une séance après coup est admis. C’est indiqué, pour que l’on voie quand l’entrée a été faite.',
    },
    es: {
      title: 'Una sesión anotada después',
      question: 'La sesión de {client} se anotó después de haber terminado. ¿Es correcta la entrada?',
      why: 'Anotar una sesión después está bien. Queda indicado, para que se vea cuándo se hizo la entrada.',
    },
  },
  sources: [apaRecords, crpoRecords],
  needs: ['title'],
  options: {},
  answers: ['keep-once', 'correction', 'administrative', 'other'],
  concerns: ({ who, fit }) => who.client !== null && ['kept', 'moved', 'extra', 'emergency'].includes(fit.kind),
  *check({ events, lookout }) {
    // Entries made in one minute came together, from another calendar or as a series, and tell nothing of when they were written.
    const found: { finding: Finding; minute: number | null }[] = [];
    const together = new Map<number | null, number>();
    const doubts: Doubt[] = [];
    for (const { key, event, who, history, firstSeen } of events) {
      if (firstSeen <= event.end) continue;
      const { after, by, sure } = sureEntryOf(history, lookout);
      if (by <= event.end || after === Number.NEGATIVE_INFINITY) continue;
      if (!sure || after < event.end) doubts.push({ subject: key, events: [key], missing: 'looks' });
      else {
        const minute = after === by ? Math.floor(by / millisecondsInMinute) : null;
        together.set(minute, (together.get(minute) ?? 0) + 1);
        const values = { when: { instant: event.start } };
        found.push({ minute, finding: { subject: key, client: who.client, events: [key], values } });
      }
    }
    yield* doubts;
    // A look tells no minute.
    for (const { finding, minute } of found)
      if (minute === null || (together.get(minute) ?? 0) < IMPORTED) yield finding;
  },
  examples: [
    {
      name: 'not there at noon, there the day after',
      sketch: 'looked tue 12:00 | tue 10:00-10:50 K7 {added wed 09:00}',
      flags: ['K7'],
    },
    {
      name: 'entered the day after, as the calendar itself tells',
      sketch: 'tue 10:00-10:50 K7 {entered wed 09:00}',
      flags: ['K7'],
    },
    { name: 'entered before', sketch: 'tue 10:00-10:50 K7 {entered mon 09:00}', flags: [] },
    {
      name: 'nobody looked after the session, until it was there',
      sketch: 'looked tue 09:00 | tue 10:00-10:50 K7 {added wed 09:00}',
      flags: [],
    },
    { name: 'the first look of all', sketch: 'tue 10:00-10:50 K7', flags: [] },
    {
      name: 'an import of many at once',
      sketch:
        'mon 10:00-10:50 K7 {entered sat 09:00} | tue 10:00-10:50 K7 {entered sat 09:00} | wed 10:00-10:50 K7 {entered sat 09:00} | thu 10:00-10:50 K7 {entered sat 09:00} | fri 10:00-10:50 K7 {entered sat 09:00}',
      practice: {
        clients: [
          {
            code: 'K7',
            aliases: ['K7'],
            engagement: 'therapy',
            frame: (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((weekday) => {
              return { weekday, start: 600, minutes: 50, everyWeeks: 1, from: '2026-01-05', to: null };
            }),
            agreements: [],
          },
        ],
      },
      flags: [],
    },
    {
      name: 'the note of a call',
      sketch: 'looked thu 16:00 | tue 10:00-10:50 K7 | thu 15:00-15:20 K7 call {added thu 17:00}',
      flags: [],
      also: ['out-of-session-contact'],
    },
  ],
};

/** So many late entries of one minute are an import. */
const IMPORTED = 5;
