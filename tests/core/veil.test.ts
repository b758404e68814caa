import { describe, expect, it } from 'vitest';
import { createVeil } from '../../lib/core/veil.ts';

const world = (kept?: unknown) => {
  const saved: unknown[] = [];
  const told: boolean[] = [];
  const veil = createVeil({
    session: { load: async () => kept, save: async (value) => void saved.push(value) },
    announce: (veiled) => told.push(veiled),
  });
  return { veil, saved, told };
};

describe('the veil', () => {
  it.each([
    [undefined, false],
    [true, true],
    ['true', false],
  ])('is as it was left: after %j, %j', async (kept, drawn) => {
    expect(await world(kept).veil.isDrawn()).toBe(drawn);
  });

  it('is told before it is kept, and kept', async () => {
    const { veil, saved, told } = world();
    await veil.set(true);
    expect([told, saved, await veil.isDrawn()]).toEqual([[true], [true], true]);
  });

  it('is drawn and lifted by two presses of the key, however fast', async () => {
    const { veil, told } = world();
    await Promise.all([veil.toggle(), veil.toggle(), veil.toggle()]);
    expect(told).toEqual([true, false, true]);
    expect(await veil.isDrawn()).toBe(true);
  });
});
