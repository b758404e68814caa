import { describe, expect, it } from 'vitest';
import { codeOf } from '../../lib/audit/codes.ts';
import { bodyOf, genesis, purgedLine, shown } from '../../lib/audit/line.ts';
import { entriesOf, extended, headOf, newLog } from '../../lib/audit/log.ts';
import { isSignedBy } from '../../lib/audit/seal.ts';
import { AT, ENTRIES, logOf, newSigner, telling } from './sample-log.ts';

describe('a log', () => {
  it('begins empty, as nobody else’s does', async () => {
    const [one, other] = [newLog(), newLog()];
    expect(await headOf(one)).toEqual({ count: 0, hash: await genesis(one.id) });
    expect((await headOf(one)).hash).not.toBe((await headOf(other)).hash);
  });

  it('has all its entries in their order, signed each time, and never changes what it has', async () => {
    const signer = await newSigner();
    const batches = ENTRIES.map((entry) => [entry]);
    const log = await logOf(batches, signer);
    expect(entriesOf(log).slice(1)).toEqual(ENTRIES);
    expect(log.seals).toHaveLength(batches.length);
    for (const seal of log.seals) expect(await isSignedBy(log.id, seal)).toBe(true);
    expect(log.seals.at(-1)).toMatchObject({ ...(await headOf(log)), zone: 'Europe/Berlin' });
    const more = await extended(log, ENTRIES, telling, { signer, zone: 'UTC', at: AT });
    expect(more.lines.slice(0, log.lines.length)).toEqual(log.lines);
    expect(more.seals.slice(0, log.seals.length)).toEqual(log.seals);
  });

  it('shows others of a line what they may see, and the same body', async () => {
    const log = await logOf([ENTRIES], await newSigner());
    for (const line of log.lines) {
      const seen = await shown(line);
      expect(await bodyOf(seen)).toBe(await bodyOf(line));
      expect(Object.keys(seen).sort()).toEqual(['own', 'shared']);
      const purged = await purgedLine(line);
      expect(await bodyOf(purged)).toBe(await bodyOf(line));
      expect(Object.keys(purged).sort()).toEqual(['body', 'hash']);
      expect(await shown(purged)).toEqual({ body: await bodyOf(line) });
    }
  });

  it('hides the part of a line that is its owner’s behind another salt each time', async () => {
    const [entry] = ENTRIES;
    if (!entry) throw new Error('no entry');
    const log = await logOf([[entry, entry]], await newSigner());
    const [, first, second] = await Promise.all(log.lines.map(shown));
    expect(first).not.toEqual(second);
  });
});

describe('a code for others', () => {
  it('is drawn once, is nobody else’s, and stays under another code in the practice', () => {
    const codes = new Map<string, string>();
    const drawing = { formerOf: (client: string) => (client === 'K8' ? ['K7'] : []), isFree: () => true };
    const first = codeOf(codes, 'K7', drawing);
    expect(first).toMatch(/^[B-DF-HJ-NP-TV-XZ]{2}\d\d$/);
    expect(codeOf(codes, 'K7', drawing)).toBe(first);
    expect(codeOf(codes, 'K8', drawing)).toBe(first);
    const others = Array.from({ length: 200 }, (_, number) => codeOf(codes, `N${number}`, drawing));
    expect(new Set([...others, first]).size).toBe(201);
  });

  it('is none that is taken', () => {
    const asked: string[] = [];
    const code = codeOf(new Map(), 'K7', {
      formerOf: () => [],
      isFree: (one) => asked.push(one) > 3,
    });
    expect(asked).toHaveLength(4);
    expect(code).toBe(asked[3]);
  });
});
