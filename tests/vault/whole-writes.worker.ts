import { success } from '../../lib/result.ts';
import type { Drawer } from '../../lib/vault/drawers.ts';
import { openVault } from '../../lib/vault/vault.ts';
import { change } from './change.ts';

/** Writes generation after generation to the vault of the worker's name, each to eight pages at once, until it is ended. */
const drawer: Drawer<unknown> = { name: 'd', version: 1, parse: success };
const padding = 'x'.repeat(20_000);

const vault = await openVault(self.name);
if (!vault.ok) throw new Error(vault.error.reason);
const kept = await vault.value.readAll(drawer);
const [first] = kept.ok ? kept.value.pages.values() : [];
let generation = (first as { generation: number } | undefined)?.generation ?? 0;
for (;;) {
  generation++;
  const value = { generation, padding };
  const pages = Array.from({ length: 8 }, (_, page) => change(drawer, value, { page: `${page}` }));
  const written = await vault.value.write(pages);
  if (!written.ok) throw new Error(written.error.reason);
  self.postMessage(generation);
}
