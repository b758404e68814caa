import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOfKey, keyOfDay } from '../../../lib/readers/google/days.ts';
import { dayOfNumber } from '../../../lib/time/day.ts';

test.each([
  ['25123', '2019-01-03'],
  ['27966', '2024-09-30'],
  ['28003', '2024-11-03'],
  ['28974', '2026-09-14'],
])('the key %s is %s', (key, day) => {
  expect(dayOfKey(key)).toBe(day);
  expect(keyOfDay(day)).toBe(key);
});

test('every day has a key of its own, which means that day again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80_000 }), (number) => {
      const day = dayOfNumber(number);
      expect(dayOfKey(keyOfDay(day))).toBe(day);
    }),
  );
});

test.each([null, '', '0', '28960', '28991', '29024', '-1', '1e5', '99999999', ' 28974', '28974.5'])(
  'what is no key, such as %s, is no day',
  (key) => expect(dayOfKey(key)).toBeNull(),
);
