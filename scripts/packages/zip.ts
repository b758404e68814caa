import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The oldest moment that a zip can hold, in the zone of whoever packs: what is written is the wall clock. */
const ALWAYS = new Date(1980, 0, 1);

/** The files of a folder by their paths within it, with slashes, in the order of code units. */
export function filesIn(folder: string, isWanted: (path: string) => boolean = () => true, within = ''): string[] {
  return readdirSync(join(folder, within))
    .map((name) => (within === '' ? name : `${within}/${name}`))
    .filter(isWanted)
    .flatMap((path) => (statSync(join(folder, path)).isDirectory() ? filesIn(folder, isWanted, path) : [path]))
    .toSorted();
}

/** A zip of files that is the same, byte for byte, wherever and whenever it is made of the same files. */
export function zipOf(folder: string, files: readonly string[]): Uint8Array {
  const packed: Zippable = {};
  for (const path of files.toSorted()) {
    packed[path] = [new Uint8Array(readFileSync(join(folder, path))), { mtime: ALWAYS, level: 9, os: 3 }];
  }
  return zipSync(packed);
}
