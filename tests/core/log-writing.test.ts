import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { headOf, type Log } from '../../lib/audit/log.ts';
import { examine } from '../../lib/audit/verify.ts';
import { recall } from '../../lib/core/memory.ts';
import type { Entry } from '../../lib/flags/ledger.ts';
import { formatPracticeFile } from '../../lib/practice/file.ts';
import { success } from '../../lib/result.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import type { Vault } from '../../lib/vault/vault.ts';
import { now, PAGE, PRACTICE, reading, rulesAsked, start, startSet } from './world.ts';

async function kept(vault: Vault): Promise<Log> {
  const { log, sealed } = await recall(vault);
  if (!log || sealed.length > 0) throw new Error('there is no log');
  return log;
}

const troublesIn = async (log: Log) => {
  const before = await headOf({ ...log, lines: [] });
  const found = await examine({ log: log.id, before, lines: log.lines, seals: log.seals, keys: [] });
  expect(found.head).toEqual(await headOf(log));
  return found.troubles;
};

const typesIn = ({ lines }: Log) => lines.map((line) => ('entry' in line ? line.entry.type : 'purged'));

describe('the log', () => {
  it('is whole and signed after everything that is done, and goes on after a restart', async () => {
    const device = new IDBFactory();
    const { core, vault } = await startSet(device);
    await core.report(PAGE, reading);
    const [question] = (await core.overview()).questions;
    await core.answer({ flag: question?.flag ?? '', category: 'other', reason: 'K7 rang' });
    const first = await kept(vault);
    expect(await troublesIn(first)).toEqual([]);
    expect(typesIn(first)).toEqual(['key', 'settings', 'rules', 'raised', 'raised', 'answered']);
    const again = await start(device);
    await again.core.savePractice(formatPracticeFile({ ...EXAMPLE_PRACTICE, gapMinutes: 15 }));
    const second = await kept(again.vault);
    expect(await troublesIn(second)).toEqual([]);
    expect(second.lines.slice(0, first.lines.length)).toEqual(first.lines);
    expect(typesIn(second).slice(6)).toEqual(['settings']);
    expect(new Set(second.seals.map(({ key }) => key)).size).toBe(1);
  });

  it('is told by codes that the practice does not have', async () => {
    const { core, vault } = await startSet();
    await core.report(PAGE, reading);
    const [question] = (await core.overview()).questions;
    await core.answer({ flag: question?.flag ?? '', category: 'other', reason: 'K7 rang' });
    const { lines, codes } = await kept(vault);
    expect([...codes.keys()].sort()).toEqual(['K7', 'M2']);
    // Without the key, whose signs are what they happen to be.
    const told = JSON.stringify(lines.slice(1).map((line) => 'shared' in line && line.shared));
    expect(told).toMatch(/[A-Z]{2}\d\d rang/);
    expect(told).not.toMatch(/\b(?:K7|M2)\b/);
    for (const { key } of reading.events) expect(told).not.toContain(key);
  });

  it('binds what an earlier release kept, once, and loses none of it', async () => {
    const device = new IDBFactory();
    const { core, vault } = await startSet(device);
    await core.report(PAGE, reading);
    const asked = await rulesAsked(core);
    const entries = (await recall(vault)).entries.filter(({ type }) => type === 'raised');
    const loose = { name: 'record', version: 1, parse: (value: unknown) => success(value) };
    const practice = { name: 'practice', version: 1, parse: (value: unknown) => success(value) };
    const agenda = { name: 'agenda', version: 1, parse: (value: unknown) => success(value) };
    const months = await vault.readAll(agenda);
    if (!months.ok) throw new Error(months.error.kind);
    const other = new IDBFactory();
    const earlier = await start(other);
    await earlier.vault.replace([
      { drawer: practice, value: PRACTICE },
      { drawer: loose, page: '000000', value: entries },
      ...[...months.value.pages].map(([page, value]) => ({ drawer: agenda, page, value })),
    ]);
    const { core: later, vault: bound } = await start(other, {}, now + 60_000);
    expect((await later.overview()).sealed).toEqual([]);
    const log = await kept(bound);
    expect(await troublesIn(log)).toEqual([]);
    expect(typesIn(log)).toEqual(['key', ...entries.map(({ type }) => type), 'rules']);
    const [key] = log.lines.flatMap((line) => ('entry' in line ? [line.entry] : [])) as [Entry];
    expect(key).toMatchObject({ type: 'key', adopted: entries.length });
    await later.report(PAGE, reading);
    expect(await rulesAsked(later)).toEqual(asked);
    const again = await start(other, {}, now + 120_000);
    expect((await kept(again.vault)).lines).toEqual((await kept(bound)).lines);
  });

  it('is written page by page: what is full is not written again', async () => {
    const { core, vault } = await startSet();
    await core.report(PAGE, reading);
    const [question] = (await core.overview()).questions;
    const flag = question?.flag ?? '';
    for (let round = 0; round < 510; round++) await core.answer({ flag, category: 'other', reason: `${round}` });
    expect(await vault.names('record')).toEqual({ ok: true, value: ['record/000000', 'record/000001'] });
    const log = await kept(vault);
    expect(await troublesIn(log)).toEqual([]);
    expect(log.lines.length).toBeGreaterThan(510);
  });
});
