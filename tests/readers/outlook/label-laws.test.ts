import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../lib/readers/google/words.ts';
import { type Label, labelOf } from '../../../lib/readers/outlook/label.ts';
import { addDays } from '../../../lib/time/day.ts';

const read = (text: string, tooltip = '', locale = 'en', days: readonly string[] = []): Label | null =>
  labelOf({ text, tooltip, shown: [] }, { locale, days, words: wordsOf(locale) });

const clock = (hour: number, minute: number, half: 'am' | 'pm' | null) =>
  expect.objectContaining({ hour, minute, half });

/** Texts as people write them, with all that a label is parted by, but for line breaks, which no title can hold. */
const text = fc
  .array(
    fc.constantFrom(
      'K7',
      ', ',
      'By ',
      ' to ',
      '9:00 AM',
      'Busy',
      '14',
      'March',
      '2026',
      ' ',
      '"',
      'é',
      '、',
      'all day event',
      '(',
      ')',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => words.join('').trim())
  .filter((words) => words !== '' && !/^,|[,、]$/.test(words));

const minute = fc.integer({ min: 0, max: 1_439 });
const twelve = (at: number) =>
  `${Math.floor(at / 60) % 12 || 12}:${String(at % 60).padStart(2, '0')} ${at < 720 ? 'AM' : 'PM'}`;
const full = (at: number) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
const date = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' });

describe('any label made by the grammar', () => {
  it('gives back what it was made of, with its tooltip', () => {
    fc.assert(
      fc.property(
        text,
        fc.option(text),
        fc.option(text.filter((name) => !/, By /.test(name))),
        minute,
        minute,
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom(twelve, full),
        fc.constantFrom('Busy', 'Free', 'OOF', 'Tentative'),
        fc.constantFrom('', ', Private', ', Recurring event', ', Private, Exception to recurring event'),
        (title, place, by, from, until, offset, format, showAs, flags) => {
          const day = addDays('1990-01-01', offset);
          const times = `${format(from)} to ${format(until)}`;
          const rest = [place, by === null ? null : `By ${by}`, showAs].filter((part) => part !== null).join(', ');
          const label = read(
            `${title}, ${times}, ${date.format(Date.parse(day))}, ${rest}${flags}`,
            [title, place, times].filter((line) => line !== null).join('\n'),
          );
          const half = (at: number) => (format === full ? null : at < 720 ? 'am' : 'pm');
          const hour = (at: number) => (format === full ? Math.floor(at / 60) : Math.floor(at / 60) % 12 || 12);
          expect(label).toMatchObject({
            title,
            place: place ?? '',
            organiser: by ?? '',
            said: {
              form: 'times',
              first: day,
              last: null,
              start: clock(hour(from), from % 60, half(from)),
              end: clock(hour(until), until % 60, half(until)),
            },
            guessed: false,
          });
        },
      ),
    );
  });

  it('never throws and never takes long, whatever it holds', () => {
    const pieces = fc.constantFrom(
      ', ',
      '9:00 AM to 10:00 AM',
      'Monday, March 2, 2026',
      ' to ',
      '2026',
      '1',
      '12:',
      '\u202e',
      '\ud800',
      ',',
      'By ',
      'x'.repeat(300),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 400 }), fc.string({ unit: 'binary' }), (words, tooltip) => {
        const began = performance.now();
        read(words.join(''), tooltip);
        expect(performance.now() - began).toBeLessThan(200);
      }),
      { numRuns: 60 },
    );
  });
});
