import { Decrypter, Encrypter } from 'age-encryption';
import { failure, type Result, success } from '../result.ts';

/** The first letters of a file in the age format, <https://age-encryption.org/v1>. */
const AGE = 'age-encryption.org/v1';

/** Encrypts a text with a passphrase in the age format, which other programs open too. Takes a second or so, on purpose. */
export function sealFile(text: string, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(text).then((bytes) => new Uint8Array(bytes));
}

/** Why a file was not opened: not of the age format; not with this passphrase, or damaged, which cannot be told apart. */
export type FileFault = 'not-a-backup' | 'passphrase';

/** The text in a file that `sealFile` made. */
export async function openFile(bytes: Uint8Array, passphrase: string): Promise<Result<string, FileFault>> {
  if (new TextDecoder().decode(bytes.subarray(0, AGE.length)) !== AGE) return failure('not-a-backup');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return success(await decrypter.decrypt(bytes, 'text'));
  } catch {
    // The library throws the same for a wrong passphrase and for bytes that were changed.
    return failure('passphrase');
  }
}
