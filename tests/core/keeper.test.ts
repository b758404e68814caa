import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createKeeper, type Keeper } from '../../lib/core/keeper.ts';
import type { Signal } from '../../lib/messages/protocol.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { openVault, type Vault } from '../../lib/vault/vault.ts';
import { now } from './world.ts';

const DAY = 86_400_000;

type Kept = { readonly keeper: Keeper; readonly signals: Signal[]; readonly clock: { now: number } };

/** A keeper with a clock that can be set, and perhaps a vault that refuses. */
async function keep(dress: (vault: Vault) => Vault = (vault) => vault): Promise<Kept> {
  const opened = await openVault('framekeeper', new IDBFactory());
  if (!opened.ok) throw new Error(opened.error.kind);
  const clock = { now };
  const signals: Signal[] = [];
  const keeper = createKeeper({
    vault: dress(opened.value),
    now: () => clock.now,
    session: { load: async () => undefined, save: async () => {} },
    announce: (signal) => signals.push(signal),
  });
  return { keeper, signals, clock };
}

const nothing = async () => {};

describe('what is kept', () => {
  it('is judged anew with the first thing done on a new day of the practice, once, and pages are told', async () => {
    const { keeper, signals, clock } = await keep();
    await keeper.inTurn(() => keeper.keep({ ...keeper.state, practice: EXAMPLE_PRACTICE }));
    const before = keeper.judged;
    await keeper.inTurn(nothing);
    expect(keeper.judged).toBe(before);
    clock.now = now + DAY;
    await keeper.inTurn(nothing);
    await keeper.inTurn(nothing);
    expect(keeper.judged).not.toBe(before);
    expect(signals).toMatchObject([{ marks: true }]);
  });

  it('has no day to be judged on as long as there is no practice', async () => {
    const { keeper, signals, clock } = await keep();
    clock.now = now + DAY;
    await keeper.inTurn(nothing);
    expect(keeper.judged).toBeNull();
    expect(signals).toEqual([]);
  });

  it('stays as it was when the vault refuses, and what comes after is done all the same', async () => {
    const { keeper } = await keep((vault) => ({
      ...vault,
      write: async () => ({ ok: false, error: { kind: 'refused', reason: 'full', drawers: [] } }),
    }));
    await keeper.inTurn(nothing);
    const { state } = keeper;
    const kept = await keeper.inTurn(() => keeper.keep({ ...state, practice: EXAMPLE_PRACTICE }));
    expect(kept.ok).toBe(false);
    expect(keeper.state).toBe(state);
    await expect(keeper.inTurn(() => Promise.reject(new Error('a slip')))).rejects.toThrow('a slip');
    expect(await keeper.inTurn(async () => 'done')).toBe('done');
  });
});
