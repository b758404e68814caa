import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../lib/core/core.ts';
import type { Vault } from '../../lib/vault/vault.ts';
import { now, PAGE, reading, rulesAsked, start, startSet } from './world.ts';

describe('core, when things go wrong', () => {
  it('is as if each thing had happened whole or not at all, wherever the background is killed', async () => {
    const whole = await startSet();
    await whole.core.report(PAGE, reading);
    const expected = await rulesAsked(whole.core);
    for (const survives of [0, 1, 2]) {
      const device = new IDBFactory();
      const { vault } = await startSet(device);
      // The background dies in the middle of a write, which then never happens and of which it never hears.
      let left = survives;
      const dead = Promise.withResolvers<null>();
      const dying: Vault = {
        ...vault,
        write: (changes) => {
          if (left-- > 0) return vault.write(changes);
          dead.resolve(null);
          return new Promise(() => {});
        },
      };
      const ports = {
        now: () => now,
        session: { load: async () => undefined, save: async () => {} },
        isVeiled: async () => false,
        announce: () => {},
      };
      const doomed = createCore({ ...ports, vault: dying });
      await Promise.race([dead.promise, doomed.report(PAGE, reading)]);
      const seen = await Promise.race([dead.promise, doomed.overview()]);
      const flag = seen?.questions[0]?.flag;
      if (flag) await Promise.race([dead.promise, doomed.answer({ flag, category: 'administrative', reason: '' })]);

      const { core } = await start(device);
      expect(await rulesAsked(core)).toEqual(survives === 0 ? [] : survives === 1 ? expected : expected.slice(0, 1));
      await core.report(PAGE, reading);
      expect(await rulesAsked(core)).toEqual(survives === 2 ? expected.slice(0, 1) : expected);
    }
  });

  it('shows what it can and writes nothing when its record cannot be opened', async () => {
    const device = new IDBFactory();
    const { core } = await startSet(device);
    await core.report(PAGE, reading);
    await new Promise<void>((resolve, reject) => {
      const opening = device.open('framekeeper');
      opening.onsuccess = () => {
        const store = opening.result.transaction('drawers', 'readwrite').objectStore('drawers');
        store.get('record/000000').onsuccess = (event) => {
          const sealed = (event.target as IDBRequest<{ data: ArrayBuffer | Uint8Array }>).result;
          const bytes = new Uint8Array(sealed.data as ArrayBuffer);
          bytes[0] = (bytes[0] ?? 0) ^ 1;
          store.put({ ...sealed, data: bytes.buffer }, 'record/000000');
        };
        store.transaction.oncomplete = () => resolve();
        store.transaction.onerror = () => reject(store.transaction.error);
      };
    });
    const again = await start(device);
    const overview = await again.core.overview();
    expect(overview.sealed).toEqual(['record/000000']);
    expect((await again.core.report(PAGE, { ...reading, at: now + 60_000 })).ok).toBe(false);
  });
});
