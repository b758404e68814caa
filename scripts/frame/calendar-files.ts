import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { EventKey } from '../../lib/calendar/event.ts';
import type { Reading } from '../../lib/calendar/reading.ts';
import {
  type Asked,
  type GivenFile,
  type Origin,
  readCalendarFileAtOnce,
} from '../../lib/readers/ics/calendar-file.ts';
import type { Unreadable } from '../../lib/readers/ics/trouble.ts';
import { calendarsInZip } from '../../lib/readers/ics/zip.ts';
import { failure, type Result, success } from '../../lib/result.ts';
import { badInput, type Ending, whyUnread } from './command.ts';

/** What all the files of one command say. */
export type Calendars = {
  readonly readings: readonly Reading[];
  readonly origins: ReadonlyMap<EventKey, Origin>;
  /** What was passed over, by file and line. */
  readonly unreadable: readonly (Unreadable & { readonly file: string })[];
};

/** Reads calendar files and archives of them; a file that is none of these is bad input, with its line named. */
export function readCalendars(paths: readonly string[], asked: Asked): Result<Calendars, Ending> {
  if (paths.length === 0) return failure(badInput('CALENDAR.ics', 'missing'));
  const readings: Reading[] = [];
  const origins = new Map<EventKey, Origin>();
  const unreadable: (Unreadable & { readonly file: string })[] = [];
  for (const path of paths) {
    const given = filesAt(path);
    if (!given.ok) return given;
    for (const file of given.value) {
      const read = readCalendarFileAtOnce(file, asked);
      if (!read.ok) return failure(badInput(`${file.name}, line ${read.error.line}`, PROBLEMS[read.error.reason]));
      for (const reading of read.value.readings()) readings.push(reading);
      for (const [key, origin] of read.value.origins) origins.set(key, origin);
      unreadable.push(...read.value.unreadable.map((one) => ({ file: file.name, ...one })));
    }
  }
  return success({ readings, origins, unreadable });
}

const PROBLEMS = {
  'not-a-calendar': 'not a calendar file',
  'too-large': 'too large to be a calendar',
  message: 'a reply about a calendar, not a calendar',
  reader: 'could not be read; this is a mistake of the program',
} as const;

function filesAt(path: string): Result<readonly GivenFile[], Ending> {
  const name = basename(path);
  try {
    const lastModified = Math.floor(statSync(path).mtimeMs);
    const content = new Uint8Array(readFileSync(path));
    if (!/\.zip$/i.test(name)) return success([{ name, content, lastModified }]);
    const files = calendarsInZip(content, lastModified);
    if (!files.ok) return failure(badInput(name, `${files.error}, and no archive of calendars`));
    return files.value.length > 0 ? files : failure(badInput(name, 'holds no calendar'));
  } catch (error) {
    return failure(badInput('CALENDAR.ics', whyUnread(path, error)));
  }
}
