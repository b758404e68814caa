import { armor, Encrypter } from 'age-encryption';
import { expect, it } from 'vitest';
import { lockOf, newIdentity, openWith } from '../../lib/vault/opening.ts';

const sealed = (lock: (encrypter: Encrypter) => void) => {
  const encrypter = new Encrypter();
  lock(encrypter);
  return encrypter.encrypt('what is in it');
};

it('a file sealed to a key is opened by its identity alone, in bytes or in letters', async () => {
  const [mine, other] = [await newIdentity(), await newIdentity()];
  const bytes = await sealed((encrypter) => encrypter.addRecipient(mine.recipient));
  const letters = new TextEncoder().encode(armor.encode(bytes));
  for (const file of [bytes, letters]) {
    expect(lockOf(file)).toBe('key');
    expect(await openWith(file, mine)).toEqual({ ok: true, value: 'what is in it' });
    expect(await openWith(file, other)).toEqual({ ok: false, error: 'not-opened' });
  }
  expect(await openWith(bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1), mine)).toEqual({ ok: false, error: 'not-opened' });
});

it('a file locked with a passphrase is opened by it', async () => {
  const bytes = await sealed((encrypter) => {
    encrypter.setScryptWorkFactor(10);
    encrypter.setPassphrase('four unusual words here');
  });
  expect(lockOf(bytes)).toBe('passphrase');
  expect(await openWith(bytes, { passphrase: 'four unusual words here' })).toEqual({
    ok: true,
    value: 'what is in it',
  });
  expect(await openWith(bytes, { passphrase: 'others' })).toEqual({ ok: false, error: 'not-opened' });
});

it('any other file is open', async () => {
  for (const text of ['{}', '', '-----BEGIN AGE ENCRYPTED FILE-----\n?']) {
    expect(lockOf(new TextEncoder().encode(text))).toBe('open');
  }
});
