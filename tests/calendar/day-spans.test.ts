import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stretchesOf } from '../../lib/calendar/day-spans.ts';
import { addDays, daysFrom } from '../../lib/time/day.ts';

const days = daysFrom('2026-03-02', '2026-03-31');
const chosen = fc.uniqueArray(fc.constantFrom(...days));

it('stretches hold every day of which it holds, and no other', () => {
  fc.assert(
    fc.property(chosen, (some) => {
      const stretches = stretchesOf(days, (day) => some.includes(day));
      expect(stretches.flatMap(({ first, last }) => daysFrom(first, last))).toEqual([...some].sort());
    }),
  );
});

it('two stretches are never next to each other', () => {
  fc.assert(
    fc.property(chosen, (some) => {
      const stretches = stretchesOf(days, (day) => some.includes(day));
      for (const [index, { first }] of stretches.entries())
        if (index > 0) expect(addDays(stretches[index - 1]?.last ?? '', 1) < first).toBe(true);
    }),
  );
});

it('days that are not asked about part nothing', () => {
  expect(stretchesOf(['2026-03-06', '2026-03-09'], () => true)).toEqual([{ first: '2026-03-06', last: '2026-03-09' }]);
});
