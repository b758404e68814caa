import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createCore } from '../../lib/core/core.ts';
import { createGate, type Gate } from '../../lib/core/gate.ts';
import { failure, success } from '../../lib/result.ts';
import { openSafe } from '../../lib/vault/safe.ts';
import { now, PAGE, PRACTICE, reading } from './world.ts';

const LITTLE = { memory: 8, passes: 1, lanes: 1 };
const PASSPHRASE = 'four unusual words';

type Device = { readonly factory: IDBFactory; session: Record<string, unknown> };
const newDevice = (): Device => ({ factory: new IDBFactory(), session: {} });

/** A gate on a device; another on the same device is the same extension after its background was killed. */
function gateOn(device: Device) {
  const told: boolean[] = [];
  const lockAfter = vi.fn();
  const value = (name: string) => ({
    load: async () => device.session[name],
    save: async (next: unknown) => {
      device.session[name] = structuredClone(next);
    },
  });
  const gate = createGate({
    openSafe: () => openSafe('framekeeper', device.factory, LITTLE),
    start: (vault) =>
      createCore({
        vault,
        now: () => now,
        session: value('core'),
        isVeiled: async () => false,
        announce: () => undefined,
      }),
    key: value('key'),
    forget: async () => {
      delete device.session.core;
    },
    isVeiled: async () => false,
    announce: (locked) => told.push(locked),
    lockAfter,
  });
  return { gate, told, lockAfter };
}

const questions = (gate: Gate) =>
  gate.through(async (core) => (await core.overview()).questions.map(({ rule }) => rule));
const save = (gate: Gate) => gate.through((core) => core.savePractice(PRACTICE));
const backup = async (gate: Gate) => JSON.parse(await gate.through((core) => core.backup()));

async function locked(device = newDevice()) {
  const world = gateOn(device);
  expect((await save(world.gate)).ok).toBe(true);
  expect(await world.gate.setPassphrase({ current: null, next: PASSPHRASE })).toEqual(success(null));
  await world.gate.lock();
  return { ...world, device };
}

test('without a passphrase nothing is ever locked', async () => {
  const { gate, told, lockAfter } = gateOn(newDevice());
  expect((await save(gate)).ok).toBe(true);
  await gate.lock();
  expect(await gate.lockState()).toEqual({ minutes: null, locked: false, waiting: 0 });
  expect((await gate.report(PAGE, reading)).ok).toBe(true);
  expect(await questions(gate)).not.toEqual([]);
  expect([told, lockAfter.mock.calls]).toEqual([[], [[null]]]);
});

test('while it is locked nobody is let through, pages get nothing to draw, and only the passphrase opens', async () => {
  const { gate, told, device } = await locked();
  expect(told).toEqual([false, true]);
  expect(await gate.lockState()).toEqual({ minutes: 15, locked: true, waiting: 0 });
  await expect(questions(gate)).rejects.toThrow('locked');
  expect(await gate.report(PAGE, reading)).toEqual(success({ marks: [], ghosts: [], veiled: false }));
  expect(await gate.unlock('five unusual words')).toEqual(failure('passphrase'));
  expect(await gate.unlock(7 as never)).toEqual(failure('passphrase'));
  expect(await gate.lockState()).toMatchObject({ locked: true, waiting: 1 });
  expect(await gate.setPassphrase({ current: null, next: 'another passphrase' })).toEqual(failure('locked'));
  expect(await gate.removePassphrase(PASSPHRASE)).toEqual(failure('locked'));
  expect(await gate.setLockMinutes(5)).toEqual(failure('locked'));
  expect(JSON.stringify(device.session)).toBe('{"key":null}');
  expect(await gate.unlock(PASSPHRASE)).toEqual(success(null));
  expect(await gate.lockState()).toEqual({ minutes: 15, locked: false, waiting: 0 });
  expect(await questions(gate)).not.toEqual([]);
});

test('a background that was killed goes on as it was, locked or open; a browser that was closed is locked', async () => {
  const { device, gate } = await locked();
  expect((await gateOn(device).gate.lockState()).locked).toBe(true);
  await gate.unlock(PASSPHRASE);
  expect((await gateOn(device).gate.lockState()).locked).toBe(false);
  expect((await save(gateOn(device).gate)).ok).toBe(true);
  device.session = {};
  expect((await gateOn(device).gate.lockState()).locked).toBe(true);
});

test('what was seen while locked comes to what would have been seen open: nothing lost, nothing twice', async () => {
  const later = (at: number) => ({ ...reading, at: reading.at + at });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.nat(100_000), fc.constantFrom('lock', 'unlock', 'kill')), { maxLength: 8 }),
      async (steps) => {
        const device = newDevice();
        let { gate } = await locked(device);
        const plain = gateOn(newDevice()).gate;
        await save(plain);
        for (const step of steps) {
          if (step === 'lock') await gate.lock();
          else if (step === 'unlock') await gate.unlock(PASSPHRASE);
          else if (step === 'kill') gate = gateOn(device).gate;
          else {
            expect((await gate.report(PAGE, later(Number(step)))).ok).toBe(true);
            await plain.report(PAGE, later(Number(step)));
          }
        }
        await gate.unlock(PASSPHRASE);
        expect((await backup(gate)).agenda).toEqual((await backup(plain)).agenda);
        expect(await questions(gate)).toEqual(await questions(plain));
        expect((await gate.lockState()).waiting).toBe(0);
      },
    ),
    { numRuns: 15 },
  );
});

test('what could not be kept after unlocking waits for the next time', async () => {
  const { gate, device } = await locked();
  await gate.report(PAGE, reading);
  const put = IDBObjectStore.prototype.put;
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (this.name === 'drawers') throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, given);
  });
  expect(await gate.unlock(PASSPHRASE)).toEqual(success(null));
  expect(await gate.lockState()).toMatchObject({ locked: false, waiting: 1 });
  expect(await gate.removePassphrase(PASSPHRASE)).toEqual(failure('full'));
  full.mockRestore();
  const again = gateOn(device).gate;
  expect(await again.lockState()).toMatchObject({ locked: false, waiting: 0 });
  expect((await backup(again)).agenda.events).not.toEqual([]);
});

test('the passphrase is changed and taken away only by whoever knows it, and is never a short one', async () => {
  const { gate } = await locked();
  await gate.unlock(PASSPHRASE);
  expect(await gate.setPassphrase({ current: PASSPHRASE, next: 'too short' })).toEqual(failure('short'));
  expect(await gate.setPassphrase({ current: 'another one', next: 'another passphrase' })).toEqual(
    failure('passphrase'),
  );
  expect(await gate.setPassphrase({ current: PASSPHRASE, next: 'another passphrase' })).toEqual(success(null));
  await gate.lock();
  expect(await gate.unlock(PASSPHRASE)).toEqual(failure('passphrase'));
  expect(await gate.unlock('another passphrase')).toEqual(success(null));
  expect(await gate.removePassphrase(PASSPHRASE)).toEqual(failure('passphrase'));
  expect(await gate.removePassphrase('another passphrase')).toEqual(success(null));
  await gate.lock();
  expect(await gate.lockState()).toMatchObject({ minutes: null, locked: false });
  expect((await save(gate)).ok).toBe(true);
});

test('minutes are chosen, kept, and told to the world', async () => {
  const { gate, lockAfter, device } = await locked();
  await gate.unlock(PASSPHRASE);
  expect(await gate.setLockMinutes(0)).toEqual(failure('failed'));
  expect(await gate.setLockMinutes(5)).toEqual(success(null));
  expect(lockAfter).toHaveBeenLastCalledWith(5);
  const again = gateOn(device);
  expect(await again.gate.lockState()).toMatchObject({ minutes: 5, locked: false });
  expect(again.lockAfter).toHaveBeenLastCalledWith(5);
});

test('what is being kept is kept before the passphrase changes, and what comes after it under the new keys', async () => {
  const device = newDevice();
  const { gate } = gateOn(device);
  const [first, set, second] = await Promise.all([
    save(gate),
    gate.setPassphrase({ current: null, next: PASSPHRASE }),
    gate.report(PAGE, reading),
  ]);
  expect([first.ok, set.ok, second.ok]).toEqual([true, true, true]);
  device.session = {};
  const again = gateOn(device).gate;
  await again.unlock(PASSPHRASE);
  const { sealed, questions: asked } = await again.through((core) => core.overview());
  expect(sealed).toEqual([]);
  expect(asked).not.toEqual([]);
});

test('a reading that is refused while locked is refused as it is when open', async () => {
  const { gate } = await locked();
  expect(await gate.report(PAGE, { ...reading, events: 'none' })).toEqual(failure('events: not as expected'));
});
