import { isOffFrame, isSession, type Sitting, sessionsByDay, sittingsOf } from '../frame/sittings.ts';
import type { Client } from '../practice/practice.ts';
import { minutes } from '../time/interval.ts';
import type { Rule } from './rule.ts';
import { apaPersonalProblems, bacpCareOfSelf } from './sources.ts';

const standing = (code: string, start: number): Client => ({
  code,
  aliases: [code],
  engagement: 'therapy',
  frame: [{ weekday: 'tue', start: start * 60, minutes: 50, everyWeeks: 1, from: '2026-01-05', to: null }],
  agreements: [],
});

/** Four in a row stand on Tuesdays; a fifth client comes on Thursdays at three. */
const FOUR_IN_A_ROW = {
  clients: [
    standing('B2', 9),
    standing('C3', 10),
    standing('D4', 11),
    standing('E5', 12),
    { ...standing('K7', 15), frame: standing('K7', 15).frame.map((one) => ({ ...one, weekday: 'thu' as const })) },
  ],
};
const FOUR = 'tue 09:00-09:50 B2 | tue 10:00-10:50 C3 | tue 11:00-11:50 D4 | tue 12:00-12:50 E5';

/**
 * More sessions in a row than the practice wants, one of them at no standing time. A row that stands so every week was
 * chosen and is not asked about.
 */
export const unbrokenRun: Rule<'gapMinutes'> = {
  id: 'unbroken-run',
  version: 1,
  level: 'note',
  words: {
    en: {
      title: 'Many sessions in a row',
      question:
        'With {client}, {sessions} sessions are planned in a row, less than {gap} minutes apart. Is a break to go between them?',
      why: 'Time between sessions is for notes and for oneself. A longer row is a choice that only you can weigh.',
    },
    de: {
      title: 'Viele Sitzungen am Stück',
      question:
        'Mit {client} sind {sessions} Sitzungen am Stück vorgesehen, mit weniger als {gap} Minuten dazwischen. Soll eine Pause hinein?',
      why: 'Die Zeit zwischen Sitzungen gehört den Notizen und Ihnen selbst. Ob eine längere Reihe passt, wissen nur Sie.',
    },
    fr: {
      title: 'Beaucoup de séances à la suite',
      question:
        'Avec {client}, {sessions} séances sont prévues à la suite, à moins de {gap} minutes d’intervalle. Faut-il y placer une pause ?',
      why: 'Le temps entre les séances sert aux notes et à soi. Une suite plus longue se choisit ; vous êtes la seule personne à pouvoir en juger.',
    },
    es: {
      title: 'Muchas sesiones seguidas',
      question:
        'Con {client} hay {sessions} sesiones previstas seguidas, con menos de {gap} minutos entre ellas. ¿Conviene poner una pausa?',
      why: 'El tiempo entre sesiones es para las notas y para uno mismo. Si una serie más larga va bien, solo usted lo sabe.',
    },
  },
  sources: [apaPersonalProblems, bacpCareOfSelf],
  needs: ['title'],
  options: { gapMinutes: { default: 20, min: 5, max: 60, unit: 'minutes' } },
  answers: ['keep-once', 'agreed-change', 'correction', 'other'],
  concerns: isSession,
  *check({ events, practice }, { gapMinutes }) {
    const most = practice.emergency.maxConsecutive;
    for (const sessions of sessionsByDay(practice.timeZone, events).values()) {
      if (sessions.length <= most || !sessions.some(isOffFrame)) continue;
      for (const run of runsOf(sittingsOf(sessions), minutes(gapMinutes))) {
        const others = run.flatMap(({ entries }) => entries.filter(isOffFrame));
        const [first] = others;
        if (run.length <= most || !first) continue;
        yield {
          subject: first.key,
          client: first.who.client,
          events: others.map(({ key }) => key),
          values: { sessions: run.length, gap: gapMinutes, when: { instant: first.event.start } },
        };
      }
    }
  },
  examples: [
    {
      name: 'a moved session that makes five of four in a row',
      sketch: `${FOUR} | tue 13:00-13:50 K7 {from thu 15:00}`,
      practice: FOUR_IN_A_ROW,
      flags: ['K7'],
    },
    {
      name: 'the same with twenty minutes before it',
      sketch: `${FOUR} | tue 13:10-14:00 K7 {from thu 15:00}`,
      practice: FOUR_IN_A_ROW,
      flags: [],
    },
    {
      name: 'five that stand so every week',
      sketch: `${FOUR} | tue 13:00-13:50 F6`,
      practice: { clients: [...FOUR_IN_A_ROW.clients, standing('F6', 13)] },
      flags: [],
    },
    {
      name: 'two of a couple at one time',
      sketch: `${FOUR} | tue 12:00-12:50 K7 {from thu 15:00}`,
      practice: FOUR_IN_A_ROW,
      flags: [],
    },
    {
      name: 'one that was called off and left standing',
      sketch: `${FOUR} | tue 13:00-13:50 K7 cancelled {from thu 15:00}`,
      practice: FOUR_IN_A_ROW,
      flags: [],
    },
    {
      name: 'lunch at the end of the row',
      sketch: `${FOUR} | tue 13:00-13:50 Lunch`,
      practice: FOUR_IN_A_ROW,
      flags: [],
    },
  ],
};

/** Sittings, in order of start, parted where no less than the gap lies between two. */
function runsOf(sittings: readonly Sitting[], gap: number): readonly (readonly Sitting[])[] {
  const runs: Sitting[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const sitting of sittings) {
    const run = runs.at(-1);
    if (run && sitting.start - end < gap) run.push(sitting);
    else runs.push([sitting]);
    end = Math.max(end, sitting.end);
  }
  return runs;
}
