import { bytesOf, textOf } from '../base64url.ts';
import type { Instant } from '../time/interval.ts';
import { canonical } from './canonical.ts';
import type { Head } from './line.ts';

/** A signature under a log as far as it went then. */
export type Seal = Head & {
  readonly at: Instant;
  /** The zone of the practice: by which clock `at` was lived. */
  readonly zone: string;
  /** The public key, base64url, which a line of the log names. */
  readonly key: string;
  /** Ed25519 (RFC 8032), base64url. */
  readonly signature: string;
};

/** Signs with a key that nobody can have. */
export type Signer = {
  /** The public key, base64url. */
  readonly key: string;
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;
};

/** Signs how far a log goes. */
export async function sealOf(log: string, seal: Omit<Seal, 'key' | 'signature'>, signer: Signer): Promise<Seal> {
  const signature = textOf(await signer.sign(signed(log, { ...seal, key: signer.key })));
  return { ...seal, key: signer.key, signature };
}

/** Whether a seal is the signature of the key that it names, under this log. */
export const isSignedBy = (log: string, seal: Seal): Promise<boolean> =>
  isSignature(seal.key, seal.signature, signed(log, seal));

/** Whether a signature under bytes is that of a key. What is no key or no signature is none. */
export async function isSignature(key: string, signature: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const known = await crypto.subtle.importKey('raw', bytesOf(key), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', known, bytesOf(signature), bytes);
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

const signed = (log: string, { count, hash, at, zone, key }: Omit<Seal, 'signature'>): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(canonical(['framekeeper/seal@1', log, count, hash, at, zone, key]));
