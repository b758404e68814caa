import { deleteDB } from 'idb';
import { expect, test } from 'vitest';
import { success } from '../../lib/result.ts';
import type { Drawer } from '../../lib/vault/drawers.ts';
import { openVault, type Vault } from '../../lib/vault/vault.ts';
import { change } from '../vault/change.ts';

const NAME = 'vault-bench';
const ROUNDS = 7;
const PER_PAGE = 100;
const drawer: Drawer<unknown> = { name: 'records', version: 1, parse: success };

/** About 284 bytes of JSON, as an event with its two versions has. */
const record = (index: number) => ({
  key: `key-${index}`.padEnd(40, '0'),
  account: 'google:0',
  versions: [0, 1].map((version) => ({
    title: `K${index % 97}`,
    start: 1_772_000_000_000 + index * 3_600_000,
    end: 1_772_000_000_000 + index * 3_600_000 + 3_000_000,
    calendar: 'c'.repeat(14),
    first: version,
  })),
});

async function opened(): Promise<Vault> {
  const vault = await openVault(NAME);
  if (!vault.ok) throw new Error(vault.error.reason);
  return vault.value;
}

async function timed<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await work();
  times.push(performance.now() - start);
  return value;
}

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

test.each([10_000, 20_000])(
  '%i records in pages of a hundred come back whole',
  async (count) => {
    const records = Array.from({ length: count }, (_, index) => record(index));
    const changes = Array.from({ length: count / PER_PAGE }, (_, page) =>
      change(drawer, records.slice(page * PER_PAGE, (page + 1) * PER_PAGE), { page: `${page}`.padStart(4, '0') }),
    );
    const [one] = changes;
    if (!one) throw new Error('no pages');
    const times = { write: [], rewrite: [], one: [], open: [], read: [] } as Record<string, number[]>;
    const of = (name: string) => (times[name] ??= []);
    for (let round = 0; round < ROUNDS; round++) {
      await deleteDB(NAME);
      const vault = await opened();
      await timed(of('write'), () => vault.write(changes));
      await timed(of('rewrite'), () => vault.write(changes));
      await timed(of('one'), () => vault.write([one]));
      vault.close();
      const again = await timed(of('open'), opened);
      const all = await timed(of('read'), () => again.readAll(drawer));
      expect(all.ok && [...all.value.pages.values()].flat()).toEqual(records);
      again.close();
    }
    await deleteDB(NAME);
    const bytes = JSON.stringify(records).length / count;
    const line = Object.entries(times).map(([name, values]) => `${name} ${median(values).toFixed(1)} ms`);
    console.log(`vault, ${count} records of ${bytes.toFixed(0)} bytes: ${line.join(', ')}`);
  },
  60_000,
);
