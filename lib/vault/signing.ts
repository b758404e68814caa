import type { Result } from '../result.ts';
import { attempt, type Database, type DatabaseFault, quiet } from './database.ts';

/** Signs with a key of this device that nobody can take out of it. */
export type DeviceSigner = {
  /** The public key, base64url. */
  readonly key: string;
  /** Ed25519 (RFC 8032). */
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;
};

const SIGNING_KEYS = 'signing';

/** A new pair of keys of which the private one cannot be taken out. */
export const generateSigningKeys = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);

/** Signs with a pair of keys. */
export async function signerOf({ publicKey, privateKey }: CryptoKeyPair): Promise<DeviceSigner> {
  // Of a public key's JWK, `x` is the key itself in base64url (RFC 8037).
  const { x } = await crypto.subtle.exportKey('jwk', publicKey);
  if (x === undefined) throw new TypeError('The public key has no x');
  return {
    key: x,
    sign: (bytes) => crypto.subtle.sign('Ed25519', privateKey, bytes),
  };
}

/** Signs with the keys of this device, made at the first use; whoever comes second gets those of whoever came first. */
export const deviceSigner = (database: Database): Promise<Result<DeviceSigner, DatabaseFault>> =>
  attempt(async () => {
    const { store } = quiet(database.transaction('keys'));
    const kept = await store.get(SIGNING_KEYS);
    return signerOf(isSigningPair(kept) ? kept : await firstKeys(database));
  });

async function firstKeys(database: Database): Promise<CryptoKeyPair> {
  // Made before the transaction, which ends as soon as it waits for anything but its own requests.
  const fresh = await generateSigningKeys();
  const transaction = quiet(database.transaction('keys', 'readwrite', { durability: 'strict' }));
  const kept = await transaction.store.get(SIGNING_KEYS);
  if (!isSigningPair(kept)) await transaction.store.put(fresh, SIGNING_KEYS);
  await transaction.done;
  return isSigningPair(kept) ? kept : fresh;
}

const isSigningPair = (value: unknown): value is CryptoKeyPair =>
  typeof value === 'object' &&
  value !== null &&
  'publicKey' in value &&
  value.publicKey instanceof CryptoKey &&
  'privateKey' in value &&
  value.privateKey instanceof CryptoKey &&
  value.privateKey.algorithm.name === 'Ed25519';
