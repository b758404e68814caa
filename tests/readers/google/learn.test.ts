import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Minutes, minuteOf, type Written, writtenOf } from '../../../lib/readers/google/clock.ts';
import { bare, type ClockWords } from '../../../lib/readers/google/halves.ts';
import { type Clue, clockOfClues } from '../../../lib/readers/google/learn.ts';
import { numeralsIn } from '../../../lib/readers/google/text.ts';

/** How a made-up language words two times: `{a}` and `{b}` are the times, `{t}` the number, `{p}` the half of the day. */
type Tongue = { readonly when: string; readonly time: string; readonly halves: readonly [string, string] };
type Session = { readonly day: string; readonly start: number; readonly end: number };

const NONE: ClockWords = { halves: [], hours: null };
const DAY = '2026-03-04';

function word({ time, halves }: Tongue, minute: number): string {
  const hour = Math.floor(minute / 60) % 24;
  const minutes = minute % 60 === 0 ? '' : `:${String(minute % 60).padStart(2, '0')}`;
  return time.replace('{t}', `${hour % 12 || 12}${minutes}`).replace('{p}', halves[hour < 12 ? 0 : 1]);
}

const say = (tongue: Tongue, { start, end }: Minutes): string =>
  tongue.when.replace('{a}', word(tongue, start)).replace('{b}', word(tongue, end));

function clueOf(text: string, day = DAY, known: Minutes | null = null): Clue {
  const [start, end] = numeralsIn(text).map((one) => writtenOf(text, one, NONE));
  if (!start || !end) throw new Error(`Not two times: ${text}`);
  return { day, start, end, known };
}

/** The minutes that the texts mean by these words. */
function read(texts: readonly string[], words: ClockWords): readonly Minutes[] {
  return texts.map((text) => {
    const [start = null, end = null] = numeralsIn(text).map((one) => writtenOf(text, one, words));
    const minute = (written: Written | null) => (written && minuteOf(written, words.hours)) ?? Number.NaN;
    const [from, to] = [minute(start), minute(end)];
    return { start: from, end: to === 0 && from > 0 ? 1_440 : to };
  });
}

const sessions = (...times: readonly (readonly [number, number])[]): readonly Session[] =>
  times.map(([start, end]) => ({ day: DAY, start, end }));

const tell = (tongue: Tongue, all: readonly Session[], known = false): ClockWords | null =>
  clockOfClues(all.map((one) => clueOf(say(tongue, one), one.day, known ? one : null)));

const letters = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abcdefghiklmnoprstuvz'), minLength: 1, maxLength: 7 }),
  fc.string({ unit: fc.constantFrom(...'абвгдежзиклмнопрст'), minLength: 1, maxLength: 7 }),
  fc.string({ unit: fc.constantFrom(...'ابتثجحخدرزسشصطعغفقكلمنهوي'), minLength: 1, maxLength: 7 }),
  fc.string({ unit: fc.constantFrom(...'上下午前後早晚夜朝昼'), minLength: 1, maxLength: 3 }),
);
const words = fc
  .tuple(letters, letters)
  .filter(([am, pm]) => bare(am) !== bare(pm) && !['da', 'ta', 'ra'].some((own) => [am, pm].includes(own)));
const tongues: fc.Arbitrary<Tongue> = fc.record({
  when: fc.constantFrom('{a} ta {b}', 'Da {a} ta {b}', '{a}–{b}', '{a} ta {b} ra', 'da {a} – {b}'),
  time: fc.constantFrom('{t}{p}', '{t} {p}', '{t} {p}.', '{p} {t}', '{p}{t}', '{p}. {t}', '{t} x {p}'),
  halves: words,
});
/** Where one word is in the other, the two may be told apart or not. */
const areApart = ([am, pm]: readonly [string, string]): boolean =>
  !bare(am).includes(bare(pm)) && !bare(pm).includes(bare(am));
const anySession = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 1_430 }), fc.integer({ min: 1, max: 240 }))
  .map(([day, start, length]) => ({ day: `2026-03-0${day}`, start, end: Math.min(1_440, start + length) }));
const calendars = fc
  .array(anySession, { minLength: 1, maxLength: 12 })
  .map((all) => all.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.start - b.start)));

describe('the clock of times in a language nobody knows', () => {
  test('is told rightly or not at all, whatever the two words and where they stand', () => {
    fc.assert(
      fc.property(tongues, calendars, (tongue, all) => {
        const learnt = tell(tongue, all);
        const meant = all.map(({ start, end }) => ({ start, end }));
        const texts = all.map((one) => say(tongue, one));
        if (learnt) expect(read(texts, learnt)).toEqual(meant);
      }),
      { numRuns: 3_000 },
    );
  });

  test('is told where one event runs from one half into the other, and one lies within a half', () => {
    fc.assert(
      fc.property(
        tongues.filter(({ halves }) => areApart(halves)),
        calendars,
        (tongue, more) => {
          const all = [...sessions([9 * 60, 9 * 60 + 50], [11 * 60 + 30, 13 * 60 + 20]), ...more];
          const learnt = tell(tongue, all);
          expect(learnt?.hours).toBe(12);
          expect(
            read(
              all.map((one) => say(tongue, one)),
              learnt ?? NONE,
            ),
          ).toEqual(all.map(({ start, end }) => ({ start, end })));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  // Where one word is a part of the other the order of a few events may not tell, and then nothing is told.
  const apart = tongues.filter(({ halves: [a = '', b = ''] }) => !a.includes(b) && !b.includes(a));

  test('is told by the order of a day’s events on two days where none runs from one half into the other', () => {
    fc.assert(
      fc.property(apart, (tongue) => {
        const one = sessions([540, 590], [660, 710], [900, 950], [960, 1_010]);
        const all = [...one, ...one.map((session) => ({ ...session, day: '2026-03-05' }))];
        const learnt = tell(tongue, all);
        expect(learnt?.hours).toBe(12);
        expect(
          read(
            all.map((one) => say(tongue, one)),
            learnt ?? NONE,
          ),
        ).toEqual(all.map(({ start, end }) => ({ start, end })));
      }),
    );
  });

  const foo: Tongue = { when: '{a} bis {b}', time: '{t} {p}', halves: ['foo', 'bar'] };

  test('is told by where the page draws them, even for a single day', () => {
    const all = sessions([540, 590], [900, 950]);
    expect(tell(foo, all)).toBeNull();
    const learnt = tell(foo, all, true);
    expect(learnt?.halves.map(({ half, word }) => [half, word])).toEqual([
      ['am', 'foo'],
      ['pm', 'bar'],
    ]);
  });

  test.each([
    ['there is one word alone', sessions([900, 950], [960, 1_010])],
    ['all events begin in the morning and end after noon', sessions([540, 740], [630, 750])],
    ['events contradict each other', [...sessions([690, 740], [540, 590]), ...sessions([900, 650])]],
    ['there are no times', []],
  ])('is not told where %s', (_, all) => expect(tell(foo, all)).toBeNull());

  test('is one of twenty-four hours where no word stands beside starts and ends alike', () => {
    const clock = (...texts: readonly string[]) => clockOfClues(texts.map((text) => clueOf(text)));
    expect(clock('10:30–11:20', '11:30–12:20')?.hours).toBe(24);
    expect(clock('De 10:30 a 11:20', 'De 11:30 a 12:20')?.hours).toBe(24);
    expect(clock('10:30 น. ถึง 11:20 น.')).toBeNull();
    expect(clock('10:30 foo – 11:20 foo')).toBeNull();
    expect(clock('9:30 foo – 10:20 bar')).toBeNull();
    expect(clock('10–11')).toBeNull();
  });
});
