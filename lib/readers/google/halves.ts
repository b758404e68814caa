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

/** The half of the day that the words beside a number name, or null when none does. */
export function halfBeside(text: string, numeral: Numeral, { halves, hours }: ClockWords): Half | null {
  if (hours === 24) return null;
  const rest = withoutBidi(text.slice(numeral.to, numeral.to + 24));
  const after = rest.split(/[\p{Nd},，、،;–~～-]/u, 1)[0] ?? '';
  const before = withoutBidi(text.slice(Math.max(0, numeral.from - 24), numeral.from)).trimEnd();
  const [next = '', second = '', third = ''] = after.trim().split(/\s+/).map(bare);
  const previous = bare(before.split(/[\s\p{Nd}]/u).at(-1) ?? '');
  const known = (side: HalfWord['side'], is: (name: string) => boolean): Half | null => {
    const found = new Set(halves.filter((one) => one.side === side && is(one.word)).map((one) => one.half));
    return found.size === 1 ? ([...found][0] ?? null) : null;
  };
  return (
    known('after', (name) => beginsAs(next, name)) ??
    known('before', (name) => previous.endsWith(name)) ??
    // Some languages write "o'clock" between the two. The last word before a number may be that number's own.
    (third === '' && /^\p{Nd}/u.test(rest.slice(after.length))
      ? null
      : known('after', (name) => beginsAs(second, name)))
  );
}

const beginsAs = (word: string, name: string): boolean =>
  word !== '' &&
  (word === name ||
    (word.length > 1 && name.startsWith(word)) ||
    (name.length > 1 && word.startsWith(name) && !/^[a-z]/.test(word.slice(name.length))));

/** Words of languages that the browser's `Intl` does not know, or knows by others than Google's. */
const OWN: Readonly<Record<string, readonly [am: string, pm: string, side?: HalfWord['side']]>> = {
  he: ['לפ', 'אח'],
  is: ['fh', 'eh'],
  iw: ['לפ', 'אח'],
  lo: ['ກ່ອນທ່ຽງ', 'ຫຼັງທ່ຽງ'],
  mn: ['үө', 'үх'],
  my: ['နံနက်', 'ညနေ', 'before'],
  ne: ['पूर्वाह्न', 'अपराह्न'],
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

/** Learns the words of a page's own labels: a month or a schedule in the same language has none to learn from. */
export function learnWords(locale: string, learnt: ClockWords): ClockWords {
  const known = wordsOf(locale).halves;
  const halves = distinct([...known, ...learnt.halves]);
  if (halves.length > known.length) keep(locale, halves);
  return { halves, hours: learnt.hours };
}

function keep(locale: string, halves: readonly HalfWord[]): void {
  if (byLocale.size < 200) byLocale.set(locale, halves);
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
