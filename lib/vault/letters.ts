import { failure, type Result, success } from '../result.ts';
import { attempt, type Database, type DatabaseFault, quiet } from './database.ts';
import { type Header, inboxPair, isSecret } from './header.ts';
import { openLetter, sealTo } from './inbox.ts';
import type { Safe, SafeFault } from './safe.ts';

/** What waited, in the order in which it came; and the number of the last, null where none did. */
export type Waiting = { readonly values: readonly unknown[]; readonly last: number | null };

/** The most that waits at once: more than weeks of work with a calendar. What comes beyond is refused, not put in the place of another. */
export const MOST_WAITING = 2000;

/** What comes in while the vault is locked, in a store of its own. */
export function inboxOf(
  database: Database,
  header: () => Promise<Result<Header | null, SafeFault>>,
): Pick<Safe, 'put' | 'waiting' | 'take' | 'clear'> {
  return {
    async put(value) {
      const kept = await header();
      if (!kept.ok) return kept;
      if (!kept.value) return failure({ kind: 'no-key', reason: 'it has no passphrase' });
      const letter = await sealTo(kept.value.inbox, value);
      const put = await attempt(async () => {
        const transaction = quiet(database.transaction('inbox', 'readwrite', { durability: 'strict' }));
        const isRoom = (await transaction.store.count()) < MOST_WAITING;
        if (isRoom) await transaction.store.add(letter);
        await transaction.done;
        return isRoom;
      });
      if (!put.ok) return put;
      return put.value ? success(null) : failure<DatabaseFault>({ kind: 'full', reason: 'too much waits' });
    },

    waiting: () => attempt(() => quiet(database.transaction('inbox')).store.count()),

    async take(secret) {
      const kept = await header();
      if (!kept.ok) return kept;
      if (!kept.value || !isSecret(secret)) return success({ values: [], last: null });
      const pair = inboxPair(secret, kept.value);
      const letters = await attempt(async () => {
        const { store } = quiet(database.transaction('inbox'));
        return Promise.all([store.getAll(), store.getAllKeys()]);
      });
      if (!letters.ok) return letters;
      const [found, numbers] = letters.value;
      const opened = await Promise.all(found.map((letter) => openLetter(pair, letter)));
      return success({
        values: opened.flatMap((one) => (one.ok ? [one.value] : [])),
        last: numbers.at(-1) ?? null,
      });
    },

    clear: (last) =>
      attempt(async () => {
        const transaction = quiet(database.transaction('inbox', 'readwrite', { durability: 'strict' }));
        await transaction.store.delete(IDBKeyRange.upperBound(last));
        await transaction.done;
        return null;
      }),
  };
}
