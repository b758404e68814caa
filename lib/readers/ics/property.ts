import ICAL from 'ical.js';

/** One property of a component, taken apart: `DTSTART;TZID=Europe/Berlin:20260302T100000`. */
export type Property = {
  /** In small letters. */
  readonly name: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The values' type: `date-time`, `date`, `period`, `recur`, `text` and others of RFC 7265. */
  readonly type: string;
  readonly values: readonly unknown[];
};

/** Lines this long are taken apart only if they have no parameters to speak of: lists of dates, texts. */
const LONG = 8_192;
const HEAD = 200;
const LONGEST = 1_000_000;
const TEXTS = new Set(['summary', 'location']);

/** The name of the property on a line, in small letters, or null when the line is none. */
export function nameOn(line: string): string | null {
  const name = /^[A-Za-z0-9-]{1,100}(?=[;:])/.exec(line)?.[0];
  return name === undefined ? null : name.toLowerCase();
}

/**
 * The property on an unfolded line, or null when it cannot be taken apart. Very long lines are refused where the library
 * would need time in the square of their length; long texts are cut, since nothing keeps that much of them.
 */
export function propertyOn(line: string, name: string): Property | null {
  const head = line.slice(0, HEAD);
  const plain = head.includes(':') && !head.slice(0, head.indexOf(':')).includes('"');
  if (line.length > LONG && (!plain || line.length > LONGEST)) return null;
  try {
    const parsed: unknown = ICAL.parse.property(TEXTS.has(name) ? line.slice(0, LONG) : line, ICAL.design.icalendar);
    if (!Array.isArray(parsed)) return null;
    const [, params, type, ...values] = parsed;
    return { name, params, type, values };
  } catch {
    // Whatever the library cannot read is unreadable here; its message would hold words of the file.
    return null;
  }
}

/** The first value as text, or an empty one. */
export function wordsOf(property: Property | undefined): string {
  const value = property?.values[0];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** A parameter as text, or null when it is not there. Of several the first. */
export function parameterOf(property: Property, name: string): string | null {
  const value = Object.hasOwn(property.params, name) ? property.params[name] : null;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : null;
}
