import { type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames, unwrap, wrap } from 'idb';
import { failure, type Result, success } from '../result.ts';
import { generateKey, isSealingKey, type Sealed } from './crypto.ts';

/**
 * Why the database could not be used; whatever is in it stays as it is. `newer`: written by a later release than this
 * one. `blocked`: an older release still has it open somewhere. `no-key`: there are drawers but no key to them. `full`:
 * no room on the disk. `locked`: it opens with a passphrase. `storage`: anything else the browser reports, a connection
 * that has ended among it; the vault may then be opened anew.
 */
export type DatabaseFault = {
  readonly kind: 'newer' | 'blocked' | 'no-key' | 'full' | 'locked' | 'storage';
  readonly reason: string;
};

/** What lies in the database is not believed before it was looked at. */
type Schema = DBSchema & {
  keys: { key: string; value: unknown };
  drawers: { key: string; value: unknown };
  inbox: { key: number; value: unknown };
};

/** An open connection. It closes by itself when a later release wants to upgrade the database. */
export type Database = IDBPDatabase<Schema>;

/** Where the key of the device lies, and the header of a passphrase: one of the two, never both. */
export const DEVICE_KEY = 'device';
export const HEADER = 'lock';

/** Step n takes a database of version n to n + 1, all missing steps in one transaction. Released steps never change. */
export const upgrades: readonly ((database: IDBDatabase) => void)[] = [
  (database) => {
    database.createObjectStore('keys');
    database.createObjectStore('drawers');
  },
  (database) => {
    database.createObjectStore('inbox', { autoIncrement: true });
  },
];

/** Opens the database, made or upgraded as needed. One of a newer version than the steps lead to is refused. */
export async function openDatabase(
  name: string,
  factory: IDBFactory,
  steps: typeof upgrades = upgrades,
): Promise<Result<Database, DatabaseFault>> {
  const connection = await attempt(() => connect(name, factory, steps));
  if (!connection.ok) return connection;
  if (connection.value) return success(wrap(connection.value) as unknown as Database);
  return failure({ kind: 'blocked', reason: 'a page of an older release has the database open' });
}

/** Null when another connection would have to close first. The upgrade then goes on by itself once that has closed. */
const connect = (name: string, factory: IDBFactory, steps: typeof upgrades) =>
  new Promise<IDBDatabase | null>((resolve, reject) => {
    const request = factory.open(name, steps.length);
    let awaited = true;
    request.onupgradeneeded = ({ oldVersion }) => {
      for (const step of steps.slice(oldVersion)) step(request.result);
    };
    request.onblocked = () => {
      awaited = false;
      resolve(null);
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const connection = request.result;
      connection.onversionchange = () => connection.close();
      if (awaited) resolve(connection);
      else connection.close();
    };
  });

/**
 * The key of this device, made at the first use. Whoever comes second gets the key of whoever came first, since looking
 * and putting are one transaction. No key is made where drawers already are, which would be lost behind it, or where a
 * passphrase is.
 */
export async function deviceKey(database: Database): Promise<Result<CryptoKey, DatabaseFault>> {
  const key = await attempt(async () => {
    const { store } = quiet(database.transaction('keys'));
    if ((await store.get(HEADER)) !== undefined) return HEADER;
    return (await store.get(DEVICE_KEY)) ?? (await firstKey(database));
  });
  if (!key.ok) return key;
  if (key.value === HEADER) return failure({ kind: 'locked', reason: 'it opens with a passphrase' });
  if (isSealingKey(key.value)) return success(key.value);
  return failure({ kind: 'no-key', reason: 'the key to the drawers is missing' });
}

async function firstKey(database: Database): Promise<unknown> {
  // Made before the transaction, which ends as soon as it waits for anything but its own requests.
  const fresh = await generateKey();
  const transaction = quiet(database.transaction(['keys', 'drawers'], 'readwrite', { durability: 'strict' }));
  const keys = transaction.objectStore('keys');
  let key = await keys.get(DEVICE_KEY);
  const isFirst = (await keys.count(HEADER)) + (await transaction.objectStore('drawers').count()) === 0;
  if (key === undefined && isFirst) {
    await keys.put(fresh, DEVICE_KEY);
    key = fresh;
  }
  await transaction.done;
  return key;
}

/** The records under these names as they stood at one moment, in this order; undefined where there is none. */
export const fetchRecords = (database: Database, names: readonly string[]) =>
  attempt((): Promise<readonly unknown[]> => {
    const { store } = quiet(database.transaction('drawers'));
    return Promise.all(names.map((name) => store.get(name)));
  });

/**
 * Every record whose name starts so, by name, as they stood at one moment. Names are in the order of UTF-16 units. One
 * that the browser fails to read does not keep the others from being read, as it would with one request for all:
 * Chromium keeps a large record in a file of its own, which can go missing.
 */
export const fetchAll = (database: Database, prefix: string) =>
  attempt(async (): Promise<ReadonlyMap<string, Result<unknown, DatabaseFault>>> => {
    const { store } = quiet(database.transaction('drawers'));
    const names = await store.getAllKeys(startingWith(prefix));
    const records = names.map((name) => {
      const record = store.get(name);
      // Otherwise the transaction, and with it every other request, ends here.
      unwrap(record).addEventListener('error', (event) => event.preventDefault());
      return attempt(() => record);
    });
    return new Map((await Promise.all(records)).map((record, index) => [names[index] as string, record]));
  });

/** The names that start so, in order. */
export const fetchNames = (database: Database, prefix: string) =>
  attempt((): Promise<readonly string[]> => {
    const { store } = quiet(database.transaction('drawers'));
    return store.getAllKeys(startingWith(prefix));
  });

/** Puts all these records, or none; null removes. */
export const storeRecords = (database: Database, records: readonly (readonly [name: string, Sealed | null])[]) =>
  atOnce(database, ['drawers'], (transaction, add) => {
    const drawers = transaction.objectStore('drawers');
    for (const [name, sealed] of records) add(sealed ? drawers.put(sealed, name) : drawers.delete(name));
  });

/**
 * Requests of these stores that are all done or none is. Resolves when the transaction is complete and on the disk: `strict`,
 * because a write that was acknowledged must outlive a power cut and writes are rare.
 */
export const atOnce = <Stores extends StoreNames<Schema>[]>(
  database: Database,
  stores: Stores,
  ask: (transaction: IDBPTransaction<Schema, Stores, 'readwrite'>, add: (request: Promise<unknown>) => void) => void,
) =>
  attempt(async () => {
    const transaction = quiet(database.transaction(stores, 'readwrite', { durability: 'strict' }));
    const requests: Promise<unknown>[] = [];
    try {
      ask(transaction, (request) => requests.push(request));
    } catch (error) {
      // A request that fails ends the transaction; one that could not even be made does not, and the rest would stay.
      transaction.abort();
      await Promise.allSettled([...requests, transaction.done]);
      throw error;
    }
    await Promise.all([...requests, transaction.done]);
    return null;
  });

/** The last UTF-16 unit closes the range; no name holds it, see `recordName`. */
const startingWith = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`, false, true);

/** Its failed request already says why the transaction ended; idb's `done` would say it again, to nobody. */
export function quiet<T extends { readonly done: Promise<void> }>(transaction: T): T {
  transaction.done.catch(() => undefined);
  return transaction;
}

/** What the browser refuses is a fault; anything else that is thrown is a bug and stays one. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, DatabaseFault>> {
  try {
    return success(await work());
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    const kind = error.name === 'VersionError' ? 'newer' : error.name === 'QuotaExceededError' ? 'full' : 'storage';
    return failure({ kind, reason: `${error.name}: ${error.message}` });
  }
}
