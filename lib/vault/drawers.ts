import { failure, type Result } from '../result.ts';
import { isSealed, open } from './crypto.ts';

/**
 * A kind of content the vault keeps, as its owner declares it; the vault knows nothing of its meaning. One drawer is
 * one record, or one record for each page. Names and sizes are not secret: they must not tell of clients.
 */
export type Drawer<T> = {
  /** Without `/`, which sets a page's name apart. */
  readonly name: string;
  /** Of the shape of the content: 1, 2, … */
  readonly version: number;
  /** Reads what JSON gave back, in the shape of `version`. The error says what is wrong, never quotes the content. */
  readonly parse: (value: unknown) => Result<T, string>;
  /** Step n takes content of version n to n + 1. A missing step makes content of that version unreadable. */
  readonly migrate?: Readonly<Record<number, (old: unknown) => unknown>>;
};

/**
 * Why a drawer could not be opened; its record stays as it is. `damaged`: not the bytes, the name, the version or the
 * key it was sealed with. `newer`: of a version this release does not know. `unreadable`: genuine, but its parser or a
 * step to its version refuses it. `storage`: the browser could not give it.
 */
export type DrawerFault = {
  /** The record's name, with its page. */
  readonly drawer: string;
  readonly kind: 'damaged' | 'newer' | 'unreadable' | 'storage';
  readonly reason: string;
};

/** What the record of a drawer, or of one of its pages, is kept under. */
export function recordName(drawer: Drawer<unknown>, page?: string): string {
  const name = page === undefined ? drawer.name : `${drawer.name}/${page}`;
  if (drawer.name.includes('/') || name.includes('\uffff')) throw new RangeError(`Not a name for a drawer: ${name}`);
  return name;
}

/** Opens a record and reads it by the drawer's own parser, through the steps its version lacks. Writes nothing. */
export async function unseal<T>(
  key: CryptoKey,
  drawer: Drawer<T>,
  name: string,
  record: unknown,
): Promise<Result<T, DrawerFault>> {
  if (!isSealed(record)) return failure({ drawer: name, kind: 'damaged', reason: 'not a sealed record' });
  const opened = await open(key, name, record);
  if (!opened.ok) return failure({ drawer: name, kind: 'damaged', reason: opened.error });
  // Only now: before it was opened, its version is what anybody may have written there.
  if (record.version > drawer.version) {
    return failure({ drawer: name, kind: 'newer', reason: `version ${record.version}, known to ${drawer.version}` });
  }
  const read = interpret(drawer, record.version, opened.value);
  return read.ok ? read : failure({ drawer: name, kind: 'unreadable', reason: read.error });
}

/** Reads content of a version that is known, or older. A step or parser that throws on it leaves it unread too. */
export function interpret<T>(drawer: Drawer<T>, version: number, content: unknown): Result<T, string> {
  try {
    let value = content;
    for (let at = version; at < drawer.version; at++) {
      const step = drawer.migrate?.[at];
      if (!step) return failure(`no step from version ${at}`);
      value = step(value);
    }
    return drawer.parse(value);
  } catch (error) {
    return failure(`its reader failed: ${String(error)}`);
  }
}
