import { argon2idAsync } from '@noble/hashes/argon2.js';

/** What one trial of a passphrase costs (argon2id, RFC 9106): memory in KiB, passes over it, lanes. */
export type Cost = { readonly memory: number; readonly passes: number; readonly lanes: number };

/**
 * What a new passphrase is given. Above what OWASP asks for at the least (19 MiB, two passes); a second or less in the
 * background of a machine of today, see `docs/vault.md`.
 */
export const COST: Cost = { memory: 32 * 1024, passes: 2, lanes: 1 };

/** Between these a stored cost is believed: less would protect nothing, more would keep the background from answering. */
const BOUNDS = { memory: [8, 512 * 1024], passes: [1, 16], lanes: [1, 4] } as const;
const MOST_WORK = 4 * 1024 * 1024;

/** Whether a stored value is a cost, and one that can be paid. */
export function isCost(value: unknown): value is Cost {
  if (typeof value !== 'object' || value === null) return false;
  const cost = value as Readonly<Record<keyof Cost, unknown>>;
  const isWithin = (name: keyof Cost) => {
    const [least, most] = BOUNDS[name];
    const amount = cost[name];
    return typeof amount === 'number' && Number.isSafeInteger(amount) && least <= amount && amount <= most;
  };
  if (!isWithin('memory') || !isWithin('passes') || !isWithin('lanes')) return false;
  const { memory, passes, lanes } = value as Cost;
  return memory >= 8 * lanes && memory * passes <= MOST_WORK;
}

/** Whether a passphrase that was given this cost is to be given today's at the next chance. */
export const isCheap = ({ memory, passes }: Cost, today: Cost): boolean =>
  memory * passes < today.memory * today.passes || memory < today.memory;

/**
 * The key that a passphrase comes to, for wrapping alone. One text may be typed as several rows of characters; they are
 * taken for one (Unicode NFC). Slow on purpose, and in small steps, so that its thread goes on answering.
 */
export async function keyFrom(passphrase: string, salt: Uint8Array, cost: Cost): Promise<CryptoKey> {
  const { memory, passes, lanes } = cost;
  const bytes = await argon2idAsync(passphrase.normalize('NFC'), salt, { m: memory, t: passes, p: lanes, dkLen: 32 });
  return crypto.subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, ['encrypt', 'decrypt']);
}
