import type { Instant, Interval } from '../../time/interval.ts';
import { millisecondsInDay } from '../../time/units.ts';
import type { Clock } from './clock.ts';
import { type Component, type Properties, textIn } from './components.ts';
import type { Effort } from './effort.ts';
import { writtenIn } from './moment.ts';
import { ruleIn } from './rule.ts';
import { timesOf } from './rule-times.ts';

/** A change of a zone's clock: from when it shows `offset` more than UTC, in milliseconds, and what it showed before. */
type Change = { readonly at: Instant; readonly offset: number; readonly before: number };

/** How far beyond the range asked for a zone's changes are worked out. */
const MARGIN = 800 * millisecondsInDay;

/**
 * The clock that a `VTIMEZONE` describes, right within `range` and two years around it; null when the description cannot
 * be understood. For names that neither this machine nor Windows knows, such as those that people give their own zones.
 */
export function embeddedClock(zone: Component, range: Interval, effort: Effort): Clock | null {
  if (zone.unread !== null || zone.parts.length === 0) return null;
  const changes: Change[] = [];
  for (const part of zone.parts) {
    const found = changesIn(part, { start: range.start - MARGIN, end: range.end + MARGIN }, effort);
    if (found === null) return null;
    changes.push(...found);
  }
  changes.sort((a, b) => a.at - b.at);
  const first = changes[0]?.before ?? 0;
  const offsetAt = (instant: Instant): number => {
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle] as Change).at <= instant) low = middle + 1;
      else high = middle;
    }
    return changes[low - 1]?.offset ?? first;
  };
  return {
    wallOf: (instant) => instant + offsetAt(instant),
    // As `time/zone.ts` does: the first of two, and over a gap as if the clock had not yet changed.
    instantOf(wall) {
      const before = offsetAt(wall - millisecondsInDay);
      const after = offsetAt(wall + millisecondsInDay);
      if (offsetAt(wall - before) === before) return wall - before;
      return offsetAt(wall - after) === after ? wall - after : wall - before;
    },
  };
}

function changesIn(part: Properties, { start: from, end: to }: Interval, effort: Effort): readonly Change[] | null {
  const start = writtenIn(part.get('dtstart')?.[0]?.values[0]);
  const before = offsetIn(textIn(part, 'tzoffsetfrom'));
  const offset = offsetIn(textIn(part, 'tzoffsetto'));
  if (!start || before === null || offset === null) return null;
  const walls = new Set([start.wall]);
  for (const { values } of part.get('rdate') ?? []) {
    for (const value of values) {
      const written = writtenIn(value);
      if (written) walls.add(written.wall);
    }
  }
  for (const { values } of part.get('rrule') ?? []) {
    const rule = ruleIn(values[0], (until) => until.wall + (until.utc ? before : 0));
    const times = rule && timesOf({ rule, start: start.wall, day: false }, from, to, effort);
    if (!times) return null;
    for (const wall of times) walls.add(wall);
  }
  return [...walls].map((wall) => ({ at: wall - before, offset, before }));
}

/** An offset as the library writes it, `-05:00` or `+05:30:20`, in milliseconds. */
function offsetIn(text: string): number | null {
  const match = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text);
  if (!match) return null;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(2).map((part) => Number(part ?? 0));
  return (match[1] === '-' ? -1 : 1) * ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
