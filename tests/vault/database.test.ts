import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { generateKey, seal } from '../../lib/vault/crypto.ts';
import {
  type Database,
  deviceKey,
  fetchNames,
  openDatabase,
  storeRecords,
  upgrades,
} from '../../lib/vault/database.ts';

const key = await generateKey();

async function opened(factory: IDBFactory): Promise<Database> {
  const result = await openDatabase('vault', factory);
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

describe('opening', () => {
  test('makes all stores the first time and finds them the next', async () => {
    const factory = new IDBFactory();
    const first = await opened(factory);
    expect([...first.objectStoreNames]).toEqual(['drawers', 'inbox', 'keys']);
    await storeRecords(first, [['agenda', await seal(key, 'agenda', 1, 1)]]);
    first.close();
    expect(await fetchNames(await opened(factory), '')).toEqual({ ok: true, value: ['agenda'] });
  });

  test('takes only the steps that an older database lacks, and keeps what is in it', async () => {
    const factory = new IDBFactory();
    const old = await opened(factory);
    await storeRecords(old, [['agenda', await seal(key, 'agenda', 1, 1)]]);
    const taken: number[] = [];
    const steps = [...upgrades, () => taken.push(3), () => taken.push(4)];
    const upgraded = await openDatabase('vault', factory, steps);
    expect(taken).toEqual([3, 4]);
    expect(upgraded.ok && upgraded.value.version).toBe(4);
    expect(upgraded.ok && (await fetchNames(upgraded.value, ''))).toEqual({ ok: true, value: ['agenda'] });
  });

  test('makes way for a later release, and what is asked of it afterwards is a fault', async () => {
    const factory = new IDBFactory();
    const old = await opened(factory);
    expect((await openDatabase('vault', factory, [...upgrades, () => undefined])).ok).toBe(true);
    expect(await fetchNames(old, '')).toMatchObject({ ok: false, error: { kind: 'storage' } });
    expect(await storeRecords(old, [])).toMatchObject({ ok: false, error: { kind: 'storage' } });
  });

  test('refuses a database of a later release and leaves it as it is', async () => {
    const factory = new IDBFactory();
    const later = await openDatabase('vault', factory, [...upgrades, () => undefined]);
    if (!later.ok) throw new Error(later.error.reason);
    await storeRecords(later.value, [['agenda', await seal(key, 'agenda', 9, 'of the future')]]);
    expect(await openDatabase('vault', factory)).toMatchObject({ ok: false, error: { kind: 'newer' } });
    expect(await fetchNames(later.value, '')).toEqual({ ok: true, value: ['agenda'] });
  });

  test('says so when a page of an older release does not let go, and works once it has', async () => {
    const factory = new IDBFactory();
    const old = await opened(factory);
    // A page that does not hear.
    old.addEventListener('versionchange', (event) => event.stopImmediatePropagation());
    Object.assign(old, { onversionchange: null });
    const steps = [...upgrades, () => undefined];
    expect(await openDatabase('vault', factory, steps)).toMatchObject({ ok: false, error: { kind: 'blocked' } });
    old.close();
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    const next = await openDatabase('vault', factory, steps);
    expect(next.ok && next.value.version).toBe(3);
    // The one that was given up, which nobody would close later.
    expect(close).toHaveBeenCalledTimes(1);
    close.mockRestore();
  });

  test('a step that throws leaves the database as it was', async () => {
    const factory = new IDBFactory();
    const old = await opened(factory);
    await storeRecords(old, [['agenda', await seal(key, 'agenda', 1, 1)]]);
    const half = (database: IDBDatabase) => {
      database.deleteObjectStore('drawers');
      throw new DOMException('stopped half way', 'UnknownError');
    };
    expect((await openDatabase('vault', factory, [...upgrades, half])).ok).toBe(false);
    expect(await fetchNames(await opened(factory), '')).toEqual({ ok: true, value: ['agenda'] });
  });

  test('a browser that forbids storage gives a fault', async () => {
    const factory = new IDBFactory();
    factory.open = () => {
      throw new DOMException('storage is switched off', 'SecurityError');
    };
    expect(await openDatabase('vault', factory)).toEqual({
      ok: false,
      error: { kind: 'storage', reason: 'SecurityError: storage is switched off' },
    });
  });
});

describe('the key of the device', () => {
  test('is made once', async () => {
    const database = await opened(new IDBFactory());
    const first = await deviceKey(database);
    const second = await deviceKey(database);
    if (!first.ok || !second.ok) throw new Error('no key');
    const sealed = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: new Uint8Array(12) },
      first.value,
      Uint8Array.of(7),
    );
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, second.value, sealed);
    expect(new Uint8Array(plain)).toEqual(Uint8Array.of(7));
    expect(await database.count('keys')).toBe(1);
  });

  test('is never made where drawers already are', async () => {
    const database = await opened(new IDBFactory());
    await storeRecords(database, [['agenda', await seal(key, 'agenda', 1, 1)]]);
    expect(await deviceKey(database)).toMatchObject({ ok: false, error: { kind: 'no-key' } });
    expect(await database.count('keys')).toBe(0);
    expect(await database.count('drawers')).toBe(1);
  });

  test('is never put over something else in its place', async () => {
    const database = await opened(new IDBFactory());
    await database.put('keys', 'not a key', 'device');
    expect(await deviceKey(database)).toMatchObject({ ok: false, error: { kind: 'no-key' } });
    expect(await database.get('keys', 'device')).toBe('not a key');
  });
});
