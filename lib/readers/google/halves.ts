import { type Numeral, withoutBidi } from './text.ts';

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

/** The words beside a number of a text, three a side at most: none beyond another number, a comma or a dash. */
export function besideOf(text: string, numeral: Numeral): Beside {
  const rest = withoutBidi(text.slice(numeral.to, numeral.to + 32));
  const next = /[\p{Nd},，、،;–~～-]/u.exec(rest);
  const after = bareWords(next ? rest.slice(0, next.index) : rest);
  // The last word before a number may be that number's own, but for the one that stands with this number.
  if (after.length === 2 && next && /\p{Nd}/u.test(next[0])) after.pop();
  const ahead = withoutBidi(text.slice(Math.max(0, numeral.from - 32), numeral.from));
  return { before: bareWords(ahead.split(/[\p{Nd},，、،;–~～-]/u).at(-1) ?? '').slice(-3), after: after.slice(0, 3) };
}

const bareWords = (text: string): string[] =>
  text
    .split(/\s+/)
    .map(bare)
    .filter((word) => word !== '');

/** The half of the day that the words beside a number name, or null when none does. */
export const halfBeside = (text: string, numeral: Numeral, { halves, hours }: ClockWords): Half | null =>
  hours === 24 ? null : halfNamed(besideOf(text, numeral), halves);

/** The half that one of `halves` names beside a number, null when none does or two do. Of words within each other the longest counts. */
export function halfNamed({ before, after }: Beside, halves: readonly HalfWord[]): Half | null {
  const named = (side: HalfWord['side'], is: (name: string) => boolean): Half | null => {
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
    named('after', (name) => begins(after, name)) ??
    named('before', (name) => ends(before, name)) ??
    // Some languages write "o'clock" between the two.
    (after.length > 1 ? named('after', (name) => begins(after.slice(1), name)) : null)
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

/** Words of languages that the browser's `Intl` does not know, or knows by others than Google's. */
const OWN: Readonly<Record<string, readonly [am: string, pm: string, side?: HalfWord['side']]>> = {
  am: ['ጥዋት', 'ከሰዓት'],
  cy: ['yb', 'yh'],
  fa: ['قب', 'بع'],
  he: ['לפ', 'אח'],
  is: ['fh', 'eh'],
  iw: ['לפ', 'אח'],
  kn: ['ಪೂರ್ವಾಹ್ನ', 'ಅಪರಾಹ್ನ'],
  lo: ['ກ່ອນທ່ຽງ', 'ຫຼັງທ່ຽງ'],
  mn: ['үө', 'үх'],
  my: ['နံနက်', 'ညနေ', 'before'],
  ne: ['पूर्वाह्न', 'अपराह्न'],
  pa: ['ਪੂਦੁ', 'ਬਾਦੁ'],
  si: ['පෙව', 'පව', 'before'],
};

const byLocale = new Map<string, readonly HalfWord[]>();

/**
 * The words a language has for the halves of the day: those that a page in it was found to use, those of `Intl`, and the
 * Latin ones that many languages keep.
 */
export function wordsOf(locale: string): ClockWords {
  let halves = byLocale.get(locale);
  if (!halves) {
    const [am, pm, side = 'after'] = OWN[locale] ?? ['am', 'pm'];
    halves = distinct([
      { half: 'am', word: 'am', side: 'after' },
      { half: 'pm', word: 'pm', side: 'after' },
      { half: 'am', word: am, side },
      { half: 'pm', word: pm, side },
      ...wordsAt(locale, 9, 'am'),
      ...wordsAt(locale, 21, 'pm'),
    ]);
    keep(locale, halves);
  }
  return { halves, hours: null };
}

const isSameWord = (one: HalfWord, other: HalfWord): boolean => one.word === other.word && one.side === other.side;

/**
 * Learns the words that a page was found to use, for all pages in its language: a month or a schedule tells less than
 * the hours beside a week. A word that was thought to mean the other half means this one from now on.
 */
export function learnWords(locale: string, learnt: ClockWords): ClockWords {
  const known = wordsOf(locale).halves;
  const isNew = learnt.halves.some((word) => !known.some((one) => isSameWord(one, word) && one.half === word.half));
  if (!isNew) return { halves: known, hours: learnt.hours };
  const halves = [...known.filter((one) => !learnt.halves.some((word) => isSameWord(one, word))), ...learnt.halves];
  keep(locale, halves);
  return { halves, hours: learnt.hours };
}

const MOST = 200;

function keep(locale: string, halves: readonly HalfWord[]): void {
  if (byLocale.size >= MOST) byLocale.clear();
  byLocale.set(locale, halves);
}

const distinct = (words: readonly HalfWord[]): readonly HalfWord[] => [
  ...new Map(words.map((one) => [JSON.stringify(one), one])).values(),
];

function wordsAt(locale: string, hour: number, half: Half): HalfWord[] {
  try {
    const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', hour12: true, timeZone: 'UTC' });
    const parts = format
      .formatToParts(Date.UTC(2024, 0, 1, hour))
      .map(({ type, value }) => ({ type, value: bare(value) }));
    const at = parts.findIndex((part) => part.type === 'dayPeriod');
    const word = parts[at]?.value ?? '';
    return word === ''
      ? []
      : [{ half, word, side: at < parts.findIndex((part) => part.type === 'hour') ? 'before' : 'after' }];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/**
 * The words and the clock of a page with a time axis, from the labels beside it: the label at ten says how the morning
 * is called, the one at twenty-two the evening. `labels` are the twenty-four, midnight first. Null when they are none.
 */
export function wordsOfLabels(
  labels: readonly string[],
  numerals: (text: string) => readonly Numeral[],
): ClockWords | null {
  const at = (hour: number) => {
    const text = labels[hour] ?? '';
    const [numeral, ...more] = numerals(text);
    if (!numeral || more.length > 0) return null;
    const before = bare(text.slice(0, numeral.from));
    const side: HalfWord['side'] = before === '' ? 'after' : 'before';
    return { value: numeral.value, word: before || bare(text.slice(numeral.to)), side };
  };
  const morning = at(10);
  const evening = at(22);
  if (morning?.value !== 10 || !evening) return null;
  if (evening.value === 22) return { halves: [], hours: 24 };
  if (evening.value !== 10 || morning.word === '' || evening.word === '' || morning.word === evening.word) return null;
  const halves: HalfWord[] = [
    { half: 'am', word: morning.word, side: morning.side },
    { half: 'pm', word: evening.word, side: evening.side },
  ];
  return { halves, hours: 12 };
}
