import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import { success } from '../../lib/result.ts';
import type { Drawer } from '../../lib/vault/drawers.ts';
import { openVault, type Vault } from '../../lib/vault/vault.ts';
import { change } from './change.ts';

const NAME = 'vault-in-a-page';
const drawer: Drawer<unknown> = { name: 'd', version: 1, parse: success };

afterEach(() => deleteDB(NAME));

async function opened(): Promise<Vault> {
  const result = await openVault(NAME);
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

async function raw(store: 'keys' | 'drawers'): Promise<readonly unknown[]> {
  const database = await openDB(NAME);
  const records = await database.getAll(store);
  database.close();
  return records;
}

/** Every byte of everything in a record: texts as UTF-8 and as UTF-16, buffers as they are. */
function bytesOf(value: unknown): number[] {
  if (typeof value === 'string') {
    const units = Uint16Array.from(value, (unit) => unit.charCodeAt(0));
    return [...new TextEncoder().encode(value), ...new Uint8Array(units.buffer)];
  }
  if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
  if (value instanceof Uint8Array) return [...value];
  if (typeof value === 'object' && value !== null) return Object.entries(value).flat().flatMap(bytesOf);
  return [];
}

const holds = (bytes: readonly number[], text: string) =>
  String.fromCharCode(...bytes).includes(String.fromCharCode(...new TextEncoder().encode(text)));

describe('in a real browser', () => {
  test('everything is there after closing and opening again', async () => {
    const first = await opened();
    const pages = new Map(Array.from({ length: 30 }, (_, page) => [`2026-${10 + page}`, { page, text: 'ü\ud800' }]));
    await first.write([...pages].map(([page, value]) => change(drawer, value, { page })));
    await first.write([change(drawer, null, { page: '2026-11' })]);
    pages.delete('2026-11');
    first.close();
    const second = await opened();
    expect(await second.readAll(drawer)).toEqual(success({ pages, faults: [] }));
    second.close();
  });

  test('nobody can take the key out of the database', async () => {
    const vault = await opened();
    const [key] = await raw('keys');
    expect(key).toBeInstanceOf(CryptoKey);
    for (const format of ['raw', 'jwk'] as const) {
      await expect(crypto.subtle.exportKey(format, key as CryptoKey)).rejects.toMatchObject({
        name: 'InvalidAccessError',
      });
    }
    vault.close();
  });

  test('nothing in the database shows a word of what was written', async () => {
    const vault = await opened();
    const words = ['weekly session', 'jane@example.com', 'title'];
    await vault.write([change(drawer, { title: words[0], guests: [words[1]] }, { page: '2026-03' })]);
    const bytes = (await raw('drawers')).flatMap(bytesOf);
    expect(bytes.length).toBeGreaterThan(60);
    for (const word of words) expect(holds(bytes, word)).toBe(false);
    // The same search finds them where they are not sealed.
    for (const word of words)
      expect(holds(bytesOf({ a: new TextEncoder().encode(`x${word}`).buffer }), word)).toBe(true);
    vault.close();
  });

  test('contexts that open it for the first time at once share one key', async () => {
    const vaults = await Promise.all(Array.from({ length: 6 }, opened));
    await Promise.all(vaults.map((vault, page) => vault.write([change(drawer, page, { page: `${page}` })])));
    expect(await raw('keys')).toHaveLength(1);
    for (const vault of vaults) {
      const all = await vault.readAll(drawer);
      expect(all.ok && [...all.value.pages.values()]).toEqual([0, 1, 2, 3, 4, 5]);
      vault.close();
    }
  });

  test('ended in the middle of writing, it holds one whole generation, and never less than was acknowledged', async () => {
    let acknowledged = 0;
    for (let round = 0; round < 12; round++) {
      const worker = new Worker(new URL('./whole-writes.worker.ts', import.meta.url), { type: 'module', name: NAME });
      await new Promise<void>((resolve, reject) => {
        const startedAt = acknowledged;
        worker.onerror = (event) => reject(new Error(event.message));
        worker.onmessage = ({ data }) => {
          acknowledged = data;
          // A little later in each round, so that the end meets reading, sealing and storing alike.
          if (data >= startedAt + 3) setTimeout(resolve, round);
        };
      });
      worker.terminate();
      const vault = await opened();
      const all = await vault.readAll(drawer);
      if (!all.ok) throw new Error(all.error.reason);
      const found = [...all.value.pages.values()].map((page) => (page as { generation: number }).generation);
      expect(all.value.faults).toEqual([]);
      expect(found).toEqual(Array(8).fill(found[0]));
      expect(found[0]).toBeGreaterThanOrEqual(acknowledged);
      vault.close();
    }
  });
});
