import { failure, type Result, success } from '../result.ts';
import type { Path } from './problem.ts';

/** A JSON text's value, and the fields that are given more than once in one object (`JSON.parse` drops all but the last). */
export type JsonReading = { readonly value: unknown; readonly repeated: readonly Path[] };

/** Where reading a JSON text stopped, counted from 1, in UTF-16 units. */
export type JsonFault = { readonly code: 'not-json' | 'too-deep'; readonly line: number; readonly column: number };

/** Brackets within brackets that are still read. */
export const DEEPEST = 64;

type Level = { readonly keys: Set<string> | null; step: string | number };
type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;

/**
 * Reads JSON as RFC 8259 has it and says where it stops being JSON: engines word that differently and often leave the
 * place out. One pass, without recursion; agrees with `JSON.parse` on what is JSON, save for depth.
 */
export function readJson(text: string): Result<JsonReading, JsonFault> {
  const levels: Level[] = [];
  const repeated: Path[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  const stopped = (code: JsonFault['code']) => failure({ code, ...placeOf(text, at) });
  const afterValue = (): Wanted => (levels.length > 0 ? 'comma-or-end' : 'nothing');

  for (;;) {
    while (isBlank(text.charCodeAt(at))) at++;
    if (at >= text.length) break;
    const sign = text[at];
    const level = levels.at(-1);
    if (wanted === 'colon' && sign === ':') wanted = 'value';
    else if (wanted === 'comma-or-end' && sign === ',' && level) {
      wanted = level.keys ? 'key' : 'value';
      if (typeof level.step === 'number') level.step++;
    } else if (
      (sign === '}' && level?.keys && (wanted === 'key-or-end' || wanted === 'comma-or-end')) ||
      (sign === ']' && level && !level.keys && (wanted === 'value-or-end' || wanted === 'comma-or-end'))
    ) {
      levels.pop();
      wanted = afterValue();
    } else if ((wanted === 'key' || wanted === 'key-or-end') && sign === '"' && level?.keys) {
      const end = endOfString(text, at);
      if (end < 0) {
        at = ~end;
        return stopped('not-json');
      }
      const key: string = JSON.parse(text.slice(at, end));
      level.step = key;
      if (level.keys.has(key)) repeated.push(levels.map(({ step }) => step));
      level.keys.add(key);
      at = end - 1;
      wanted = 'colon';
    } else if (wanted === 'value' || wanted === 'value-or-end') {
      if (sign === '{' || sign === '[') {
        if (levels.length === DEEPEST) return stopped('too-deep');
        levels.push(sign === '{' ? { keys: new Set(), step: '' } : { keys: null, step: 0 });
        wanted = sign === '{' ? 'key-or-end' : 'value-or-end';
      } else {
        const end = sign === '"' ? endOfString(text, at) : endOfLiteral(text, at);
        if (end < 0) {
          at = ~end;
          return stopped('not-json');
        }
        at = end - 1;
        wanted = afterValue();
      }
    } else return stopped('not-json');
    at++;
  }
  return wanted === 'nothing' ? success({ value: JSON.parse(text), repeated }) : stopped('not-json');
}

const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** Where the string that starts at `from` ends, or the complement of where it goes wrong. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return ~at;
    if (code !== 92) continue;
    at++;
    if (text[at] === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return ~at;
      at += 4;
    } else if (!'"\\/bfnrt'.includes(text[at] ?? '?')) return ~at;
  }
  return ~text.length;
}

function endOfLiteral(text: string, from: number): number {
  LITERAL.lastIndex = from;
  return LITERAL.test(text) ? LITERAL.lastIndex : ~from;
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) as string).length + 1 };
}
