import { numeralsIn } from '../../lib/readers/google/text.ts';
import { type Chip, chipOf, isChip, isShownTime, stretchesOf, titleOf } from './chip.ts';
import { hoursIn } from './hours.ts';
import { attributeOf, elementsIn, type Tree, textOf } from './tree.ts';
import { type Vocabulary, vocabularyOf, wordsIn } from './vocabulary.ts';

/** What is known of a page before anything in it is replaced. */
export type Survey = {
  readonly chips: ReadonlyMap<Tree, Chip>;
  /** The labels of the hours. */
  readonly hours: ReadonlySet<Tree>;
  /** Words of dates and times, which are nobody's own. */
  readonly words: Vocabulary;
  /** Words that are somebody's own, in small letters. */
  readonly own: ReadonlySet<string>;
  /** The user's name and address, and the calendars' names, as they are written. */
  readonly names: ReadonlySet<string>;
  /** Days of the month, months and years of the days that the page shows. */
  readonly numbers: ReadonlySet<number>;
};

/** Chips of so many titles must have a word beside their times before it counts as the language's. */
const SHARED = 3;

/** Whether an element shows one event's details, where nothing is known to be anything but somebody's own. */
export const isDialog = (tree: Tree): boolean => attributeOf(tree, 'role') === 'dialog';

/** Surveys a page: its chips, and which of its words are of the language's clock and calendar. */
export function surveyOf(root: Tree): Survey {
  const elements = [...elementsIn(root)];
  const main = elements.find((tree) => attributeOf(tree, 'role') === 'main');
  const { labels, words: hourWords } = main ? hoursIn(main) : { labels: new Set<Tree>(), words: [] };
  const sure = new Set([...vocabularyOf(localeOf(elements)), ...hourWords]);
  const roots = [...elementsIn(root, (tree) => !isDialog(tree))].filter((tree) => !isDialog(tree) && isChip(tree));
  const chips = new Map(roots.map((tree) => [tree, chipOf(tree)] as const));
  const likely = new Set([...sure, ...sharedWords([...chips.values()], sure)]);
  const names = namesIn(elements);
  const details = elements.filter(isDialog).map(textOf);
  const own = new Set(
    [...names, ...details, ...[...chips.values()].flatMap((chip) => ownTextsOf(chip, likely))].flatMap(wordsIn),
  );
  const words = new Set([...likely].filter((word) => sure.has(word) || !own.has(word)));
  return { chips, hours: labels, words, own, names, numbers: numbersOf(elements) };
}

function localeOf(elements: readonly Tree[]): string {
  const named = elements.find((tree) => attributeOf(tree, 'id') === 'xUserLocale');
  return (
    [elements[0] ? attributeOf(elements[0], 'lang') : null, named ? textOf(named).trim() : null].find((name) => name) ??
    'en'
  );
}

/** Words that stand beside the times, or in the last field beside a year, of chips of several titles. */
function sharedWords(chips: readonly Chip[], words: Vocabulary): readonly string[] {
  const titles = new Map<string, Set<string>>();
  for (const chip of chips) {
    const title = titleOf(chip)?.title;
    const [time] = stretchesOf(chip, words);
    if (title === undefined || !time) continue;
    const last = /[^,，、،;；؛፣၊]+$/u.exec(chip.heard)?.[0] ?? '';
    const dated = numeralsIn(last).some(({ digits }) => digits === 4) ? last : '';
    for (const word of wordsIn(`${chip.heard.slice(0, time.to)} ${dated}`)) {
      const known = titles.get(word);
      if (known) known.add(title);
      else titles.set(word, new Set([title]));
    }
  }
  return [...titles].filter(([, of]) => of.size >= SHARED).map(([word]) => word);
}

function ownTextsOf(chip: Chip, words: Vocabulary): readonly string[] {
  const heard = stretchesOf(chip, words).filter(({ dates }) => !dates);
  return [
    ...heard.map(({ from, to }) => chip.heard.slice(from, to)),
    ...chip.seen.filter((text) => text !== chip.heard && !isShownTime(text, chip, words)),
  ];
}

/** Names outside of chips: the user's, by which the own calendar goes, and the calendars'. */
function namesIn(elements: readonly Tree[]): ReadonlySet<string> {
  const names = elements.flatMap((tree) => {
    if (/^xUser(?:Email|Name)$/.test(attributeOf(tree, 'id') ?? '')) return [textOf(tree)];
    return attributeOf(tree, 'type') === 'checkbox' ? [attributeOf(tree, 'aria-label') ?? ''] : [];
  });
  return new Set(names.map((name) => name.trim()).filter((name) => name !== ''));
}

function numbersOf(elements: readonly Tree[]): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const tree of elements) {
    const key = attributeOf(tree, 'data-datekey') ?? '';
    if (!/^\d{1,7}$/.test(key)) continue;
    for (const number of [(Number(key) >> 9) + 1970, (Number(key) >> 5) & 15, Number(key) & 31]) numbers.add(number);
  }
  return numbers;
}
