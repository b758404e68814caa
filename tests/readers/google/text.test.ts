import { describe, expect, test } from 'vitest';
import {
  clean,
  fieldAfter,
  isPlaceholder,
  numeralsIn,
  ownerAfter,
  titlePlaces,
} from '../../../lib/readers/google/text.ts';

const values = (text: string) =>
  numeralsIn(text).map(({ value, minute }) =>
    minute === null ? value : `${value}:${String(minute).padStart(2, '0')}`,
  );

describe('numbers', () => {
  test.each([
    ['1pm to 2:30pm', [1, '2:30']],
    ['19.30 – 20.15', ['19:30', '20:15']],
    ['13 h 30 à 14 h 00', ['13:30', '14:00']],
    ['午後1時～午後2時30分', [1, '2:30']],
    ['१३:०० देखि १४:००', ['13:00', '14:00']],
    ['٧:٣٠ م إلى ٨ م', ['7:30', 8]],
    ['၁၃:၀၀', ['13:00']],
    ['𝟙𝟛:𝟘𝟘', ['13:00']],
    ['10–11', [10, 11]],
    ['10. Juni 2024 um 10', [10, 2024, 10]],
    ['no numbers', []],
  ])('in %s are read in any script', (text, expected) => expect(values(text)).toEqual(expected));

  test('are at most two dozen, however many there are', () => expect(numeralsIn('1 '.repeat(500))).toHaveLength(24));
});

describe('the place of a title', () => {
  test.each([
    ['8am to 9am, 8am, Ada, June 10', '8am', 'Ada'],
    ['1pm to 2pm, 1, Calendar: X, June 1', '1', 'Calendar'],
    ['13:00～14:00、「会議」、カレンダー: X', '会議', '」'],
    ['13:00–14:00; A; B; Kalendārs: X', 'A; B', '; Kal'],
  ])('in %s is after the times', (text, title, next) => {
    const at = titlePlaces(text, title)[0] ?? -1;
    expect(text.slice(at).startsWith(title)).toBe(true);
    expect(text.indexOf(next, at)).toBeGreaterThan(0);
    expect(/[,、;]/.test(text.slice(0, at))).toBe(true);
  });

  test('is none for a time that only the times hold', () => {
    expect(titlePlaces('9am to 10am, Client', '10am')).toEqual([]);
    expect(titlePlaces('9am to 10am, Client', '')).toEqual([]);
  });
});

describe('the words of a text', () => {
  test('that stand for no title are told from a title in brackets', () => {
    expect(isPlaceholder('(No title)', '1pm to 2pm, No title, Ada')).toBe(true);
    expect(isPlaceholder('(Без заголовка)', '13:00, Без назви, Ada')).toBe(true);
    expect(isPlaceholder('(tentative)', '1pm to 2pm, (tentative), Ada')).toBe(false);
  });

  test('after the title name the calendar', () => {
    expect(ownerAfter(', Calendar: Work, No location', [])).toBe('Work');
    expect(ownerAfter('」、カレンダー: Work、場所', [])).toBe('Work');
    expect(ownerAfter(', Agenda\u00a0: Work, Aucun lieu', [])).toBe('Work');
    expect(ownerAfter(', Ada Example, No location', [])).toBe('Ada Example');
    expect(ownerAfter(', Calendar: Work, mine, No location', ['Work, mine'])).toBe('Work, mine');
    expect(ownerAfter('', [])).toBeNull();
  });

  test('give the first field after the times', () => {
    expect(fieldAfter('3pm to 4pm, Test, Ada', 10)).toBe('Test');
    expect(fieldAfter('13:00～14:00、「会議」、X', 11)).toBe('会議');
    expect(fieldAfter('nothing', 0)).toBeNull();
  });

  test('are cut at the limit and never within a character', () => {
    expect(clean(`${'a'.repeat(1_999)}👩`)).toBe('a'.repeat(1_999));
    expect(clean('  a \ud800 ')).toBe('a \ufffd');
  });
});
