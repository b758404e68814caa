import { GAPS, gapBefore, type Title, textBetween, wordAsWritten } from './title.ts';
import { isOrdinaryWord } from './vocabulary.ts';
import { ABBREVIATIONS } from './words.ts';

/**
 * Which capitals a title must have for an alias. Short names in capitals read as words otherwise (`IT`, `AM`), and some
 * names are words (`Call`). Initials may be small where they are dotted (`j.d.`).
 */
export type Capitals = 'any' | 'first' | 'all' | 'all-or-dotted';

/** How an alias writes initials: letter by letter (`J.D.`), as one short word in capitals (`JD`), or not at all. */
export type Spelling = 'spelled' | 'packed' | 'none';

/** The longest name in capitals that is taken for initials. */
const LONGEST_INITIALS = 3;

/**
 * How an alias writes initials, if at all. Letters one by one are initials in capitals, or small and dotted. They exist
 * where letters have capitals; elsewhere a row of letters is just a word.
 */
export function spellingOf(alias: Title): Spelling {
  const [word = ''] = alias.words;
  if (alias.words.length > 1) {
    const letters = alias.words.every((one) => one.length === 1 && isCased(one));
    return letters && hasCapitals(alias, 0, alias.words.length, 'all-or-dotted') ? 'spelled' : 'none';
  }
  const packed = word.length > 1 && word.length <= LONGEST_INITIALS && isLetters(word) && isCased(word);
  return packed && isUpper(wordAsWritten(alias, 0)) ? 'packed' : 'none';
}

/** The capitals that an alias asks for, by the way it is written. Codes with digits, and addresses, ask for none. */
export function capitalsOf(alias: Title, spelling: Spelling): Capitals {
  if (spelling === 'spelled') return 'all-or-dotted';
  if (spelling === 'packed') return 'all';
  const letters = alias.words.join('');
  const [word = ''] = alias.words;
  if (alias.words.length > 1 || !isLetters(letters) || !isCased(letters) || !isUpper(firstSign(alias, 0))) return 'any';
  if (word.length === 1) return 'all';
  return word.length === 2 || isOrdinaryWord(word) ? 'first' : 'any';
}

/** Whether the words `from` to `to` of a title have the capitals asked for. */
export function hasCapitals(title: Title, from: number, to: number, capitals: Capitals): boolean {
  if (capitals === 'any') return true;
  if (capitals === 'first') return isUpper(firstSign(title, from));
  let upper = true;
  let dotted = to - from > 1;
  for (let index = from; index < to; index++) {
    upper &&= isUpper(wordAsWritten(title, index));
    dotted &&= index === from || gapBefore(title, index) === GAPS.dot;
  }
  if (upper || capitals === 'all') return upper;
  return dotted && !ABBREVIATIONS.includes(title.words.slice(from, to).join(''));
}

/**
 * Whether the words `from` to `to` of a title are a name by themselves and no part of a longer one: `Anna` is not in
 * `Anna-Lena`, nor `J.D.` in `J.D.K.`, nor `AM` in `8 AM`.
 */
export function standsAlone(title: Title, from: number, to: number): boolean {
  const { plain, words, starts, ends } = title;
  const last = to - 1;
  if (isHyphenated(title, from) && joinsName(title, from, from - 1)) return false;
  if (isHyphenated(title, to) && joinsName(title, last, to)) return false;
  if (words[last]?.length === 1) {
    if (
      to < words.length &&
      starts[to] === (ends[last] as number) + 1 &&
      /['’]/.test(plain[ends[last] as number] ?? '')
    )
      return false;
    if (goesOn(title, last, to) && (textBetween(title, to).length === 1 || plain[ends[to] as number] === '.'))
      return false;
  }
  if (words[from]?.length === 1 && from > 0 && goesOn(title, from, from - 1)) return false;
  return !isHalfOfDay(title, from, to);
}

const isUpper = (text: string): boolean => text === text.toUpperCase();
const isCased = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();
const isLetters = (text: string): boolean => /^[\p{L}\p{M}]+$/u.test(text);
const firstSign = ({ plain, starts }: Title, index: number): string =>
  String.fromCodePoint(plain.codePointAt(starts[index] as number) as number);

/** Whether a hyphen alone parts the word at `index` from the one before. */
function isHyphenated({ plain, words, starts, ends }: Title, index: number): boolean {
  if (index === 0 || index >= words.length) return false;
  const end = ends[index - 1] as number;
  return starts[index] === end + 1 && /[-‐‑]/.test(plain[end] as string);
}

/** Whether the neighbour across a hyphen makes a double name. Codes, initials and words for appointments do not. */
function joinsName(title: Title, own: number, other: number): boolean {
  const word = title.words[own] as string;
  const neighbour = title.words[other] as string;
  if (!isLetters(word) || !isLetters(neighbour) || !isCased(word) || !isCased(neighbour)) return false;
  if (neighbour.length <= LONGEST_INITIALS && isUpper(wordAsWritten(title, other))) return false;
  return !isOrdinaryWord(neighbour);
}

/** Whether the neighbouring word is one more dotted initial, in capitals or small like the one at `own`. */
function goesOn(title: Title, own: number, other: number): boolean {
  const neighbour = title.words[other];
  if (neighbour?.length !== 1 || !isLetters(neighbour)) return false;
  const capitals = isUpper(wordAsWritten(title, own)) === isUpper(wordAsWritten(title, other));
  return capitals && gapBefore(title, Math.max(own, other)) === GAPS.dot;
}

/** Whether the words are the `AM` or `PM` of a time. */
function isHalfOfDay(title: Title, from: number, to: number): boolean {
  const first = title.words[from] as string;
  if (from === 0 || to - from > 2 || first.length > 2 || (first[0] !== 'a' && first[0] !== 'p')) return false;
  const half = to - from === 1 ? first : first + (title.words[from + 1] as string);
  return (
    (half === 'am' || half === 'pm') &&
    /^\d+$/.test(title.words[from - 1] as string) &&
    gapBefore(title, from) !== GAPS.sign
  );
}
