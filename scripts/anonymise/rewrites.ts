import { numeralsIn } from '../../lib/readers/google/text.ts';
import { type Chip, isShownTime, stretchesOf } from './chip.ts';
import { isKnown } from './dates.ts';
import type { Inventor } from './invent.ts';
import type { Survey } from './survey.ts';
import { piecesOf } from './vocabulary.ts';

/** How a text is rewritten. */
export type Rewrite = (text: string) => string;

/** The ways to rewrite texts, by where they stand. */
export type Rewrites = {
  /** Nothing but dates and times: numbers stay, and words of the vocabulary. */
  readonly dates: Rewrite;
  /** A heading of the calendar: its first number, which counts events, and the numbers of the days shown. */
  readonly heading: Rewrite;
  /** Any other text of the calendar: as it is where it can only be a date or a time. */
  readonly loose: Rewrite;
  /** A text that a chip shows, or its label. */
  readonly shown: (chip: Chip) => Rewrite;
  /** The accessible text of a chip, given piece by piece. */
  readonly spoken: (chip: Chip) => Rewrite;
};

/**
 * The ways to rewrite the texts of a page. `own` invents for what is somebody's, `site` for what the site says: its words
 * are known to everybody, so that the same inventor would give away what it made of the same words elsewhere.
 */
export function createRewrites({ words, numbers, names }: Survey, own: Inventor, site: Inventor): Rewrites {
  const dated = (text: string, keepsNumber: (number: string) => boolean): string =>
    text.replace(/[\p{L}\p{M}]+|\p{Nd}+|[^\p{L}\p{M}\p{Nd}]+/gu, (run) => {
      if (/\p{Nd}/u.test(run)) return keepsNumber(run) ? run : site.text(run);
      const pieces = piecesOf(run, words);
      return pieces.map(({ piece, known }) => (known ? piece : site.text(piece))).join('');
    });
  const dates: Rewrite = (text) => dated(text, () => true);

  const heading: Rewrite = (text) => {
    const [first] = numeralsIn(text);
    let at = 0;
    return dated(text, (number) => {
      at = text.indexOf(number, at);
      const isFirst = at === first?.from;
      at += number.length;
      return (isFirst && number.length < 4) || numbers.has(numeralsIn(number)[0]?.value ?? Number.NaN);
    });
  };

  const isDateOnly = (text: string): boolean =>
    isKnown(text, words) && numeralsIn(text).every(({ digits, value }) => digits <= 2 || numbers.has(value));
  const loose: Rewrite = (text) => (isDateOnly(text) ? dates(text) : site.text(text));

  function spoken(chip: Chip): Rewrite {
    const stretches = stretchesOf(chip, words);
    let offset = 0;
    return (text) => {
      const [start, end] = [offset, offset + text.length];
      offset = end;
      return stretches
        .map((one) => {
          const part = text.slice(Math.max(one.from, start) - start, Math.max(one.to, start) - start);
          return one.dates ? dates(part) : own.text(part);
        })
        .join('');
    };
  }

  const shown = (chip: Chip): Rewrite => {
    const isOwn = (text: string) => {
      if (text === chip.title || names.has(text)) return true;
      return stretchesOf(chip, words).some((one) => !one.dates && chip.heard.slice(one.from, one.to).includes(text));
    };
    return (text) => {
      if (text === chip.heard) return spoken(chip)(text);
      if (isShownTime(text, chip, words)) return dates(text);
      return isOwn(text.trim()) ? own.text(text) : site.text(text);
    };
  };
  return { dates, heading, loose, shown, spoken };
}
