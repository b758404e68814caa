import { readTitle } from './title.ts';
import { hintVocabulary, vocabularyOf } from './vocabulary.ts';

/** An outing, a meal or a visit as part of the treatment. */
const PURPOSES: readonly string[] = [
  'exposure',
  'exposures',
  'in vivo',
  'graded exposure',
  'behavioral experiment',
  'behavioural experiment',
  'meal support',
  'meal work',
  'meal session',
  'meal plan',
  'supported meal',
  'eating disorder',
  'walk and talk',
  'home visit',
  'home session',
  'hospital visit',
  'ward visit',
  'school visit',
  'school meeting',
  'exposition',
  'expositionsübung',
  'konfrontation',
  'konfrontationsübung',
  'verhaltensexperiment',
  'essbegleitung',
  'begleitetes essen',
  'esstraining',
  'essstörung',
  'hausbesuch',
  'klinikbesuch',
  'schulgespräch',
  'exposition in vivo',
  'repas thérapeutique',
  'repas accompagné',
  'visite à domicile',
  'à domicile',
  'visite à l’hôpital',
  'réunion scolaire',
  'exposición',
  'experimento conductual',
  'comida terapéutica',
  'comida acompañada',
  'visita a domicilio',
  'a domicilio',
  'visita al hospital',
  'reunión escolar',
];

/** Somebody else who is there in the meantime. */
const COVER: readonly string[] = [
  ...['cover', 'covered', 'covers', 'covering', 'coverage', 'on call', 'locum', 'backup', 'back up', 'stand in'],
  ...['vertretung', 'urlaubsvertretung', 'vertreten', 'vertritt', 'vertreterin', 'vertreter', 'bereitschaft'],
  ...['remplaçant', 'remplaçante', 'remplacement', 'relais', 'permanence', 'astreinte'],
  ...['suplente', 'suplencia', 'sustituto', 'sustituta', 'sustitución', 'cobertura', 'guardia'],
];

/** A last session, or a pause that was spoken of. */
const ENDINGS: readonly string[] = [
  ...['last', 'final', 'ending', 'ended', 'end of therapy', 'termination', 'closing', 'closure', 'closed'],
  ...['discharge', 'discharged', 'goodbye', 'break', 'pause', 'paused', 'on hold'],
  ...['letzte', 'letzter', 'letztes', 'abschluss', 'abschlusssitzung', 'abschlussgespräch', 'ende', 'therapieende'],
  ...['entlassung', 'therapiepause', 'pausiert'],
  ...['dernière', 'dernier', 'fin', 'clôture', 'sortie', 'interruption'],
  ...['última', 'último', 'cierre', 'alta', 'pausa', 'final'],
];

/** Whether a title holds any of the phrases, in any language. */
function remark(phrases: readonly string[]): (title: string) => boolean {
  const vocabulary = vocabularyOf(phrases.map((phrase) => [phrase, [true]] as const));
  return (title) => vocabulary.find(readTitle(title), () => false).length > 0;
}

/** Whether a title names a clinical purpose for a place or an occasion that would otherwise be worth a question. */
export const saysPurpose = remark(PURPOSES);

/** Whether a title speaks of somebody who stands in. */
export const saysCover = remark(COVER);

/** Whether a title speaks of an ending, or of a pause. */
export const saysEnding = remark(ENDINGS);

/** What may stand beside words of being away without its being somebody else's absence. */
const OWN = new Set(
  [
    'my on all day days full week weeks annual summer winter spring autumn easter christmas xmas',
    'mein meine im ganztagig woche wochen sommer herbst winter ostern weihnachten',
    'mes en d de ete hiver printemps automne noel paques semaine semaines',
    'mis de verano invierno primavera otono navidad semana semanas santa',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a title says that one is away and nothing besides: `Annual leave`, not `School holidays` or `Tom on leave`. */
export function isOwnAbsence(title: string): boolean {
  const read = readTitle(title);
  const away = hintVocabulary.find(read, () => false).filter(({ value }) => value.includes('away'));
  const isSaid = (word: string, index: number) =>
    OWN.has(word) || /^\p{N}+$/u.test(word) || away.some(({ from, to }) => from <= index && index < to);
  return away.length > 0 && read.words.every(isSaid);
}
