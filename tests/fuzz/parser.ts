import type fc from 'fast-check';
import type { Result } from '../../lib/result.ts';

/** A word that stands in the samples wherever somebody's own words do. No failure may hold it. */
export const MARK = 'Zyxwvut';

/** What a parser made of its input: what it failed with, in words, and how large what it gave is. */
export type Outcome = { readonly failed: readonly string[]; readonly size: number };

/** A parser, and what it is tried with. */
export type Parser = {
  readonly name: string;
  readonly inputs: fc.Arbitrary<unknown>;
  readonly run: (input: never) => Outcome | Promise<Outcome>;
  /** What it may give at most, in characters of JSON, for an input of so many. */
  readonly most: (size: number) => number;
  /** Long inputs that its cost must be in proportion to, by their length. */
  readonly long: readonly ((length: number) => unknown)[];
  /** The part of the cases that it is tried with: less than one where a single case is dear. */
  readonly share?: number;
};

/** How large a value is, in characters of JSON. */
export const sizeOf = (value: unknown): number => JSON.stringify(value)?.length ?? 0;

/** What became of a failure as a value. */
export const outcome = (result: Result<unknown, unknown>): Outcome =>
  result.ok
    ? { failed: [], size: sizeOf(result.value) }
    : { failed: [JSON.stringify(result.error)], size: sizeOf(result.error) };

/** What a parser gave that never fails. */
export const gives = (value: unknown): Outcome => ({ failed: [], size: sizeOf(value) });

/** A text of a length, of nothing but one piece. */
export const fill = (piece: string) => (length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
/** Long texts that have made parsers slow before. */
export const LONG = [
  'a',
  ' ',
  '1',
  '9:',
  ',',
  '(',
  '[',
  '"',
  '\\',
  'a@',
  '@',
  '\ud800',
  '\u0301',
  'ſ',
  '1, ',
  'a b ',
  '-',
  '=\r\n',
  '漢',
].map(fill);

/** What is in proportion to the input, and a little for what any input costs. */
export const linear =
  (factor: number, least = 5_000) =>
  (size: number) =>
    least + factor * size;
/** For parsers of texts. */
export const longTexts = { long: LONG, most: linear(20) };
/** For parsers of values with a text in them. */
export const longValues = (place: (text: string) => unknown) => ({
  long: LONG.map((text) => (length: number) => place(text(length))),
  most: linear(20),
});
