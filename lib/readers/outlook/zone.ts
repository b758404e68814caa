import { type Day, dayAt, dayNumber, instantAt, isDay, minuteAt } from '../../time/day.ts';
import type { Instant } from '../../time/interval.ts';
import { millisecondsInDay, millisecondsInMinute, minutesInDay } from '../../time/units.ts';
import { isZone, offsetAt, type ZoneName } from '../../time/zone.ts';
import type { Trouble } from '../findings.ts';
import { WINDOWS_ZONES } from '../ics/windows-zones.ts';

/** What a page tells of the zone that it shows its calendar in, which need not be the machine's. */
export type Evidence = {
  /** Instants, each with the offset in milliseconds that the page gives for it. */
  readonly offsets: readonly { readonly at: Instant; readonly offset: number }[];
  /** Instants at which days begin. */
  readonly midnights: readonly Instant[];
  /** The zone's name as Windows calls it, or null. */
  readonly windows: string | null;
  /** What the page's clock said at an instant: minutes past midnight, several where the half of the day is not known. */
  readonly clock: { readonly at: Instant; readonly minutes: readonly number[] } | null;
};

/** Minutes by which a page's clock may be behind. */
const LATE = 5;

/**
 * The zone in which the page shows its calendar. A page of Outlook names none that other programs know, so the likely
 * ones are asked whether they agree with all that it does tell: the machine's, the one this page was last found to be
 * in, and the one that Windows' name stands for. The machine's wins where it cannot be told from another.
 */
export function zoneIn(evidence: Evidence, machine: ZoneName, before: ZoneName | null): ZoneName | Trouble {
  const { offsets, midnights, windows, clock } = evidence;
  if (offsets.length + midnights.length === 0 && clock === null) return { anchor: 'zone', problem: 'missing' };
  const named = windows === null ? null : (WINDOWS_ZONES.get(windows) ?? null);
  const likely = [machine, before, named].filter((zone) => zone !== null && isKnown(zone)) as ZoneName[];
  const agreeing = likely.filter(
    (zone) => agrees(zone, evidence) && (named === null || isAlike(zone, named, evidence)),
  );
  return agreeing[0] ?? { anchor: 'zone', problem: 'contradictory' };
}

const zones = new Map<ZoneName, boolean>();

/** Whether this machine knows a zone. Asking costs a tenth of a millisecond, and the same few are asked for. */
function isKnown(name: ZoneName): boolean {
  const known = zones.get(name) ?? isZone(name);
  if (zones.size < 100) zones.set(name, known);
  return known;
}

function agrees(zone: ZoneName, { offsets, midnights, clock }: Evidence): boolean {
  if (!offsets.every(({ at, offset }) => offsetAt(zone, at) === offset)) return false;
  if (!midnights.every((at) => instantAt(zone, dayAt(zone, at), 0) === at)) return false;
  // A clock may stand still; it speaks only where nothing else does.
  if (offsets.length + midnights.length > 0 || clock === null) return true;
  const now = minuteAt(zone, clock.at);
  return clock.minutes.some((minute) => {
    const off = Math.abs(minute - now);
    return Math.min(off, minutesInDay - off) <= LATE;
  });
}

const MONTHS = Array.from({ length: 25 }, (_, index) => (index - 12) * 30 * millisecondsInDay);

/** Whether two zones have shown and will show the same time for a year around what is known. */
function isAlike(one: ZoneName, other: ZoneName, { offsets, midnights, clock }: Evidence): boolean {
  const around = offsets[0]?.at ?? midnights[0] ?? clock?.at ?? 0;
  return one === other || MONTHS.every((far) => offsetAt(one, around + far) === offsetAt(other, around + far));
}

/** What the id of a month's cell tells. */
export type CellId = { readonly day: Day; readonly at: Instant; readonly offset: number; readonly windows: string };

/** The day of a cell's id, its midnight with the offset, and the zone's name; null when it is no such id. */
export function cellId(id: string): CellId | null {
  const parts = /^monthDayCell_(\d{4}-\d\d-\d\d)T00:00:00(?:\.\d{1,7})?(?:Z|([+-])(\d\d):(\d\d))_([^_]{1,80})/.exec(id);
  const [, day = '', sign, hours = '0', minutes = '0', windows = ''] = parts ?? [];
  if (!isDay(day)) return null;
  const size = (Number(hours) * 60 + Number(minutes)) * millisecondsInMinute;
  const offset = sign === '-' ? -size : size;
  return { day, at: dayNumber(day) * millisecondsInDay - offset, offset, windows };
}
