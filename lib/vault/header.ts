import { failure, type Result, success } from '../result.ts';
import { isSealed, open, type Sealed, seal } from './crypto.ts';
import { type Cost, isCost, keyFrom } from './derivation.ts';
import { newPair, type Pair } from './inbox.ts';

/**
 * What is kept of a passphrase: how it is to be tried, and the vault's keys wrapped in what it comes to. Changing the
 * passphrase wraps the same keys anew; no drawer is written again.
 */
export type Header = {
  readonly format: 'framekeeper/lock@1';
  readonly cost: Cost;
  /** 16 bytes. */
  readonly salt: Uint8Array<ArrayBuffer>;
  /** To which is sealed what comes in while the vault is locked: 32 bytes. */
  readonly inbox: Uint8Array<ArrayBuffer>;
  /** The keys, wrapped; bound to all of the above. */
  readonly wrapped: Sealed;
  /** `inbox`, sealed by the data key: shows of keys that were kept elsewhere that they are this vault's. */
  readonly proof: Sealed;
  /** After how many minutes without a key or a move of the mouse the vault locks. No secret, and bound to nothing. */
  readonly minutes: number;
};

/** The keys of a vault with a passphrase: the data key, then the secret half of its inbox. 64 bytes. */
export type Secret = readonly number[];

/** `passphrase`: not the one, or the header was changed, which cannot be told apart. `header`: nothing this release can try. */
export type UnlockFault = 'passphrase' | 'header';

const FORMAT = 'framekeeper/lock@1';
const KEY_BYTES = 32;

/** Minutes that can be chosen. */
export const isMinutes = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 && value <= 480;

/** Minutes until somebody chooses others. */
export const FIRST_MINUTES = 15;

/** Whether the value is such a secret, as it may come back from where it was kept. */
export const isSecret = (value: unknown): value is Secret =>
  Array.isArray(value) &&
  value.length === 2 * KEY_BYTES &&
  value.every((byte) => Number.isSafeInteger(byte) && byte >= 0 && byte <= 255);

/** New keys for a vault. */
export async function newSecret(): Promise<{
  readonly secret: Secret;
  readonly inbox: Uint8Array<ArrayBuffer>;
}> {
  const pair = await newPair();
  return {
    secret: [...crypto.getRandomValues(new Uint8Array(KEY_BYTES)), ...pair.secret],
    inbox: pair.open,
  };
}

/** The key to the drawers, out of which nobody can have its bytes again. */
export const dataKey = (secret: Secret): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', new Uint8Array(secret.slice(0, KEY_BYTES)), 'AES-GCM', false, ['encrypt', 'decrypt']);

/** The keys of the inbox. */
export const inboxPair = (secret: Secret, { inbox }: Header): Pair => ({
  secret: new Uint8Array(secret.slice(KEY_BYTES)),
  open: inbox,
});

/** A header for keys and a passphrase, with a new salt. */
export async function wrap(
  secret: Secret,
  passphrase: string,
  { inbox, minutes, cost }: Pick<Header, 'inbox' | 'minutes' | 'cost'>,
): Promise<Header> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyFrom(passphrase, salt, cost);
  const [wrapped, proof] = await Promise.all([
    seal(key, boundTo({ cost, salt, inbox }), 1, secret),
    seal(await dataKey(secret), FORMAT, 1, [...inbox]),
  ]);
  return { format: FORMAT, cost, salt, inbox, wrapped, proof, minutes };
}

/** The keys in a header. Takes as long as its cost says, also for a wrong passphrase. */
export async function unwrap(header: Header, passphrase: string): Promise<Result<Secret, UnlockFault>> {
  const key = await keyFrom(passphrase, header.salt, header.cost);
  const opened = await open(key, boundTo(header), header.wrapped);
  return opened.ok && isSecret(opened.value) ? success(opened.value) : failure('passphrase');
}

/** Whether keys are those of the vault that has this header. */
export async function isOf(secret: Secret, { proof, inbox }: Header): Promise<boolean> {
  const opened = await open(await dataKey(secret), FORMAT, proof);
  return opened.ok && JSON.stringify(opened.value) === JSON.stringify([...inbox]);
}

/** A header as it was stored; `header` where it is none, or asks for a cost beyond all measure. */
export function parseHeader(value: unknown): Result<Header, 'header'> {
  if (typeof value !== 'object' || value === null) return failure('header');
  const { format, cost, salt, inbox, wrapped, proof, minutes } = value as Readonly<Record<keyof Header, unknown>>;
  if (format !== FORMAT || !isCost(cost) || !isBytes(salt, 16) || !isBytes(inbox, KEY_BYTES)) return failure('header');
  if (!isSealed(wrapped) || !isSealed(proof)) return failure('header');
  return success({
    format,
    cost,
    salt,
    inbox,
    wrapped,
    proof,
    minutes: isMinutes(minutes) ? minutes : FIRST_MINUTES,
  });
}

const isBytes = (value: unknown, length: number): value is Uint8Array<ArrayBuffer> =>
  value instanceof Uint8Array && value.length === length;

/** What the wrapped keys are bound to: with any of it changed they do not open. */
const boundTo = ({ cost, salt, inbox }: Pick<Header, 'cost' | 'salt' | 'inbox'>): string =>
  JSON.stringify([FORMAT, cost.memory, cost.passes, cost.lanes, [...salt], [...inbox]]);
