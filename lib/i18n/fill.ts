import type { Finding } from '../rules/rule.ts';
import type { ZoneName } from '../time/zone.ts';
import { formatNumber, formatWhen } from './format.ts';

/** The longest piece of a calendar's own text that a sentence quotes. */
const QUOTED = 80;

const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A rule's sentence with its placeholders filled: instants in the practice's clock, numbers in the locale. A placeholder
 * without a value stays as it is, so that a rule's mistake shows. Values are text from a calendar and may be anything;
 * they are shortened, and cannot turn the direction of the sentence around them.
 */
export function fill(sentence: string, values: Finding['values'], zone: ZoneName, locale: string): string {
  return sentence.replace(/\{([a-zA-Z][\w-]*)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return placeholder;
    if (typeof value === 'number') return formatNumber(value, locale);
    return typeof value === 'string' ? quoted(value) : formatWhen(value.instant, zone, locale);
  });
}

/** A calendar's own text, made fit to stand inside one of ours: one line, short, and isolated where it runs right to left. */
export function quoted(text: string): string {
  const plain = text.replace(BIDI_CONTROLS, '').replace(/\s+/g, ' ').trim();
  const characters = [...plain];
  const short = characters.length > QUOTED ? `${characters.slice(0, QUOTED - 1).join('')}…` : plain;
  return RIGHT_TO_LEFT.test(short) ? `\u2068${short}\u2069` : short;
}
