import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partIn, placeIn } from '../../components/dashboard/address.ts';
import { PARTS } from '../../components/settings/parts.ts';
import { PLACES } from '../../lib/i18n/dashboard-words.ts';

test('every view and every part of the practice has an address of its own', () => {
  expect(PLACES.map((place) => placeIn(`#${place}`))).toEqual([...PLACES]);
  expect(PARTS.map((part) => partIn(`#${part}`))).toEqual([...PARTS]);
  expect(new Set([...PLACES, ...PARTS]).size).toBe(PLACES.length + PARTS.length);
});

test('an address of a part leads to the practice, and one of a view to no part', () => {
  expect(PARTS.map((part) => placeIn(`#${part}`))).toEqual(PARTS.map(() => 'settings'));
  expect(PLACES.map((place) => partIn(`#${place}`))).toEqual(PLACES.map(() => null));
});

test('what follows the name is the view’s own', () => {
  expect(placeIn('#questions?client=K7')).toBe('questions');
  expect(partIn('#clients?K7')).toBe('clients');
});

test('anything else is the address of nothing', () => {
  const known = new Set<string>([...PLACES, ...PARTS]);
  fc.assert(
    fc.property(fc.string(), (name) => {
      fc.pre(!known.has(name.split('?')[0] ?? ''));
      expect([placeIn(`#${name}`), partIn(`#${name}`)]).toEqual([null, null]);
    }),
  );
});
