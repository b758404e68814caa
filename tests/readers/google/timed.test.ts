import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageContext, When } from '../../../lib/readers/google/part.ts';
import { boxOf, placeOf, timesOf } from '../../../lib/readers/google/timed.ts';
import { wordsOf } from '../../../lib/readers/google/words.ts';

const context: PageContext = { zone: 'UTC', locale: 'en', words: wordsOf('en'), names: [] };
const DIGITS = ['0123456789', '०१२३४५६७८९', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '၀၁၂၃၄၅၆၇၈၉', '০১২৩৪৫৬৭৮৯'] as const;

type Style = {
  readonly twelve: boolean;
  readonly digits: string;
  readonly bareHours: boolean;
  readonly halfFirst: boolean;
};

/** A minute of the day as a page may write it. */
function written(minute: number, { twelve, digits, bareHours, halfFirst }: Style): string {
  const hour = Math.floor(minute / 60) % 24;
  const minutes = String(minute % 60).padStart(2, '0');
  const half = hour < 12 ? 'xx' : 'yy';
  const shown = twelve ? String(hour % 12 || 12) : String(hour).padStart(2, '0');
  const time = twelve && bareHours && minutes === '00' ? shown : `${shown}:${minutes}`;
  const local = time.replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? digit);
  return !twelve ? local : halfFirst ? `${half} ${local}` : `${local}${half}`;
}

const styles: fc.Arbitrary<Style> = fc.record({
  twelve: fc.boolean(),
  digits: fc.constantFrom(...DIGITS),
  bareHours: fc.boolean(),
  halfFirst: fc.boolean(),
});
const heights = fc.constantFrom(36, 40, 44.5, 48, 60, 72, 100);

/** Where the page draws minutes of a day, rounded to whole pixels or not. */
function drawn(start: number, end: number, pixelsPerHour: number, rounded: boolean) {
  const top = (start / 60) * pixelsPerHour - 1;
  const height = Math.max(0, ((end - start) / 60) * pixelsPerHour - 2);
  return placeOf(rounded ? { top: Math.round(top), height: Math.round(height) } : { top, height }, pixelsPerHour);
}

test('any event of one day is read to the minute, on either clock, in any digits, at any height', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_439 }),
      fc.integer({ min: 0, max: 1_439 }),
      styles,
      heights,
      fc.boolean(),
      (start, length, style, pixelsPerHour, rounded) => {
        const end = Math.min(1_440, start + length);
        const when = `${written(start, style)} zz ${written(end, style)}, `;
        const place = drawn(start, end, pixelsPerHour, rounded);
        const times = timesOf(`${when}Title 9 to 10, 2026`, [when.length], place, '2026-03-04', context);
        expect(times).toEqual({ form: 'clock', day: '2026-03-04', start, end });
      },
    ),
    { numRuns: 2_000 },
  );
});

test('both parts of an event across midnight tell both days, and each its own end', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 1_430 }),
      fc.integer({ min: 10, max: 1_430 }),
      styles,
      heights,
      fc.boolean(),
      (start, end, style, pixelsPerHour, rounded) => {
        fc.pre(end < start);
        const date = (date: number) => String(date).replaceAll(/\d/g, (digit) => style.digits[Number(digit)] ?? digit);
        const when = `May ${date(4)}, ${date(2026)} at ${written(start, style)} to May ${date(5)}, ${date(2026)} at ${written(end, style)}, `;
        const text = `${when}Title, `;
        const first = timesOf(text, [when.length], drawn(start, 1_440, pixelsPerHour, rounded), '2026-05-04', context);
        const second = timesOf(text, [when.length], drawn(0, end, pixelsPerHour, rounded), '2026-05-05', context);
        const ends = (part: When | null) =>
          part?.form === 'points' ? [part.start.day, part.start.minute, part.end.day, part.end.minute] : part;
        expect(ends(first)).toEqual(['2026-05-04', start, '2026-05-05', null]);
        expect(ends(second)).toEqual(['2026-05-04', null, '2026-05-05', end]);
      },
    ),
    { numRuns: 1_000 },
  );
});

describe('a chip', () => {
  test('whose text contradicts its place has no time', () => {
    const place = drawn(600, 650, 48, false);
    expect(timesOf('1pm to 2pm, Title', [12], place, '2026-03-04', context)).toBeNull();
  });

  test('without numbers is as long as it is drawn, in steps of five minutes', () => {
    const text = 'Busy, Title';
    expect(timesOf(text, [6], drawn(605, 650, 60, false), '2026-03-04', context)).toMatchObject({
      start: 605,
      end: 650,
    });
    expect(timesOf(text, [6], drawn(607, 652, 60, false), '2026-03-04', context)).toBeNull();
  });

  test('drawn at the least height may be shorter than it looks', () => {
    const text = '10:00 to 10:05, Title';
    expect(timesOf(text, [16], drawn(600, 615, 40, true), '2026-03-04', context)).toMatchObject({
      start: 600,
      end: 605,
    });
  });

  test('tells its box in its style, and none without pixels', () => {
    expect(boxOf('top: 599px; height: 38px; left:0%')).toEqual({ top: 599, height: 38 });
    expect(boxOf('padding-top: 5px; top:-1px;height:12.5px')).toEqual({ top: -1, height: 12.5 });
    for (const style of ['', 'top: 1em; height: 2em', 'top: 5px', 'margin-top: 4px; line-height: 5px']) {
      expect(boxOf(style)).toBeNull();
    }
  });
});
