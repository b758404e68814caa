import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest, headCode, isHash, randomText, refOf, secretKey } from '../../lib/audit/digest.ts';
import { bytesOf, textOf } from '../../lib/base64url.ts';

const bytes = fc.uint8Array({ maxLength: 100 }).map((one) => new Uint8Array(one));

describe('a digest', () => {
  it('is the SHA-256 of canonical JSON, as another program finds it', async () => {
    const other = createHash('sha256').update('["é",{"a":1,"b":null}]').digest('hex');
    expect(await digest(['é', { b: null, a: 1 }])).toBe(other);
    expect(isHash(other)).toBe(true);
    for (const wrong of [other.slice(1), other.toUpperCase(), `${other}\n`, 7, null]) expect(isHash(wrong)).toBe(false);
  });
});

describe('a name for others', () => {
  it('is that of the thing, and of the log', async () => {
    const secret = randomText(32);
    const key = await secretKey(secret);
    const other = createHmac('sha256', bytesOf(secret)).update('an event').digest('hex').slice(0, 16);
    expect(await refOf(key, 'an event')).toBe(other);
    expect(await refOf(await secretKey(randomText(32)), 'an event')).not.toBe(other);
  });
});

describe('bytes as text', () => {
  it('come back as they were, in signs that an address can have', () => {
    fc.assert(
      fc.property(bytes, (one) => {
        expect(textOf(one)).toMatch(/^[\w-]*$/);
        expect([...bytesOf(textOf(one))]).toEqual([...one]);
        expect(textOf(one)).toBe(Buffer.from(one).toString('base64url'));
      }),
    );
  });
});

describe('a head as it is printed', () => {
  it('is four times four signs of the first eighty bits', () => {
    const zero = '0'.repeat(64);
    expect(headCode(zero)).toBe('0000-0000-0000-0000');
    expect(headCode(`${'f'.repeat(20)}${'0'.repeat(44)}`)).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    expect(headCode(`0843f${'0'.repeat(59)}`)).toBe('111Z-0000-0000-0000');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 79 }), (place) => {
        const flipped = (1n << BigInt(79 - place)).toString(16).padStart(20, '0') + zero.slice(20);
        expect(headCode(flipped)).not.toBe(headCode(zero));
      }),
    );
  });
});
