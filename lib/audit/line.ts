import type { Entry } from '../flags/ledger.ts';
import { digest, type Hash } from './digest.ts';
import type { Shared } from './told.ts';

/**
 * A line of the log as its owner keeps it: the entry itself, what of it others may be shown, and the hash that binds both
 * to every line before. Of a line that was purged only the digest of what it said is left, so that the chain still holds.
 */
export type Line =
  | { readonly entry: Entry; readonly salt: string; readonly shared: Shared; readonly hash: Hash }
  | { readonly body: Hash; readonly hash: Hash };

/** A line as others may see it: what is shared of it in full, of the rest the digest; or that it was purged. */
export type ShownLine = { readonly shared: Shared; readonly own: Hash } | { readonly body: Hash };

/** How far a log goes: how many lines, and the hash of the last. */
export type Head = { readonly count: number; readonly hash: Hash };

/** What stands before the first line of a log: nobody else's log can be passed for it. */
export const genesis = (log: string): Promise<Hash> => digest(['framekeeper/log@1', log]);

/** The digest of the part of a line that is its owner's alone. The salt keeps it from being found by trying. */
export const ownDigest = (entry: Entry, salt: string): Promise<Hash> => digest([salt, entry]);

/** The digest of what a line says. */
export async function bodyOf(line: Line | ShownLine): Promise<Hash> {
  if ('body' in line) return line.body;
  const own = 'own' in line ? line.own : await ownDigest(line.entry, line.salt);
  return digest([own, line.shared]);
}

/** The hash of the line with this body that stands at a place, counted from 1, behind another. */
export const hashOf = (place: number, before: Hash, body: Hash): Promise<Hash> => digest([place, before, body]);

/** A line without what is its owner's alone. */
export async function shown(line: Line): Promise<ShownLine> {
  if ('body' in line) return { body: line.body };
  return { shared: line.shared, own: await ownDigest(line.entry, line.salt) };
}

/** A line with nothing left of what it said. */
export const purgedLine = async (line: Line): Promise<Line> => ({ body: await bodyOf(line), hash: line.hash });
