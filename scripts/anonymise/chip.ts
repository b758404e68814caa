import { numeralsIn, titlePlaces } from '../../lib/readers/google/text.ts';
import { endOfTime, isKnown, type Stretch, startOfDate } from './dates.ts';
import { attributeOf, elementsIn, type Tree, textOf } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a chip says and shows. */
export type Chip = {
  readonly isTask: boolean;
  /** The accessible text. */
  readonly heard: string;
  /** The element that holds the accessible text, or null where it is a label. */
  readonly spoken: Tree | null;
  /** The texts that are to be seen. */
  readonly seen: readonly string[];
  /** The one of them that is the title, if any: a stacked chip shows it last, any other first. */
  readonly title: string | null;
};

/** Whether an element names an event: a chip, or a part of one. */
export const isChip = (tree: Tree): boolean =>
  attributeOf(tree, 'data-eventid') !== null || attributeOf(tree, 'data-eventchip') !== null;

const isHidden = (tree: Tree): boolean => attributeOf(tree, 'aria-hidden') === 'true';
const childrenOf = (tree: Tree): readonly Tree[] => tree.children.filter((child) => typeof child !== 'string');

/** A chip's texts, found where the reader finds them. */
export function chipOf(tree: Tree): Chip {
  const labelled = labelledIn(tree);
  const label = labelled ? (attributeOf(labelled, 'aria-label') ?? '') : '';
  const spoken =
    label === ''
      ? (childrenOf(holderOf(tree)).find((child) => !isHidden(child) && !isChip(child) && textOf(child) !== '') ?? null)
      : null;
  const seen = textsIn(tree, spoken);
  const titles = label === '' ? seen : textsIn(labelled ?? tree, null);
  const isStacked = attributeOf(tree, 'data-stacked-layout-chip-container') !== null;
  const id = attributeOf(tree, 'data-eventid') ?? '';
  return {
    isTask: /^(?:tasks[_.]|ttb_)/.test(id),
    heard: spoken ? textOf(spoken) : label,
    spoken,
    seen,
    title: titles.at(isStacked ? -1 : 0) ?? null,
  };
}

const textsIn = (tree: Tree, spoken: Tree | null): readonly string[] =>
  [...elementsIn(tree, (inner) => inner !== spoken)]
    .flatMap(({ children }) => children.filter((child) => typeof child === 'string').map((text) => text.trim()))
    .filter((text) => text !== '');

/** The element of a chip whose label is the accessible text, or null where there is no such label. */
function labelledIn(tree: Tree): Tree | null {
  if (attributeOf(tree, 'aria-label') !== null) return tree;
  const buttons = [...elementsIn(tree)].filter((inner) => attributeOf(inner, 'role') === 'button' && !isChip(inner));
  return buttons.find((inner) => attributeOf(inner, 'aria-label') !== null) ?? null;
}

/** A chip of the strip holds a button that holds the texts; a timed chip holds them itself. */
function holderOf(tree: Tree): Tree {
  const [only, ...more] = childrenOf(tree);
  return only && more.length === 0 && !isHidden(only) && childrenOf(only).length > 0 ? only : tree;
}

/** The title that is to be seen, as it stands in the accessible text, and where. A title that is none is said without its brackets. */
export function titleOf({ heard, title }: Chip): { readonly title: string; readonly at: number } | null {
  if (title === null) return null;
  for (const spoken of [title, title.replace(/^[(（](.+)[)）]$/u, '$1')]) {
    const at = titlePlaces(heard, spoken)[0];
    if (at !== undefined) return { title: spoken, at };
  }
  return null;
}

/** The stretches of a chip's accessible text: its time, all that is somebody's own, the date at its end. */
export function stretchesOf(chip: Chip, words: Vocabulary): readonly Stretch[] {
  const { heard, isTask } = chip;
  const title = titleOf(chip);
  const time = endOfTime(heard, title?.at ?? null, isTask, words);
  const date = startOfDate(heard, Math.max(time, title ? title.at + title.title.length : 0), words);
  return [
    { from: 0, to: time, dates: true },
    { from: time, to: date, dates: false },
    { from: date, to: heard.length, dates: true },
  ];
}

/** Whether a text that a chip shows tells no more of its time than the accessible text does. */
export function isShownTime(text: string, chip: Chip, words: Vocabulary): boolean {
  const [time] = stretchesOf(chip, words);
  if (text.trim() === chip.title || !isKnown(text, words)) return false;
  const told = new Set(numeralsIn(chip.heard, time?.to ?? 0).map(({ value, minute }) => `${value} ${minute ?? 0}`));
  const shown = numeralsIn(text);
  return shown.length > 0 && shown.every(({ value, minute }) => told.has(`${value} ${minute ?? 0}`));
}
