import type { Day } from '../../time/day.ts';
import { minutesInDay } from '../../time/units.ts';
import type { Minutes, Written } from './clock.ts';
import { type Beside, type ClockWords, type Half, type HalfWord, halfNamed } from './halves.ts';

/** The two times of an event of one day as its text writes them, and where it is known from elsewhere, what they are. */
export type Clue = {
  readonly day: Day;
  readonly start: Written;
  readonly end: Written;
  readonly known: Minutes | null;
};

type Side = HalfWord['side'];
type Reading = readonly Minutes[];
/** What one pair of words would make of all clues. */
type Theory = { readonly words: readonly [string, string]; readonly side: Side; readonly readings: readonly Reading[] };

/** More clues tell no more, and more different words than these are no clock's. */
const MOST = { clues: 300, words: 24 } as const;

/**
 * The clock of a page from the times it writes, without knowing its language: two words of which one or the other stands
 * at the same side of every time, in starts and in ends. Which is the morning's follows from what is known of some
 * times; from events that begin in one half and end in the other, since none ends before it begins; and where there are
 * none, from the order of the events on two days or more. `clues` are in the page's order. Null when more than one clock would do.
 */
export function clockOfClues(clues: readonly Clue[]): ClockWords | null {
  const some = clues.slice(0, MOST.clues);
  if (some.length === 0 || some.some(({ start, end }) => isLate(start) || isLate(end))) return null;
  const theories = (['after', 'before'] as const).flatMap((side) => theoriesOf(some, side));
  const [best] = theories.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  if (!best) return isUnnamed(some) ? { halves: [], hours: 24 } : null;
  const readings = theories.flatMap((theory) => theory.readings);
  if (new Set(readings.map((reading) => JSON.stringify(reading))).size !== 1) return null;
  const [am, pm] = best.words;
  const { side } = best;
  return {
    halves: [
      { half: 'am', word: am, side },
      { half: 'pm', word: pm, side },
    ],
    hours: 12,
  };
}

/** Whether only a clock of twenty-four hours writes it so. */
const isLate = ({ hour }: Written): boolean => hour > 12 || hour === 0;

const lengthOf = ({ words }: Theory): number => words[0].length + words[1].length;

/** The pairs of words that name the half of every time, the morning's first where that can be told. */
function theoriesOf(clues: readonly Clue[], side: Side): Theory[] {
  const words = candidates(clues, side);
  if (words.length > MOST.words) return [];
  return words.flatMap((one, index) => words.slice(index + 1).flatMap((other) => theoryOf(clues, side, [one, other])));
}

function theoryOf(clues: readonly Clue[], side: Side, words: readonly [string, string]): readonly Theory[] {
  const [first, second] = words;
  const halves: HalfWord[] = [
    { half: 'am', word: first, side },
    { half: 'pm', word: second, side },
  ];
  const named: (readonly [Half, Half])[] = [];
  for (const { start, end } of clues) {
    const pair = [halfNamed(start.beside, halves), halfNamed(end.beside, halves)] as const;
    if (pair[0] === null || pair[1] === null) return [];
    named.push([pair[0], pair[1]]);
  }
  const says = (at: 0 | 1, half: Half) => named.some((pair) => pair[at] === half);
  const isEach = (at: 0 | 1) => says(at, 'am') && says(at, 'pm');
  // A word for "from" stands at every start and at no end; and one word alone has no other half.
  if (!isEach(0) && !isEach(1)) return [];
  const straight = readingOf(clues, named, false);
  const turned = readingOf(clues, named, true);
  const choice = chosen(contradictions(clues, straight), contradictions(clues, turned)) ??
    chosen(disorder(clues, straight), disorder(clues, turned), 2) ?? [true, true];
  const readings = [straight, turned].filter((_, index) => choice[index]);
  if (readings.length === 0) return [];
  return [{ words: choice[0] ? [first, second] : [second, first], side, readings }];
}

/** Which of two holds, from how much speaks against each; null when less than `least` does. */
const chosen = (straight: number, turned: number, least = 1): readonly [boolean, boolean] | null =>
  straight + turned < least ? null : [straight === 0, turned === 0];

const readingOf = (clues: readonly Clue[], named: readonly (readonly [Half, Half])[], turned: boolean): Reading =>
  clues.map(({ start, end }, index) => {
    const [first, second] = named[index] as readonly [Half, Half];
    const from = minuteIn(start, first, turned);
    const to = minuteIn(end, second, turned);
    return { start: from, end: to === 0 && from > 0 ? minutesInDay : to };
  });

const minuteIn = ({ hour, minute }: Written, half: Half, turned: boolean): number =>
  (hour % 12) * 60 + minute + ((half === 'pm') === turned ? 0 : minutesInDay / 2);

const contradictions = (clues: readonly Clue[], reading: Reading): number =>
  reading.filter(({ start, end }, index) => {
    const known = clues[index]?.known;
    return start > end || (known && (known.start !== start || known.end !== end));
  }).length;

/** How many events stand after one of the same day that begins later. */
const disorder = (clues: readonly Clue[], reading: Reading): number =>
  reading.filter(({ start }, index) => {
    const before = reading[index - 1];
    return before && clues[index]?.day === clues[index - 1]?.day && before.start > start;
  }).length;

/**
 * What may be words for halves at that side: what stands nearest to times, and what starts and ends have in common
 * there. Two words are one only if they stand so in both: a word for "to" and a half are not.
 */
function candidates(clues: readonly Clue[], side: Side): readonly string[] {
  const valuesOf = (value: (beside: Beside, side: Side) => string) =>
    (['start', 'end'] as const).map((at) => [...new Set(clues.map((clue) => value(clue[at].beside, side)))]);
  const [starts = [], ends = []] = valuesOf(nearest);
  const [firsts = [], seconds = []] = valuesOf(joined);
  const shared = starts.flatMap((one) => ends.map((other) => common(one, other, side)));
  const words = [...starts, ...ends, ...shared, ...firsts.filter((word) => seconds.includes(word))];
  return [...new Set(words)].filter((word) => word !== '');
}

const nearest = ({ before, after }: Beside, side: Side): string => (side === 'after' ? after[0] : before.at(-1)) ?? '';

const joined = ({ before, after }: Beside, side: Side): string =>
  (side === 'after' ? after.slice(0, 2) : before.slice(-2)).join('');

function common(one: string, other: string, side: Side): string {
  const at = (word: string, index: number) => word.at(side === 'after' ? index : -1 - index);
  let length = 0;
  while (length < Math.min(one.length, other.length) && at(one, length) === at(other, length)) length++;
  return side === 'after' ? one.slice(0, length) : one.slice(one.length - length);
}

/** Whether only a clock of twelve hours writes it so: `9:30` for `09:30`, `10` for `10:00`. */
const isShort = ({ hour, minute, full }: Written): boolean => !full && (hour < 10 || minute === 0);

/**
 * Whether the times cannot be of a clock that names halves: no word stands beside starts and ends alike. Two words that
 * each stand at one of them only would make every event from ten, eleven or twelve o'clock last half a day and longer.
 */
function isUnnamed(clues: readonly Clue[]): boolean {
  if (clues.some(({ start, end }) => isShort(start) || isShort(end))) return false;
  return (['after', 'before'] as const).every((side) => {
    const ends = new Set(clues.map(({ end }) => nearest(end.beside, side)));
    return clues.every(({ start }) => nearest(start.beside, side) === '' || !ends.has(nearest(start.beside, side)));
  });
}
