import { LIMITS } from '../../calendar/reading.ts';

/** A number in a text, and where: `text.slice(from, to)`. With `minute`, one clock time such as `7:30`. */
export type Numeral = {
  readonly value: number;
  readonly minute: number | null;
  /** Digits of the value as written: two for `07`. */
  readonly digits: number;
  readonly from: number;
  readonly to: number;
};

const DIGIT = /^\p{Nd}$/u;
const known = new Map<number, number>();

/**
 * What a digit of any script is worth, or -1 for anything else. Unicode keeps decimal digits in runs whose length is a
 * multiple of ten, each run starting at a zero; so a digit's worth is its distance from the start of its run.
 */
function worthOf(code: number): number {
  if (code < 128) return code >= 48 && code <= 57 ? code - 48 : -1;
  let worth = known.get(code);
  if (worth === undefined) {
    let start = code;
    while (DIGIT.test(String.fromCodePoint(start))) start--;
    worth = start === code ? -1 : (code - start - 1) % 10;
    if (known.size < 5_000) known.set(code, worth);
  }
  return worth;
}

/** Whether a character is a digit of any script; not of those that lie beyond the first 65,536 characters. */
export const isDigit = (code: number): boolean => worthOf(code) >= 0;

/** Between an hour and its minutes: a colon or dot, or the word "hour" where it is written there. */
const JOINT = /^(?:[:.：٫]|\s?[hH時时点點시ч]\s?)$/;
const MOST = 24;

/** The numbers in the first `end` characters of a text, in order, hours and minutes joined; two dozen at most. */
export function numeralsIn(text: string, end = text.length): readonly Numeral[] {
  const found: Numeral[] = [];
  let index = 0;
  while (index < end && found.length < MOST) {
    const from = index;
    let value = 0;
    let digits = 0;
    while (index < end) {
      const code = text.codePointAt(index) ?? 0;
      const worth = worthOf(code);
      if (worth < 0) break;
      value = value * 10 + worth;
      digits++;
      index += code > 0xffff ? 2 : 1;
    }
    if (digits === 0) {
      index++;
      continue;
    }
    const last = found.at(-1);
    const gap = last && last.minute === null ? from - last.to : 0;
    if (last && gap > 0 && gap < 4 && digits === 2 && value < 60 && last.digits < 3 && last.value < 25) {
      if (JOINT.test(text.slice(last.to, from))) {
        found[found.length - 1] = { ...last, minute: value, to: index };
        continue;
      }
    }
    found.push({ value: digits > 6 ? Number.NaN : value, minute: null, digits, from, to: index });
  }
  return found;
}

/** Marks that set the direction of writing: they are seen nowhere and may stand before any word. */
const BIDI = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** The text without marks of direction. */
export const withoutBidi = (text: string): string => text.replace(BIDI, '');

/** A text from the page as a reading may hold it: cut between two characters, spaces at the ends off, no half characters. */
export function clean(text: string): string {
  let kept = text.length > LIMITS.text ? text.slice(0, LIMITS.text) : text;
  if (kept.length < text.length && /[\ud800-\udbff]$/.test(kept)) kept = kept.slice(0, -1);
  kept = kept.trim();
  return /\p{Cs}/u.test(kept) ? kept.replace(/\p{Cs}/gu, '\ufffd') : kept;
}

const SEPARATORS = new Set(',，、،;；؛፣၊');
const SKIPPED = new Set(' \u00a0\u202f\u200e\u200f\u202a\u202b\u2066\u2067\u2068「『"“');

/**
 * Where in the accessible text the title may begin, the likeliest first: after a separator before any other place. The
 * words may be a part of the time's, of a place's or of the title itself, so there can be several. Words that could be
 * a time or a mark are the title only after a separator.
 */
export function titlePlaces(text: string, title: string): readonly number[] {
  const likely: number[] = [];
  const others: number[] = [];
  let at = title === '' ? -1 : text.indexOf(title);
  while (at >= 0 && likely.length + others.length < 8) {
    let before = at - 1;
    while (before >= 0 && SKIPPED.has(text[before] ?? '')) before--;
    if (before >= 0 && SEPARATORS.has(text[before] ?? '')) likely.push(at);
    else if (at > 0) others.unshift(at);
    at = text.indexOf(title, at + 1);
  }
  if (others.length === 0) return likely;
  const wordy = /\p{L}{3}/u.test(title) || (/\p{L}/u.test(title) && !/\p{Nd}/u.test(title));
  return wordy ? [...likely, ...others] : likely;
}

/** What a title without words looks like: in brackets where it is seen, without them where it is heard. */
export function isPlaceholder(seen: string, heard: string): boolean {
  return /[(（]/.test(seen) && /^[(（].+[)）]$/.test(withoutBidi(seen)) && !heard.includes(seen);
}

/** Where the first field of an accessible text ends. */
export function endOfField(text: string, from = 0): number {
  let end = from;
  while (end < text.length && !SEPARATORS.has(text[end] ?? '')) end++;
  return end;
}

/** The first field after the times, for a chip whose title is not to be seen on its own. Null when there is none. */
export function fieldAfter(text: string, from: number): string | null {
  const start = endOfField(text, from) + 1;
  const field = text
    .slice(start, endOfField(text, start))
    .trim()
    .replace(/^[「『]|[」』]$/g, '');
  return field === '' ? null : field;
}

/**
 * The calendar's name in what follows the title: the first field, without the word for "calendar" and its colon; the
 * user's own calendar goes by the user's name. `names` are names known from elsewhere, which may hold a separator.
 */
export function ownerAfter(rest: string, names: readonly string[]): string | null {
  const field = /^[」』"”]?\s*[,，、،;；؛፣၊]\s*([^,，、،;；؛፣၊]+)/.exec(rest.slice(0, 600));
  if (!field?.[1]) return null;
  const from = rest.slice(field[0].length - field[1].length);
  const colon = /^[^:：,，、،;；؛፣၊]{1,24}[:：]\s*/.exec(from)?.[0].length ?? 0;
  const known = names.find((name) => from.startsWith(name, colon) || from.startsWith(name));
  const name = clean(known ?? from.slice(colon, field[1].length));
  return name === '' ? null : name;
}
