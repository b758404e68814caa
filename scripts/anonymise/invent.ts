import { digitsLike, lettersLike } from './alphabets.ts';

/** Gives one of so many, from zero. */
export type Random = (count: number) => number;

/** Makes up words in place of others. */
export type Inventor = {
  /** The same invented text for the same text: letters, digits and marks are other ones, punctuation and spaces stay. */
  readonly text: (text: string) => string;
  /** As `text`, for an address: what tells a kind of calendar from another stays, such as the ending for groups. */
  readonly address: (text: string) => string;
};

const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;
/** Endings of addresses that are everybody's, and tell a reader what kind of calendar it is. */
const HOSTS =
  '(?:#(?:holiday|contacts|weeknum))?@(?:gmail\\.com|(?:group|group\\.v|import|resource)\\.calendar\\.google\\.com)';
const KNOWN = new RegExp(HOSTS, 'g');
const KNOWN_IN_ADDRESS = new RegExp(`${HOSTS}$|(?:#(?:holiday|contacts|weeknum))?@[mgvi]$`, 'g');
/** Marks that set the direction of writing, and those between letters that join or part them. */
const INVISIBLE = /[\u200c\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/;

/**
 * An inventor whose words are none of `taken`, do not hold any of `avoided`, and differ from each other. What is made up
 * is drawn by lot: nobody can get back from it, as one could from a fixed rule.
 */
export function createInventor(random: Random, taken: ReadonlySet<string>, avoided: readonly string[]): Inventor {
  const words = new Map<string, string>();
  const used = new Set<string>();

  function invented(key: string): string {
    const known = words.get(key);
    if (known !== undefined) return known;
    let made = '';
    for (let attempt = 0; attempt < 200; attempt++) {
      made = insteadOf(key, random);
      const short = made.length < 3;
      if (made === key || avoided.some((word) => isWithin(word, made))) continue;
      // There may be no short word left that nobody uses.
      if ((!used.has(made) && !taken.has(made)) || (short && attempt > 100)) break;
    }
    used.add(made);
    words.set(key, made);
    return made;
  }

  function word(text: string): string {
    const key = text.toLowerCase();
    const [letters, made] = [[...text], [...invented([...key].length === [...text].length ? key : text)]];
    return letters.map((letter, index) => (isCapital(letter) ? made[index]?.toUpperCase() : made[index])).join('');
  }

  const plain = (text: string): string => {
    let made = '';
    let at = 0;
    for (const found of text.matchAll(WORD)) {
      made += between(text.slice(at, found.index)) + word(found[0]);
      at = found.index + found[0].length;
    }
    return made + between(text.slice(at));
  };
  const keeping = (known: RegExp) => (text: string) => {
    let made = '';
    let at = 0;
    for (const found of text.matchAll(known)) {
      made += plain(text.slice(at, found.index)) + found[0];
      at = found.index + found[0].length;
    }
    return made + plain(text.slice(at));
  };
  return { text: keeping(KNOWN), address: keeping(KNOWN_IN_ADDRESS) };
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** Whether a word stands in another, so that a reader could take the other for it. */
const isWithin = (word: string, made: string): boolean =>
  word === made ||
  (word.length > 2 && made.includes(word)) ||
  (word.length > 1 && made.startsWith(word)) ||
  (made.length > 1 && word.startsWith(made));

/** Other letters and digits of the same scripts. A mark becomes a letter of the script of the one before it. */
function insteadOf(word: string, random: Random): string {
  let bearer = 'a';
  return Array.from(word, (letter, index) => {
    if (!/[\p{M}\p{Lm}]/u.test(letter)) bearer = letter;
    const choice = /\p{Nd}/u.test(bearer) ? digitsLike(bearer) : lettersLike(bearer, index);
    const others = choice.filter((one) => one !== letter);
    return others[random(others.length)] ?? letter;
  }).join('');
}

/** What lies between words: pictures and signs may mean something, so that one dot stands for all of them. */
const between = (text: string): string =>
  Array.from(text, (letter) => {
    if (/[\x20-\x7e～\p{P}\p{Z}\s]/u.test(letter) || INVISIBLE.test(letter)) return letter;
    return /\p{C}|\p{Variation_Selector}/u.test(letter) ? '' : '•';
  }).join('');
