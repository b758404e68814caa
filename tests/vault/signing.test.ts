import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { isSignature } from '../../lib/audit/seal.ts';
import { textOf } from '../../lib/base64url.ts';
import { generateSigningKeys } from '../../lib/vault/signing.ts';
import { openVault, type Vault } from '../../lib/vault/vault.ts';

async function vaultOn(device: IDBFactory): Promise<Vault> {
  const opened = await openVault('framekeeper', device);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

async function keyOf(vault: Vault) {
  const signer = await vault.signer();
  if (!signer.ok) throw new Error(signer.error.kind);
  return signer.value;
}

describe('the signature of a device', () => {
  it('is that of its key, which nobody can have', async () => {
    const { key, sign } = await keyOf(await vaultOn(new IDBFactory()));
    const bytes = new TextEncoder().encode('something');
    expect(await isSignature(key, textOf(await sign(bytes)), bytes)).toBe(true);
    expect(await isSignature(key, textOf(await sign(bytes)), new TextEncoder().encode('something else'))).toBe(false);
    const { privateKey } = await generateSigningKeys();
    for (const format of ['pkcs8', 'jwk'] as const)
      await expect(crypto.subtle.exportKey(format, privateKey)).rejects.toThrow();
  });

  it('is the same after a restart, after everything was replaced, and for two that come at once', async () => {
    const device = new IDBFactory();
    const vault = await vaultOn(device);
    const [one, other] = await Promise.all([keyOf(vault), keyOf(await vaultOn(device))]);
    expect(one.key).toBe(other.key);
    await vault.replace([]);
    expect((await keyOf(await vaultOn(device))).key).toBe(one.key);
    expect((await keyOf(await vaultOn(new IDBFactory()))).key).not.toBe(one.key);
  });

  it('cannot be had once the vault is closed', async () => {
    const vault = await vaultOn(new IDBFactory());
    vault.close();
    expect(await vault.signer()).toMatchObject({ ok: false, error: { kind: 'storage' } });
  });
});
