import type { EngagementKind, StandingSession } from '../../practice/practice.ts';
import type { Language } from '../../rules/rule.ts';
import { formatClock } from '../../time/day.ts';
import { formatList, formatNumber, formatWeekday } from '../format.ts';
import { settingsWording } from './wording.ts';

/** What of a client is told by its name alone, or by how many there are. */
export type ClientField = 'code' | 'aliases' | 'agreements';

/** What of a standing session is told. */
export type ToldSession = Pick<StandingSession, 'weekday' | 'start' | 'minutes' | 'everyWeeks'>;

type Phrases = {
  readonly added: string;
  readonly removed: string;
  readonly none: string;
  /** What stands for a thing that was one and is another now. */
  readonly became: (what: string, before: string, after: string) => string;
  readonly changed: (what: string) => string;
  readonly every: (session: string, minutes: string, weeks: number) => string;
};

const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    added: 'Added to the practice.',
    removed: 'Removed from the practice.',
    none: 'none',
    became: (what, before, after) => `${what}: ${before}; now ${after}.`,
    changed: (what) => `${what}: changed.`,
    every: (session, minutes, weeks) => `${session}, ${minutes} minutes${weeks === 1 ? '' : `, every ${weeks} weeks`}`,
  },
  de: {
    added: 'In die Praxis aufgenommen.',
    removed: 'Aus der Praxis entfernt.',
    none: 'keine',
    became: (what, before, after) => `${what}: ${before}; jetzt ${after}.`,
    changed: (what) => `${what}: geändert.`,
    every: (session, minutes, weeks) => `${session}, ${minutes} Minuten${weeks === 1 ? '' : `, alle ${weeks} Wochen`}`,
  },
  fr: {
    added: 'Ajouté au cabinet.',
    removed: 'Retiré du cabinet.',
    none: 'aucune',
    became: (what, before, after) => `${what} : ${before} ; maintenant ${after}.`,
    changed: (what) => `${what} : modifié.`,
    every: (session, minutes, weeks) =>
      `${session}, ${minutes} minutes${weeks === 1 ? '' : `, toutes les ${weeks} semaines`}`,
  },
  es: {
    added: 'Añadido a la consulta.',
    removed: 'Retirado de la consulta.',
    none: 'ninguna',
    became: (what, before, after) => `${what}: ${before}; ahora ${after}.`,
    changed: (what) => `${what}: modificado.`,
    every: (session, minutes, weeks) => `${session}, ${minutes} minutos${weeks === 1 ? '' : `, cada ${weeks} semanas`}`,
  },
};

/** How what was told of a client came to be told otherwise, in words. */
export function clientChangeWords(language: Language, locale: string) {
  const phrases = PHRASES[language];
  const { clients, kinds } = settingsWording(language);
  const sessions = (list: readonly ToldSession[]) =>
    list.length === 0
      ? phrases.none
      : formatList(
          list.map(({ weekday, start, minutes, everyWeeks }) => {
            const time = `${formatWeekday(weekday, locale, 'short')} ${formatClock(start)}`;
            return phrases.every(time, formatNumber(minutes, locale), everyWeeks);
          }),
          locale,
        );
  return {
    added: phrases.added,
    removed: phrases.removed,
    changed: (field: ClientField) => phrases.changed(clients[field]),
    frame: (before: readonly ToldSession[], after: readonly ToldSession[]) => {
      const [was, is] = [sessions(before), sessions(after)];
      // Days from which and until which a session stands are not told here.
      return was === is ? phrases.changed(clients.frame) : phrases.became(clients.frame, was, is);
    },
    engagement: (before: EngagementKind | null, after: EngagementKind | null) =>
      phrases.became(clients.engagement, before ? kinds[before] : '–', after ? kinds[after] : '–'),
    counted: (field: 'aliases' | 'agreements', before: number, after: number) =>
      phrases.became(clients[field], formatNumber(before, locale), formatNumber(after, locale)),
  };
}
