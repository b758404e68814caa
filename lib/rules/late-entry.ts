import { sureEntryOf } from '../frame/entry.ts';
import type { Client } from '../practice/practice.ts';
import { millisecondsInMinute } from '../time/units.ts';
import type { Finding, Rule } from './rule.ts';
import { apaRecords, crpoRecords } from './sources.ts';

/** So many that came together were not written one by one. */
const TOGETHER = 3;

/** A client of three sessions a week, for examples. */
const THRICE: Client = {
  code: 'K7',
  aliases: ['K7'],
  engagement: 'therapy',
  frame: (['mon', 'tue', 'wed'] as const).map((weekday) => {
    return { weekday, start: 600, minutes: 50, everyWeeks: 1, from: '2026-01-05', to: null };
  }),
  agreements: [],
};

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
  concerns: ({ who, fit }) =>
    who.client !== null &&
    ['kept', 'moved', 'extra', 'emergency'].includes(fit.kind) &&
    // Its slot was chosen, and that was written down.
    fit.reason !== 'proposed-slot',
  *check({ events, lookout }) {
    const found: { readonly finding: Finding; readonly groups: readonly string[] }[] = [];
    const sizes = new Map<string, number>();
    for (const { key, event, who, history, firstSeen } of events) {
      if (firstSeen <= event.end) continue;
      const { after, by, sure } = sureEntryOf(history, lookout);
      if (by <= event.end || after === Number.NEGATIVE_INFINITY) continue;
      if (!sure || after < event.end) yield { subject: key, events: [key], missing: 'looks' };
      else {
        const values = { when: { instant: event.start } };
        const groups = [after === by ? `minute ${Math.floor(by / millisecondsInMinute)}` : `look ${by} ${who.client}`];
        if (event.series !== null) groups.push(`series ${event.series}`);
        for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
        found.push({ finding: { subject: key, client: who.client, events: [key], values }, groups });
      }
    }
    // Three of one minute, of one series, or of one client in one look were not written one by one: they were imported,
    // shared, or made anew, and may well have stood elsewhere before.
    for (const { finding, groups } of found)
      if (groups.every((group) => (sizes.get(group) ?? 0) < TOGETHER)) yield finding;
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
      name: 'several that came in one minute, as from a file',
      sketch: ['mon', 'tue', 'wed'].map((day) => `${day} 10:00-10:50 K7 {entered sat 09:00}`).join(' | '),
      practice: { clients: [THRICE] },
      flags: [],
    },
    {
      name: 'several of one client that came between two looks, as of a series made anew',
      sketch: [
        'looked fri 12:00',
        ...['mon', 'tue', 'wed'].map((day) => `${day} 10:00-10:50 K7 {added sat 09:00}`),
      ].join(' | '),
      practice: { clients: [THRICE] },
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
