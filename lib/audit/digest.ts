import { bytesOf, textOf } from '../base64url.ts';
import { canonical, type Json } from './canonical.ts';

/** SHA-256 as 64 lower-case hexadecimal digits. */
export type Hash = string;

/** Whether a value is written as a hash is. */
export const isHash = (value: unknown): value is Hash => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** The SHA-256 of a value's canonical JSON in UTF-8. */
export const digest = async (value: Json): Promise<Hash> =>
  hexOf(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(value))));

/**
 * The name under which something private is told to others: 16 hexadecimal digits of HMAC-SHA-256 with the log's own
 * secret. The same thing always has the same one, and nobody without the secret can tell of what, or try.
 */
export async function refOf(secret: CryptoKey, name: string): Promise<string> {
  const bytes = await crypto.subtle.sign('HMAC', secret, new TextEncoder().encode(name));
  return hexOf(bytes).slice(0, 16);
}

/** The secret of a log, ready to make names with. */
export const secretKey = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytesOf(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

/** Crockford's alphabet: no letter that is taken for a digit. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A head as it is printed and compared by eye: 16 signs of five bits, in fours. Two logs that differ anywhere before it
 * have the same code by chance once in 2^80.
 */
export function headCode(hash: Hash): string {
  let bits = BigInt(`0x${hash.slice(0, 20)}`);
  let code = '';
  for (let place = 0; place < 16; place++) {
    code = SIGNS[Number(bits & 31n)] + code;
    bits >>= 5n;
  }
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** A public key, base64url, as it is printed and compared by eye: the code of its SHA-256. */
export const keyCode = async (key: string): Promise<string> =>
  headCode(hexOf(await crypto.subtle.digest('SHA-256', bytesOf(key))));

/** Random bytes as base64url. */
export const randomText = (bytes: number): string => textOf(crypto.getRandomValues(new Uint8Array(bytes)));

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
