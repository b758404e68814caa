import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spansFrom } from '../../components/report/spans.ts';
import { addDays, isDay } from '../../lib/time/day.ts';

it('spans are those of the calendar, up to today', () => {
  expect(spansFrom('2026-05-20')).toEqual({
    month: { from: '2026-05-01', to: '2026-05-20' },
    quarter: { from: '2026-04-01', to: '2026-05-20' },
    lastQuarter: { from: '2026-01-01', to: '2026-03-31' },
    year: { from: '2026-01-01', to: '2026-05-20' },
  });
  expect(spansFrom('2026-01-01').lastQuarter).toEqual({ from: '2025-10-01', to: '2025-12-31' });
});

it('the last quarter ends on the eve of this one, which holds today', () => {
  fc.assert(
    fc.property(fc.nat(40_000), (count) => {
      const today = addDays('1980-01-01', count);
      const { quarter, lastQuarter, month, year } = spansFrom(today);
      expect(addDays(lastQuarter.to, 1)).toBe(quarter.from);
      for (const { from, to } of [quarter, lastQuarter, month, year]) {
        expect(isDay(from) && isDay(to) && from <= to).toBe(true);
        expect(to <= today).toBe(true);
      }
    }),
  );
});
