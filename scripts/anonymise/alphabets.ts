/** A script, and a run of its ordinary letters, small ones where it has two cases. */
type Alphabet = { readonly script: RegExp; readonly letters: readonly string[] };

const TABLE: readonly (readonly [script: string, first: number, last: number])[] = [
  ['Cyrillic', 0x430, 0x44f],
  ['Greek', 0x3b1, 0x3c9],
  ['Armenian', 0x561, 0x586],
  ['Georgian', 0x10d0, 0x10f0],
  ['Hebrew', 0x5d0, 0x5ea],
  ['Arabic', 0x628, 0x64a],
  ['Devanagari', 0x915, 0x939],
  ['Bengali', 0x995, 0x9b9],
  ['Gurmukhi', 0xa15, 0xa39],
  ['Gujarati', 0xa95, 0xab9],
  ['Oriya', 0xb15, 0xb39],
  ['Tamil', 0xb95, 0xbb9],
  ['Telugu', 0xc15, 0xc39],
  ['Kannada', 0xc95, 0xcb9],
  ['Malayalam', 0xd15, 0xd39],
  ['Sinhala', 0xd9a, 0xdc6],
  ['Thai', 0xe01, 0xe2e],
  ['Lao', 0xe81, 0xeae],
  ['Myanmar', 0x1000, 0x1021],
  ['Ethiopic', 0x1200, 0x1248],
  ['Khmer', 0x1780, 0x17a2],
  ['Hiragana', 0x3042, 0x3093],
  ['Katakana', 0x30a2, 0x30f3],
  ['Han', 0x4e00, 0x4fff],
  ['Hangul', 0xac00, 0xd7a3],
];

const ALPHABETS: readonly Alphabet[] = TABLE.map(([script, first, last]) => ({
  script: new RegExp(`\\p{Script=${script}}`, 'u'),
  letters: Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).filter(
    (letter) => /^[\p{Ll}\p{Lo}]$/u.test(letter),
  ),
}));

const CONSONANTS = [...'bcdfgklmnprstvwxz'];
const VOWELS = [...'aeiou'];

/** Letters to take instead of one of a word, `index` its place: of the same script, so that a word still runs the same way. */
export function lettersLike(letter: string, index: number): readonly string[] {
  const found = letter < '\u0250' ? undefined : ALPHABETS.find(({ script }) => script.test(letter));
  return found?.letters ?? (index % 2 === 0 ? CONSONANTS : VOWELS);
}

/** The ten digits of the script that a digit is of, in order. Unicode keeps digits in runs that each start at a zero. */
export function digitsLike(digit: string): readonly string[] {
  const code = digit.codePointAt(0) ?? 48;
  let start = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(start - 1))) start--;
  const zero = code - ((code - start) % 10);
  return Array.from({ length: 10 }, (_, index) => String.fromCodePoint(zero + index));
}
