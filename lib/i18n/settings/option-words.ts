import type { Language } from '../../rules/rule.ts';

/**
 * What the settings call rules' options, by their names in the practice file; each means the same in every rule that has
 * it. One that is not here yet is shown by its name.
 */
export const OPTION_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { graceMinutes: 'Minutes past the hours that still count as within' },
  de: { graceMinutes: 'Minuten darüber hinaus, die noch dazuzählen' },
  fr: { graceMinutes: 'Minutes au-delà des horaires qui en font encore partie' },
  es: { graceMinutes: 'Minutos fuera del horario que aún cuentan dentro' },
};
