import { zipSync } from 'fflate';
import { parseReading } from '../../lib/calendar/parse-reading.ts';
import type { Reading } from '../../lib/calendar/reading.ts';
import { readSketch } from '../../lib/calendar/sketch.ts';
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
import { calendarText, eventText, NEW_YORK } from '../readers/ics/export.ts';
import { bytesNear, textsNear, valuesNear } from './draw.ts';
import {
  fill,
  gives,
  LONG,
  longTexts,
  longValues,
  MARK,
  type Outcome,
  outcome,
  type Parser,
  sizeOf,
} from './parser.ts';

const reading: Reading = {
  ...(readSketch('tue 10:00-10:50 K7 | thu 15:00-15:50 K7 | fri 09:00-09:20 M2 call').readings[0] as Reading),
  calendars: [`${MARK} calendar`],
};
export const marked: Reading = {
  ...reading,
  events: reading.events.map((event) => ({
    ...event,
    title: `${MARK} ${event.title}`,
    guests: [`${MARK}@example.com`],
  })),
  details: [{ key: `google/${MARK}`, place: MARK, guests: [MARK], organiser: MARK, description: 'some' }],
  faults: [{ anchor: 'grid', problem: 'missing', view: 'week', locale: 'en', reader: 'google@1' }],
};

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

/** Parsers of what pages and calendar files say. */
export const OF_CALENDARS: readonly Parser[] = [
  {
    name: 'reading',
    inputs: valuesNear([reading, marked]),
    run: (value) => outcome(parseReading(value)),
    ...longValues((title) => ({ ...reading, events: [{ ...reading.events[0], title }] })),
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
];
