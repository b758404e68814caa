import { Encrypter } from 'age-encryption';
import type fc from 'fast-check';
import { zipSync } from 'fflate';
import { jsonIn, parseBundle, parseResponse } from '../../lib/audit/bundle.ts';
import { shown } from '../../lib/audit/line.ts';
import { parseReading } from '../../lib/calendar/parse-reading.ts';
import type { Reading } from '../../lib/calendar/reading.ts';
import { readSketch } from '../../lib/calendar/sketch.ts';
import { formatBackup, parseBackup } from '../../lib/core/backup.ts';
import * as given from '../../lib/core/given.ts';
import { logDrawer, recordDrawer } from '../../lib/core/log-drawers.ts';
import { parseSession } from '../../lib/core/session.ts';
import { reportTable } from '../../lib/i18n/report-table.ts';
import { parsePracticeFile } from '../../lib/practice/file.ts';
import { readJson } from '../../lib/practice/json.ts';
import { nameMask } from '../../lib/practice/mask.ts';
import { titled } from '../../lib/readers/google/chip.ts';
import { momentsIn, wholeSpan } from '../../lib/readers/google/dates.ts';
import { dayOfKey } from '../../lib/readers/google/days.ts';
import { identityOf } from '../../lib/readers/google/identity.ts';
import { numeralsIn, ownerAfter, titlePlaces } from '../../lib/readers/google/text.ts';
import { boxOf } from '../../lib/readers/google/timed.ts';
import { wordsOf } from '../../lib/readers/google/words.ts';
import { readCalendarFileAtOnce } from '../../lib/readers/ics/calendar-file.ts';
import { importFiles } from '../../lib/readers/ics/import.ts';
import { identityOf as outlookIdentityOf } from '../../lib/readers/outlook/identity.ts';
import { labelOf } from '../../lib/readers/outlook/label.ts';
import { cellId } from '../../lib/readers/outlook/zone.ts';
import type { Result } from '../../lib/result.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { openFile } from '../../lib/vault/backup-file.ts';
import { bundleOf } from '../audit/sample-bundle.ts';
import { AT, CLIENTS, ENTRIES, logOf, newSigner } from '../audit/sample-log.ts';
import { complete } from '../practice/practice-file.ts';
import { calendarText, eventText, NEW_YORK } from '../readers/ics/export.ts';
import { bytesNear, textsNear, valuesNear } from './draw.ts';

/** A word that stands in the samples wherever somebody's own words do. No failure may hold it. */
export const MARK = 'Zyxwvut';

/** What a parser made of its input: what it failed with, in words, and how large what it gave is. */
export type Outcome = { readonly failed: readonly string[]; readonly size: number };

/** A parser, and what it is tried with. */
export type Parser = {
  readonly name: string;
  readonly inputs: fc.Arbitrary<unknown>;
  readonly run: (input: never) => Outcome | Promise<Outcome>;
  /** What it may give at most, in characters of JSON, for an input of so many. */
  readonly most: (size: number) => number;
  /** Long inputs that its cost must be in proportion to, by their length. */
  readonly long: readonly ((length: number) => unknown)[];
  /** The part of the cases that it is tried with: less than one where a single case is dear. */
  readonly share?: number;
};

const sizeOf = (value: unknown): number => JSON.stringify(value)?.length ?? 0;

/** What became of a failure as a value. */
const outcome = (result: Result<unknown, unknown>): Outcome =>
  result.ok
    ? { failed: [], size: sizeOf(result.value) }
    : { failed: [JSON.stringify(result.error)], size: sizeOf(result.error) };

const gives = (value: unknown): Outcome => ({ failed: [], size: sizeOf(value) });

const fill = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const LONG = [
  'a',
  ' ',
  '1',
  '9:',
  ',',
  '(',
  '[',
  '"',
  '\\',
  'a@',
  '@',
  '\ud800',
  '\u0301',
  'ſ',
  '1, ',
  'a b ',
  '-',
  '=\r\n',
  '漢',
].map(fill);

const reading: Reading = {
  ...(readSketch('tue 10:00-10:50 K7 | thu 15:00-15:50 K7 | fri 09:00-09:20 M2 call').readings[0] as Reading),
  calendars: [`${MARK} calendar`],
};
const marked: Reading = {
  ...reading,
  events: reading.events.map((event) => ({
    ...event,
    title: `${MARK} ${event.title}`,
    guests: [`${MARK}@example.com`],
  })),
  details: [{ key: `google/${MARK}`, place: MARK, guests: [MARK], organiser: MARK, description: 'some' }],
  faults: [{ anchor: 'grid', problem: 'missing', view: 'week', locale: 'en', reader: 'google@1' }],
};

const practice = { ...complete(), cover: [{ name: MARK, phone: '555 0100' }] };
const CALENDAR = calendarText([
  ...NEW_YORK,
  ...eventText(
    'abc@google.com',
    'DTSTART;TZID=America/New_York:20260302T100000',
    'DTEND;TZID=America/New_York:20260302T105000',
    'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20260601T000000Z',
    'EXDATE;TZID=America/New_York:20260304T100000',
    `SUMMARY:${MARK}\\, with a word`,
    'ATTENDEE;CN="A; B";PARTSTAT=ACCEPTED:mailto:practice@example.com',
  ),
  ...eventText('abc@google.com', 'RECURRENCE-ID:20260316T140000Z', 'DTSTART:20260317T150000Z'),
  ...eventText('day@google.com', 'DTSTART;VALUE=DATE:20260310', 'DURATION:P2D', 'RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=9'),
]);
const ASKED = {
  range: { from: '2026-02-01', to: '2026-05-31' },
  zone: 'America/New_York',
  now: Date.UTC(2027, 0, 1),
};

const bytesOf = (text: string) => new TextEncoder().encode(text);
const KEPT = { name: 'practice@example.com.ics', lastModified: ASKED.now };

function readIcs(content: string | Uint8Array): Outcome {
  const read = readCalendarFileAtOnce({ ...KEPT, content }, ASKED);
  if (!read.ok) {
    if (read.error.reason === 'reader') throw new Error('a bug of the reader was met');
    return outcome(read);
  }
  let size = 0;
  for (const one of read.value.readings()) {
    const taken = parseReading(one);
    if (!taken.ok) throw new Error(`a reading that the background refuses: ${taken.error}`);
    size += sizeOf(one);
  }
  return { failed: [...new Set(read.value.unreadable.map(({ reason }) => reason))], size };
}

function readDropped(bytes: Uint8Array): Outcome {
  const steps = importFiles([{ name: KEPT.name, bytes, lastModified: KEPT.lastModified }], ASKED);
  for (;;) {
    const step = steps.next();
    if (step.done) return gives(step.value.map((one) => one.problem));
  }
}

const CHIPS = [
  `9am to 9:50am, ${MARK}, Alex Practice, No location, March 3, 2026`,
  `14:00 bis 14:50, ${MARK}, Praxis, Ort: Raum 2, 3. März 2026`,
  `March 3, 2026 at 11pm to March 4, 2026 at 1am, ${MARK}, Calendar: Work, Room, `,
  `午前9時～午前9時50分、「${MARK}」、2026年 3月 3日`,
];
const google = (text: string): Outcome => {
  const words = wordsOf('en');
  const numerals = numeralsIn(text);
  const seen = { textContent: text, firstElementChild: null, lastElementChild: null } as unknown as Element;
  const days = [['2026-03-03', '2026-03-04']] as const;
  const span = { first: '2026-03-03', last: '2026-03-04', earlier: true, later: true, arrow: true };
  return gives([
    titled({ id: '', style: '', text: text.slice(0, 6_000), seen: null, struck: false }, false, ['Work']),
    titled({ id: '', style: '', text: text.slice(0, 6_000), seen, struck: false }, true, ['Work']),
    momentsIn(text, numerals, days, words),
    wholeSpan(text, numerals, span, 'en'),
    titlePlaces(text, text.slice(0, 3)),
    ownerAfter(text, ['Work']),
    boxOf(text),
    dayOfKey(text),
    identityOf(text),
  ]);
};

const LABELS = [
  `${MARK}, 9:00 AM to 9:50 AM, Tuesday, March 3, 2026, Room 2, By Alex, Busy, Recurring event`,
  `${MARK}, 09:00 bis 09:50, Dienstag, 3. März 2026, Von Alex, Gebucht`,
  `Canceled: ${MARK}, all day event, Tuesday, March 3, 2026, Free`,
];
const outlook = (text: string): Outcome =>
  gives([
    labelOf({ text, tooltip: '', shown: [MARK] }, { locale: 'en', days: ['2026-03-03'], words: wordsOf('en') }),
    labelOf({ text, tooltip: text, shown: [] }, { locale: 'de', days: [], words: wordsOf('de') }),
    cellId(text),
    outlookIdentityOf(text),
  ]);

const row = {
  start: AT,
  end: AT + 3_000_000,
  client: 'K7',
  fit: 'extra',
  reason: 'beyond-plan',
  expected: null,
} as const;

/** The cells of a table as RFC 4180 has it. */
function cellsOf(csv: string): readonly string[] {
  const cells: string[] = [];
  for (let at = 0; at < csv.length; at++) {
    let cell = '';
    if (csv[at] === '"') {
      for (let end = csv.indexOf('"', at + 1); ; end = csv.indexOf('"', at + 1)) {
        cell += csv.slice(at + 1, end);
        at = end + 1;
        if (csv[at] !== '"') break;
        cell += '"';
      }
    } else {
      const from = at;
      while (at < csv.length && !',\r\n'.includes(csv[at] ?? '')) at++;
      cell = csv.slice(from, at);
    }
    cells.push(cell);
    if (csv[at] === '\r') at++;
  }
  return cells;
}

/** A report's table with the text in every cell that holds one, read again: nothing lost, and no formula. */
function tableOf(text: string): Outcome {
  const record = { rationale: text, benefit: text, consequences: text };
  const answer = { said: text, reason: text, at: AT, record };
  const questions = [{ title: text, level: 'ask', raisedAt: AT, answer } as const];
  const csv = reportTable({ zone: 'UTC', rows: [{ ...row, client: text, questions }] });
  const cells = cellsOf(csv);
  if (cells.some((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))) throw new Error('a cell that begins a formula');
  const kept = cells.filter((cell) => cell === text || cell === `'${text}`).length;
  if (text !== '' && kept < 7) throw new Error(`${kept} of 7 cells came back`);
  return { failed: [], size: csv.length };
}

/** Masks a text, and again: what is masked names nobody any more. */
const mask = nameMask(CLIENTS, () => '•');
function masked(text: string): Outcome {
  const said = mask(text);
  if (mask(said) !== said) throw new Error('a name is left');
  return gives(said);
}

const answer = { flag: 'extra-session:e1', category: 'emergency', reason: MARK };
const span = { start: AT, end: AT + 3_000_000 };
const ARGUMENTS: readonly (readonly [(value: unknown) => unknown, unknown])[] = [
  [given.parseAnswer, { ...answer, also: [MARK], record: { rationale: MARK, benefit: '', consequences: '' } }],
  [given.parseAnswers, { flags: [MARK], category: 'planned', reason: MARK }],
  [given.parseAttendance, { client: MARK, start: AT, came: true }],
  [given.parseException, { flag: MARK, until: '2026-03-03' }],
  [given.parseEnding, { rule: MARK, client: MARK }],
  [given.tongueOf, { language: 'de', locale: 'de-AT' }],
  [given.parseChoice, { ...span, client: MARK }],
  [given.parseGhost, span],
  [given.parseRange, { from: MARK, to: MARK }],
  [given.parseExport, { what: 'backup', from: null, to: '2026-03-03' }],
  [given.parseShowing, { shown: true, client: MARK }],
  [given.parseFileReadings, [{ ...marked, source: 'ics', view: 'file' }]],
  [parseSession, { pages: [], asked: [{ tab: 1, marked: [MARK], open: null }], ghosts: { client: MARK } }],
];

function argumentsOf(value: unknown): Outcome {
  const all = ARGUMENTS.map(([parse]) => parse(value));
  const failed = all.flatMap((one) => (isFailure(one) ? [JSON.stringify(one.error)] : []));
  return { failed, size: sizeOf(all) };
}

const isFailure = (value: unknown): value is { readonly error: unknown } =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'error' in value;

const inJson = (parse: (value: unknown) => Result<unknown, unknown>) => (text: string) => {
  const json = jsonIn(text);
  return outcome(json.ok ? parse(json.value) : json);
};

const linear =
  (factor: number, least = 5_000) =>
  (size: number) =>
    least + factor * size;
const longTexts = { long: LONG, most: linear(20) };
const longValues = (place: (text: string) => unknown) => ({
  long: LONG.map((text) => (length: number) => place(text(length))),
  most: linear(20),
});

/** Every parser of what comes from outside. */
export async function parsers(): Promise<readonly Parser[]> {
  const signer = await newSigner();
  const log = await logOf([ENTRIES.slice(0, 5), ENTRIES.slice(5)], signer);
  const bundle = await bundleOf(log, signer, { from: MARK });
  const response = {
    format: 'framekeeper/response@1',
    bundle: bundle.id,
    log: { id: log.id, head: bundle.log.head },
    at: AT,
    from: MARK,
    key: signer.key,
    answers: [{ flag: 'abc', verdict: 'discuss', comment: MARK }],
    actions: [MARK],
    note: MARK,
    signature: bundle.signature,
  };
  const agenda = readSketch('tue 10:00-10:50 K7').agenda;
  const state = { practice: EXAMPLE_PRACTICE, agenda, entries: ENTRIES };
  const backup = formatBackup(state, log, AT);
  const page = { lines: log.lines, seals: log.seals };
  const shownLines = await Promise.all(log.lines.map(shown));
  const encrypter = new Encrypter();
  encrypter.setPassphrase('correct');
  encrypter.setScryptWorkFactor(1);
  const sealed = new Uint8Array(await encrypter.encrypt(`${MARK} ${'text '.repeat(20)}`));

  return [
    {
      name: 'reading',
      inputs: valuesNear([reading, marked]),
      run: (value) => outcome(parseReading(value)),
      ...longValues((title) => ({ ...reading, events: [{ ...reading.events[0], title }] })),
    },
    {
      name: 'practice file',
      inputs: textsNear([JSON.stringify(practice), JSON.stringify(practice, null, 1)]),
      run: (text) => {
        const read = parsePracticeFile(text);
        return read.ok ? outcome(read) : { failed: read.error.map((one) => JSON.stringify(one)), size: 0 };
      },
      ...longTexts,
    },
    {
      name: 'JSON',
      inputs: textsNear([JSON.stringify(practice)]),
      run: (text) => outcome(readJson(text)),
      ...longTexts,
    },
    {
      name: 'calendar file',
      inputs: textsNear([CALENDAR]),
      run: readIcs,
      // A rule of a few letters stands for events on every day that was asked for.
      most: (size) => 2_000_000 + 50 * size,
      long: [
        ...LONG.map(
          (text) => (length: number) =>
            calendarText([...eventText('a', 'DTSTART:20260302T100000Z', `SUMMARY:${text(length)}`)]),
        ),
        (length) =>
          calendarText(
            Array(Math.ceil(length / 60))
              .fill(eventText('a', 'DTSTART:20260302T100000Z'))
              .flat(),
          ),
        (length) => calendarText(Array(Math.ceil(length / 12)).fill('BEGIN:VEVENT')),
        (length) =>
          calendarText(eventText('a', 'DTSTART:20260302T100000Z', `EXDATE:${'20260302T100000Z,'.repeat(length / 17)}`)),
        (length) => calendarText(eventText('a', 'DTSTART:20260302T100000Z', `X${';A=B'.repeat(length / 4)}:1`)),
        (length) =>
          calendarText(eventText('a', 'DTSTART:20260302T100000Z', `RRULE:FREQ=DAILY${';BYDAY=MO'.repeat(length / 9)}`)),
      ],
    },
    {
      name: 'dropped file',
      inputs: bytesNear([
        bytesOf(CALENDAR),
        zipSync({ 'a.ics': bytesOf(CALENDAR), 'b.txt': bytesOf(MARK) }),
        zipSync({ 'a.ics': [bytesOf(CALENDAR), { level: 0 }] }),
      ]),
      run: readDropped,
      long: [
        (length) => zipSync({ 'a.ics': bytesOf(fill('a')(length)) }),
        (length) => bytesOf(calendarText([fill('é')(length)])),
      ],
      most: () => 5_000,
    },
    { name: 'chip of Google’s', inputs: textsNear(CHIPS), run: google, ...longTexts },
    { name: 'label of Outlook’s', inputs: textsNear(LABELS), run: outlook, ...longTexts },
    {
      name: 'arguments of calls',
      inputs: valuesNear(ARGUMENTS.map(([, sample]) => sample)),
      run: argumentsOf,
      ...longValues((reason) => ({ ...answer, reason, client: reason, locale: reason, from: reason })),
      most: linear(40),
    },
    { name: 'backup', inputs: textsNear([backup]), run: (text) => outcome(parseBackup(text)), ...longTexts },
    {
      name: 'backup, by its fields',
      inputs: valuesNear([JSON.parse(backup)]),
      run: (value) => outcome(parseBackup(jsonOf(value))),
      ...longValues((at) => ({ ...JSON.parse(backup), at })),
    },
    {
      name: 'sealed backup',
      inputs: bytesNear([sealed]),
      run: async (bytes) => outcome(await openFile(bytes, 'correct')),
      long: [(length) => Uint8Array.from([...sealed.subarray(0, 40), ...bytesOf(fill('a')(length))])],
      most: linear(20),
      share: 0.02,
    },
    {
      name: 'lines of the record',
      inputs: valuesNear([page]),
      run: (value) => outcome(recordDrawer.parse(value)),
      ...longValues((hash) => ({ lines: [{ ...log.lines[0], hash }], seals: [] })),
    },
    {
      name: 'head of the record',
      inputs: valuesNear([{ id: log.id, secret: log.secret, codes: [...log.codes] }]),
      run: (value) => outcome(logDrawer.parse(value)),
      ...longValues((id) => ({ id, secret: log.secret, codes: [] })),
    },
    {
      name: 'bundle',
      inputs: valuesNear([bundle, { ...bundle, log: { ...bundle.log, lines: shownLines } }]),
      run: (value) => outcome(parseBundle(value)),
      ...longValues((reply) => ({ ...bundle, reply })),
    },
    { name: 'response', inputs: textsNear([JSON.stringify(response)]), run: inJson(parseResponse), ...longTexts },
    { name: 'report’s table', inputs: textsNear([MARK, '=1+1', 'a "b", c']), run: tableOf, ...longTexts },
    {
      name: 'mask',
      inputs: textsNear(['Jane Doe rang, jane@example.com, with R.Q.', 'K7 and M2, K7 and M2']),
      run: masked,
      ...longTexts,
      long: [...LONG, fill('Jane Doe '), fill('jane@example.com '), fill('R.Q. K7 '), fill('JANE ')],
    },
  ];
}

/** JSON of a value as far as it has one. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one)) ?? 'null';
  } catch {
    // What cannot be written as JSON reaches no parser of JSON.
    return 'null';
  }
}
