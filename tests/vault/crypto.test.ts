import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateKey, isSealed, isSealingKey, open, type Sealed, seal } from '../../lib/vault/crypto.ts';
import { json } from './sample.ts';

const key = await generateKey();

/** Any UTF-16 there is, lone surrogates too, with every special one often. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\ud800', '\udfff', '\u0000', '\ufeff', '\ufffd', '"', '\\', '/', '\u2028'),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  ),
});
const version = fc.integer({ min: 1, max: 1000 });

const flipped = (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>, bit: number): Uint8Array<ArrayBuffer> => {
  const copy = new Uint8Array(bytes instanceof ArrayBuffer ? bytes.slice(0) : bytes);
  const at = bit % (copy.length * 8);
  copy[at >> 3] = (copy[at >> 3] ?? 0) ^ (1 << (at & 7));
  return copy;
};

const refused = { ok: false, error: 'not-authentic' };

describe('sealing', () => {
  test('gives every JSON value back, whatever its strings and its name hold', async () => {
    await fc.assert(
      fc.asyncProperty(text, version, fc.oneof(json, text), async (name, number, value) => {
        const opened = await open(key, name, await seal(key, name, number, value));
        expect(opened).toEqual({ ok: true, value });
      }),
    );
  });

  test('refuses a record in which any one bit was changed', async () => {
    await fc.assert(
      fc.asyncProperty(json, fc.nat(), fc.constantFrom('iv', 'data'), async (value, bit, part) => {
        const sealed = await seal(key, 'agenda', 1, value);
        const changed: Sealed =
          part === 'iv'
            ? { ...sealed, iv: flipped(sealed.iv, bit) }
            : { ...sealed, data: flipped(sealed.data, bit).buffer };
        expect(await open(key, 'agenda', changed)).toEqual(refused);
      }),
    );
  });

  test('refuses a record that was cut short, down to nothing', async () => {
    const sealed = await seal(key, 'agenda', 1, { title: 'K7' });
    for (let length = 0; length < sealed.data.byteLength; length++) {
      expect(await open(key, 'agenda', { ...sealed, data: sealed.data.slice(0, length) })).toEqual(refused);
    }
    expect(await open(key, 'agenda', { ...sealed, iv: sealed.iv.slice(0, 8) })).toEqual(refused);
  });

  test('refuses a record under any other name, or as of any other version', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, version, version, async (name, other, number, otherNumber) => {
        const sealed = await seal(key, name, number, 'content');
        expect((await open(key, other, sealed)).ok).toBe(other === name);
        expect((await open(key, name, { ...sealed, version: otherNumber })).ok).toBe(otherNumber === number);
      }),
    );
  });

  test('tells names apart that UTF-8 cannot', async () => {
    const sealed = await seal(key, 'page \ud800', 1, 'content');
    expect(await open(key, 'page \ud801', sealed)).toEqual(refused);
    expect(await open(key, 'page \ufffd', sealed)).toEqual(refused);
  });

  test('refuses what another key sealed', async () => {
    const sealed = await seal(await generateKey(), 'agenda', 1, 'content');
    expect(await open(key, 'agenda', sealed)).toEqual(refused);
  });

  test('never uses an IV twice, so that the same content is never the same bytes', async () => {
    const sealed = await Promise.all(Array.from({ length: 500 }, () => seal(key, 'agenda', 1, 'content')));
    expect(new Set(sealed.map(({ iv }) => iv.join())).size).toBe(500);
    expect(new Set(sealed.map(({ data }) => new Uint8Array(data).join())).size).toBe(500);
    expect(sealed[0]?.iv.length).toBe(12);
  });

  test('throws for what JSON cannot carry', async () => {
    await expect(seal(key, 'agenda', 1, undefined)).rejects.toThrow(TypeError);
    await expect(seal(key, 'agenda', 1, () => 1)).rejects.toThrow(TypeError);
    await expect(seal(key, 'agenda', 1, 1n)).rejects.toThrow(TypeError);
  });

  test('takes the value as it is at the call', async () => {
    const value = { title: 'before' };
    const sealing = seal(key, 'agenda', 1, value);
    value.title = 'after';
    expect(await open(key, 'agenda', await sealing)).toEqual({ ok: true, value: { title: 'before' } });
  });
});

describe('the key', () => {
  test('cannot be taken out', async () => {
    for (const format of ['raw', 'jwk'] as const) await expect(crypto.subtle.exportKey(format, key)).rejects.toThrow();
  });

  test('is known from other keys and other things', async () => {
    const encryptOnly = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
    const otherKind = await crypto.subtle.generateKey({ name: 'AES-CBC', length: 256 }, false, ['encrypt', 'decrypt']);
    expect(isSealingKey(key)).toBe(true);
    for (const other of [encryptOnly, otherKind, null, {}, 'key']) expect(isSealingKey(other)).toBe(false);
  });
});

test('a sealed record is known by its shape', async () => {
  const sealed = await seal(key, 'agenda', 1, null);
  expect(isSealed(sealed)).toBe(true);
  const others = [
    null,
    'text',
    {},
    { ...sealed, version: 1.5 },
    { ...sealed, iv: [1] },
    { ...sealed, data: sealed.iv },
  ];
  for (const other of others) expect(isSealed(other)).toBe(false);
});
