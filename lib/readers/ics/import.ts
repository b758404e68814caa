import type { Reading } from '../../calendar/reading.ts';
import type { Day } from '../../time/day.ts';
import type { Instant } from '../../time/interval.ts';
import { type Asked, type FileProblem, type GivenFile, readCalendarFile } from './calendar-file.ts';
import type { Unreadable } from './trouble.ts';
import { calendarsInZip, type ZipProblem } from './zip.ts';

/** A file as somebody dropped it: a calendar, or an archive of calendars. */
export type Dropped = { readonly name: string; readonly bytes: Uint8Array; readonly lastModified: Instant };

/** What came of one file. */
export type Imported = { readonly file: string } & (
  | { readonly problem: FileProblem['reason'] | ZipProblem | 'empty-zip'; readonly line: number }
  | {
      readonly problem: null;
      readonly calendar: string;
      readonly events: number;
      /** The first and the last day that hold an event; null where none does. */
      readonly span: { readonly first: Day; readonly last: Day } | null;
      readonly unreadable: readonly Unreadable[];
    }
);

/** A step on the way: how much of all files is done, from 0 to 1, and what is ready to be remembered. */
export type ImportStep = { readonly done: number; readonly readings: readonly Reading[] };

/** Events that are handed on together: so many are judged in one go. */
const TOGETHER = 2_000;

/** Reads files that were dropped, in steps of a few milliseconds each. Never throws, whatever the files. */
export function* importFiles(dropped: readonly Dropped[], asked: Asked): Generator<ImportStep, readonly Imported[]> {
  const total = dropped.reduce((sum, { bytes }) => sum + bytes.length, 1);
  const imported: Imported[] = [];
  let before = 0;
  for (const { name, bytes, lastModified } of dropped) {
    const given = filesIn(name, bytes, lastModified);
    if ('problem' in given) imported.push({ file: name, line: 0, problem: given.problem });
    else {
      let done = before;
      for (const file of given.files) {
        const share = bytes.length / total / given.files.length;
        imported.push(yield* importFile(file, asked, (part) => done + share * part));
        done += share;
      }
    }
    before += bytes.length / total;
  }
  yield { done: 1, readings: [] };
  return imported;
}

function filesIn(
  name: string,
  bytes: Uint8Array,
  lastModified: Instant,
): { readonly files: readonly GivenFile[] } | { readonly problem: ZipProblem | 'empty-zip' } {
  const unzipped = calendarsInZip(bytes, lastModified);
  if (unzipped.ok) return unzipped.value.length > 0 ? { files: unzipped.value } : { problem: 'empty-zip' };
  if (unzipped.error !== 'not-a-zip') return { problem: unzipped.error };
  return { files: [{ name, content: bytes, lastModified }] };
}

function* importFile(file: GivenFile, asked: Asked, doneOf: (part: number) => number): Generator<ImportStep, Imported> {
  const steps = readCalendarFile(file, asked);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield { done: doneOf(step.value * 0.9), readings: [] };
  if (!step.value.ok) return { file: file.name, problem: step.value.error.reason, line: step.value.error.line };
  const { calendar, unreadable } = step.value.value;
  const days: Day[] = [];
  let events = 0;
  let together: Reading[] = [];
  let count = 0;
  for (const reading of step.value.value.readings()) {
    together.push(reading);
    count += reading.events.length;
    events += reading.events.filter((event) => !event.cancelled).length;
    if (reading.events.length > 0) days.push(...reading.seen, ...reading.partial);
    if (count < TOGETHER) continue;
    yield { done: doneOf(0.95), readings: together };
    [together, count] = [[], 0];
  }
  if (together.length > 0) yield { done: doneOf(1), readings: together };
  days.sort();
  const [first, last] = [days[0], days.at(-1)];
  const span = first === undefined || last === undefined ? null : { first, last };
  return { file: file.name, problem: null, calendar, events, span, unreadable };
}
