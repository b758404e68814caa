import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '../../scripts/frame/audit.ts';

/** Puts a file into a folder named after its content, so that no test can take another's file for its own; its path. */
export const put = (name: string, text: string) => putBytes(name, new TextEncoder().encode(text));

/** As `put`, of a file that is no text. */
export const putBytes = (name: string, text: Uint8Array) => {
  const folder = join('.output/audited', createHash('sha256').update(text).digest('hex').slice(0, 12));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

/** K7 on Tuesdays at ten, and a client without standing sessions. */
export const PRACTICE = {
  format: 'framekeeper/practice@1',
  timeZone: 'America/New_York',
  workingHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '18:00' }],
  clients: [
    {
      code: 'K7',
      aliases: ['J.D.'],
      frame: [{ weekday: 'tue', start: '10:00', minutes: 50, from: '2026-02-03', to: null }],
    },
    { code: 'M2', aliases: [] },
  ],
};

/** An entry as a calendar file has it, and more lines of it. */
export const event = (uid: string, start: string, end: string, title: string, ...more: string[]) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  'DTSTAMP:20260401T000000Z',
  `DTSTART;TZID=America/New_York:${start}`,
  `DTEND;TZID=America/New_York:${end}`,
  `SUMMARY:${title}`,
  ...more,
  'END:VEVENT',
];
/** A file of such entries. */
export const calendar = (...events: readonly string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'VERSION:2.0',
    'X-WR-CALNAME:work@example.com',
    ...events.flat(),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/** Nine Tuesdays: one moved within the series, one taken out and made up for, one to which nobody came, one taken out. */
export const CALENDAR = calendar(
  event(
    's1@google.com',
    '20260203T100000',
    '20260203T105000',
    'J.D.',
    'RRULE:FREQ=WEEKLY;COUNT=9',
    'EXDATE;TZID=America/New_York:20260217T100000,20260310T100000',
  ),
  event(
    's1@google.com',
    '20260211T140000',
    '20260211T145000',
    'J.D.',
    'RECURRENCE-ID;TZID=America/New_York:20260210T100000',
  ),
  event(
    's1@google.com',
    '20260303T100000',
    '20260303T105000',
    'J.D. no show',
    'RECURRENCE-ID;TZID=America/New_York:20260303T100000',
  ),
  event('made@google.com', '20260219T150000', '20260219T155000', 'J.D. make-up', 'CREATED:20260216T150000Z'),
  event('call@google.com', '20260225T120000', '20260225T121500', 'Call J.D.'),
  event('urgent@google.com', '20260318T160000', '20260318T165000', 'J.D.', 'CREATED:20260318T130000Z'),
  event('extra@google.com', '20260326T160000', '20260326T165000', 'J.D.', 'CREATED:20260320T130000Z'),
  event('choir@google.com', '20260305T190000', '20260305T210000', 'Choir'),
);

/** Where the practice and the calendar lie as files. */
export const practice = put('practice.json', JSON.stringify(PRACTICE));
const file = put('work@example.com.ics', CALENDAR);

/** The command on other files, and on these, at an instant after all of it. */
export const runOn = (calendar: string, practice: string, ...args: string[]) =>
  audit.run([calendar, '--practice', practice, '--now', '2026-04-02T12:00:00Z', ...args]);
export const run = (...args: string[]) => runOn(file, practice, ...args);

/** What it prints for programs, as far as tests look at it. */
export type Printed = {
  readonly events: readonly {
    readonly uid: string | null;
    readonly start: string;
    readonly fit: string;
    readonly expected: string | null;
    readonly confidence: string;
    readonly why: string;
    readonly client: string | null;
  }[];
  readonly flags: readonly {
    readonly id: string;
    readonly rule: string;
    readonly level: string;
    readonly events: readonly { readonly uid: string }[];
    readonly message: string;
    readonly sources: readonly object[];
  }[];
  readonly rates: Readonly<
    Record<string, { readonly count: number; readonly of: number; readonly per100: number | null }>
  >;
  readonly doubts: readonly { readonly rule: string; readonly missing: string }[];
  readonly notSeen: readonly object[];
  readonly unreadable: readonly object[];
};
export const printed = async (...args: string[]) => JSON.parse((await run('--json', ...args)).output ?? '') as Printed;
export const printedOn = async (calendar: string, practice: string, ...args: string[]) =>
  JSON.parse((await runOn(calendar, practice, '--json', ...args)).output ?? '') as Printed;
