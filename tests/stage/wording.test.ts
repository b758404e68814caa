import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complete } from './google/changes.ts';
import type { StageEvent, StageState } from './google/stage.ts';
import { GRAMMARS } from './google/strings.ts';
import { wordDay, wordEvent, wordTime, wordVisibleTime } from './google/wording.ts';
import { wallOf } from './wall.ts';

const NOW = Date.UTC(2026, 2, 4, 14, 40);
const LOCALES = Object.keys(GRAMMARS);
const CLOCKS = ['12h', '24h'] as const;
const own = 'practice@example.com';
const event = (more: Partial<StageEvent>): StageEvent => ({
  id: 'k7',
  calendar: own,
  title: 'K7',
  start: '2026-03-04T09:00',
  end: '2026-03-04T09:50',
  ...more,
});
const stage = (locale: string, clock: '12h' | '24h' = '24h'): StageState =>
  complete({
    now: NOW,
    events: [],
    locale,
    clock,
    user: { name: 'Practice', email: own },
    calendars: [{ id: 'team', name: 'Team', colour: 'green', visible: true }],
  });

/** Times and titles as plain data: a start within 2026 and a length below a day. */
const timed = fc.record({
  start: fc.integer({ min: 0, max: 500_000 }).map((minute) => minute + 29_454_720),
  minutes: fc.integer({ min: 1, max: 1_439 }),
});

describe('the accessible text', () => {
  test('in English says when, what, whose, where and on which day', () => {
    const full = event({
      calendar: 'team',
      response: 'needs-action',
      place: 'Room 1914, second floor',
      colour: 'graphite',
      end: '2026-03-04T10:00',
    });
    expect(wordEvent(stage('en', '12h'), full)).toBe(
      '9am to 10am, K7, Calendar: Team, Needs RSVP, Location: Room 1914, second floor, Color: Graphite, March 4, 2026',
    );
    expect(wordEvent(stage('en'), event({}))).toBe('09:00 to 09:50, K7, Practice, No location, March 4, 2026');
  });

  test('of an event across midnight says both days first and ends on an empty one', () => {
    const night = event({ start: '2026-03-04T22:30', end: '2026-03-05T06:00' });
    expect(wordEvent(stage('en', '12h'), night)).toBe(
      'March 4, 2026 at 10:30pm to March 5, 2026 at 6am, K7, Practice, No location, ',
    );
    expect(wordEvent(stage('ja'), night)).toBe(
      '2026年 3月 4日 22:30～2026年 3月 5日 06:00、「K7」、Practice、場所の指定なし、',
    );
    expect(wordEvent(stage('ru', '12h'), night)).toContain('С 10:30PM 4 марта 2026 до 6AM 5 марта 2026, K7, ');
  });

  test('of an event that ends at midnight stays within its day', () => {
    const late = event({ start: '2026-03-04T23:00', end: '2026-03-05T00:00' });
    expect(wordEvent(stage('en'), late)).toBe('23:00 to 00:00, K7, Practice, No location, March 4, 2026');
  });

  test('of whole days names the days, and of a holiday no place', () => {
    const days = event({ start: '2026-03-10', end: '2026-03-11' });
    expect(wordEvent(stage('en'), days)).toBe('All day, K7, Practice, No location, March 10 – 11, 2026');
    const holiday = event({ start: '2026-03-08', end: '2026-03-08', kind: 'holiday' });
    expect(wordEvent(stage('en'), holiday)).toBe('All day, K7, Practice, March 8, 2026');
  });

  test('of a task puts its time last', () => {
    expect(wordEvent(stage('en', '12h'), event({ kind: 'task' }))).toBe('task: K7, Not completed, March 4, 2026, 9am');
  });

  test.each(LOCALES)('in %s holds the title, after every clock time', (locale) => {
    const title = fc.string({ unit: 'binary', minLength: 1 }).map((text) => `<${text}>`);
    fc.assert(
      fc.property(fc.constantFrom(...CLOCKS), timed, title, (clock, { start, minutes }, name) => {
        const one = event({ title: name, start: wallOf(start), end: wallOf(start + minutes) });
        const state = stage(locale, clock);
        const text = wordEvent(state, one);
        const at = text.lastIndexOf(name);
        expect(at).toBeGreaterThan(0);
        for (const wall of [one.start, one.end]) expect(text.slice(0, at)).toContain(wordTime(state, wall));
        expect(text.slice(at + name.length)).not.toMatch(/[\d०-९]{1,2}[:.][\d०-९]{2}/);
      }),
      { numRuns: 30 },
    );
  });

  test.each(LOCALES)('in %s is worded throughout: no brace is left open', (locale) => {
    for (const clock of CLOCKS) {
      for (const kind of ['appointment', 'task', 'birthday', 'holiday'] as const) {
        const whole = event({ kind, start: '2026-02-27', end: '2026-03-01', response: 'tentative', colour: 'sage' });
        const night = event({ kind, start: '2026-12-31T23:00', end: '2027-01-01T01:00', place: 'B', title: '' });
        for (const one of [whole, night]) expect(wordEvent(stage(locale, clock), one)).not.toMatch(/[{}]|undefined/);
      }
    }
    expect(wordDay(locale, '2026-03-04')).toMatch(/2026|२०२६/);
  });
});

describe('the visible time', () => {
  test.each(LOCALES)('in %s is the start alone exactly when the event is shorter than an hour', (locale) => {
    fc.assert(
      fc.property(fc.constantFrom(...CLOCKS), timed, (clock, { start, minutes }) => {
        const one = event({ start: wallOf(start), end: wallOf(start + minutes) });
        const state = stage(locale, clock);
        expect(wordVisibleTime(state, one) === wordTime(state, one.start)).toBe(minutes < 60);
      }),
      { numRuns: 30 },
    );
  });

  test('says a half of the day once when both times lie in it', () => {
    const range = (locale: string, start: string, end: string) =>
      wordVisibleTime(stage(locale, '12h'), event({ start: `2026-03-04T${start}`, end: `2026-03-04T${end}` }));
    expect(range('en', '13:00', '14:00')).toBe('1 – 2pm');
    expect(range('en', '11:30', '13:00')).toBe('11:30am – 1pm');
    expect(range('ja', '09:00', '10:00')).toBe('午前9時～10時');
    expect(range('de', '09:00', '10:00')).toBe('9 bis 10AM');
    expect(range('vi', '13:00', '14:00')).toBe('01:00PM – 02:00PM');
  });
});
