import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { success } from '../../lib/result.ts';
import type { Cost } from '../../lib/vault/derivation.ts';
import type { Secret } from '../../lib/vault/header.ts';
import { openSafe, type Safe } from '../../lib/vault/safe.ts';
import { openVault } from '../../lib/vault/vault.ts';
import { change } from './change.ts';
import { anything, meddle, texts } from './sample.ts';

/** As little as can be asked for: what is shown here does not depend on it. */
const LITTLE: Cost = { memory: 8, passes: 1, lanes: 1 };
const [OLD, NEW] = ['the first passphrase', 'another passphrase'] as const;

async function safeOn(factory: IDBFactory, cost = LITTLE): Promise<Safe> {
  const safe = await openSafe('vault', factory, cost);
  if (!safe.ok) throw new Error(safe.error.reason);
  return safe.value;
}

/** What is in the drawers when the safe is opened so; or why it is not. */
async function contents(safe: Safe, secret: Secret | null): Promise<readonly unknown[] | string> {
  const vault = await safe.open(secret);
  if (!vault.ok) return vault.error.kind;
  const pages = await vault.value.readAll(texts);
  const single = await vault.value.read(anything('single'));
  if (!pages.ok || !single.ok) return 'not read';
  return [[...pages.value.pages], pages.value.faults, single.value];
}

const FULL = [
  [
    ['1', 'one'],
    ['2', 'two'],
  ],
  [],
  { kept: true },
];

async function filled(factory: IDBFactory, secret: Secret | null = null): Promise<Safe> {
  const safe = await safeOn(factory);
  const vault = await safe.open(secret);
  if (!vault.ok) throw new Error(vault.error.reason);
  const pages = [change(texts, 'one', { page: '1' }), change(texts, 'two', { page: '2' })];
  expect(await vault.value.write([...pages, change(anything('single'), { kept: true })])).toEqual(success(null));
  return safe;
}

async function withPassphrase(factory: IDBFactory): Promise<{ readonly safe: Safe; readonly secret: Secret }> {
  const safe = await filled(factory);
  return { safe, secret: had(await safe.setPassphrase(OLD)) };
}

function had<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

afterEach(() => void vi.restoreAllMocks());

describe('a passphrase', () => {
  test('is no matter until one is set: the key of the device opens, as it always did', async () => {
    const factory = new IDBFactory();
    const safe = await filled(factory);
    expect(await safe.minutes()).toEqual(success(null));
    expect(await contents(safe, null)).toEqual(FULL);
    expect((await openVault('vault', factory)).ok).toBe(true);
    expect(await safe.unlock(OLD)).toMatchObject({ ok: false, error: { kind: 'no-key' } });
  });

  test('opens everything that the device key opened, and nothing else does', async () => {
    const factory = new IDBFactory();
    const { safe, secret } = await withPassphrase(factory);
    expect(await contents(safe, secret)).toEqual(FULL);
    expect(await contents(safe, had(await safe.unlock(OLD)))).toEqual(FULL);
    expect(await contents(safe, null)).toBe('locked');
    expect(await contents(safe, secret.with(0, (Number(secret[0]) + 1) % 256))).toBe('locked');
    expect(await openVault('vault', factory)).toMatchObject({ ok: false, error: { kind: 'locked' } });
    expect(await safe.unlock(NEW)).toMatchObject({ ok: false, error: { kind: 'passphrase' } });
    expect(await contents(safe, secret)).toEqual(FULL);
  });

  test('leaves nothing on the disk that opens without it', async () => {
    const factory = new IDBFactory();
    await withPassphrase(factory);
    const names: unknown[] = [];
    await meddle(factory, 'keys', (store) => {
      store.getAllKeys().onsuccess = (event) => names.push(...(event.target as IDBRequest<string[]>).result);
    });
    expect(names).toEqual(['lock']);
  });

  test('is one passphrase however its letters are composed', async () => {
    const safe = await filled(new IDBFactory());
    await safe.setPassphrase('Schl\u00fcssel der Praxis');
    expect((await safe.unlock('Schlu\u0308ssel der Praxis')).ok).toBe(true);
  });

  test('is changed without a drawer being written again', async () => {
    const { safe, secret } = await withPassphrase(new IDBFactory());
    const stored = vi.spyOn(IDBObjectStore.prototype, 'put');
    expect(await safe.changePassphrase(NEW, OLD)).toMatchObject({ ok: false, error: { kind: 'passphrase' } });
    expect(stored).not.toHaveBeenCalled();
    expect(await safe.changePassphrase(OLD, NEW)).toEqual(success(secret));
    expect(stored).toHaveBeenCalledTimes(1);
    expect(await safe.unlock(OLD)).toMatchObject({ ok: false, error: { kind: 'passphrase' } });
    expect(await safe.unlock(NEW)).toEqual(success(secret));
  });

  test('is taken away again, by whoever knows it, and everything is there', async () => {
    const { safe, secret } = await withPassphrase(new IDBFactory());
    expect(await safe.removePassphrase(NEW)).toMatchObject({ ok: false, error: { kind: 'passphrase' } });
    expect(await safe.removePassphrase(OLD)).toEqual(success(null));
    expect(await contents(safe, null)).toEqual(FULL);
    const again = had(await safe.setPassphrase(OLD));
    expect(again).not.toEqual(secret);
    expect(await contents(safe, again)).toEqual(FULL);
  });

  test('is given more effort at the next chance where it was made with less', async () => {
    const factory = new IDBFactory();
    const { secret } = await withPassphrase(factory);
    const later = await safeOn(factory, { ...LITTLE, memory: 16 });
    const stored = vi.spyOn(IDBObjectStore.prototype, 'put');
    expect(await later.unlock(OLD)).toEqual(success(secret));
    expect(stored.mock.calls[0]?.[0]).toMatchObject({ cost: { memory: 16 } });
    stored.mockClear();
    expect(await later.unlock(OLD)).toEqual(success(secret));
    expect(stored).not.toHaveBeenCalled();
  });

  test('keeps what cannot be opened as it was', async () => {
    const factory = new IDBFactory();
    const safe = await filled(factory);
    const damaged = { version: 1, iv: new Uint8Array(12), data: new ArrayBuffer(20) };
    await meddle(factory, 'drawers', (store) => void store.put(damaged, 'texts/3'));
    const secret = had(await safe.setPassphrase(OLD));
    const vault = had(await safe.open(secret));
    expect(had(await vault.readAll(texts)).faults).toMatchObject([{ drawer: 'texts/3', kind: 'damaged' }]);
  });

  test('leaves the keys that sign where they are', async () => {
    const safe = await filled(new IDBFactory());
    const before = had(await had(await safe.open(null)).signer()).key;
    const secret = had(await safe.setPassphrase(OLD));
    expect(had(await had(await safe.open(secret)).signer()).key).toBe(before);
  });
});

describe('what is kept of a passphrase', () => {
  const altered = async (alter: (header: Record<string, unknown>) => unknown) => {
    const factory = new IDBFactory();
    const { safe } = await withPassphrase(factory);
    await meddle(factory, 'keys', (store) => {
      const request = store.get('lock');
      request.onsuccess = () => store.put(alter(request.result), 'lock');
    });
    const unlocked = await safe.unlock(OLD);
    return unlocked.ok ? 'opened' : unlocked.error.kind;
  };

  test.each([
    ['memory beyond all measure', { memory: 2 ** 31, passes: 1, lanes: 1 }, 'header'],
    ['passes beyond all measure', { memory: 8, passes: 1e9, lanes: 1 }, 'header'],
    ['no pass at all', { memory: 8, passes: 0, lanes: 1 }, 'header'],
    ['half a lane', { memory: 8, passes: 1, lanes: 0.5 }, 'header'],
    ['less memory than its lanes need', { memory: 8, passes: 1, lanes: 4 }, 'header'],
    ['more altogether than anybody would wait for', { memory: 512 * 1024, passes: 16, lanes: 1 }, 'header'],
    ['another cost that could be paid', { memory: 9, passes: 1, lanes: 1 }, 'passphrase'],
  ])('is refused when it asks for %s', async (_, cost, kind) => {
    expect(await altered((header) => ({ ...header, cost }))).toBe(kind);
  });

  test('is refused in a form of a later release, when it is cut off, and with another inbox', async () => {
    expect(await altered((header) => ({ ...header, format: 'framekeeper/lock@2' }))).toBe('header');
    expect(await altered((header) => ({ ...header, salt: new Uint8Array(3) }))).toBe('header');
    expect(await altered((header) => ({ ...header, wrapped: null }))).toBe('header');
    expect(await altered(() => 'nothing')).toBe('header');
    expect(await altered((header) => ({ ...header, inbox: new Uint8Array(32) }))).toBe('passphrase');
  });

  test('says after how many minutes to lock, and the first number where that is none', async () => {
    const { safe } = await withPassphrase(new IDBFactory());
    expect(await safe.minutes()).toEqual(success(15));
    expect(await safe.lockAfter(5)).toEqual(success(null));
    expect(await safe.minutes()).toEqual(success(5));
    expect(await altered((header) => ({ ...header, minutes: 'never' }))).toBe('opened');
  });
});

describe('cut off at any write', () => {
  type Act = (safe: Safe) => Promise<unknown>;
  const ACTS: readonly (readonly [string, boolean, Act])[] = [
    ['setting one', false, (safe) => safe.setPassphrase(NEW)],
    ['changing it', true, (safe) => safe.changePassphrase(OLD, NEW)],
    ['taking it away', true, (safe) => safe.removePassphrase(OLD)],
  ];

  /** What the safe opens with by now, and that all is there. */
  async function opensWith(factory: IDBFactory): Promise<string> {
    const safe = await safeOn(factory);
    const ways: string[] = [];
    if (JSON.stringify(await contents(safe, null)) === JSON.stringify(FULL)) ways.push('device');
    for (const passphrase of [OLD, NEW]) {
      const secret = await safe.unlock(passphrase);
      if (!secret.ok) continue;
      expect(await contents(safe, secret.value)).toEqual(FULL);
      ways.push(passphrase);
    }
    return ways.join(' and ');
  }

  test.each(ACTS)('%s leaves one way in, and everything behind it', async (_, isSet, act) => {
    const calls = { put: IDBObjectStore.prototype.put, delete: IDBObjectStore.prototype.delete };
    const ends: string[] = [];
    for (let failing = 0; ; failing++) {
      const factory = new IDBFactory();
      const { safe } = isSet ? await withPassphrase(factory) : { safe: await filled(factory) };
      let count = 0;
      let isCut = false;
      const cut = <T extends IDBRequest>(request: T, { transaction }: IDBObjectStore): T => {
        if (count++ === failing) {
          isCut = true;
          request.addEventListener('success', () => transaction.abort());
        }
        return request;
      };
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
        return cut(calls.put.apply(this, given), this);
      });
      vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, ...given) {
        return cut(calls.delete.apply(this, given), this);
      });
      const done = await act(safe);
      vi.restoreAllMocks();
      expect(done).toMatchObject({ ok: !isCut });
      ends.push(await opensWith(factory));
      if (!isCut) break;
    }
    const before = isSet ? OLD : 'device';
    const after = ends.at(-1);
    expect(after).not.toBe(before);
    expect(after).not.toContain(' and ');
    expect(ends.length).toBeGreaterThan(1);
    expect(ends.slice(0, -1)).toEqual(ends.slice(1).map(() => before));
  });
});
