import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { success } from '../../lib/result.ts';
import { newPair, openLetter, sealTo } from '../../lib/vault/inbox.ts';
import { MOST_WAITING } from '../../lib/vault/letters.ts';
import { openSafe } from '../../lib/vault/safe.ts';
import { json, meddle } from './sample.ts';

async function lockedSafe(factory = new IDBFactory()) {
  const safe = await openSafe('vault', factory, { memory: 8, passes: 1, lanes: 1 });
  if (!safe.ok) throw new Error(safe.error.reason);
  const secret = await safe.value.setPassphrase('a passphrase');
  if (!secret.ok) throw new Error(secret.error.reason);
  return { safe: safe.value, secret: secret.value, factory };
}

test('a letter opens for whom it was sealed, and for nobody else', async () => {
  const [pair, other] = await Promise.all([newPair(), newPair()]);
  await fc.assert(
    fc.asyncProperty(json, async (value) => {
      expect(await openLetter(pair, await sealTo(pair.open, value))).toEqual(success(value));
    }),
    { numRuns: 20 },
  );
  const letter = await sealTo(pair.open, 'for one');
  expect(await openLetter(other, letter)).toMatchObject({ ok: false });
  expect(await openLetter(pair, { ...letter, sender: new Uint8Array(32) })).toMatchObject({ ok: false });
  expect(await openLetter(pair, { ...letter, sender: other.open })).toMatchObject({ ok: false });
  expect(await openLetter(pair, 'nothing')).toMatchObject({ ok: false });
});

test('what was put while locked is taken in its order, none lost, none twice, whenever it is taken', async () => {
  const { safe, secret } = await lockedSafe();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(fc.integer(), fc.constant('take')), { maxLength: 20 }), async (steps) => {
      const taken: unknown[] = [];
      const take = async () => {
        const waiting = await safe.take(secret);
        if (!waiting.ok) throw new Error(waiting.error.reason);
        taken.push(...waiting.value.values);
        // One that comes between taking and clearing stays for the next time.
        if (waiting.value.last !== null) await safe.clear(waiting.value.last);
      };
      for (const step of steps) {
        if (step === 'take') await take();
        else expect(await safe.put(step)).toEqual(success(null));
      }
      await take();
      expect(taken).toEqual(steps.filter((step) => step !== 'take'));
      expect(await safe.waiting()).toEqual(success(0));
    }),
    { numRuns: 25 },
  );
});

test('what comes between taking and clearing stays', async () => {
  const { safe, secret } = await lockedSafe();
  await safe.put('first');
  const taken = await safe.take(secret);
  await safe.put('second');
  if (taken.ok && taken.value.last !== null) await safe.clear(taken.value.last);
  expect(await safe.take(secret)).toMatchObject({ ok: true, value: { values: ['second'] } });
});

test('no more waits than there is room for, and what waits is not pushed out', async () => {
  const { safe, secret, factory } = await lockedSafe();
  await safe.put('first');
  await meddle(factory, 'inbox', (store) => {
    for (let place = 1; place < MOST_WAITING; place++) store.add('not a letter');
  });
  expect(await safe.put('one too many')).toMatchObject({ ok: false, error: { kind: 'full' } });
  expect(await safe.take(secret)).toMatchObject({ ok: true, value: { values: ['first'] } });
});

test('without a passphrase nothing can be put, and nothing waits', async () => {
  const safe = await openSafe('vault', new IDBFactory());
  if (!safe.ok) throw new Error(safe.error.reason);
  expect(await safe.value.put('anything')).toMatchObject({ ok: false, error: { kind: 'no-key' } });
  expect(await safe.value.take([])).toEqual(success({ values: [], last: null }));
});
