import { isDigit, type Numeral, withoutBidi } from './text.ts';

/** The half of the day, as a twelve-hour clock counts. */
export type Half = 'am' | 'pm';

/** A word for a half of the day, bare, and on which side of the number it stands. */
export type HalfWord = { readonly half: Half; readonly word: string; readonly side: 'before' | 'after' };

/** How a page's clock says its halves, in its own language, and which clock it is when that is known. */
export type ClockWords = { readonly halves: readonly HalfWord[]; readonly hours: 12 | 24 | null };

/** A day-period word without what languages put in and around it: dots, spaces, quotes, case. */
export const bare = (word: string): string =>
  withoutBidi(word)
    .toLowerCase()
    .replace(/[\s.'"״׳·]/g, '');

/** The words on both sides of a number, bare: before it the nearest is the last, after it the first. */
export type Beside = { readonly before: readonly string[]; readonly after: readonly string[] };

const FARTHEST = 32;
const MOST = 1_000;
const known = new Map<string, Beside>();

/** The words beside a number of a text, three a side at most: none beyond another number, a comma or a dash. */
export function besideOf(text: string, { from, to }: Numeral): Beside {
  let first = from;
  while (first > 0 && from - first < FARTHEST && !isEdge(text, first - 1)) first--;
  let last = to;
  while (last < text.length && last - to < FARTHEST && !isEdge(text, last)) last++;
  const before = text.slice(first, from);
  const after = text.slice(to, last);
  const more = last < text.length && isDigit(text.charCodeAt(last));
  // A page words its times in a few ways, each of them a thousand times.
  const name = `${before}|${after}|${more}`;
  let beside = known.get(name);
  if (!beside) {
    const words = bareWords(after);
    // The last word before a number may be that number's own, but for the one that stands with this number.
    if (words.length === 2 && more) words.pop();
    beside = { before: bareWords(before).slice(-3), after: words.slice(0, 3) };
    if (known.size >= MOST) known.clear();
    known.set(name, beside);
  }
  return beside;
}

const EDGES = new Set(',，、،;–~～-');
const isEdge = (text: string, at: number): boolean => EDGES.has(text[at] ?? '') || isDigit(text.charCodeAt(at));

const bareWords = (text: string): string[] =>
  withoutBidi(text)
    .split(/\s+/)
    .map(bare)
    .filter((word) => word !== '');

/** The half of the day that the words beside a number name, or null when none does. */
export const halfBeside = (text: string, numeral: Numeral, { halves, hours }: ClockWords): Half | null =>
  hours === 24 ? null : halfNamed(besideOf(text, numeral), halves);

const answers = new WeakMap<readonly HalfWord[], Map<Beside, Half | null>>();

/** The half that one of `halves` names beside a number, null when none does or two do. Of words within each other the longest counts. */
export function halfNamed(beside: Beside, halves: readonly HalfWord[]): Half | null {
  const given = answers.get(halves) ?? new Map<Beside, Half | null>();
  if (given.size === 0) answers.set(halves, given);
  let half = given.get(beside);
  if (half === undefined) {
    half = halfAmong(beside, halves);
    if (given.size < MOST) given.set(beside, half);
  }
  return half;
}

function halfAmong({ before, after }: Beside, halves: readonly HalfWord[]): Half | null {
  const longestOf = (side: HalfWord['side'], is: (name: string) => boolean): Half | null => {
    let longest = 0;
    let half: Half | null = null;
    for (const one of halves) {
      if (one.side !== side || one.word.length < longest || !is(one.word)) continue;
      half = one.word.length === longest && half !== one.half ? null : one.half;
      longest = one.word.length;
    }
    return half;
  };
  return (
    longestOf('after', (name) => begins(after, name)) ??
    longestOf('before', (name) => ends(before, name)) ??
    // Some languages write "o'clock" between the two.
    (after.length > 1 ? longestOf('after', (name) => begins(after.slice(1), name)) : null)
  );
}

/** Whether words after a number begin with a name. It may be of several words, cut short, or written together with others. */
function begins(words: readonly string[], name: string): boolean {
  const [word] = words;
  if (word === undefined) return false;
  if (isJoined(words, name)) return true;
  if (word.length < 2 || name.length < 2) return false;
  return (
    name.startsWith(word) ||
    (word.startsWith(name) && !/^[a-z]/.test(word.slice(name.length))) ||
    (word.endsWith(name) && !/[a-z]$/.test(word.slice(0, -name.length)))
  );
}

const isJoined = (words: readonly string[], name: string): boolean =>
  words[0] === name || words.slice(0, 2).join('') === name || words.slice(0, 3).join('') === name;

/** Whether words before a number end with a name, in the same ways. */
function ends(words: readonly string[], name: string): boolean {
  const word = words.at(-1);
  if (word === undefined) return false;
  if (word === name || words.slice(-2).join('') === name || words.slice(-3).join('') === name) return true;
  return name.length > 1 && word.endsWith(name) && !/[a-z]$/.test(word.slice(0, -name.length));
}
