import { describe, expect, it } from 'vitest';
import { emptyAgenda, lookoutOf, merge } from '../../lib/calendar/agenda.ts';
import { readSketch, SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import { entryOf, isSameDay, sureEntryOf } from '../../lib/frame/entry.ts';
import { instantAt } from '../../lib/time/day.ts';

const at = (day: string, hour: number) => instantAt(SKETCH_ZONE, `2026-05-${day}`, hour * 60);

const entryIn = (sketch: string) => {
  const { agenda } = readSketch(sketch);
  const [history] = agenda.events.values();
  if (!history) throw new Error('The sketch has no event');
  return entryOf(history, lookoutOf(agenda));
};

describe('entryOf', () => {
  it('believes what the calendar itself tells', () => {
    expect(entryIn('wed 15:00-15:50 K7 {entered tue 12:00}')).toMatchObject({ after: at('05', 12), by: at('05', 12) });
  });

  it('lies between the last look that lacked the event and the first that had it', () => {
    const entry = entryIn('looked wed 09:00 | wed 15:00-15:50 K7 {added wed 12:00} | looked wed 13:00');
    expect(entry).toMatchObject({ after: at('06', 9), by: at('06', 13) });
  });

  it('is open towards the past where no look came before', () => {
    expect(entryIn('wed 15:00-15:50 K7').after).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('sureEntryOf', () => {
  const { readings } = readSketch('looked wed 09:00 | wed 15:00-15:50 K7 {added wed 12:00}');
  const sureWith = (...calendars: (readonly string[] | null)[]) => {
    const shown = readings.map((reading, index) => ({ ...reading, calendars: calendars[index] ?? null }));
    const agenda = shown.reduce(merge, emptyAgenda);
    const [history] = agenda.events.values();
    if (!history) throw new Error('The sketch has an event');
    return sureEntryOf(history, lookoutOf(agenda)).sure;
  };

  it.each([
    ['the look that lacked it showed the same calendars', [['work'], ['work']], true],
    ['it showed more of them', [['home', 'work'], ['work']], true],
    ['it showed fewer', [['work'], ['home', 'work']], false],
    ['nothing tells what it showed', [null, ['work']], false],
    ['nothing tells what the look that had it showed', [['work'], null], false],
  ])('%s', (_, calendars, expected) => {
    expect(sureWith(...calendars)).toBe(expected);
  });

  it('needs no look where the calendar itself tells', () => {
    const { agenda } = readSketch('wed 15:00-15:50 K7 {entered tue 12:00}');
    const [history] = agenda.events.values();
    expect(history && sureEntryOf(history, lookoutOf(agenda))).toMatchObject({ sure: true });
  });
});

describe('isSameDay', () => {
  const session = { start: at('06', 15), end: at('06', 16) };
  const entered = (after: number, by = after) => isSameDay(SKETCH_ZONE, session, { after, by, edited: false });

  it.each([
    ['on the day', at('06', 8), true],
    ['twelve hours before', at('06', 3) + 1, true],
    ['the day before', at('05', 20), false],
    ['after it began', at('06', 15), false],
    ['nobody knows when', Number.NEGATIVE_INFINITY, false],
  ])('%s', (_, after, expected) => {
    expect(entered(after)).toBe(expected);
  });

  it('counts the night before an early session', () => {
    const early = { start: at('06', 8), end: at('06', 9) };
    const night = at('05', 21);
    expect(isSameDay(SKETCH_ZONE, early, { after: night, by: night, edited: false })).toBe(true);
  });
});
