import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { failure, success } from '../../lib/result.ts';
import type { Drawer } from '../../lib/vault/drawers.ts';
import type { Vault } from '../../lib/vault/vault.ts';
import { change } from './change.ts';
import { anything, meddle, numbers, opened, texts } from './sample.ts';

afterEach(() => void vi.restoreAllMocks());

describe('a write is whole or not at all', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const state = async (vault: Vault) => Promise.all(names.map(async (name) => vault.read(anything(name))));
  const generation = (value: string) => names.map((name) => change(anything(name), value));

  test.each(names.map((name, index) => [name, index] as const))(
    'when the browser will not even take the put of %s',
    async (_, failing) => {
      const vault = await opened();
      await vault.write(generation('old'));
      const put = IDBObjectStore.prototype.put;
      let count = 0;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...parameters) {
        if (count++ === failing) throw new DOMException('cannot be cloned', 'DataCloneError');
        return put.apply(this, parameters);
      });
      expect(await vault.write(generation('new'))).toMatchObject(failure({ kind: 'storage' }));
      vi.restoreAllMocks();
      expect(await state(vault)).toEqual(names.map(() => success('old')));
      expect(await vault.write(generation('new'))).toEqual(success(null));
      expect(await state(vault)).toEqual(names.map(() => success('new')));
    },
  );

  test.each(names.map((name, index) => [name, index] as const))(
    'when the put of %s fails later on',
    async (_, failing) => {
      const vault = await opened();
      await vault.write(generation('old'));
      const put = IDBObjectStore.prototype.put;
      let count = 0;
      // Adding what is already there fails as a request, after the call.
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...parameters) {
        return count++ === failing ? this.add(...parameters) : put.apply(this, parameters);
      });
      expect(await vault.write(generation('new'))).toMatchObject(failure({ kind: 'storage' }));
      vi.restoreAllMocks();
      expect(await state(vault)).toEqual(names.map(() => success('old')));
    },
  );

  test('when every put went well but the transaction did not complete', async () => {
    const vault = await opened();
    await vault.write(generation('old'));
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...parameters) {
      const request = put.apply(this, parameters);
      if (++count === names.length) request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
    expect(await vault.write(generation('new'))).toMatchObject(failure({ kind: 'storage' }));
    vi.restoreAllMocks();
    expect(await state(vault)).toEqual(names.map(() => success('old')));
  });

  test('when the disk is full', async () => {
    const vault = await opened();
    await vault.write(generation('old'));
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...parameters) {
      if (count++ === 3) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, parameters);
    });
    expect(await vault.write(generation('new'))).toEqual(
      failure({ kind: 'full', reason: 'QuotaExceededError: no room' }),
    );
    vi.restoreAllMocks();
    expect(await state(vault)).toEqual(names.map(() => success('old')));
  });
});

describe('a drawer that cannot be opened', () => {
  /** The fake's own way of making a request, with a failure in it. */
  type Requests = { _execRequestAsync(request: { source: IDBObjectStore; operation: () => void }): IDBRequest };
  const failReading = (failing: string) => {
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, name) {
      if (name !== failing) return get.call(this, name);
      const operation = () => {
        throw new DOMException('failed to read a large value', 'DataError');
      };
      return (this.transaction as unknown as Requests)._execRequestAsync({ source: this, operation });
    });
  };

  test('because the browser fails to read it is named, kept, and keeps no other from being read', async () => {
    const vault = await opened();
    await vault.write(['1', '2', '3'].map((page) => change(texts, page, { page })));
    failReading('texts/2');
    const fault = { drawer: 'texts/2', kind: 'storage', reason: 'DataError: failed to read a large value' };
    expect(await vault.read(texts, '2')).toEqual(failure(fault));
    const readable = new Map([
      ['1', '1'],
      ['3', '3'],
    ]);
    expect(await vault.readAll(texts)).toEqual(success({ pages: readable, faults: [fault] }));
    const write = [change(texts, 'new', { page: '1' }), change(texts, 'new', { page: '2' })];
    expect(await vault.write(write)).toMatchObject(failure({ kind: 'storage' }));
    vi.restoreAllMocks();
    expect(await vault.read(texts, '1')).toEqual(success('1'));
    expect(await vault.read(texts, '2')).toEqual(success('2'));
  });

  const damage = (factory: IDBFactory, name: string) =>
    meddle(factory, 'drawers', (records) => {
      records.get(name).onsuccess = (event) => {
        const record = (event.target as IDBRequest).result;
        new Uint8Array(record.data)[0] = (new Uint8Array(record.data)[0] ?? 0) ^ 1;
        records.put(record, name);
      };
    });

  test('is named, while all the others are read', async () => {
    const factory = new IDBFactory();
    const vault = await opened(factory);
    await vault.write(['1', '2', '3'].map((page) => change(texts, page, { page })));
    await damage(factory, 'texts/2');
    expect(await vault.read(texts, '2')).toMatchObject(failure({ drawer: 'texts/2', kind: 'damaged' }));
    const all = await vault.readAll(texts);
    expect(all.ok && [...all.value.pages.keys()]).toEqual(['1', '3']);
    expect(all.ok && all.value.faults).toMatchObject([{ drawer: 'texts/2', kind: 'damaged' }]);
  });

  test('is not written over, nor removed, nor is anything else of that write, by a vault that never read it', async () => {
    const factory = new IDBFactory();
    const before = await opened(factory);
    await before.write([change(texts, 'kept'), change(anything('other'), 'old')]);
    await damage(factory, 'texts');
    before.close();
    const vault = await opened(factory);
    for (const value of ['new', null]) {
      const refused = await vault.write([change(anything('other'), 'new'), change(texts, value)]);
      expect(refused).toMatchObject(failure({ kind: 'refused', drawers: [{ drawer: 'texts', kind: 'damaged' }] }));
    }
    expect(await vault.read(anything('other'))).toEqual(success('old'));
    await damage(factory, 'texts');
    expect(await vault.read(texts)).toEqual(success('kept'));
  });

  test('is written over or removed when that is asked for', async () => {
    const factory = new IDBFactory();
    const vault = await opened(factory);
    await vault.write([change(texts, 'lost'), change(texts, 'lost', { page: '2' })]);
    await damage(factory, 'texts');
    await damage(factory, 'texts/2');
    const replacing = [change(texts, 'new', { replace: true }), change(texts, null, { page: '2', replace: true })];
    expect(await vault.write(replacing)).toEqual(success(null));
    expect(await vault.read(texts)).toEqual(success('new'));
    expect(await vault.read(texts, '2')).toEqual(success(null));
  });

  test('two drawers whose records were exchanged are both refused', async () => {
    const factory = new IDBFactory();
    const vault = await opened(factory);
    await vault.write([change(anything('a'), 1), change(anything('b'), 2)]);
    await meddle(factory, 'drawers', (records) => {
      records.getAll().onsuccess = (event) => {
        const [a, b] = (event.target as IDBRequest).result;
        records.put(b, 'a');
        records.put(a, 'b');
      };
    });
    expect(await vault.read(anything('a'))).toMatchObject(failure({ drawer: 'a', kind: 'damaged' }));
    expect(await vault.read(anything('b'))).toMatchObject(failure({ drawer: 'b', kind: 'damaged' }));
  });

  test('of a newer version is kept for the release that knows it', async () => {
    const vault = await opened();
    const next: Drawer<string> = { ...texts, version: 2 };
    await vault.write([change(next, 'of the future')]);
    expect(await vault.read(texts)).toMatchObject(failure({ kind: 'newer' }));
    expect(await vault.write([change(texts, 'of the past')])).toMatchObject(failure({ kind: 'refused' }));
    expect(await vault.read(next)).toEqual(success('of the future'));
  });

  test('by its parser is kept', async () => {
    const vault = await opened();
    await vault.write([change(numbers, 7)]);
    expect(await vault.read(texts)).toEqual(failure({ drawer: 'texts', kind: 'unreadable', reason: 'not a text' }));
    expect(await vault.write([change(texts, 'text')])).toMatchObject(failure({ kind: 'refused' }));
    expect(await vault.read(numbers)).toEqual(success(7));
  });
});
