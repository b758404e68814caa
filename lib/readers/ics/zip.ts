import { Unzip, UnzipInflate } from 'fflate';
import { failure, type Result, success } from '../../result.ts';
import type { Instant } from '../../time/interval.ts';
import type { GivenFile } from './calendar-file.ts';

/** What is taken from one archive: files looked at, calendars among them, bytes of each and of all when unpacked. */
const LIMITS = { files: 1_000, calendars: 100, bytesOfOne: 50_000_000, bytes: 100_000_000 };

/** Why an archive was not unpacked: it is none, it is damaged, or it holds more than is taken from one. */
export type ZipProblem = 'not-a-zip' | 'damaged' | 'too-large';

/** Small, so that not even the tightest packing makes much of one piece. */
const PIECE = 16_384;

class TooLarge extends Error {}

/** Whether the bytes begin as an archive does. */
const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * The calendar files in an archive, such as Google's export of all calendars. Every byte is unpacked once at most and
 * counted as it comes, so that an archive made to burst ends at the limit; archives within it are not opened.
 */
export function calendarsInZip(
  bytes: Uint8Array,
  lastModified: Instant,
  limits = LIMITS,
): Result<readonly GivenFile[], ZipProblem> {
  if (!isZip(bytes)) return failure('not-a-zip');
  const files: { name: string; pieces: Uint8Array[]; size: number; whole: boolean }[] = [];
  let seen = 0;
  let total = 0;
  const unzip = new Unzip((file) => {
    if (++seen > limits.files) throw new TooLarge();
    if (!/\.(ics|ical|icalendar)$/i.test(file.name)) return;
    if (files.length >= limits.calendars) throw new TooLarge();
    const taken = { name: file.name.replace(/^.*[/\\]/, ''), pieces: [] as Uint8Array[], size: 0, whole: false };
    files.push(taken);
    file.ondata = (error, piece, final) => {
      if (error) throw error;
      taken.size += piece.length;
      total += piece.length;
      if (taken.size > limits.bytesOfOne || total > limits.bytes) throw new TooLarge();
      taken.pieces.push(piece);
      taken.whole ||= final;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (error) {
    return failure(error instanceof TooLarge ? 'too-large' : 'damaged');
  }
  if (files.some((file) => !file.whole)) return failure('damaged');
  return success(files.map(({ name, pieces, size }) => ({ name, content: joined(pieces, size), lastModified })));
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
