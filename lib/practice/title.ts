import { folded, plainText } from './fold.ts';
import { JOINS, kindOf, OUTSIDE, splitRun, surveyed, UNSPACED } from './scripts.ts';

/**
 * A text taken apart into words that can be compared: folded (compatibility forms, case, accents), split at spaces and
 * signs, and where one script ends and another begins. Fields run in parallel, one entry for each word.
 */
export type Title = {
  /** The text without accents and invisible signs, its capitals kept. */
  readonly plain: string;
  /** Folded words in order. An e-mail address is one word and the only kind that holds an `@`. */
  readonly words: readonly string[];
  /** Where in `plain` each word starts and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** How two neighbouring words are parted, from hardly to clearly. */
export const GAPS = { none: 0, dot: 1, space: 2, comma: 3, sign: 4 } as const;
export type Gap = (typeof GAPS)[keyof typeof GAPS];

/** Takes a text apart. Linear in its length, whatever it holds. */
export function readTitle(text: string): Title {
  const ascii = ASCII.test(text);
  const plain = ascii ? text : plainText(text);
  const lower = ascii ? text.toLowerCase() : folded(plain);
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (start: number, end: number) => {
    words.push(lower.slice(start, end));
    starts.push(start);
    ends.push(end);
  };
  const addresses = plain.includes('@') ? findAddresses(plain) : NO_ADDRESSES;
  let nextAddress = 0;
  let start = 0;
  let current = OUTSIDE;
  const close = (end: number) => {
    if (current >= UNSPACED) splitRun(lower, start, end, push);
    else if (current !== OUTSIDE) push(start, end);
    current = OUTSIDE;
  };
  for (let at = 0; at < plain.length; ) {
    const address = addresses[nextAddress];
    if (address && address.start === at) {
      close(at);
      push(address.start, address.end);
      at = address.end;
      nextAddress++;
      continue;
    }
    const code = plain.charCodeAt(at);
    let kind: number;
    let step = 1;
    if (code < 0xd800 || code > 0xdfff) kind = kindOf(code);
    else {
      const point = plain.codePointAt(at) as number;
      kind = surveyed(point);
      if (point > 0xffff) step = 2;
    }
    if (kind === JOINS) kind = current;
    if (kind !== current) {
      if (current !== OUTSIDE) close(at);
      start = at;
      current = kind;
    }
    at += step;
  }
  close(plain.length);
  return { plain, words, starts, ends };
}

/** How the word at `index` is parted from the one before it. */
export function gapBefore(title: Title, index: number): Gap {
  const between = textBetween(title, index);
  if (between === '') return GAPS.none;
  if (/^\.(?:\s*|[-‐‑])$/.test(between)) return GAPS.dot;
  if (/^(?:\s+|['’_·・‐‑-])$/.test(between)) return GAPS.space;
  return /^\.?[,、]\s*$/.test(between) ? GAPS.comma : GAPS.sign;
}

/** The widest gap that a phrase's words may have between them: what it is written with, and at least `least`. */
export function reachOf(phrase: Title, least: Gap): Gap {
  let reach = least;
  for (let index = 1; index < phrase.words.length; index++) {
    const gap = gapBefore(phrase, index);
    if (gap > reach) reach = gap;
  }
  return reach;
}

/** Whether no gap between the words `from` up to but not including `to` is wider than `reach`. */
export function isWithinReach(title: Title, from: number, to: number, reach: number): boolean {
  for (let index = from + 1; index < to; index++) if (gapBefore(title, index) > reach) return false;
  return true;
}

/** What stands between the word at `index` and the one before it. */
export const textBetween = ({ plain, starts, ends }: Title, index: number): string =>
  plain.slice(ends[index - 1], starts[index]);

/** The word at `index` with its capitals. */
export const wordAsWritten = ({ plain, starts, ends }: Title, index: number): string =>
  plain.slice(starts[index], ends[index]);

const ASCII = /^[\0-\x7f]*$/;

type Stretch = { readonly start: number; readonly end: number };
const NO_ADDRESSES: readonly Stretch[] = [];
/** The longest that RFC 5321 allows before and after the `@`. */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;

function findAddresses(plain: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let sign = plain.indexOf('@'); sign >= 0; sign = plain.indexOf('@', sign + 1)) {
    const before = plain.slice(Math.max(found.at(-1)?.end ?? 0, sign - LONGEST_LOCAL), sign);
    const local = /[\p{L}\p{N}_%+][\p{L}\p{M}\p{N}._%+'-]*$/u.exec(before);
    const domain = /^(?:[\p{L}\p{M}\p{N}-]+\.)+(?:xn--[a-z\d-]+|\p{L}{2,})/iu.exec(
      plain.slice(sign + 1, sign + 1 + LONGEST_DOMAIN),
    );
    if (local && domain) found.push({ start: sign - local[0].length, end: sign + 1 + domain[0].length });
  }
  return found;
}
