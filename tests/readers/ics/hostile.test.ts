import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReading } from '../../../lib/calendar/parse-reading.ts';
import { readCalendarFile, readCalendarFileAtOnce } from '../../../lib/readers/ics/calendar-file.ts';
import { calendarText, eventText, NEW_YORK } from './export.ts';
import { NOW, SPRING } from './read.ts';

/** A file with something of everything. */
const WHOLE = calendarText([
  ...NEW_YORK.map((line) => line.replace('TZID:America/New_York', 'TZID:Ours')).filter(
    (line) => !line.startsWith('X-'),
  ),
  ...eventText(
    'abc@google.com',
    'DTSTART;TZID=Ours:20260302T100000',
    'DTEND;TZID=Ours:20260302T105000',
    'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=SU;UNTIL=20260601T000000Z',
    'EXDATE;TZID=Ours:20260304T100000',
    'RDATE;VALUE=PERIOD:20260305T150000Z/PT30M',
    'SUMMARY:K7\\, with a word',
    'ATTENDEE;CN="A; B";PARTSTAT=ACCEPTED:mailto:practice@example.com',
    'SEQUENCE:2',
  ),
  ...eventText('abc@google.com', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260316T140000Z', 'DTSTART:20260317T150000Z'),
  ...eventText(
    'day@google.com',
    'DTSTART;VALUE=DATE:20260310',
    'DURATION:P2D',
    'RRULE:FREQ=MONTHLY;BYDAY=2TU,-1FR;COUNT=9',
  ),
  ...eventText('rare@google.com', 'DTSTART:20260310T100000Z', 'RRULE:FREQ=HOURLY;BYHOUR=9,10;COUNT=9'),
]);
const LINES = WHOLE.split('\r\n');

/** Whatever the file, what is told can be kept, and no bug was met on the way. */
function survives(content: string | Uint8Array): void {
  const read = readCalendarFileAtOnce({ name: 'practice@example.com.ics', content, lastModified: NOW }, SPRING);
  if (!read.ok) {
    expect(read.error.reason).not.toBe('reader');
    return;
  }
  for (const reading of read.value.readings()) expect(parseReading(reading)).toEqual({ ok: true, value: reading });
}

const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(':', ';', '=', '"', ',', '\\', '\r\n', '\n ', '\r', '\0', '\ud800', '-', '9'.repeat(20), '/', 'Z'),
  fc.constantFrom(
    'BEGIN:VEVENT\r\n',
    'END:VEVENT\r\n',
    'END:VCALENDAR\r\n',
    'BEGIN:constructor\r\n',
    'BEGIN:__proto__\r\n',
  ),
  fc.constantFrom(
    '99991231T235959',
    '00010101T000000',
    '15000101',
    'P9999W',
    'INTERVAL=1000',
    'COUNT=1',
    'BYSETPOS=-1',
    'FREQ=YEARLY',
  ),
);

describe('a hostile file', { timeout: 60_000 }, () => {
  it('with letters put in, taken out and replaced anywhere is survived', () => {
    const edit = fc.tuple(fc.nat(WHOLE.length), fc.nat(12), junk);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let text = WHOLE;
        for (const [at, gone, put] of edits) text = text.slice(0, at) + put + text.slice(at + gone);
        survives(text);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['P9999W', 'P63700D', 'P64100D'])('with a day that lasts %s is survived', (length) => {
    for (const rule of [[], ['RRULE:FREQ=MONTHLY;COUNT=9']])
      survives(calendarText(eventText('a@google.com', 'DTSTART;VALUE=DATE:20260310', `DURATION:${length}`, ...rule)));
  });

  it('with its lines in any order, or over and over, is survived', () => {
    const line = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: junk });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 120, size: 'max' }), (lines) =>
        survives(['BEGIN:VCALENDAR', ...lines].join('\r\n')),
      ),
      { numRuns: 300 },
    );
  });

  it('of any bytes is survived', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400, size: 'max' }), (bytes) => survives(bytes)));
    const head = new TextEncoder().encode('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260302T1000');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400, size: 'max' }), (bytes) =>
        survives(Uint8Array.from([...head, ...bytes])),
      ),
    );
  });

  it('with rules of any parts is survived', () => {
    const numbers = (least: number, most: number) =>
      fc.array(fc.integer({ min: least, max: most }), { minLength: 1, maxLength: 4 }).map((list) => list.join(','));
    const days = fc.array(fc.constantFrom('MO', '5MO', '-5SU', '53FR', '-1TH', 'WE'), { minLength: 1, maxLength: 3 });
    const part = fc.oneof(
      numbers(1, 12).map((list) => `BYMONTH=${list}`),
      numbers(-31, 31).map((list) => `BYMONTHDAY=${list}`),
      numbers(-366, 366).map((list) => `BYYEARDAY=${list}`),
      numbers(-53, 53).map((list) => `BYWEEKNO=${list}`),
      numbers(-6, 6).map((list) => `BYSETPOS=${list}`),
      numbers(0, 23).map((list) => `BYHOUR=${list}`),
      numbers(0, 59).map((list) => `BYMINUTE=${list}`),
      days.map((list) => `BYDAY=${list}`),
      fc.constantFrom(
        'INTERVAL=1000',
        'INTERVAL=48',
        'INTERVAL=0',
        'COUNT=3',
        'COUNT=100000000',
        'UNTIL=20260401',
        'WKST=SU',
      ),
    );
    const freq = fc.constantFrom('SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY');
    const start = fc.constantFrom(
      '20260302T100000',
      '20240229T000000',
      '10000101T000000',
      '99991231T000000',
      '19700131T235959',
    );
    fc.assert(
      fc.property(freq, fc.array(part, { maxLength: 4 }), start, (frequency, parts, begun) => {
        const rule = ['RRULE:FREQ='.concat(frequency), ...parts].join(';');
        survives(calendarText(eventText('a@google.com', `DTSTART:${begun}`, rule)));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['parameters without end', `DTSTART${';A=B'.repeat(300_000)}:20260302T100000Z`],
    ['parameters after a quoted colon', `ATTENDEE;X=":"${';A=B'.repeat(300_000)}`],
    ['a text of five million letters', `SUMMARY:${'\\,a'.repeat(1_600_000)}`],
    ['half a million folds', `SUMMARY:a${'\r\n b'.repeat(500_000)}`],
    ['half a million dates', `EXDATE:${Array(500_000).fill('20260302T100000Z').join(',')}`],
    ['half a million list items in a rule', `RRULE:FREQ=DAILY;BYMONTHDAY=${Array(500_000).fill('1').join(',')}`],
    ['an hour of nine digits', 'RRULE:FREQ=HOURLY;BYHOUR=9,999999999'],
    ['a minute of nine digits', 'RRULE:FREQ=HOURLY;BYMINUTE=999999999'],
    ['a second of nine digits', 'RRULE:FREQ=MINUTELY;BYSECOND=999999999'],
    ['a day of nine digits', 'RRULE:FREQ=YEARLY;BYYEARDAY=999999999'],
    ['a day of the month of nine digits', 'RRULE:FREQ=DAILY;BYHOUR=9;BYMONTHDAY=999999999'],
    ['a length of nine digits', 'DURATION:P999999999D'],
    ['components within components', 'BEGIN:X\r\n'.repeat(200_000)],
  ])('with %s costs no more than its length', (_, line) => {
    const text = calendarText(eventText('a@google.com', 'DTSTART:20260302T100000Z', line));
    const steps = readCalendarFile({ name: 'a.ics', content: text, lastModified: NOW }, SPRING);
    const { user } = process.cpuUsage();
    for (let step = steps.next(); ; step = steps.next()) {
      if (!step.done) continue;
      if (!step.value.ok) expect(step.value.error.reason).not.toBe('reader');
      break;
    }
    // What costs the square of its length takes minutes here.
    expect((process.cpuUsage().user - user) / 1000).toBeLessThan(4_000);
  });
});
