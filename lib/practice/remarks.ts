import { readTitle } from './title.ts';
import { vocabularyOf } from './vocabulary.ts';
import { HINT_WORDS } from './words.ts';

/** Words of being on the way, which is not yet being off: sessions are held from elsewhere, too. */
const TRAVEL = ['travelling', 'traveling', 'verreist', 'auf reisen', 'en déplacement', 'de viaje'];

/** What may stand beside the words of a day off without its being somebody else's, or something else. */
const COMPANIONS = [
  ...['my', 'on', 'all', 'day', 'days', 'full', 'week', 'summer', 'winter', 'spring', 'autumn', 'fall', 'easter'],
  ...['christmas', 'xmas', 'mein', 'meine', 'im', 'ganztägig', 'woche', 'sommer', 'herbst', 'frühling', 'ostern'],
  ...['weihnachten', 'mes', 'en', 'd', 'de', 'été', 'hiver', 'printemps', 'automne', 'noël', 'pâques', 'semaine'],
  ...['mis', 'verano', 'invierno', 'primavera', 'otoño', 'navidad', 'semana', 'santa'],
];

const daysOff = vocabularyOf<true>([
  ...Object.values(HINT_WORDS).flatMap(({ away }) =>
    away.filter((phrase) => !TRAVEL.includes(phrase)).map((phrase) => [phrase, [true]] as const),
  ),
  ...COMPANIONS.map((word) => [word, []] as const),
]);

/**
 * Whether a title says that one is off and nothing besides: `Annual leave`, not `School holidays`, `Tom on leave` or
 * `Half day off`. A name, a place and an errand cannot be told apart, so that any of them makes it something else.
 */
export function isDayOff(text: string): boolean {
  const title = readTitle(text);
  const places = daysOff.find(title, () => false);
  const said = (word: number) => places.some(({ from, to }) => from <= word && word < to);
  return (
    places.some(({ value }) => value.length > 0) &&
    title.words.every((word, index) => said(index) || /^\p{N}+$/u.test(word))
  );
}

const duty = vocabularyOf<true>(
  [
    ...['on call', 'on-call', 'oncall', 'call rota'],
    ...['bereitschaft', 'bereitschaftsdienst', 'rufbereitschaft', 'notdienst'],
    ...['astreinte', 'astreintes', 'de garde'],
    ...['guardia', 'guardias', 'de guardia'],
  ].map((phrase) => [phrase, [true]] as const),
);

/** Whether a title says that one is on call. */
export const isOnCall = (text: string): boolean => duty.find(readTitle(text), () => false).length > 0;

const longer = vocabularyOf<true>(
  [
    ...['emdr', 'brainspotting', 'exposure', 'erp', 'in vivo', 'assessment', 'testing', 'intake', 'couple', 'couples'],
    ...['family', 'group', 'double', 'double session', 'extended', 'long session', 'intensive', 'min', 'mins'],
    ...['minutes', 'hours', 'exposition', 'expositionsübung', 'diagnostik', 'testung', 'erstgespräch', 'anamnese'],
    ...['paar', 'paargespräch', 'paarsitzung', 'familie', 'familiengespräch', 'gruppe', 'doppelstunde'],
    ...['doppelsitzung', 'intensiv', 'minuten', 'bilan', 'évaluation', 'premier entretien', 'anamnèse', 'famille'],
    ...['groupe', 'séance longue', 'exposición', 'evaluación', 'primera entrevista', 'anamnesis', 'pareja'],
    ...['familia', 'grupo', 'doble', 'sesión larga', 'minutos'],
  ].map((phrase) => [phrase, [true]] as const),
);

/** Whether a title tells why a session is longer than others: by its method, by who comes, or by saying how long. */
export const explainsLength = (text: string): boolean => longer.find(readTitle(text), () => false).length > 0;
