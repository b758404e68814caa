/** Phrases by their words: a tree in which each step is one word, so that a search costs what the text is long. */
export type Phrases<T> = { readonly next: Map<string, Phrases<T>>; value: T | null };

/** A phrase found: words `from` up to but not including `to`, and what it stands for. */
export type Found<T> = { readonly from: number; readonly to: number; readonly value: T };

/** No phrases yet. */
export const noPhrases = <T>(): Phrases<T> => ({ next: new Map(), value: null });

/** Puts a phrase in; what it stands for is made from what it stood for before. */
export function addPhrase<T>(phrases: Phrases<T>, words: readonly string[], value: (before: T | null) => T): void {
  if (words.length === 0) return;
  let node = phrases;
  for (const word of words) {
    const next = node.next.get(word) ?? noPhrases<T>();
    node.next.set(word, next);
    node = next;
  }
  node.value = value(node.value);
}

/**
 * The phrases in a row of words, leftmost first: the longest at each word, none that lies within another. Two may
 * overlap. `accept` decides on each occurrence and may make of it what it likes; null refuses it.
 */
export function findPhrases<T, Accepted>(
  phrases: Phrases<T>,
  words: readonly string[],
  accept: (value: T, from: number, to: number) => Accepted | null,
): Found<Accepted>[] {
  const found: Found<Accepted>[] = [];
  let reached = 0;
  for (let from = 0; from < words.length; from++) {
    let node = phrases.next.get(words[from] as string);
    let longest: Found<Accepted> | null = null;
    for (let to = from + 1; node; to++) {
      const value = node.value === null || to <= reached ? null : accept(node.value, from, to);
      if (value !== null) longest = { from, to, value };
      node = to < words.length ? node.next.get(words[to] as string) : undefined;
    }
    if (!longest) continue;
    found.push(longest);
    reached = longest.to;
  }
  return found;
}
