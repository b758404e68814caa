/** What JSON can say. A key whose value is undefined is not said. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The one text of a value in canonical JSON (RFC 8785): keys in the order of their UTF-16 units, no space, numbers and
 * strings as ECMAScript writes them. A lone surrogate, which the RFC refuses, is escaped: what was once written down must
 * not be refused later. Throws RangeError for a number that JSON has no form for.
 */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`No number of JSON: ${value}`);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const keys = Object.keys(value).sort();
  const members = keys.flatMap((key) => {
    const member = value[key];
    return member === undefined ? [] : [`${JSON.stringify(key)}:${canonical(member)}`];
  });
  return `{${members.join(',')}}`;
}

/** `Array.isArray` does not tell a readonly list from an object. */
const isList = (value: object): value is readonly Json[] => Array.isArray(value);
