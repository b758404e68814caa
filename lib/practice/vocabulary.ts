import { HINTS, type Hint } from './identity.ts';
import { KIND_WORDS } from './kind-words.ts';
import { addPhrase, type Found, findPhrases, noPhrases, type Phrases } from './phrases.ts';
import { ENGAGEMENT_KINDS, type EngagementKind } from './practice.ts';
import { GAPS, isWithinReach, reachOf, readTitle, type Title } from './title.ts';
import { APPOINTMENT_WORDS, HINT_WORDS, NEUTRAL_PHRASES } from './words.ts';

/** What a phrase stands for, and the widest gap its words may have between them. */
type Entry<T> = { readonly values: T[]; readonly reach: number };

/** Phrases of a vocabulary, each standing for one value or several. */
export type Vocabulary<T> = {
  /** What the title's phrases stand for; phrases that touch a word for which `taken` holds are passed over. */
  readonly find: (title: Title, taken: (word: number) => boolean) => Found<readonly T[]>[];
};

/** Builds a vocabulary from phrases and what they stand for; a phrase may come twice, and may stand for nothing. */
export function vocabularyOf<T>(phrases: Iterable<readonly [phrase: string, values: readonly T[]]>): Vocabulary<T> {
  const entries: Phrases<Entry<T>> = noPhrases();
  for (const [phrase, values] of phrases) {
    const title = readTitle(phrase);
    addPhrase(entries, title.words, (before) => ({
      values: [...new Set([...(before?.values ?? []), ...values])],
      reach: Math.max(before?.reach ?? 0, reachOf(title, GAPS.space)),
    }));
  }
  return {
    find: (title, taken) =>
      findPhrases(entries, title.words, ({ values, reach }, from, to) => {
        for (let word = from; word < to; word++) if (taken(word)) return null;
        return isWithinReach(title, from, to, reach) ? values : null;
      }),
  };
}

/** What the hint words of all languages hint at. */
export const hintVocabulary: Vocabulary<Hint> = vocabularyOf<Hint>([
  ...Object.values(HINT_WORDS).flatMap((words) =>
    HINTS.flatMap((hint) => words[hint].map((phrase) => [phrase, [hint]] as const)),
  ),
  ...NEUTRAL_PHRASES.map((phrase) => [phrase, []] as const),
]);

/** What the words of all languages say of the kind of work. */
export const kindVocabulary: Vocabulary<EngagementKind> = vocabularyOf(
  ENGAGEMENT_KINDS.flatMap((kind) => (KIND_WORDS[kind] ?? []).map((phrase) => [phrase, [kind]] as const)),
);

const ordinary = new Set(
  [...APPOINTMENT_WORDS, ...Object.values(HINT_WORDS).flatMap((words) => HINTS.flatMap((hint) => words[hint]))]
    .map((phrase) => readTitle(phrase).words)
    .flatMap((words) => (words.length === 1 ? words : [])),
);

/** Whether a folded word is one of ours: it names an appointment or hints at something, so it is hardly a name. */
export const isOrdinaryWord = (word: string): boolean => ordinary.has(word);
