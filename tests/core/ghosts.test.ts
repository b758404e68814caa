import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { now, PAGE, PRACTICE, reading, start, startSet } from './world.ts';

const HOUR = 3_600_000;

/** The practice on the Tuesday of the week, an hour before its session, so that something is left of the day. */
async function onTuesday() {
  const at = (reading.events[0]?.start ?? 0) - HOUR;
  const world = await start(new IDBFactory(), {}, at);
  await world.core.savePractice(PRACTICE);
  await world.core.report(PAGE, { ...reading, at });
  const search = (await world.core.overview()).slots;
  const slots = search?.outcome === 'checked' ? search.slots.map(({ start, end }) => ({ start, end })) : [];
  return { ...world, at, slots, again: async () => world.core.report(PAGE, { ...reading, at }) };
}

describe('ghosts', () => {
  it('are the times of today’s slots and nothing else of them, from when they are asked for until they are not', async () => {
    const { core, slots, again, signals } = await onTuesday();
    expect(slots.length).toBeGreaterThan(0);
    expect(await again()).toMatchObject({ value: { ghosts: [] } });
    expect(await core.showSlots({ shown: true, client: 'K7' })).toEqual({ ok: true, value: null });
    expect(signals.at(-1)?.marks).toBe(true);
    const answer = await again();
    expect(answer.ok && answer.value.ghosts).toEqual(slots);
    expect((await core.overview()).ghosts).toEqual({ client: 'K7' });
    await core.showSlots({ shown: false, client: null });
    expect(await again()).toMatchObject({ value: { ghosts: [] } });
  });

  it('go when a page cannot be read, since no slot is then called safe, and other pages are told', async () => {
    const { core, again, signals, at } = await onTuesday();
    await core.showSlots({ shown: true, client: null });
    const fault = { anchor: 'grid', problem: 'missing', view: 'week', locale: 'en', reader: 'google@1' };
    await core.report({ ...PAGE, tab: 7 }, { ...reading, at, seen: [], events: [], faults: [fault] });
    expect(signals.at(-1)?.marks).toBe(true);
    expect(await again()).toMatchObject({ value: { ghosts: [] } });
  });

  it('open the form of the page’s own account with the code they were shown for, and are written down', async () => {
    const { core, slots } = await onTuesday();
    await core.report({ tab: 9, url: 'https://calendar.google.com/calendar/u/3/r' }, { ...reading, at: now + HOUR });
    await core.showSlots({ shown: true, client: 'K7' });
    const chosen = await core.chooseGhost(PAGE, slots[0]);
    const url = new URL(chosen.ok ? chosen.value : 'about:blank');
    expect(url.searchParams.get('text')).toBe('K7');
    expect(url.pathname).toContain('/u/1/');
  });

  it('are chosen only as they are shown', async () => {
    const { core, slots } = await onTuesday();
    const [slot] = slots;
    expect(await core.chooseGhost(PAGE, slot)).toEqual({ ok: false, error: 'slot' });
    await core.showSlots({ shown: true, client: null });
    for (const forged of [null, {}, { ...slot, client: 'K7' }, { ...slot, end: (slot?.end ?? 0) + HOUR }]) {
      expect((await core.chooseGhost(PAGE, forged)).ok).toBe(false);
    }
    expect((await core.chooseGhost(PAGE, slot)).ok).toBe(true);
  });

  it('are shown for no client that is not known', async () => {
    const { core } = await startSet();
    expect(await core.showSlots({ shown: true, client: 'Z9' })).toEqual({ ok: false, error: 'client' });
    expect(await core.showSlots({ shown: 'yes', client: null } as never)).toEqual({ ok: false, error: 'shown' });
    expect((await core.overview()).ghosts).toBeNull();
  });
});
