import type { FitReason } from '../frame/fit.ts';
import { calendarKey } from '../practice/identify.ts';
import type { Engagement } from '../practice/practice.ts';
import { readTitle } from '../practice/title.ts';
import { vocabularyOf } from '../practice/vocabulary.ts';
import { JANE, workOf } from './example-people.ts';
import { joined } from './joined.ts';
import type { Finding, Rule } from './rule.ts';
import { apaMultipleRelationships } from './sources.ts';

/** Work that is kept on a calendar of its own, where a practice has one for it. */
const APART = ['coaching', 'legal'];
/** Fits of what is no appointment of its own, or was spoken for. */
const NO_MATTER: readonly FitReason[] = ['copy', 'not-an-appointment', 'answered'];

const EXAMPLE = {
  clients: [JANE, { ...JANE, code: 'R4', aliases: [], engagement: 'coaching', frame: [] }],
  engagements: [workOf('coaching', { words: ['coaching'], calendars: ['second'] })],
};

/**
 * An entry of coaching or legal work among the sessions of therapy, or a session of therapy among those, once the work
 * has a calendar of its own and that calendar was seen in use. Where the title itself names the other work, it is a
 * second role and not a slip: `multiple-relationship` asks about that.
 */
export const mixedCalendar: Rule = {
  id: 'mixed-calendar',
  version: 1,
  level: 'note',
  words: {
    en: {
      title: 'Two kinds of work on one calendar',
      question:
        '{client} is kept under “{engagement}”, and an entry is on the calendar of other work. Shall it stay there?',
      why: 'With a calendar for each kind of work, records and appointments stay apart by themselves.',
    },
    de: {
      title: 'Zwei Arbeitsbereiche in einem Kalender',
      question:
        '{client} gehört zu „{engagement}“, ein Termin steht im Kalender eines anderen Bereichs. Soll er dort bleiben?',
      why: 'Mit je einem Kalender bleiben Unterlagen und Termine der Bereiche von selbst getrennt.',
    },
    fr: {
      title: 'Deux activités dans un agenda',
      question:
        '{client} relève de « {engagement} », et un rendez-vous est dans l’agenda d’une autre activité. Doit-il y rester ?',
      why: 'Avec un agenda par activité, dossiers et rendez-vous restent séparés d’eux-mêmes.',
    },
    es: {
      title: 'Dos actividades en un calendario',
      question:
        '{client} está en «{engagement}» y una cita figura en el calendario de otra actividad. ¿Debe quedarse ahí?',
      why: 'Con un calendario para cada actividad, los registros y las citas se mantienen separados sin más.',
    },
  },
  sources: [apaMultipleRelationships],
  needs: ['title'],
  options: {},
  answers: ['correction', 'keep-once', 'arranged', 'other'],
  concerns: ({ who, fit }) => (who.client !== null || who.by === 'calendar') && !NO_MATTER.includes(fit.reason),
  *check({ events, practice }) {
    const walls = practice.engagements.filter(({ kind, calendars }) => APART.includes(kind) && calendars.length > 0);
    if (walls.length === 0) return;
    const wallOn = new Map(walls.flatMap((one) => one.calendars.map((name) => [calendarKey(name), one] as const)));
    const names = new Map(walls.map(({ id, words }) => [id, vocabularyOf(words.map((word) => [word, [true]]))]));
    const works = new Map(practice.engagements.map((one) => [one.id, one]));
    const own = new Map(practice.clients.map(({ code, engagement }) => [code, engagement]));
    const isInTherapy = (id: string) => id === 'therapy' || works.get(id)?.kind === 'therapy';
    // Work with a calendar of its own that the title says nothing of.
    const isUnnamed = (work: Engagement | undefined, title: string) =>
      work !== undefined && names.get(work.id)?.find(readTitle(title), () => false).length === 0;

    const inUse = new Set<string>();
    const ofTherapy = new Set<string | null>();
    for (const { event, who, fit } of events) {
      if (who.by === 'calendar' && who.engagement) inUse.add(who.engagement.id);
      if (fit.kind !== 'other-engagement' && isInTherapy(own.get(who.client ?? '') ?? ''))
        ofTherapy.add(event.calendar);
    }
    const found: Finding[] = [];
    for (const { key, event, who } of events) {
      const { calendar, title } = event;
      const engagement = own.get(who.client ?? '');
      if (who.client === null || engagement === undefined || calendar === null) continue;
      const strays = names.has(engagement)
        ? inUse.has(engagement) && ofTherapy.has(calendar) && !wallOn.has(calendarKey(calendar))
        : who.by === 'calendar' && isInTherapy(engagement) && isUnnamed(wallOn.get(calendarKey(calendar)), title);
      if (!strays) continue;
      found.push({ subject: `${who.client}/${calendar}`, client: who.client, events: [key], values: { engagement } });
    }
    yield* joined(found);
  },
  examples: [
    {
      name: 'a session of therapy on the calendar of other work',
      practice: EXAMPLE,
      sketch: 'tue 10:00-10:50 K7 {on second} | fri 09:00-10:00 R4 {on second}',
      flags: ['K7'],
      also: ['multiple-relationship'],
    },
    {
      name: 'an entry of other work among the sessions of therapy',
      practice: EXAMPLE,
      sketch: 'tue 10:00-10:50 K7 | wed 09:00-10:00 R4 | fri 09:00-10:00 R4 {on second}',
      flags: ['R4'],
    },
    {
      name: 'a second role, which its title names',
      practice: EXAMPLE,
      sketch: 'tue 10:00-10:50 K7 | thu 16:00-17:00 Coaching K7 {on second}',
      flags: [],
      also: ['multiple-relationship'],
    },
    {
      name: 'all work on one calendar, as it always was',
      practice: { ...EXAMPLE, engagements: [workOf('coaching', { words: ['coaching'] })] },
      sketch: 'tue 10:00-10:50 K7 | wed 09:00-10:00 R4',
      flags: [],
    },
    {
      name: 'a calendar of its own that nothing was seen on',
      practice: EXAMPLE,
      sketch: 'tue 10:00-10:50 K7 | wed 09:00-10:00 R4',
      flags: [],
    },
    {
      name: 'each where it belongs',
      practice: EXAMPLE,
      sketch: 'tue 10:00-10:50 K7 | fri 09:00-10:00 R4 {on second}',
      flags: [],
    },
  ],
};
