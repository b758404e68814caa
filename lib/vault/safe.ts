import { failure, type Result, success } from '../result.ts';
import { generateKey, isSealed, open, type Sealed, seal } from './crypto.ts';
import {
  atOnce,
  attempt,
  type Database,
  type DatabaseFault,
  DEVICE_KEY,
  deviceKey,
  fetchAll,
  HEADER,
  openDatabase,
  quiet,
} from './database.ts';
import { COST, type Cost, isCheap } from './derivation.ts';
import {
  dataKey,
  FIRST_MINUTES,
  type Header,
  isOf,
  isSecret,
  newSecret,
  parseHeader,
  type Secret,
  type UnlockFault,
  unwrap,
  wrap,
} from './header.ts';
import { inboxOf, type Waiting } from './letters.ts';
import { type Vault, vaultOf } from './vault.ts';

/** Why the safe was not opened, or not changed; everything stays as it was. */
export type SafeFault = DatabaseFault | { readonly kind: UnlockFault; readonly reason: string };

/**
 * The vault, and what it opens with: a key of the device, or a passphrase. Every change from one to the other is one
 * transaction: cut off at any point, the vault opens as before or as after it. Calls are not to overlap with a change,
 * nor is a vault that was opened before it to be used after it.
 */
export type Safe = {
  /** After how many minutes it locks; null where it opens with the key of the device. */
  readonly minutes: () => Promise<Result<number | null, SafeFault>>;
  readonly lockAfter: (minutes: number) => Promise<Result<null, SafeFault>>;
  /** Opens the vault with the key of the device, or with keys that `unlock` gave; `locked` where these are not its. */
  readonly open: (secret: unknown) => Promise<Result<Vault, SafeFault>>;
  /** The keys, for a passphrase. One that was made when less effort was usual is given today's. */
  readonly unlock: (passphrase: string) => Promise<Result<Secret, SafeFault>>;
  /** From the key of the device to a passphrase: seals every drawer anew. */
  readonly setPassphrase: (passphrase: string) => Promise<Result<Secret, SafeFault>>;
  /** Wraps the keys anew. */
  readonly changePassphrase: (current: string, next: string) => Promise<Result<Secret, SafeFault>>;
  /** Back to a key of the device: seals every drawer anew. */
  readonly removePassphrase: (current: string) => Promise<Result<null, SafeFault>>;
  /** Seals a value for whoever unlocks. */
  readonly put: (value: unknown) => Promise<Result<null, SafeFault>>;
  /** How many wait. */
  readonly waiting: () => Promise<Result<number, SafeFault>>;
  /** What was put, in its order; nothing for what are no keys. */
  readonly take: (secret: unknown) => Promise<Result<Waiting, SafeFault>>;
  /** Throws away what was put, up to and with a number. */
  readonly clear: (last: number) => Promise<Result<null, SafeFault>>;
  readonly close: () => void;
};

/** Opens the safe of this device. */
export async function openSafe(
  name = 'framekeeper',
  factory: IDBFactory = indexedDB,
  cost: Cost = COST,
): Promise<Result<Safe, DatabaseFault>> {
  const database = await openDatabase(name, factory);
  return database.ok ? success(safeOf(database.value, cost)) : database;
}

function safeOf(database: Database, cost: Cost): Safe {
  /** Null where there is no passphrase. */
  async function header(): Promise<Result<Header | null, SafeFault>> {
    const kept = await attempt(() => quiet(database.transaction('keys')).store.get(HEADER));
    if (!kept.ok) return kept;
    if (kept.value === undefined) return success(null);
    const parsed = parseHeader(kept.value);
    return parsed.ok ? parsed : fault('header');
  }

  async function unwrapped(passphrase: string): Promise<Result<{ header: Header; secret: Secret }, SafeFault>> {
    const kept = await header();
    if (!kept.ok) return kept;
    if (!kept.value) return failure({ kind: 'no-key', reason: 'it has no passphrase' });
    const secret = await unwrap(kept.value, passphrase);
    return secret.ok ? success({ header: kept.value, secret: secret.value }) : fault(secret.error);
  }

  const putHeader = (next: Header) =>
    attempt(async () => {
      const transaction = quiet(database.transaction('keys', 'readwrite', { durability: 'strict' }));
      await transaction.store.put(next, HEADER);
      await transaction.done;
      return null;
    });

  async function rewrapped(secret: Secret, passphrase: string, before: Header): Promise<Result<Secret, SafeFault>> {
    const put = await putHeader(await wrap(secret, passphrase, { ...before, cost }));
    return put.ok ? success(secret) : put;
  }

  /** Every record as another key seals it. One that this key does not open stays the bytes that it is. */
  async function resealed(from: CryptoKey, to: CryptoKey): Promise<Result<readonly Resealed[], SafeFault>> {
    const records = await fetchAll(database, '');
    if (!records.ok) return records;
    const anew: Resealed[] = [];
    for (const [name, record] of records.value) {
      if (!record.ok) return record;
      const opened = isSealed(record.value) ? await open(from, name, record.value) : null;
      if (isSealed(record.value) && opened?.ok)
        anew.push([name, await seal(to, name, record.value.version, opened.value)]);
    }
    return success(anew);
  }

  /** The one moment in which the vault changes from one way of opening to the other. */
  const swap = (header: Header | null, device: CryptoKey | null, records: readonly Resealed[]) =>
    atOnce(database, ['keys', 'drawers'], (transaction, add) => {
      const [keys, drawers] = [transaction.objectStore('keys'), transaction.objectStore('drawers')];
      for (const [name, record] of records) add(drawers.put(record, name));
      add(header ? keys.put(header, HEADER) : keys.delete(HEADER));
      add(device ? keys.put(device, DEVICE_KEY) : keys.delete(DEVICE_KEY));
    });

  return {
    ...inboxOf(database, header),

    async minutes() {
      const kept = await header();
      return kept.ok ? success(kept.value?.minutes ?? null) : kept;
    },

    async lockAfter(minutes) {
      const kept = await header();
      if (!kept.ok) return kept;
      return kept.value ? putHeader({ ...kept.value, minutes }) : success(null);
    },

    async open(secret) {
      const kept = await header();
      if (!kept.ok) return kept;
      if (kept.value) {
        const isOurs = isSecret(secret) && (await isOf(secret, kept.value));
        return isOurs ? success(vaultOf(database, await dataKey(secret))) : fault('locked');
      }
      const key = await deviceKey(database);
      return key.ok ? success(vaultOf(database, key.value)) : key;
    },

    async unlock(passphrase) {
      const known = await unwrapped(passphrase);
      if (!known.ok) return known;
      const { header: before, secret } = known.value;
      // What cannot be written now is tried again the next time; the passphrase opens all the same.
      if (isCheap(before.cost, cost)) await rewrapped(secret, passphrase, before);
      return success(secret);
    },

    async setPassphrase(passphrase) {
      const device = await deviceKey(database);
      if (!device.ok) return device;
      const { secret, inbox } = await newSecret();
      const header = await wrap(secret, passphrase, { inbox, minutes: FIRST_MINUTES, cost });
      const records = await resealed(device.value, await dataKey(secret));
      if (!records.ok) return records;
      const swapped = await swap(header, null, records.value);
      return swapped.ok ? success(secret) : swapped;
    },

    async changePassphrase(current, next) {
      const known = await unwrapped(current);
      return known.ok ? rewrapped(known.value.secret, next, known.value.header) : known;
    },

    async removePassphrase(current) {
      const known = await unwrapped(current);
      if (!known.ok) return known;
      const device = await generateKey();
      const records = await resealed(await dataKey(known.value.secret), device);
      return records.ok ? swap(null, device, records.value) : records;
    },

    close: () => database.close(),
  };
}

type Resealed = readonly [name: string, record: Sealed];

const REASONS = {
  passphrase: 'not the passphrase, or what is kept of it was changed',
  header: 'what is kept of the passphrase cannot be used: damaged, or of a later release',
  locked: 'it opens with a passphrase',
} as const;

const fault = (kind: keyof typeof REASONS) => failure<SafeFault>({ kind, reason: REASONS[kind] });
