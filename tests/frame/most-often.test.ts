import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostOften } from '../../lib/frame/most-often.ts';

it('is the value that occurs most often, of several the first', () => {
  expect(mostOften([50, 45, 45, 50, 60])).toBe(50);
  expect(mostOften(['b', 'a', 'a'])).toBe('a');
  expect(mostOften([])).toBeUndefined();
});

it('no other occurs more often', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { minLength: 1 }), (values) => {
      const count = (value: number | undefined) => values.filter((one) => one === value).length;
      const best = mostOften(values);
      for (const value of values) expect(count(value)).toBeLessThanOrEqual(count(best));
    }),
  );
});
