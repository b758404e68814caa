import type { Entry } from '../flags/ledger.ts';
import type { Instant } from '../time/interval.ts';
import { codeOf, type Drawing } from './codes.ts';
import { digest, randomText, refOf, secretKey } from './digest.ts';
import { genesis, type Head, hashOf, type Line, ownDigest } from './line.ts';
import { type Seal, type Signer, sealOf } from './seal.ts';
import { namesIn, sharedOf, type Teller } from './told.ts';

/** A practice's log: append-only lines, each bound to those before it, and signatures under them. */
export type Log = {
  /** Random; names the log to whoever it is submitted to. */
  readonly id: string;
  /** Random; what keeps names told to others from being found by trying. */
  readonly secret: string;
  /** The code drawn for others, by the client's code in the practice. Never drawn anew, never given to somebody else. */
  readonly codes: ReadonlyMap<string, string>;
  readonly lines: readonly Line[];
  /** In the order in which they were made; one for everything that was written in one go. */
  readonly seals: readonly Seal[];
};

/** A log without a line. */
export const newLog = (): Log => ({
  id: randomText(16),
  secret: randomText(32),
  codes: new Map(),
  lines: [],
  seals: [],
});

/** How far a log goes. */
export async function headOf({ id, lines }: Log): Promise<Head> {
  return { count: lines.length, hash: lines.at(-1)?.hash ?? (await genesis(id)) };
}

/** The entries that a log still has. */
export const entriesOf = ({ lines }: Log): readonly Entry[] =>
  lines.flatMap((line) => ('entry' in line ? [line.entry] : []));

/** How entries are told when they are added; names are given by the log. */
export type Telling = Pick<Teller, 'hours' | 'isPrivate'> &
  Drawing & {
    /** Takes the names of clients out of texts, with a code in their place. */
    readonly maskBy: (nameOf: (client: string) => string) => (text: string) => string;
  };

/** The log with entries behind its lines, in their order, and a signature under them. */
export async function extended(
  log: Log,
  entries: readonly Entry[],
  telling: Telling,
  { signer, zone, at }: { readonly signer: Signer; readonly zone: string; readonly at: Instant },
): Promise<Log> {
  const codes = new Map(log.codes);
  const refs = await refsOf(log, entries.flatMap(namesIn));
  const code = (client: string) => codeOf(codes, client, telling);
  const { hours, isPrivate } = telling;
  const teller: Teller = { hours, isPrivate, code, ref: (name) => refs.get(name) ?? '', mask: telling.maskBy(code) };
  const lines = [...log.lines];
  let { hash } = await headOf(log);
  for (const entry of entries) {
    const line = { entry, salt: randomText(16), shared: sharedOf(entry, teller) };
    const body = await digest([await ownDigest(entry, line.salt), line.shared]);
    hash = await hashOf(lines.length + 1, hash, body);
    lines.push({ ...line, hash });
  }
  const seal = await sealOf(log.id, { count: lines.length, hash, at, zone }, signer);
  return { ...log, codes, lines, seals: [...log.seals, seal] };
}

/** What others know each of these names by. */
export async function refsOf(
  { secret }: Pick<Log, 'secret'>,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const key = await secretKey(secret);
  return new Map(await Promise.all([...new Set(names)].map(async (name) => [name, await refOf(key, name)] as const)));
}
