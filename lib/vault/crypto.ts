import { failure, type Result, success } from '../result.ts';

/**
 * A value sealed with AES-256-GCM. `version` is that of the value's shape and readable by anyone; like the name it is
 * kept under, it is authenticated: changed, or kept under another name, the record no longer opens. What a seal cannot
 * show is that an older record was put back in the place of a newer one of the same name and version.
 */
export type Sealed = {
  readonly version: number;
  /** 12 bytes. */
  readonly iv: Uint8Array<ArrayBuffer>;
  /** The encrypted JSON, and GCM's tag of 16 bytes after it. */
  readonly data: ArrayBuffer;
};

/** The bytes, the name, the version or the key are not those it was sealed with. Which of them cannot be told. */
export type OpenFault = 'not-authentic';

const ALGORITHM = 'AES-GCM';
const IV_BYTES = 12;

/** A new random 256-bit key that seals and opens. Nobody can have its bytes, not even this code. */
export const generateKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt']);

/** Whether the value is a key that seals and opens. */
export const isSealingKey = (value: unknown): value is CryptoKey =>
  value instanceof CryptoKey &&
  value.algorithm.name === ALGORITHM &&
  value.usages.includes('encrypt') &&
  value.usages.includes('decrypt');

/** Whether the value has the shape of a sealed record; nothing is said of whether it opens. */
export function isSealed(value: unknown): value is Sealed {
  if (typeof value !== 'object' || value === null) return false;
  const { version, iv, data } = value as Partial<Record<keyof Sealed, unknown>>;
  return Number.isSafeInteger(version) && iv instanceof Uint8Array && data instanceof ArrayBuffer;
}

/**
 * Seals a JSON value under a name and the version of its shape. The value is taken as it is at the call, -0 as 0. Throws
 * TypeError for what is no JSON at all. Every seal has a new random IV, which is safe for 2^32 seals with one key
 * (NIST SP 800-38D, 8.3): a write every second for 136 years.
 */
export async function seal(key: CryptoKey, name: string, version: number, value: unknown): Promise<Sealed> {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`Not a JSON value, in ${name}`);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const data = await crypto.subtle.encrypt(parameters(iv, name, version), key, new TextEncoder().encode(text));
  return { version, iv, data };
}

/** The value that was sealed under this name, or that the record is not what was sealed. */
export async function open(key: CryptoKey, name: string, sealed: Sealed): Promise<Result<unknown, OpenFault>> {
  const { version, iv, data } = sealed;
  try {
    const plain = await crypto.subtle.decrypt(parameters(iv, name, version), key, data);
    return success(JSON.parse(new TextDecoder().decode(plain)));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return failure('not-authentic');
    throw error;
  }
}

/** JSON, since a lone surrogate in a name would be lost in UTF-8, and two names could then pass for one another. */
const parameters = (iv: Uint8Array<ArrayBuffer>, name: string, version: number): AesGcmParams => ({
  name: ALGORITHM,
  iv,
  additionalData: new TextEncoder().encode(JSON.stringify(['framekeeper/drawer@1', name, version])),
});
