import { readTitle } from './title.ts';
import { vocabularyOf } from './vocabulary.ts';

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
