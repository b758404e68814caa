import type { ClientCode } from '../practice/practice.ts';
import type { Day } from '../time/day.ts';
import type { Chart, Mark } from './chart.ts';

/** The chart of one client, or of all for null. Its span and what was not seen stay the same. */
export function chartFor(chart: Chart, client: ClientCode | null): Chart {
  if (client === null) return chart;
  return {
    ...chart,
    bands: chart.bands.filter((band) => band.client === client),
    marks: chart.marks.filter(({ clients }) => clients.includes(client)),
  };
}

/** Whether a mark is anything but a session where it was agreed: what the eye is to find, and the list to name. */
export const isApart = ({ kind }: Mark): boolean => kind !== 'kept';

/** Where the marks from a day on begin, in a list in order of time; its length when none does. */
export function indexFrom(marks: readonly Mark[], day: Day): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as Mark).day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The marks from one day to another, both included, of a list in order of time. */
export const marksWithin = (marks: readonly Mark[], first: Day, last: Day): readonly Mark[] =>
  marks.slice(indexFrom(marks, first), indexFrom(marks, `${last}~`));
