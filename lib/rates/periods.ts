import type { DaySpan } from '../calendar/event.ts';
import type { Count } from '../statistics/rate.ts';
import { addDays, type Day, quarterStart } from '../time/day.ts';

/** A quarter, or the part of one that was asked about alike. */
export type Period = DaySpan &
  Count & {
    readonly quarter: { readonly year: number; readonly number: 1 | 2 | 3 | 4 };
    /** Whether the quarter was seen from its first day and is over. */
    readonly whole: boolean;
    /** Whether a rule has changed on its first day: it is not to be held against those before. */
    readonly changed: boolean;
  };

/** The periods of a span in order. A change of a rule begins a new one. */
export function periodsOf(
  { first, last }: DaySpan,
  changes: readonly Day[],
  days: { readonly held: readonly Day[]; readonly outside: readonly Day[] },
): readonly Period[] {
  const starts = [first];
  for (let day = nextQuarter(first); day <= last; day = nextQuarter(day)) starts.push(day);
  const all = [...new Set([...starts, ...changes.filter((day) => first < day && day <= last)])].sort();
  return all.map((start, index) => {
    const next = all[index + 1];
    const end = next ? addDays(next, -1) : last;
    const within = (list: readonly Day[]) => list.filter((day) => start <= day && day <= end).length;
    const quarter = quarterStart(start);
    return {
      first: start,
      last: end,
      count: within(days.outside),
      of: within(days.held),
      quarter: {
        year: Number(quarter.slice(0, 4)),
        number: (Math.floor(Number(quarter.slice(5, 7)) / 3) + 1) as Period['quarter']['number'],
      },
      whole: start === quarter && end === addDays(nextQuarter(start), -1),
      changed: index > 0 && changes.includes(start),
    };
  });
}

const nextQuarter = (day: Day): Day => quarterStart(day, -1);
