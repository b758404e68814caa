import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, type Json } from '../../lib/audit/canonical.ts';

/** The same value with the keys of its objects in another order. */
const turned = (value: Json): Json => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, member === undefined ? member : turned(member)]),
  );
};

const json = fc.jsonValue({ noUnicodeString: false, stringUnit: 'binary' }) as fc.Arbitrary<Json>;

describe('canonical JSON', () => {
  it('is as the RFC has it', () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const order = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(canonical(order)))).toHaveLength(7);
    expect(canonical(order)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  it('says the same whatever the order of keys, and can be read again', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonical(value);
        expect(canonical(turned(value))).toBe(text);
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('leaves out what is undefined, and refuses a number that is none', () => {
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(() => canonical([Number.NaN])).toThrow(RangeError);
    expect(() => canonical(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it('escapes half of a surrogate pair instead of losing it', () => {
    expect(JSON.parse(canonical('a\ud800'))).toBe('a\ud800');
  });
});
