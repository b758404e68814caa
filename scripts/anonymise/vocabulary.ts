import { wordsOf } from '../../lib/readers/google/words.ts';

/** Words that a language has for months, weekdays and halves of the day, and between their numbers, in small letters. */
export type Vocabulary = ReadonlySet<string>;

const LETTERS = /[\p{L}\p{M}]+/gu;

/** The runs of letters in a text, in small letters. */
export const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(LETTERS) ?? [];

const FORMATS: readonly Intl.DateTimeFormatOptions[] = [
  ...(['long', 'short'] as const).flatMap((style) => [
    { month: style },
    { weekday: style },
    { month: style, day: 'numeric' } as const,
    { month: style, day: 'numeric', weekday: style } as const,
    { month: style, year: 'numeric' } as const,
  ]),
  { dateStyle: 'full' },
  { dateStyle: 'long', timeStyle: 'short' },
  { dateStyle: 'medium', timeStyle: 'short' },
  { hour: 'numeric', hour12: true },
  { hour: 'numeric', minute: 'numeric', hour12: true },
  { hour: 'numeric', hour12: false },
];

/** What stands between hours and minutes or after them where no `Intl` writes it so. */
export const CLOCK = [...'hч時时点點시分น'];

/** A day of every month and every weekday, at every second hour. */
const DAYS = Array.from({ length: 24 }, (_, index) => Date.UTC(2026, index % 12, 3 + index, index * 2));
const HOUR = 3_600_000;

/**
 * The words of a language's dates and times, from `Intl` and from what the reader knows beside it, not from any page:
 * these alone are surely nobody's own.
 */
export function vocabularyOf(locale: string): Vocabulary {
  const words = new Set(['am', 'pm', 'gmt', 'utc', ...CLOCK]);
  for (const { word } of wordsOf(locale).halves) for (const one of partsOf(word)) words.add(one);
  for (const options of FORMATS) {
    const format = formatOf(locale, options);
    for (const day of format ? DAYS : []) {
      for (const text of [
        format?.format(day),
        format?.formatRange(day, day + HOUR),
        format?.formatRange(day, day + 40 * 24 * HOUR),
      ])
        for (const word of wordsIn(text ?? '')) words.add(word);
    }
  }
  return words;
}

/** The reader knows these words without the dots that may stand between their letters: `පෙව` is written `පෙ.ව.`. */
function partsOf(word: string): readonly string[] {
  const parted = word.length <= 4 && !/[a-z]/.test(word);
  const cuts = parted ? Array.from({ length: word.length - 1 }, (_, index) => index + 1) : [];
  return [...wordsIn(word), ...cuts.flatMap((cut) => [word.slice(0, cut), word.slice(cut)])];
}

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A run of letters cut into pieces, each a word of the vocabulary or not. */
export function piecesOf(
  run: string,
  words: Vocabulary,
): readonly { readonly piece: string; readonly known: boolean }[] {
  const small = run.toLowerCase();
  if (words.has(small) || !UNSPACED.test(run) || small.length !== run.length)
    return [{ piece: run, known: words.has(small) }];
  const pieces: { piece: string; known: boolean }[] = [];
  for (let at = 0; at < run.length; ) {
    let length = Math.min(12, run.length - at);
    while (length > 0 && !words.has(small.slice(at, at + length))) length--;
    const last = pieces.at(-1);
    if (length > 0) pieces.push({ piece: run.slice(at, at + length), known: true });
    else if (last && !last.known) last.piece += run[at];
    else pieces.push({ piece: run[at] ?? '', known: false });
    at += Math.max(1, length);
  }
  return pieces;
}
