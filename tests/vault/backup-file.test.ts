import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openFile, sealFile } from '../../lib/vault/backup-file.ts';

const PASSPHRASE = 'four unusual words here';
const TEXT = 'K7 on Tuesdays, ä 東 🙂';
const sealed = sealFile(TEXT, PASSPHRASE);

it('what was sealed is opened with the same passphrase, and with no other', async () => {
  const file = await sealed;
  expect(await openFile(file, PASSPHRASE)).toEqual({ ok: true, value: TEXT });
  for (const other of ['', 'four unusual words her', `${PASSPHRASE} `])
    expect(await openFile(file, other)).toEqual({ ok: false, error: 'passphrase' });
});

it('says nothing of what is in it, and is another file each time', async () => {
  const [file, again] = await Promise.all([sealed, sealFile(TEXT, PASSPHRASE)]);
  expect(new TextDecoder('latin1').decode(file)).not.toContain('Tuesdays');
  expect(again).not.toEqual(file);
});

it('is in the age format, with the work that a passphrase needs', async () => {
  const [first, second] = new TextDecoder('latin1').decode(await sealed).split('\n');
  expect(first).toBe('age-encryption.org/v1');
  expect(second).toMatch(/^-> scrypt \S+ 18$/);
});

it('is not opened when a letter of it was changed or lost', async () => {
  const file = await sealed;
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Uint8Array.from(file);
      changed[at] = (changed[at] ?? 0) ^ by;
      expect((await openFile(changed, PASSPHRASE)).ok).toBe(false);
      expect((await openFile(file.slice(0, at), PASSPHRASE)).ok).toBe(false);
    }),
    { numRuns: 10 },
  );
}, 60_000);

it('of another kind is told from one that the passphrase does not open', async () => {
  for (const bytes of [[], [1, 2], [...new TextEncoder().encode('{"format": "framekeeper-backup"}')]])
    expect(await openFile(Uint8Array.from(bytes), PASSPHRASE)).toEqual({ ok: false, error: 'not-a-backup' });
});
