import { ANCHORS } from './anchors.ts';
import { toldBy } from './chips.ts';
import { minuteOf, writtenOf } from './clock.ts';
import type { Column } from './columns.ts';
import type { ClockWords } from './halves.ts';
import type { Clue } from './learn.ts';
import type { Part, Point } from './part.ts';
import { numeralsIn } from './text.ts';

/** Whether a time of the parts is still open, or a text not understood, for want of words for the halves of the day. */
export const isOpen = (parts: readonly Part[], hours: 12 | 24 | null): boolean =>
  hours !== 24 &&
  parts.some(({ when }) =>
    when === null ? true : when.form === 'points' && (isUndecided(when.start, hours) || isUndecided(when.end, hours)),
  );

const isUndecided = ({ minute, written }: Point, hours: 12 | 24 | null): boolean =>
  minute === null && (written === null || minuteOf(written, hours) === null);

/**
 * What the parts' and the columns' texts tell of the page's clock, in the page's order. None where `words` name the half
 * of every time: what is known is not to be learnt otherwise.
 */
export function cluesOf(parts: readonly Part[], columns: readonly Column[], words: ClockWords): readonly Clue[] {
  const clues = parts.flatMap(({ when }) => {
    if (when?.form !== 'points' || !when.alone) return [];
    const { start, end } = when;
    return start.written && end.written
      ? [{ day: start.day, start: start.written, end: end.written, known: null }]
      : [];
  });
  const all = [...clues, ...columns.flatMap(({ element }) => cluesIn(element, words))];
  return all.some(({ start, end }) => start.half === null || end.half === null) ? all : [];
}

/** The clues of a column: where its chips stand says what their texts mean. */
function cluesIn(column: Element, words: ClockWords): readonly Clue[] {
  return Array.from(column.querySelectorAll(ANCHORS.chip)).flatMap((chip) => {
    const told = toldBy(chip);
    if (told?.when?.form !== 'clock') return [];
    const numerals = numeralsIn(told.text, told.end);
    const [start, end] = numerals.map((one) => writtenOf(told.text, one, words));
    if (!start || !end || numerals.length > 2) return [];
    return [{ day: told.when.day, start, end, known: { start: told.when.start, end: told.when.end } }];
  });
}
