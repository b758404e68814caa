import { formatClock, type Weekday } from '../time/day.ts';
import { overlaps } from '../time/interval.ts';
import { covers, spansOf } from '../time/spans.ts';
import { minutesInDay } from '../time/units.ts';
import type { WeeklyHours } from './practice.ts';
import { fieldName, type Path, type Report } from './problem.ts';

/** Minutes past midnight that a session begun in the evening may last at most: four in the morning. */
const LATEST_END = 4 * 60;

/** Reports hours that end before they start. */
export function checkHours({ from, to }: WeeklyHours, path: Path, report: Report): void {
  if (from >= to) report([...path, 'to'], 'ends-before-start');
}

/** Reports entries that share time with an earlier entry on one day, once for each such day. */
export function checkOverlaps(hours: readonly WeeklyHours[], path: Path, report: Report): void {
  hours.forEach((one, index) => {
    for (const day of one.days) {
      const other = hours.findIndex(
        (before) => before.days.includes(day) && overlaps(asInterval(before), asInterval(one)),
      );
      if (other < index && other >= 0)
        report([...path, index], 'overlaps', { day, other: fieldName([...path, other]) });
    }
  });
}

/** Reports breaks that are not within the working hours of their days. Working hours that touch count as one stretch. */
export function checkBreaks(
  breaks: readonly WeeklyHours[],
  workingHours: readonly WeeklyHours[],
  path: Path,
  report: Report,
): void {
  const hoursOn = (day: Weekday) => spansOf(workingHours.filter(({ days }) => days.includes(day)).map(asInterval));
  breaks.forEach((one, index) => {
    for (const day of one.days)
      if (!covers(hoursOn(day), asInterval(one))) report([...path, index], 'outside-hours', { day });
  });
}

/** Reports a standing session that cannot stand: past the night, or until a day before its first. */
export function checkStanding(
  session: {
    readonly start: number;
    readonly minutes: number | null;
    readonly from: string;
    readonly to: string | null;
  },
  path: Path,
  report: Report,
): void {
  const { start, minutes, from, to } = session;
  if (start + (minutes ?? 0) > minutesInDay + LATEST_END)
    report([...path, 'minutes'], 'past-midnight', { latest: formatClock(LATEST_END) });
  if (to !== null && to < from) report([...path, 'to'], 'last-before-first');
}

/** Reports entries of a raw list whose text at `key` an earlier one has, capitals and width of letters aside. */
export function checkRepeated(entries: unknown, key: string, path: Path, report: Report): void {
  const seen = new Map<string, number>();
  for (const [index, text] of textsAt(entries, key)) {
    const folded = text.normalize('NFKC').toLowerCase();
    const first = seen.get(folded);
    if (first === undefined) seen.set(folded, index);
    else report([...path, index, key], 'repeated', { first: fieldName([...path, first, key]) });
  }
}

/** Reports codes that another client had before: what was said under them would be of two clients. */
export function checkFormer(
  clients: readonly { readonly code: string; readonly former: readonly string[] }[],
  report: Report,
): void {
  const folded = (text: string) => text.normalize('NFKC').toLowerCase();
  clients.forEach(({ code }, index) => {
    clients.forEach(({ former }, other) => {
      const place = former.findIndex((one) => folded(one) === folded(code));
      if (place >= 0)
        report(['clients', index, 'code'], 'repeated', { first: fieldName(['clients', other, 'former', place]) });
    });
  });
}

/** Reports clients, raw, whose engagement is not among the ids of the engagements, raw. */
export function checkEngagements(clients: unknown, engagements: unknown, report: Report): void {
  const ids = new Set(['therapy', ...textsAt(engagements, 'id').map(([, id]) => id)]);
  for (const [index, id] of textsAt(clients, 'engagement'))
    if (!ids.has(id)) report(['clients', index, 'engagement'], 'unknown-engagement');
}

/** The texts that entries of an untrusted list have at a key, with their places. */
function textsAt(entries: unknown, key: string): (readonly [index: number, text: string])[] {
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown, index) => {
    const text = typeof entry === 'object' && entry !== null && Object.hasOwn(entry, key) && Reflect.get(entry, key);
    return typeof text === 'string' ? [[index, text] as const] : [];
  });
}

const asInterval = ({ from, to }: WeeklyHours) => ({ start: from, end: to });
