import { tzOffset } from '@date-fns/tz/tzOffset';
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import type { Instant } from './interval.ts';

/** An IANA name, such as `America/New_York`. */
export type ZoneName = string;

/** A wall clock's reading as a number: the milliseconds it would be if that clock stood in UTC. */
export type WallTime = number;

/**
 * One stretch of some 398 days of a zone: the instants at which its offset changes, and the offsets before the first
 * and after each of them. Asking `Intl` costs microseconds a question; a table costs a tenth of one, so each stretch is
 * asked for once and kept.
 */
type Stretch = { readonly changes: readonly Instant[]; readonly offsets: readonly number[] };

const STRETCH = 2 ** 35;
const PROBE = 14 * millisecondsInDay;
const tables = new Map<ZoneName, Map<number, Stretch>>();

/** Milliseconds that the zone's wall clock is ahead of UTC at the instant. The zone must be one `isZone` accepts. */
export function offsetAt(zone: ZoneName, instant: Instant): number {
  const stretch = stretchOf(zone, Math.floor(instant / STRETCH));
  let after = 0;
  while (after < stretch.changes.length && (stretch.changes[after] as number) <= instant) after++;
  return stretch.offsets[after] as number;
}

/** What a clock on the wall in the zone shows at the instant. */
export const wallOf = (zone: ZoneName, instant: Instant): WallTime => instant + offsetAt(zone, instant);

/**
 * The instant at which a clock in the zone shows the wall time. A time that occurs twice (autumn) is the first of the
 * two; one that does not occur (spring) is moved on by the length of the gap, as calendars do.
 */
export function instantOf(zone: ZoneName, wall: WallTime): Instant {
  const before = offsetAt(zone, wall - millisecondsInDay);
  const after = offsetAt(zone, wall + millisecondsInDay);
  if (offsetAt(zone, wall - before) === before) return wall - before;
  return offsetAt(zone, wall - after) === after ? wall - after : wall - before;
}

/** Whether the name is a zone this machine knows, written as IANA writes it (no bare offsets, no empty name). */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function stretchOf(zone: ZoneName, index: number): Stretch {
  const table = tables.get(zone) ?? new Map<number, Stretch>();
  const known = table.get(index);
  if (known) return known;
  const found = surveyed(zone, index);
  table.set(index, found);
  tables.set(zone, table);
  return found;
}

function surveyed(zone: ZoneName, index: number): Stretch {
  const start = index * STRETCH;
  const end = start + STRETCH;
  const changes: Instant[] = [];
  const offsets: number[] = [ask(zone, start)];
  for (let from = start; from < end; from += PROBE) {
    let low = from;
    const to = Math.min(from + PROBE, end);
    // A fortnight can hold two changes (Ramadan in Morocco holds them a month apart, but law is free to be stranger).
    while (ask(zone, to) !== offsets.at(-1) && low < to) {
      const change = firstChange(zone, low, to, offsets.at(-1) as number);
      changes.push(change);
      offsets.push(ask(zone, change));
      low = change;
    }
  }
  return { changes, offsets };
}

/** The first whole minute in `(low, high]` at which the offset is no longer `offset`, by bisection. */
function firstChange(zone: ZoneName, low: Instant, high: Instant, offset: number): Instant {
  let still = Math.floor(low / millisecondsInMinute);
  let changed = Math.ceil(high / millisecondsInMinute);
  while (changed - still > 1) {
    const middle = Math.floor((still + changed) / 2);
    if (ask(zone, middle * millisecondsInMinute) === offset) still = middle;
    else changed = middle;
  }
  return changed * millisecondsInMinute;
}

const ask = (zone: ZoneName, instant: Instant): number => {
  const offset = tzOffset(zone, new Date(instant)) * millisecondsInMinute;
  if (Number.isNaN(offset)) throw new RangeError(`Not a time zone: ${zone}`);
  return offset;
};
