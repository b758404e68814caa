import type { ShowAs } from '../../calendar/event.ts';
import { clean } from '../google/text.ts';
import type { Words } from './words.ts';

/** What a label tells after when the event is. */
export type Tail = {
  /** Empty when the text has room for a place and names none. */
  readonly place: string | null;
  readonly organiser: string | null;
  readonly showAs: ShowAs | null;
  readonly recurrence: 'series' | 'exception' | null;
  readonly cancelled?: boolean;
};

const SEPARATORS = [',', '，', '、', '،'];

/**
 * The end of a label, `[, PLACE][, By ORGANISER], SHOW-AS[, FLAG…]`, read from its end, since nothing in it is escaped.
 * `place` is the place as the tooltip tells it, null where there is no tooltip to tell.
 */
export function tailOf(text: string, place: string | null, words: Words): Tail {
  let { left, last } = lastField(text);
  let recurrence: Tail['recurrence'] = null;
  let cancelled = false;
  for (let flag = words.flags[last.toLowerCase()]; flag; flag = words.flags[last.toLowerCase()]) {
    if (flag === 'series' || flag === 'exception') recurrence = flag;
    if (flag === 'cancelled') cancelled = true;
    ({ left, last } = lastField(left));
  }
  const showAs = words.showAs[last.toLowerCase()] ?? null;
  const ended = { recurrence, showAs, ...(cancelled && { cancelled }) };
  if (showAs === null) return { ...ended, place: place === null ? null : clean(place), organiser: null };
  if (place !== null)
    return { ...ended, place: clean(place), organiser: organiserIn(withoutPlace(left, place), words) };
  if (words.by === null) return { ...ended, place: left.trim() === '' ? '' : null, organiser: null };
  const at = left.lastIndexOf(`, ${words.by}`);
  return {
    ...ended,
    place: clean(at < 0 ? withoutComma(left) : withoutComma(left.slice(0, at))),
    organiser: organiserIn(at < 0 ? '' : left.slice(at), words),
  };
}

/** The last field of a text, and what is left before it with its separator taken off. */
function lastField(text: string): { readonly left: string; readonly last: string } {
  const at = Math.max(...SEPARATORS.map((separator) => text.lastIndexOf(separator)));
  return { left: text.slice(0, Math.max(0, at)), last: text.slice(at + 1).trim() };
}

const withoutComma = (text: string): string => text.replace(/^[,，、،]\s*/, '');

function withoutPlace(text: string, place: string): string {
  const rest = withoutComma(text);
  return place !== '' && rest.startsWith(place.trim()) ? rest.slice(place.trim().length) : rest;
}

/** Who invited; empty where the label has room for one and names none: an event of one's own. */
function organiserIn(text: string, { by }: Words): string | null {
  if (by === null) return null;
  const rest = withoutComma(text.trim());
  return rest === '' ? '' : rest.startsWith(by) ? clean(rest.slice(by.length)) : null;
}
