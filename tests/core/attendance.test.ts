import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import { instantAt } from '../../lib/time/day.ts';
import { now, PAGE, reading, rulesAsked, start, startSet } from './world.ts';

const TUESDAY = instantAt(SKETCH_ZONE, '2026-05-05', 600);
const WEEK = 7 * 86_400_000;
const session = (came: boolean) => ({ client: 'K7', start: TUESDAY, end: TUESDAY + 50 * 60_000, came });
const said = (came: boolean) => ({ client: 'K7', start: TUESDAY, came });

async function seen(device = new IDBFactory()) {
  const world = await startSet(device);
  await world.core.report(PAGE, reading);
  return world;
}

describe('who came', () => {
  it('is asked of the standing sessions that have passed, and of no others', async () => {
    const { core } = await seen();
    expect((await core.history())?.sessions).toEqual([session(true)]);
  });

  it('is not asked of sessions still to come, nor of those before the last week', async () => {
    const device = new IDBFactory();
    await seen(device);
    const sessionsAt = async (at: number) => (await (await start(device, {}, at)).core.history())?.sessions;
    expect(await sessionsAt(TUESDAY + 49 * 60_000)).toEqual([]);
    expect(await sessionsAt(now + WEEK)).toEqual([session(true)]);
    expect(await sessionsAt(now + 2 * WEEK)).toEqual([]);
  });

  it('makes the extra session one that stands for the empty place, and no longer a question', async () => {
    const device = new IDBFactory();
    const { core, signals } = await seen(device);
    expect(await rulesAsked(core)).toContain('extra-session');
    expect(await core.attend(said(false))).toEqual({ ok: true, value: null });
    expect(await rulesAsked(core)).toEqual(['out-of-session-contact']);
    expect(signals.at(-1)).toMatchObject({ open: 1, marks: true });
    const again = await start(device);
    expect((await again.core.history())?.sessions).toEqual([session(false)]);
    expect(await rulesAsked(again.core)).toEqual(['out-of-session-contact']);
  });

  it('is taken back as if it had never been said', async () => {
    const { core } = await seen();
    await core.attend(said(false));
    await core.attend(said(true));
    expect((await core.history())?.sessions).toEqual([session(true)]);
    expect(await rulesAsked(core)).toContain('extra-session');
  });

  it('is refused for what is no session, and for what nobody can have meant', async () => {
    const { core } = await seen();
    expect(await core.attend({ ...said(false), start: TUESDAY + 1 })).toEqual({ ok: false, error: 'session' });
    expect(await core.attend({ ...said(false), client: 'M2' })).toEqual({ ok: false, error: 'session' });
    expect(await core.attend({ ...said(false), start: 'soon' } as never)).toEqual({ ok: false, error: 'start' });
    expect((await core.history())?.sessions).toEqual([session(true)]);
  });
});
