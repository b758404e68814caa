import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { parseBackup } from '../../lib/core/backup.ts';
import { now, PAGE, reading, rulesAsked, start, startSet } from './world.ts';

/** A practice with everything in it: events seen, questions raised, one answered. */
async function used(device = new IDBFactory()) {
  const world = await startSet(device);
  await world.core.report(PAGE, reading);
  const [question] = (await world.core.overview()).questions;
  await world.core.answer({ flag: question?.flag ?? '', category: 'other', reason: 'asked for by telephone' });
  return world;
}

/** What a backup says, in whatever order the parts of a line stand. */
const said = async (text: string | Promise<string>) => JSON.parse(await text);

describe('a backup', () => {
  it('is on another device what it was here', async () => {
    const { core } = await used();
    const text = await core.backup();
    const device = new IDBFactory();
    const other = await start(device);
    expect(await other.core.restore(text)).toEqual({ ok: true, value: null });
    expect(await said(other.core.backup())).toEqual(await said(text));
    expect(await rulesAsked(other.core)).toEqual(await rulesAsked(core));
    expect(await other.core.practice()).toEqual(await core.practice());
    const again = await start(device);
    expect(await said(again.core.backup())).toEqual(await said(text));
    expect(other.signals.at(-1)).toMatchObject({ open: 1, marks: true });
  });

  it('replaces what there is, all of it', async () => {
    const empty = await (await start(new IDBFactory())).core.backup();
    const device = new IDBFactory();
    const { core } = await used(device);
    expect(await core.restore(empty)).toEqual({ ok: true, value: null });
    expect(await (await start(device)).core.backup()).toBe(empty);
  });

  it('that is none is refused by its field, and nothing is lost', async () => {
    const { core } = await used();
    const text = await core.backup();
    const whole = JSON.parse(text);
    const refused = async (value: unknown) => {
      const result = await core.restore(JSON.stringify(value));
      return result.ok ? 'taken' : result.error;
    };
    expect(await refused('nothing')).toBe('the whole');
    expect(await core.restore('{"format":')).toMatchObject({ ok: false, error: 'the whole' });
    expect(await refused({ ...whole, format: 'other' })).toBe('format');
    expect(await refused({ ...whole, version: 2 })).toBe('newer');
    expect(await refused({ ...whole, record: [{ type: 'guess' }] })).toBe('record.0.type');
    expect(await refused({ ...whole, agenda: { ...whole.agenda, looks: 'none' } })).toBe('agenda.looks');
    expect(await refused({ ...whole, practice: '{"clients": 7}' })).toMatch(/^practice\./);
    expect(await core.backup()).toBe(text);
  });

  it('holds everything, in the open', async () => {
    const { core } = await used();
    const text = await core.backup();
    expect(parseBackup(text)).toMatchObject({ ok: true });
    expect(JSON.parse(text).at).toBe(now);
    for (const part of ['K7', 'M2 call', 'asked for by telephone']) expect(text).toContain(part);
  });
});

describe('deleting everything', () => {
  it('leaves nothing, here or after a restart, and forgets open pages', async () => {
    const device = new IDBFactory();
    const { core, vault, signals } = await used(device);
    expect(await core.deleteAll()).toEqual({ ok: true, value: null });
    expect(await vault.names()).toEqual({ ok: true, value: [] });
    expect(await core.overview()).toMatchObject({ practiceSet: false, pages: [], questions: [], sealed: [] });
    expect(signals.at(-1)).toMatchObject({ open: 0, pages: [] });
    expect(await (await start(device)).core.practice()).toBeNull();
  });
});
