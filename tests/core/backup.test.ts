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

/** What a backup says, in whatever order the parts of a line stand, and what was written behind it since. */
async function saidSince(text: string, later: string) {
  const [before, after] = [JSON.parse(text), JSON.parse(later)];
  const count = before.log.lines.length;
  const since = after.log.lines.slice(count).map(({ entry }: { entry: { type: string } }) => entry.type);
  const lines = after.log.lines.slice(0, count);
  const seals = after.log.seals.slice(0, before.log.seals.length);
  return { same: { ...after, log: { ...after.log, lines, seals } }, since };
}

describe('a backup', () => {
  it('is on another device what it was here', async () => {
    const { core } = await used();
    const text = await core.backup();
    const device = new IDBFactory();
    const other = await start(device);
    expect(await other.core.restore(text)).toEqual({ ok: true, value: null });
    // Another device signs with another key, and says so.
    const said = { same: JSON.parse(text), since: ['key', 'restored'] };
    expect(await saidSince(text, await other.core.backup())).toEqual(said);
    expect(await rulesAsked(other.core)).toEqual(await rulesAsked(core));
    expect(await other.core.practice()).toEqual(await core.practice());
    const again = await start(device);
    expect(await saidSince(text, await again.core.backup())).toEqual(said);
    expect(other.signals.at(-1)).toMatchObject({ open: 1, marks: true });
  });

  it('replaces what there is, all of it', async () => {
    const empty = await (await start(new IDBFactory())).core.backup();
    const device = new IDBFactory();
    const { core } = await used(device);
    expect(await core.restore(empty)).toEqual({ ok: true, value: null });
    const left = JSON.parse(await (await start(device)).core.backup());
    expect(left.log.lines.map(({ entry }: { entry: { type: string } }) => entry.type)).toEqual(['key', 'restored']);
    expect({ ...left, log: null }).toEqual(JSON.parse(empty));
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
    expect(await refused({ ...whole, version: 3 })).toBe('newer');
    // A version that no number can be made of.
    expect(await refused({ ...whole, version: { toString: 1, valueOf: 1 } })).toBe('version');
    const [first, ...lines] = whole.log.lines;
    const other = { ...first, entry: { ...first.entry, type: 'guess' } };
    expect(await refused({ ...whole, log: { ...whole.log, lines: [other, ...lines] } })).toMatch(/^log\.lines\.0/);
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
