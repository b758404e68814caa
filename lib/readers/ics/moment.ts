import type { Instant } from '../../time/interval.ts';
import { millisecondsInDay } from '../../time/units.ts';
import type { WallTime } from '../../time/zone.ts';
import { type Clock, type Moment, UTC } from './clock.ts';
import { type Property, parameterOf } from './property.ts';

/** Clocks by the name that a property gives, or null for a name that nothing explains; and the one of a time without a name. */
export type Clocks = {
  readonly named: (name: string) => Clock | null;
  readonly floating: Clock;
  /** The clock by whose midnights whole days are told. */
  readonly days: Clock;
};

/** A written date or time, before any clock. */
export type Written = { readonly wall: WallTime; readonly day: boolean; readonly utc: boolean };

const WRITTEN = /^(\d{4})-(\d\d)-(\d\d)(?:T(?:(\d\d):(\d\d):(\d\d)(Z?)|::))?$/;

/** A date or time as the library writes them, `2026-03-02T15:00:00Z`; null when it is none. Years 1000 to 9999. */
export function writtenIn(value: unknown): Written | null {
  const match = typeof value === 'string' ? WRITTEN.exec(value) : null;
  if (!match) return null;
  const [, year, month, date, hour, minute, second, zulu] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(date));
  if (Number(year) < 1000 || new Date(midnight).getUTCDate() !== Number(date) || Number(month) > 12) return null;
  if (hour === undefined) return { wall: midnight, day: true, utc: false };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  const time = (Number(hour) * 60 + Number(minute)) * 60 + Math.min(59, Number(second));
  return { wall: midnight + time * 1000, day: false, utc: zulu === 'Z' };
}

/** A value of a property as a moment; null when it is none, `zone` when its clock is unknown. */
export function momentIn(property: Property, value: unknown, clocks: Clocks): Moment | 'zone' | null {
  const written = writtenIn(value);
  if (!written) return null;
  const { wall, day, utc } = written;
  if (day) return { wall, day, clock: clocks.days };
  if (utc) return { wall, day, clock: UTC };
  const name = parameterOf(property, 'tzid');
  const clock = name === null ? clocks.floating : clocks.named(name);
  return clock === null ? 'zone' : { wall, day, clock };
}

/** A length of time in whole days of the calendar and milliseconds beyond them. */
export type Length = { readonly days: number; readonly milliseconds: number };

/** A duration as the standard writes it, `P1DT2H`, not negative; null when it is none. */
export function lengthIn(value: unknown): Length | null {
  const match =
    typeof value === 'string'
      ? /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/.exec(value)
      : null;
  if (!match || /[PT]$/.test(match[0])) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return { days: weeks * 7 + days, milliseconds: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}

/** The instant so long after a moment: days on its wall clock, the rest exactly. */
export const after = ({ wall, clock }: Moment, { days, milliseconds }: Length): Instant =>
  clock.instantOf(wall + days * millisecondsInDay) + milliseconds;
