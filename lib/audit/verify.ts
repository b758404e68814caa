import { bodyOf, genesis, type Head, hashOf, type Line, type ShownLine } from './line.ts';
import { isSignedBy, type Seal } from './seal.ts';

/** A stretch of a log: what stands before it, its lines, and the signatures under it. */
export type Stretch = {
  readonly log: string;
  readonly before: Head;
  readonly lines: readonly (Line | ShownLine)[];
  readonly seals: readonly Seal[];
  /** Keys that earlier stretches have named. */
  readonly keys: readonly string[];
};

/**
 * What is wrong with a stretch. Lines are counted from 1, from the beginning of the log.
 * - `beginning`: it says to begin at the first line, and what stands before is not the beginning of this log.
 * - `changed`: between two signatures something is not what was signed: a line was changed, left out, added or moved.
 * - `signature`: a signature that is not that of the key it names.
 * - `stranger`: signed by a key that no line up to there has named.
 * - `unsigned`: lines at the end that no signature covers.
 * - `beyond`: signatures under lines that are not there: the end is missing.
 */
export type Trouble = {
  readonly kind: TroubleKind;
  readonly from: number;
  readonly to: number;
};

export type TroubleKind = 'beginning' | 'changed' | 'signature' | 'stranger' | 'unsigned' | 'beyond';

/** What a stretch comes to. */
export type Examined = {
  /** How far it goes, by its lines. */
  readonly head: Head;
  /** The hash behind each of its lines, so that it can be compared with a head that somebody has kept. */
  readonly hashes: readonly string[];
  /** All keys that are named by now. */
  readonly keys: readonly string[];
  /** How many of its lines were purged. */
  readonly purged: number;
  /** In the order of the lines; empty when it is whole and signed. */
  readonly troubles: readonly Trouble[];
};

/** Goes through a stretch line by line and signature by signature. */
export async function examine({ log, before, lines, seals, keys: earlier }: Stretch): Promise<Examined> {
  const troubles: Trouble[] = [];
  if (before.count === 0 && before.hash !== (await genesis(log))) troubles.push({ kind: 'beginning', from: 0, to: 0 });
  const named = new Map(earlier.map((key) => [key, 0]));
  const hashes: string[] = [];
  let { hash } = before;
  for (const [index, line] of lines.entries()) {
    const place = before.count + index + 1;
    hash = await hashOf(place, hash, await bodyOf(line));
    hashes.push(hash);
    if ('shared' in line && line.shared.type === 'key' && !named.has(line.shared.key))
      named.set(line.shared.key, place);
  }
  const end = before.count + lines.length;
  let covered = before.count;
  // Behind a line that was changed every hash is another one; the signatures that follow say nothing new.
  let isBroken = false;
  for (const seal of [...seals].sort((a, b) => a.count - b.count)) {
    const from = covered + 1;
    if (seal.count <= before.count) continue;
    if (seal.count > end) {
      troubles.push({ kind: 'beyond', from: end + 1, to: seal.count });
      break;
    }
    covered = seal.count;
    if (hashes[seal.count - before.count - 1] !== seal.hash) {
      if (!isBroken) troubles.push({ kind: 'changed', from, to: seal.count });
      isBroken = true;
    } else if (!(await isSignedBy(log, seal))) troubles.push({ kind: 'signature', from, to: seal.count });
    else if ((named.get(seal.key) ?? Number.POSITIVE_INFINITY) > seal.count)
      troubles.push({ kind: 'stranger', from, to: seal.count });
  }
  if (covered < end) troubles.push({ kind: 'unsigned', from: covered + 1, to: end });
  const purged = lines.filter((line) => 'body' in line).length;
  return { head: { count: end, hash }, hashes, keys: [...named.keys()], purged, troubles };
}

/**
 * How a stretch stands to the head that was last seen of its log. `first`: none was. `continues`: it goes on from it.
 * `gap`: lines between are not there. `older`: it does not go as far. `other`: at that head it says something else, so
 * one of the two was made anew.
 */
export type Continuity = 'first' | 'continues' | 'gap' | 'older' | 'other';

/** Compares a stretch that was examined with the head last seen of its log. */
export function continuityOf(before: Head, { head, hashes }: Examined, last: Head | null): Continuity {
  if (last === null) return 'first';
  if (head.count < last.count) return 'older';
  if (before.count > last.count) return 'gap';
  const there = last.count === before.count ? before.hash : hashes[last.count - before.count - 1];
  return there === last.hash ? 'continues' : 'other';
}
