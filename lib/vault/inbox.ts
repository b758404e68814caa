import { bytesOf, textOf } from '../base64url.ts';
import { failure, type Result, success } from '../result.ts';
import { isSealed, open, type Sealed, seal } from './crypto.ts';

/** A value that anybody with the public key could seal, and only the secret one opens. */
export type Letter = {
  /** The other half of the exchange, made for this letter alone: 32 bytes. */
  readonly sender: Uint8Array<ArrayBuffer>;
  readonly sealed: Sealed;
};

/** The two halves of an X25519 key, 32 bytes each. */
export type Pair = { readonly secret: Uint8Array<ArrayBuffer>; readonly open: Uint8Array<ArrayBuffer> };

const CURVE = 'X25519';
const NAME = 'framekeeper/letter@1';

/** A new pair of keys. */
export async function newPair(): Promise<Pair> {
  const pair = (await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])) as CryptoKeyPair;
  const { d = '', x = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return { secret: bytesOf(d), open: bytesOf(x) };
}

/** Seals a JSON value to a public key: X25519, HKDF-SHA-256, AES-256-GCM. Who sealed it could not open it again. */
export async function sealTo(open: Uint8Array<ArrayBuffer>, value: unknown): Promise<Letter> {
  const pair = (await crypto.subtle.generateKey(CURVE, false, ['deriveBits'])) as CryptoKeyPair;
  const sender = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const key = await agreed(pair.privateKey, open, sender, open);
  return { sender, sealed: await seal(key, NAME, 1, value) };
}

/** What a letter says; a failure where it is none, was changed, or is for another key. */
export async function openLetter({ secret, open: ours }: Pair, letter: unknown): Promise<Result<unknown, string>> {
  if (!isLetter(letter)) return failure('not a letter');
  const jwk = { kty: 'OKP', crv: CURVE, d: textOf(secret), x: textOf(ours) };
  const own = await crypto.subtle.importKey('jwk', jwk, CURVE, false, ['deriveBits']);
  try {
    const key = await agreed(own, letter.sender, letter.sender, ours);
    const opened = await open(key, NAME, letter.sealed);
    return opened.ok ? success(opened.value) : opened;
  } catch (error) {
    // Bytes that are no point of the curve, or one that makes every agreement the same.
    if (error instanceof DOMException) return failure('not a letter');
    throw error;
  }
}

/** The key that both halves come to, bound to who the two are. */
async function agreed(
  own: CryptoKey,
  other: Uint8Array<ArrayBuffer>,
  sender: Uint8Array<ArrayBuffer>,
  receiver: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey> {
  const them = await crypto.subtle.importKey('raw', other, CURVE, false, []);
  const bits = await crypto.subtle.deriveBits({ name: CURVE, public: them }, own, 256);
  const base = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const info = new Uint8Array([...new TextEncoder().encode(NAME), ...sender, ...receiver]);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info };
  return crypto.subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const isLetter = (value: unknown): value is Letter =>
  typeof value === 'object' &&
  value !== null &&
  'sender' in value &&
  value.sender instanceof Uint8Array &&
  value.sender.length === 32 &&
  'sealed' in value &&
  isSealed(value.sealed);
