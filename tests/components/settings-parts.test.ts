import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockText } from '../../components/settings/clock-text.ts';
import { byField, placeOf } from '../../components/settings/problem-place.ts';
import { suggestCode } from '../../components/settings/suggest-code.ts';
import { formatClock } from '../../lib/time/day.ts';

describe('a typed clock time', () => {
  test.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['930', '09:30'],
    ['1415', '14:15'],
    ['9h', '09:00'],
    [' 9h30 ', '09:30'],
    ['24', '24:00'],
    ['noon', 'noon'],
    ['9:5', '9:5'],
    ['', ''],
  ])('%j is meant as %j', (typed, meant) => {
    expect(clockText(typed)).toBe(meant);
  });

  test('one written as the file writes it stays as it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1440 }),
        (minute) => clockText(formatClock(minute)) === formatClock(minute),
      ),
    );
  });
});

describe('a suggested code', () => {
  const first = () => 0;

  test('is one that no client has, whatever the case it was typed in', () => {
    expect(suggestCode(['a2', ' A3 '], first)).toBe('A4');
  });

  test('grows longer only when all shorter ones are taken', () => {
    const taken: string[] = [];
    for (let count = 0; count < 180; count++) taken.push(suggestCode(taken, first));
    expect(new Set(taken).size).toBe(180);
    expect(taken.findIndex((code) => code.length === 3)).toBe(176);
  });

  test('has no letter or digit that is read for another', () => {
    fc.assert(fc.property(fc.nat(), (drawn) => /^[A-HJ-NP-Z][2-9]$/.test(suggestCode([], (bound) => drawn % bound))));
  });
});

describe('the place of a problem', () => {
  const form =
    (...ids: string[]) =>
    (id: string) =>
      ids.includes(id);

  test('is its field', () => {
    expect(placeOf('clients[2].code', form('clients', 'clients[2].code'))).toBe('clients[2].code');
  });

  test('is else the nearest that holds it', () => {
    expect(placeOf('clients[2].aliases[4]', form('clients[2]', 'clients[2].aliases'))).toBe('clients[2].aliases');
    expect(placeOf('clients[2]["a.b[0]"]', form('clients[2]'))).toBe('clients[2]');
  });

  test('is nowhere for a key the form does not have', () => {
    expect(placeOf('colour', form('clients'))).toBeNull();
  });

  test('is found for every text, since each step is shorter than the last', () => {
    fc.assert(fc.property(fc.string(), (field) => placeOf(field, () => false) === null));
  });

  test('a field is told of its own problems and of those of its lines', () => {
    const found = byField([
      { field: 'clients[0].aliases[1]', text: 'One.' },
      { field: 'clients[0].aliases', text: 'Two.' },
    ]);
    expect(found.get('clients[0].aliases')).toBe('One. Two.');
    expect(found.get('clients[0].aliases[1]')).toBe('One.');
  });
});
