import { describe, expect, it } from 'vitest';
import { knownNames } from '../../lib/practice/known-names.ts';

const names = knownNames([
  { code: 'K7', aliases: ['Jane Doe', 'J.D.', 'Jane', 'jane@example.com'] },
  { code: 'M2', aliases: ['Doe, Ana-María', 'Group Monday', 'family@example.com'] },
  { code: 'BLUE HERON', aliases: ['BLUE HERON', 'family@example.com'] },
]);

describe('knownNames', () => {
  it.each<[string, string, boolean]>([
    ['Jane Doe', 'K7', true],
    ['Therapy: JANE DOE (50 min)', 'K7', true],
    ['Jane Doe', 'M2', false],
    ['Jane', 'K7', false],
    ['J.D.', 'K7', false],
    ['Jane Doering', 'K7', false],
    ['K7', 'K7', false],
    ['jane@example.com', 'K7', false],
    ['DOE Ana Maria', 'M2', true],
    ['Group Monday', 'M2', false],
    ['BLUE HERON', 'BLUE HERON', false],
    ['Jane Doe', 'nobody', false],
  ])('in %j the whole name of %s: %s', (title, client, is) => {
    expect(names.isWholeNameIn(title, client)).toBe(is);
    expect(names.isWholeNameIn(title, client)).toBe(is);
  });

  it('tells of each guest who has that address', () => {
    expect(names.invited(['Jane <JANE@example.com>', 'other@example.com', 'family@example.com', 'Jane Doe'])).toEqual([
      ['K7'],
      [],
      ['M2', 'BLUE HERON'],
      [],
    ]);
  });
});
