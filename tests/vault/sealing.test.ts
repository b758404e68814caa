import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { sealTo } from '../../lib/vault/sealing.ts';

describe('a text sealed to a key', () => {
  it('is opened by that key in the age format, and by no other', async () => {
    const identity = await generateX25519Identity();
    const sealed = await sealTo('what is handed over', await identityToRecipient(identity));
    if (!sealed.ok) throw new Error(sealed.error);
    const opened = (key: string) => {
      const decrypter = new Decrypter();
      decrypter.addIdentity(key);
      return decrypter.decrypt(sealed.value, 'text');
    };
    expect(await opened(identity)).toBe('what is handed over');
    await expect(opened(await generateX25519Identity())).rejects.toThrow();
    expect(new TextDecoder().decode(sealed.value)).not.toContain('handed over');
  });

  it('is refused for a key with a letter that was mistyped', async () => {
    const recipient = await identityToRecipient(await generateX25519Identity());
    const last = recipient.at(-1) === 'q' ? 'p' : 'q';
    expect(await sealTo('x', recipient.slice(0, -1) + last)).toEqual({ ok: false, error: 'recipient' });
    expect(await sealTo('x', 'somebody')).toEqual({ ok: false, error: 'recipient' });
  });
});
