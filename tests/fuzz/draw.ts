import fc from 'fast-check';

/** Pieces that have broken parsers before: in texts, and as the names and values of fields. */
const TOKENS = [
  '',
  ' ',
  '\0',
  '\r\n',
  '\n ',
  '\t',
  ',',
  ';',
  ':',
  '"',
  "'",
  '\\',
  '=',
  '=1+1',
  '@',
  '<img src=x onerror=alert(1)>',
  '\ud800',
  '\udfff',
  '\u202e',
  '\u200f',
  '\ufeff',
  '\u0301',
  'ß',
  'İ',
  '１２',
  '٣',
  '10:00',
  '9:00 AM',
  '99:99',
  '2026-02-30',
  '99991231T235959',
  '-1',
  '1e999',
  '9'.repeat(40),
  '[[[[[[[[',
  '{{{{',
  '(a+)+$',
  'a@b.c',
  'BEGIN:VEVENT\r\n',
  'END:VEVENT\r\n',
  'RRULE:FREQ=SECONDLY\r\n',
  'null',
  'true',
  '__proto__',
  'constructor',
  'toString',
] as const;

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'then', '', '0'];

/** Values that stand where another was expected. Each is made anew, so that no case changes the next. */
const HOSTILE: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => 0,
  () => -1,
  () => -0,
  () => 1.5,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => 1e308,
  () => '',
  () => '\ud800',
  () => 'x'.repeat(3_000),
  () => [],
  () => ({}),
  () => Array(50).fill(null),
  () => deep(200),
  () => JSON.parse('{"__proto__":{"ok":true}}'),
  () => ({ toString: 1, valueOf: 1 }),
  () => ({ length: 1e9 }),
  () => new Date(Number.NaN),
  () => 10n,
  () => Object.create(null),
];

/** Lists within lists. */
function deep(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { events: value };
  return value;
}

/** One change: what is done, where, and with which piece, as numbers that the sample gives their meaning. */
type Change = { readonly kind: number; readonly at: number; readonly with: number };

const changes = fc.array(
  fc.record({ kind: fc.nat(7), at: fc.nat(1_000_003), with: fc.nat(1_000_003) }, { noNullPrototype: true }),
  { minLength: 1, maxLength: 6 },
);

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

/** Texts near a valid one, and some that are near none. */
export function textsNear(samples: readonly string[]): fc.Arbitrary<string> {
  const near = fc
    .tuple(fc.constantFrom(...samples), changes)
    .map(([sample, all]) => all.reduce((text, change) => changedText(text, change, samples), sample));
  return fc.oneof(
    { weight: 9, arbitrary: near },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  );
}

function changedText(text: string, { kind, at, with: piece }: Change, samples: readonly string[]): string {
  const from = at % (text.length + 1);
  const to = Math.min(text.length, from + (piece % 40));
  const [before, within, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (kind) {
    case 0:
      return before + String.fromCharCode((within.charCodeAt(0) || 0) ^ (1 << (piece % 16))) + text.slice(from + 1);
    case 1:
      return before + after;
    case 2:
      return before + within + within + after;
    case 3:
      return before + pick(TOKENS, piece) + text.slice(from);
    case 4:
      return before + pick(TOKENS, piece) + after;
    case 5: {
      const other = pick(samples, piece);
      return before + other.slice(piece % (other.length + 1), (piece % (other.length + 1)) + 200) + after;
    }
    case 6:
      return before;
    default:
      return before + (within || pick(TOKENS, piece)).repeat(1 + (piece % 20)) + after;
  }
}

/** Bytes near those of a valid file. */
export function bytesNear(samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  return fc.tuple(fc.constantFrom(...samples), changes).map(([sample, all]) => {
    let bytes = sample.slice();
    for (const { kind, at, with: piece } of all) {
      const from = at % (bytes.length + 1);
      const to = Math.min(bytes.length, from + (piece % 40));
      if (kind < 4) bytes[from] = piece;
      else if (kind === 4) bytes.fill(0xff, from, to);
      else if (kind === 5) bytes = bytes.slice(0, from);
      else bytes = Uint8Array.from([...bytes.subarray(0, to), ...bytes.subarray(from)]);
    }
    return bytes;
  });
}

/** Values near a valid one: its fields changed, left out, doubled, exchanged, with names and values nobody expects. */
export function valuesNear(samples: readonly unknown[]): fc.Arbitrary<unknown> {
  const near = fc.tuple(fc.constantFrom(...samples), changes).map(([sample, all]) => {
    const root = { value: structuredClone(sample) };
    for (const change of all) changeValue(root, change);
    return root.value;
  });
  return fc.oneof({ weight: 19, arbitrary: near }, { weight: 1, arbitrary: fc.anything() });
}

type Place = { readonly parent: Record<string, unknown>; readonly name: string };

/** Every place within a value, its root first; no more than a few thousand. */
function placesIn(root: object): readonly Place[] {
  const places: Place[] = [];
  const waiting: object[] = [root];
  for (let parent = waiting.pop(); parent && places.length < 4_000; parent = waiting.pop())
    for (const [name, value] of Object.entries(parent)) {
      places.push({ parent: parent as Record<string, unknown>, name });
      if (typeof value === 'object' && value !== null) waiting.push(value);
    }
  return places;
}

function changeValue(root: object, { kind, at, with: piece }: Change): void {
  const places = placesIn(root);
  if (places.length === 0) return;
  const { parent, name } = pick(places, at);
  const value = parent[name];
  const put = (at: object, field: string, what: unknown) =>
    Object.defineProperty(at, field, { value: what, enumerable: true, configurable: true, writable: true });
  switch (kind) {
    case 0:
      put(parent, name, pick(HOSTILE, piece)());
      break;
    case 1:
      // Not by `splice`, which asks the list for its constructor: that may be a change, too.
      if (Array.isArray(parent) && parent.length > Number(name))
        parent.copyWithin(Number(name), Number(name) + 1).length--;
      else Reflect.deleteProperty(parent, name);
      break;
    case 2:
      if (Array.isArray(parent)) parent.push(...Array(1 + (piece % 30)).fill(value));
      else put(parent, `${name}${name}`, value);
      break;
    case 3: {
      const other = pick(places, piece);
      put(parent, name, structuredCloneOf(other.parent[other.name]));
      break;
    }
    case 4:
      put(
        typeof value === 'object' && value !== null ? value : parent,
        pick(NAMES, piece),
        pick(HOSTILE, piece >> 4)(),
      );
      break;
    case 5:
      if (typeof value === 'string')
        put(parent, name, changedText(value, { kind: piece % 8, at: piece, with: at }, TOKENS));
      else if (typeof value === 'number') put(parent, name, value + (pick([1, -1, 0.5, 1e13, -1e13], piece) as number));
      else put(parent, name, pick(TOKENS, piece));
      break;
    case 6:
      put(parent, name, [value]);
      break;
    default:
      put(parent, name, pick(TOKENS, piece));
  }
}

/** A copy of what can be copied; a value made up by a change may hold what cannot. */
function structuredCloneOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? structuredClone(value) : value;
}
