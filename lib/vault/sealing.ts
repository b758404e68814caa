import { Encrypter } from 'age-encryption';
import { failure, type Result, success } from '../result.ts';

/** Encrypts a text to the holder of a key in the age format; refused where the recipient is mistyped. */
export async function sealTo(text: string, recipient: string): Promise<Result<Uint8Array<ArrayBuffer>, 'recipient'>> {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch {
    // The library throws for whatever is no recipient; its last letters are a check of the others.
    return failure('recipient');
  }
  return success(new Uint8Array(await encrypter.encrypt(text)));
}
