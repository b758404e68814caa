import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEEPEST, readJson } from '../../lib/practice/json.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(SyntaxError);
    return false;
  }
};

const json = fc.json({ maxDepth: 5 });
/** JSON with a small slip in it, which may leave it JSON. */
const slipped = fc
  .tuple(
    json,
    fc.nat(),
    fc.nat(2),
    fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '\\', '0', '-', 'e', '\n', '\u0001', ' '),
  )
  .map(([text, where, cut, put]) => {
    const at = where % (text.length + 1);
    return text.slice(0, at) + put + text.slice(at + cut);
  });

describe('readJson', () => {
  it('agrees with JSON.parse on what is JSON, and on its value', () => {
    fc.assert(
      fc.property(fc.oneof(json, slipped, fc.string()), (text) => {
        const reading = readJson(text);
        expect(reading.ok).toBe(isJson(text));
        if (reading.ok) expect(reading.value.value).toEqual(JSON.parse(text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['', 1, 1],
    ['   ', 1, 4],
    ['{', 1, 2],
    ['{"a": 1,}', 1, 9],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['{\r\n  "a": nope\r\n}', 2, 8],
    ["{'a': 1}", 1, 2],
    ['{"a": "line\nbreak"}', 1, 12],
    ['{"a": "\\x"}', 1, 9],
    ['{"a": "\\u12G4"}', 1, 9],
    ['{"a": "open', 1, 12],
    ['[1, 2] 3', 1, 8],
    ['[01]', 1, 3],
    ['{"a" 1}', 1, 6],
    ['[1 2]', 1, 4],
    ['[}', 1, 2],
    ['{"a": 1]', 1, 8],
    ['// a remark\n{}', 1, 1],
    ['NaN', 1, 1],
  ])('stops reading %j at line %i, column %i', (text, line, column) => {
    expect(readJson(text)).toEqual({ ok: false, error: { code: 'not-json', line, column } });
  });

  it('names the fields that are given twice, however their names are escaped', () => {
    const reading = readJson('{"a": [{"b": 1}, {"b": 1, "c": 2, "\\u0062": 3}], "d": 1, "a": 2}');
    expect(reading.ok && reading.value.repeated).toEqual([['a', 1, 'b'], ['a']]);
  });

  it('reads brackets as deep as it says and stops at deeper ones without running out of stack', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(readJson(nested(DEEPEST)).ok).toBe(true);
    expect(readJson(nested(500_000))).toEqual({ ok: false, error: { code: 'too-deep', line: 1, column: DEEPEST + 1 } });
  });

  it('keeps a field named __proto__ as a field', () => {
    const reading = readJson('{"__proto__": {"a": 1}, "__proto__": 2}');
    expect(reading.ok && Object.keys(reading.value.value as object)).toEqual(['__proto__']);
    expect(reading.ok && reading.value.repeated).toEqual([['__proto__']]);
  });
});
