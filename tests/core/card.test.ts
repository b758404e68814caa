import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Core } from '../../lib/core/core.ts';
import { now, PAGE, PRACTICE, reading, start, startSet } from './world.ts';

const asked = async (core: Core) => (await core.card(1))?.questions.map(({ rule }) => rule) ?? null;

describe('a card', () => {
  it('shows what is asked about the event it was opened for, and nothing before', async () => {
    const { core } = await startSet();
    await core.report(PAGE, reading);
    expect(await asked(core)).toBeNull();
    expect(await core.openCard(1, 'sketch/2')).toBe(true);
    expect(await asked(core)).toEqual(['out-of-session-contact']);
    await core.openCard(1, 'sketch/1');
    expect(await asked(core)).toEqual(['extra-session']);
  });

  it('is opened for no event but those that the tab’s last reading showed and that are asked about', async () => {
    const { core } = await startSet();
    await core.report(PAGE, reading);
    expect(await core.openCard(2, 'sketch/1')).toBe(false);
    for (const key of ['sketch/0', 'sketch/9', '', null, undefined, {}, ['sketch/1']]) {
      expect(await core.openCard(1, key)).toBe(false);
    }
    await core.openCard(1, 'sketch/1');
    await core.report(PAGE, { ...reading, at: now + 60_000, seen: [], events: reading.events.slice(0, 1) });
    expect(await asked(core)).toBeNull();
    expect(await core.openCard(1, 'sketch/1')).toBe(false);
    await core.report(PAGE, reading);
    await core.openCard(1, 'sketch/1');
    await core.report(PAGE, { ...reading, events: 'none' });
    expect(await asked(core)).toBeNull();
    await core.report(PAGE, reading);
    await core.openCard(1, 'sketch/1');
    await core.forgetTab(1);
    expect(await asked(core)).toBeNull();
  });

  it('answers and changes the answer of its own questions, and no other', async () => {
    const { core, signals } = await startSet();
    await core.report(PAGE, reading);
    const [call, extra] = (await core.overview()).questions;
    const given = { category: 'administrative', reason: '' };
    expect(await core.answerCard(1, { ...given, flag: call?.flag })).toEqual({ ok: false, error: 'flag' });
    await core.openCard(1, 'sketch/2');
    expect(await core.answerCard(1, { ...given, flag: extra?.flag })).toEqual({ ok: false, error: 'flag' });
    expect(await core.answerCard(1, { ...given, flag: call?.flag })).toEqual({ ok: true, value: null });
    expect(signals.at(-1)).toMatchObject({ open: 1, marks: true });
    expect(await core.report(PAGE, reading)).toMatchObject({ value: { marks: [{ key: 'sketch/1' }] } });
    expect(await asked(core)).toEqual([]);
    expect(await core.answerCard(1, { ...given, flag: call?.flag, category: 'emergency' })).toMatchObject({ ok: true });
  });

  it('stays open while the background sleeps', async () => {
    const device = new IDBFactory();
    const session = {};
    const first = await start(device, session);
    await first.core.savePractice(PRACTICE);
    await first.core.report(PAGE, reading);
    await first.core.openCard(1, 'sketch/1');
    expect(await asked((await start(device, session)).core)).toEqual(['extra-session']);
  });
});
