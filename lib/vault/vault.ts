import { failure, type Result, success } from '../result.ts';
import { type Sealed, seal } from './crypto.ts';
import {
  type Database,
  type DatabaseFault,
  deviceKey,
  fetchAll,
  fetchNames,
  fetchRecords,
  openDatabase,
  storeRecords,
} from './database.ts';
import { type Drawer, type DrawerFault, interpret, recordName, unseal } from './drawers.ts';
import { type DeviceSigner, deviceSigner } from './signing.ts';

/** Why nothing was done. `refused`: drawers that would be written over cannot be opened, and would be lost. */
export type VaultFault =
  | DatabaseFault
  | { readonly kind: 'refused'; readonly reason: string; readonly drawers: readonly DrawerFault[] };

/** Content for a drawer or one of its pages; null removes it. */
export type Change = {
  readonly drawer: Drawer<unknown>;
  readonly value: unknown;
  readonly page?: string;
  /** Write even over a record that cannot be opened, which is then lost. */
  readonly replace?: boolean;
};

/** All pages of a drawer that could be opened, in the order of their names, and why the others could not. */
export type Pages<T> = { readonly pages: ReadonlyMap<string, T>; readonly faults: readonly DrawerFault[] };

/**
 * Sealed drawers. Any context may read; only the background writes. Two writers would not damage anything, as every
 * write is whole, but the later one would put its own drawer over the other's.
 */
export type Vault = {
  /** What is in the drawer, or null when it was never written. */
  readonly read: <T>(drawer: Drawer<T>, page?: string) => Promise<Result<T | null, DrawerFault>>;
  /** All pages of a drawer as they stood at one moment. A fault only when not even their names can be had. */
  readonly readAll: <T>(drawer: Drawer<T>) => Promise<Result<Pages<T>, DatabaseFault>>;
  /** Names of records that start so, pages as `drawer/page`, in the order of UTF-16 units. Opens nothing. */
  readonly names: (prefix?: string) => Promise<Result<readonly string[], DatabaseFault>>;
  /**
   * All changes or none, in the order of the calls; resolves when they are on the disk. Values are taken as they are at
   * the call. Rejects (a bug) when a value is not one its own drawer could read again.
   */
  readonly write: (changes: readonly Change[]) => Promise<Result<null, VaultFault>>;
  /**
   * Instead of all there is, these and nothing else, or everything as it was: also what cannot be opened is gone then.
   * Rejects as `write`.
   */
  readonly replace: (changes: readonly Change[]) => Promise<Result<null, VaultFault>>;
  /** Signs with the key of this device, which stays when everything else is replaced. */
  readonly signer: () => Promise<Result<DeviceSigner, DatabaseFault>>;
  /** Ends the connection once what was begun is done; later calls answer with a `storage` fault. */
  readonly close: () => void;
};

/** Opens the vault of this device; the first time, makes it and its key. Never makes a second key. */
export async function openVault(
  name = 'framekeeper',
  factory: IDBFactory = indexedDB,
): Promise<Result<Vault, DatabaseFault>> {
  const database = await openDatabase(name, factory);
  if (!database.ok) return database;
  const key = await deviceKey(database.value);
  if (key.ok) return success(vaultOf(database.value, key.value));
  database.value.close();
  return key;
}

/** The vault in a database, opened by its key. */
export function vaultOf(database: Database, key: CryptoKey): Vault {
  let written: Promise<unknown> = Promise.resolve();
  let signer: ReturnType<Vault['signer']> | null = null;

  async function read<T>(drawer: Drawer<T>, page?: string): Promise<Result<T | null, DrawerFault>> {
    const name = recordName(drawer, page);
    const records = await fetchRecords(database, [name]);
    if (!records.ok) return notGiven(name, records.error);
    const [record] = records.value;
    return record === undefined ? success(null) : unseal(key, drawer, name, record);
  }

  async function readAll<T>(drawer: Drawer<T>): Promise<Result<Pages<T>, DatabaseFault>> {
    const prefix = recordName(drawer, '');
    const records = await fetchAll(database, prefix);
    if (!records.ok) return records;
    const opened = await Promise.all(
      [...records.value].map(async ([name, record]) => ({
        name,
        content: record.ok ? await unseal(key, drawer, name, record.value) : notGiven(name, record.error),
      })),
    );
    const pages = new Map<string, T>();
    const faults: DrawerFault[] = [];
    for (const { name, content } of opened) {
      if (content.ok) pages.set(name.slice(prefix.length), content.value);
      else faults.push(content.error);
    }
    return success({ pages, faults });
  }

  const write = (changes: readonly Change[]) =>
    inTurn(changes, async (records) => {
      const allowed = await checkOverwritten(changes);
      return allowed.ok ? storeRecords(database, records) : allowed;
    });

  const replace = (changes: readonly Change[]) =>
    inTurn(changes, async (records) => {
      const names = await fetchNames(database, '');
      if (!names.ok) return names;
      return storeRecords(database, [...names.value.map((name) => [name, null] as const), ...records]);
    });

  /** Sealed before its turn comes, stored in turn: a large write begun earlier must not land on a later small one. */
  async function inTurn(
    changes: readonly Change[],
    store: (records: readonly (readonly [string, Sealed | null])[]) => Promise<Result<null, VaultFault>>,
  ): Promise<Result<null, VaultFault>> {
    const sealed = Promise.all(changes.map((wanted) => sealChange(key, wanted)));
    const turn = Promise.all([sealed, written]).then(([records]) => store(records));
    written = Promise.allSettled([written, turn]);
    return turn;
  }

  /** Asks the record itself each time, since a background that was restarted remembers no earlier fault. */
  async function checkOverwritten(changes: readonly Change[]): Promise<Result<null, VaultFault>> {
    const guarded = changes.filter(({ replace }) => !replace);
    const names = guarded.map(({ drawer, page }) => recordName(drawer, page));
    const records = await fetchRecords(database, names);
    if (!records.ok) return records;
    const opened = await Promise.all(
      guarded.map(async ({ drawer }, index) => {
        const record = records.value[index];
        return record === undefined ? null : unseal(key, drawer, names[index] as string, record);
      }),
    );
    const drawers = opened.flatMap((content) => (content?.ok === false ? [content.error] : []));
    if (drawers.length === 0) return success(null);
    return failure({ kind: 'refused', reason: 'what is there cannot be opened and would be lost', drawers });
  }

  return {
    read,
    readAll,
    names: (prefix = '') => fetchNames(database, prefix),
    write,
    replace,
    signer: () => (signer ??= deviceSigner(database)),
    close: () => database.close(),
  };
}

const notGiven = (drawer: string, { reason }: DatabaseFault) =>
  failure<DrawerFault>({ drawer, kind: 'storage', reason });

/** JSON drops and bends some values (a Map, NaN) without a word; the parser is asked before anything is written. */
async function sealChange(key: CryptoKey, { drawer, page, value }: Change): Promise<readonly [string, Sealed | null]> {
  const name = recordName(drawer, page);
  if (value === null) return [name, null];
  const again = interpret(drawer, drawer.version, JSON.parse(JSON.stringify(value)));
  if (!again.ok) throw new TypeError(`Not what ${name} can read again: ${again.error}`);
  return [name, await seal(key, name, drawer.version, value)];
}
