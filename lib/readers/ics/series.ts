import type { Instant, Interval } from '../../time/interval.ts';
import { millisecondsInDay } from '../../time/units.ts';
import { isInReach } from './about.ts';
import { instantIn, type Moment } from './clock.ts';
import { type Effort, MOST_OF_ONE } from './effort.ts';
import type { Entry } from './entry.ts';
import { after, type Length } from './moment.ts';
import { timesOf } from './rule-times.ts';
import { ANY_TIME, type Trouble } from './trouble.ts';

/** One event at one time, made of an entry. */
export type Occurrence = Interval & {
  readonly entry: Entry;
  /** How it is written: whole days, or by a clock. */
  readonly from: Moment;
  readonly length: Length;
  /** Where it stood by its series' rule; null for an event that does not recur. */
  readonly original: Moment | null;
  /** Whether its series says that it does not take place. */
  readonly removed: boolean;
};

/** Everything that goes by one UID. */
export type Series = { readonly masters: Entry[]; readonly exceptions: Entry[] };

/** The entries by their UIDs. */
export function seriesOf(entries: Iterable<Entry>): ReadonlyMap<string, Series> {
  const all = new Map<string, Series>();
  for (const entry of entries) {
    let series = all.get(entry.uid);
    if (!series) {
      series = { masters: [], exceptions: [] };
      all.set(entry.uid, series);
    }
    (entry.replaces === null ? series.masters : series.exceptions).push(entry);
  }
  return all;
}

/**
 * The occurrences of a series that touch `range`, and those that would but for having been removed; or why they cannot
 * be told. What replaces an occurrence counts where it was moved to.
 */
export function occurrencesOf(series: Series, range: Interval, effort: Effort): readonly Occurrence[] | Trouble {
  const master = newest(series.masters);
  const replaced = new Map<Instant, Entry>();
  for (const entry of series.exceptions) {
    const at = instantIn(entry.replaces as Moment);
    const other = replaced.get(at);
    replaced.set(at, other ? (newest([other, entry]) as Entry) : entry);
  }
  const found: Occurrence[] = [];
  const add = (occurrence: Occurrence) => {
    if (touches(occurrence, range)) found.push(occurrence);
  };
  for (const entry of replaced.values()) add(occurrence(entry, entry.start, entry.length, entry.replaces, false));
  if (master) {
    const recurs = master.rules.length + master.additions.length > 0;
    if (!recurs && replaced.size === 0) add(occurrence(master, master.start, master.length, null, false));
    else {
      const trouble = addRecurring(master, replaced, range, effort, add);
      if (trouble) return trouble;
    }
  }
  effort.occurrences -= found.length;
  if (effort.occurrences < 0) return tooMany((master ?? series.exceptions[0])?.line ?? 0);
  return found;
}

function addRecurring(
  master: Entry,
  replaced: ReadonlyMap<Instant, Entry>,
  range: Interval,
  effort: Effort,
  add: (occurrence: Occurrence) => void,
): Trouble | null {
  const shifts = [...replaced]
    .filter(([, entry]) => entry.following)
    .sort(([a], [b]) => a - b)
    .map(([from, entry]) => ({ from, entry }));
  const reach = shifts.reduce((most, { entry }) => Math.max(most, reachOf(entry)), reachOf(master));
  const originals = originalsOf(master, { start: range.start - reach, end: range.end + reach }, effort);
  if (originals === null) {
    const reason = master.rules.every((rule) => rule.usual) ? 'too-many' : 'rule';
    return { ...tooMany(master.line, instantIn(master.start)), reason };
  }
  const removed = new Set(master.removed.map(instantIn));
  const removedDays = new Set(master.start.day ? [] : master.removed.flatMap((one) => (one.day ? one.wall : [])));
  let next = 0;
  for (const [at, original] of [...originals].sort(([a], [b]) => a - b)) {
    while ((shifts[next]?.from ?? at) < at) next++;
    if (replaced.has(at)) continue;
    const day = Math.floor(original.start.wall / millisecondsInDay) * millisecondsInDay;
    const gone = removed.has(at) || removedDays.has(day);
    const entry = shifts[next - 1]?.entry;
    const length = original.length ?? master.length;
    if (!entry || gone) add(occurrence(master, original.start, length, original.start, gone));
    else {
      const wall = entry.start.day === original.start.day ? entry.start.clock.wallOf(at) : original.start.wall;
      add(occurrence(entry, { ...entry.start, wall: wall + shiftOf(entry) }, entry.length, original.start, false));
    }
  }
  return null;
}

/**
 * Where a series' occurrences stand by its rules and additions, removed and replaced ones too. Its beginning is always
 * one, unless it was ended before it began: so Google leaves a series of which all was moved to another.
 */
function originalsOf(
  master: Entry,
  range: Interval,
  effort: Effort,
): ReadonlyMap<Instant, { readonly start: Moment; readonly length: Length | null }> | null {
  const all = new Map<Instant, { readonly start: Moment; readonly length: Length | null }>();
  const { start } = master;
  const put = (moment: Moment, length: Length | null) => {
    const at = instantIn(moment);
    if (!all.has(at)) all.set(at, { start: moment, length });
  };
  if (master.rules.length === 0 || master.rules.some(({ until }) => until >= start.wall)) put(start, null);
  for (const rule of master.rules) {
    const beginning = { rule, start: start.wall, day: start.day };
    const times = timesOf(beginning, range.start, range.end, effort);
    if (times === null) return null;
    for (const wall of times) put({ ...start, wall }, null);
  }
  for (const { start: addition, length } of master.additions) put(addition, length);
  return all.size > 2 * MOST_OF_ONE ? null : all;
}

/** By how much on the wall an exception moves what it replaces. */
function shiftOf(entry: Entry): number {
  const { replaces, start } = entry;
  if (replaces === null) return 0;
  return start.wall - (replaces.day === start.day ? start.clock.wallOf(instantIn(replaces)) : replaces.wall);
}

/**
 * How far from where it stands by the rule an occurrence of an entry can touch the calendar, at most; with a day more,
 * since its wall clock is that far from the clock of instants at most.
 */
const reachOf = (entry: Entry): number =>
  Math.abs(shiftOf(entry)) + (entry.length.days + 1) * millisecondsInDay + entry.length.milliseconds;

function occurrence(entry: Entry, from: Moment, length: Length, original: Moment | null, removed: boolean): Occurrence {
  return { entry, from, length, original, removed, start: instantIn(from), end: after(from, length) };
}

/** Of entries that say they are the same one, the one that counts. */
function newest(entries: readonly Entry[]): Entry | undefined {
  let best = entries[0];
  for (const entry of entries.slice(1)) if (best && !isOlder(entry, best)) best = entry;
  return best;
}

function isOlder(entry: Entry, other: Entry): boolean {
  for (const [index, number] of entry.rank.entries()) {
    if (number !== other.rank[index]) return number < (other.rank[index] ?? 0);
  }
  return false;
}

const touches = ({ start, end, original }: Occurrence, range: Interval): boolean =>
  start < range.end &&
  (end > range.start || start >= range.start) &&
  isInReach(start) &&
  isInReach(end) &&
  (original === null || isInReach(instantIn(original)));

const tooMany = (line: number, from = ANY_TIME.start): Trouble => ({
  line,
  reason: 'too-many',
  span: { start: from, end: ANY_TIME.end },
});
