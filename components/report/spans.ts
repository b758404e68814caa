import { addDays, type Day, quarterStart } from '../../lib/time/day.ts';

/** Days from one to another, both included. */
export type Span = { readonly from: Day; readonly to: Day };

/** The spans that are one press away, by the calendar's months, up to today where they have not ended. */
export function spansFrom(today: Day): Readonly<Record<'month' | 'quarter' | 'lastQuarter' | 'year', Span>> {
  const quarter = quarterStart(today);
  return {
    month: { from: `${today.slice(0, 7)}-01`, to: today },
    quarter: { from: quarter, to: today },
    lastQuarter: { from: quarterStart(today, 1), to: addDays(quarter, -1) },
    year: { from: `${today.slice(0, 4)}-01-01`, to: today },
  };
}
