import { numeralsIn } from '../../lib/readers/google/text.ts';
import { isChip } from './chip.ts';
import { attributeOf, elementsIn, type Tree, textOf } from './tree.ts';
import { wordsIn } from './vocabulary.ts';

/** The labels of the hours beside the columns, and the words that many of them share. */
export type Hours = { readonly labels: ReadonlySet<Tree>; readonly words: readonly string[] };

const HOURS = 24;
const MOST = 100;
const LONGEST = 20;
/** Labels that must share a word: a morning has twelve, one of which may be worded another way. */
const SHARED = 8;

/** The labels in the calendar's own part of the page: two dozen short texts with no more than one number each. */
export function hoursIn(main: Tree): Hours {
  const labels = new Set<Tree>();
  const isBeside = (tree: Tree) => !isChip(tree) && attributeOf(tree, 'role') !== 'gridcell';
  for (const element of elementsIn(main, isBeside)) {
    const spans = [...elementsIn(element, isBeside)].filter(({ tag }) => tag === 'span');
    const counts = spans.map((span) => {
      const text = textOf(span);
      return text.length > LONGEST ? Number.NaN : numeralsIn(text).length;
    });
    if (spans.length < HOURS || spans.length > MOST || !counts.every((count) => count <= 1)) continue;
    if (counts.filter((count) => count === 1).length >= HOURS - 1) for (const span of spans) labels.add(span);
  }
  const counts = new Map<string, number>();
  for (const label of labels)
    for (const word of new Set(wordsIn(textOf(label)))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { labels, words: [...counts].filter(([, count]) => count >= SHARED).map(([word]) => word) };
}
