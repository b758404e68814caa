import { bare, type ClockWords, type Half, type HalfWord } from './halves.ts';
import type { Numeral } from './text.ts';

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

const MOST = 200;
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
