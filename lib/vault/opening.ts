import { armor, Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { failure, type Result, success } from '../result.ts';

/** What opens a file: a secret key, `AGE-SECRET-KEY-1…`, or a passphrase. */
export type Opener = { readonly identity: string } | { readonly passphrase: string };

/** How a file is locked: not at all, with a passphrase, or to somebody's key. */
export type Lock = 'open' | 'passphrase' | 'key';

const AGE = 'age-encryption.org/v1\n';
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';

/** A new secret key, and the recipient to whom others seal what it opens. */
export async function newIdentity(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** How a file is locked, by its first letters. */
export function lockOf(bytes: Uint8Array): Lock {
  const head = new TextDecoder().decode((binaryOf(bytes) ?? bytes).subarray(0, 64));
  if (!head.startsWith(AGE)) return 'open';
  return head.startsWith(`${AGE}-> scrypt `) ? 'passphrase' : 'key';
}

/** The text in a file in the age format; refused where this is not what opens it, or where it was changed. */
export async function openWith(bytes: Uint8Array, opener: Opener): Promise<Result<string, 'not-opened'>> {
  const decrypter = new Decrypter();
  try {
    if ('identity' in opener) decrypter.addIdentity(opener.identity);
    else decrypter.addPassphrase(opener.passphrase);
    return success(await decrypter.decrypt(binaryOf(bytes) ?? bytes, 'text'));
  } catch {
    // The library throws the same for another key and for bytes that were changed.
    return failure('not-opened');
  }
}

/** The bytes of a file that was written as letters; null for what is no such file. */
function binaryOf(bytes: Uint8Array): Uint8Array | null {
  if (new TextDecoder().decode(bytes.subarray(0, ARMOR.length)) !== ARMOR) return null;
  try {
    return armor.decode(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
