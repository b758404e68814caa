import { addDays, type Day } from '../../lib/time/day.ts';

/** Days from one to another, both included. */
export type Span = { readonly from: Day; readonly to: Day };

/** The spans that are one press away, by the calendar's months, up to today where they have not ended. */
export function spansFrom(today: Day): Readonly<Record<'month' | 'quarter' | 'lastQuarter' | 'year', Span>> {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const quarter = month - ((month - 1) % 3);
  const before = quarter === 1 ? firstOf(year - 1, 10) : firstOf(year, quarter - 3);
  return {
    month: { from: firstOf(year, month), to: today },
    quarter: { from: firstOf(year, quarter), to: today },
    lastQuarter: { from: before, to: addDays(firstOf(year, quarter), -1) },
    year: { from: firstOf(year, 1), to: today },
  };
}

const firstOf = (year: number, month: number): Day => `${year}-${String(month).padStart(2, '0')}-01`;
