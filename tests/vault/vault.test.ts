import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { failure, success } from '../../lib/result.ts';
import type { Drawer } from '../../lib/vault/drawers.ts';
import { openVault } from '../../lib/vault/vault.ts';
import { change } from './change.ts';
import { anything, json, meddle, opened, texts } from './sample.ts';

afterEach(() => void vi.restoreAllMocks());

describe('reading and writing', () => {
  test('what was written is read, by this vault and by the next one', async () => {
    const factory = new IDBFactory();
    const vault = await opened(factory);
    expect(await vault.read(texts)).toEqual(success(null));
    expect(await vault.write([change(texts, 'first'), change(texts, 'a page', { page: '2026-03' })])).toEqual(
      success(null),
    );
    vault.close();
    const next = await opened(factory);
    expect(await next.read(texts)).toEqual(success('first'));
    expect(await next.read(texts, '2026-03')).toEqual(success('a page'));
    expect(await next.read(texts, '2026-04')).toEqual(success(null));
  });

  test('behaves like a map, whatever the order of writes and removals', async () => {
    const page = fc.constantFrom('', 'a', 'b', 'a/b', '\ud800', 'é', '0');
    const writes = fc.array(fc.array(fc.record({ page, value: fc.oneof(fc.constant(null), json) })));
    await fc.assert(
      fc.asyncProperty(writes, async (batches) => {
        const vault = await opened();
        const drawer = anything('d');
        const model = new Map<string, unknown>();
        for (const batch of batches) {
          for (const { page, value } of batch) value === null ? model.delete(page) : model.set(page, value);
          expect(await vault.write(batch.map(({ page, value }) => change(drawer, value, { page })))).toEqual(
            success(null),
          );
        }
        const pages = [...model.keys()].sort();
        expect(await vault.names()).toEqual(success(pages.map((name) => `d/${name}`)));
        const all = await vault.readAll(drawer);
        expect(all.ok && [...all.value.pages]).toEqual(pages.map((name) => [name, model.get(name)]));
      }),
      { numRuns: 40 },
    );
  });

  test('what replaces everything is all there is, also where something could not be opened', async () => {
    const factory = new IDBFactory();
    const vault = await opened(factory);
    await vault.write([
      change(texts, 'first'),
      change(texts, 'a page', { page: 'a' }),
      change(texts, 'other', { page: 'b' }),
    ]);
    await meddle(factory, 'drawers', (records) => records.put('nothing of ours', 'texts/b'));
    expect((await vault.write([change(texts, 'new', { page: 'b' })])).ok).toBe(false);
    expect(await vault.replace([change(texts, 'new', { page: 'b' })])).toEqual(success(null));
    expect(await vault.names()).toEqual(success(['texts/b']));
    expect(await vault.read(texts, 'b')).toEqual(success('new'));
    expect(await vault.replace([])).toEqual(success(null));
    expect(await vault.names()).toEqual(success([]));
    expect(await vault.write([change(texts, 'begun again')])).toEqual(success(null));
  });

  test('all pages are those of this drawer alone', async () => {
    const vault = await opened();
    const names = ['d', 'd-', 'd0', 'D', 'dd'].map(anything);
    await vault.write(names.flatMap((drawer) => [change(drawer, 'whole'), change(drawer, drawer.name, { page: 'p' })]));
    const all = await vault.readAll(anything('d'));
    expect(all).toEqual(success({ pages: new Map([['p', 'd']]), faults: [] }));
    expect(await vault.names('d/')).toEqual(success(['d/p']));
  });

  test('writes land in the order they were asked for, however long the sealing takes', async () => {
    const vault = await opened();
    const large = 'x'.repeat(3_000_000);
    const writes = [large, 'small', large, 'last'].map((value) => vault.write([change(texts, value)]));
    expect(await Promise.all(writes)).toEqual(Array(4).fill(success(null)));
    expect(await vault.read(texts)).toEqual(success('last'));
  });

  test('a value is written as it was at the call, even when an earlier write is still going on', async () => {
    const vault = await opened();
    const value = { title: 'before' };
    const earlier = vault.write([change(texts, 'x'.repeat(1_000_000))]);
    const later = vault.write([change(anything('d'), value)]);
    value.title = 'after';
    await Promise.all([earlier, later]);
    expect(await vault.read(anything('d'))).toEqual(success({ title: 'before' }));
  });

  test('what its own drawer could not read again is a bug, and nothing of that write is stored', async () => {
    const vault = await opened();
    const bent = {
      ...texts,
      name: 'bent',
      parse: (value: unknown) => (value === null ? failure('null') : success(value)),
    };
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      await expect(vault.write([change(texts, 'text'), change<unknown>(bent, value)])).rejects.toThrow(/bent/);
    }
    expect(await vault.names()).toEqual(success([]));
    expect(await vault.write([change(texts, 'afterwards')])).toEqual(success(null));
  });

  test('a write that is a bug does not let later ones overtake earlier ones', async () => {
    const vault = await opened();
    const earlier = vault.write([change(texts, 'x'.repeat(3_000_000))]);
    const bug = expect(vault.write([change(anything('d'), undefined)])).rejects.toThrow();
    await bug;
    await vault.write([change(texts, 'later')]);
    await earlier;
    expect(await vault.read(texts)).toEqual(success('later'));
  });

  test('after closing, every call answers with a fault', async () => {
    const vault = await opened();
    vault.close();
    expect(await vault.read(texts)).toMatchObject(failure({ drawer: 'texts', kind: 'storage' }));
    expect(await vault.readAll(texts)).toMatchObject(failure({ kind: 'storage' }));
    expect(await vault.names()).toMatchObject(failure({ kind: 'storage' }));
    expect(await vault.write([change(texts, 'text')])).toMatchObject(failure({ kind: 'storage' }));
  });
});

test('an earlier version is read through its steps, left as it is, and written in the new shape', async () => {
  const vault = await opened();
  const next: Drawer<{ text: string }> = {
    name: 'texts',
    version: 2,
    parse: (value) => success(value as { text: string }),
    migrate: { 1: (old) => ({ text: old }) },
  };
  await vault.write([change(texts, 'old')]);
  expect(await vault.read(next)).toEqual(success({ text: 'old' }));
  expect(await vault.read(texts)).toEqual(success('old'));
  expect(await vault.write([change(next, { text: 'new' })])).toEqual(success(null));
  expect(await vault.read(next)).toEqual(success({ text: 'new' }));
  expect(await vault.read(texts)).toMatchObject(failure({ kind: 'newer' }));
});

describe('the key', () => {
  test('is one, when several contexts open the vault for the first time at once', async () => {
    const factory = new IDBFactory();
    const vaults = await Promise.all(Array.from({ length: 8 }, () => opened(factory)));
    await Promise.all(vaults.map((vault, index) => vault.write([change(texts, `${index}`, { page: `${index}` })])));
    for (const vault of vaults) {
      const all = await vault.readAll(texts);
      expect(all.ok && [...all.value.pages.values()]).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    }
  });

  test('when it is gone, the drawers stay and no other is made', async () => {
    const factory = new IDBFactory();
    const vault = await opened(factory);
    await vault.write([change(texts, 'kept')]);
    await meddle(factory, 'keys', (keys) => keys.clear());
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    for (let times = 0; times < 2; times++) {
      expect(await openVault('vault', factory)).toMatchObject(failure({ kind: 'no-key' }));
    }
    expect(close).toHaveBeenCalledTimes(2);
    expect(await vault.read(texts)).toEqual(success('kept'));
  });
});
