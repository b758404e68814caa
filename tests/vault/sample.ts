import fc from 'fast-check';
import { failure, success } from '../../lib/result.ts';
import type { Drawer } from '../../lib/vault/drawers.ts';
import { openVault, type Vault } from '../../lib/vault/vault.ts';

/** Every value JSON can tell (it cannot tell -0 from 0), lone surrogates in its strings and names too. */
export const json = fc
  .jsonValue({ stringUnit: fc.constantFrom('a', '\ud83d', '\ude00', '\u0000', '"', '\ufeff') })
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

/** A drawer that takes every JSON value. */
export const anything = (name: string): Drawer<unknown> => ({ name, version: 1, parse: success });

/** Two drawers of one name that take texts, and numbers. */
export const texts: Drawer<string> = {
  name: 'texts',
  version: 1,
  parse: (value) => (typeof value === 'string' ? success(value) : failure('not a text')),
};
export const numbers: Drawer<number> = {
  name: 'texts',
  version: 1,
  parse: (value) => (typeof value === 'number' ? success(value) : failure('not a number')),
};

/** A vault of a fresh machine, or of the one given. */
export async function opened(factory = new IDBFactory()): Promise<Vault> {
  const result = await openVault('vault', factory);
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

/** Does something to the raw records, behind the vault's back. */
export const meddle = (
  factory: IDBFactory,
  store: 'drawers' | 'keys' | 'inbox',
  act: (records: IDBObjectStore) => void,
) =>
  new Promise<void>((resolve, reject) => {
    const request = factory.open('vault');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction(store, 'readwrite');
      act(transaction.objectStore(store));
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
