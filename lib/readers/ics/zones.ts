import type { Interval } from '../../time/interval.ts';
import { isZone, type ZoneName } from '../../time/zone.ts';
import { type Clock, clockOf } from './clock.ts';
import { type Component, textIn } from './components.ts';
import type { Effort } from './effort.ts';
import { embeddedClock } from './embedded-zone.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';

/** More names than this are no calendar's: each costs a table of changes. */
const MOST_NAMES = 200;

/** The IANA zone that a name means: its own, Windows', or a path that ends in one; null when it means none. */
export function zoneNamed(name: string): ZoneName | null {
  const plain = name.trim().replace(/^"|"$/g, '');
  if (plain.length > 100) return null;
  if (isZone(plain)) return plain;
  const windows = WINDOWS_ZONES.get(plain);
  if (windows !== undefined) return windows;
  const path = /^\/.*?([A-Za-z_]+(?:\/[A-Za-z_+-]+){1,2})$/.exec(plain)?.[1];
  for (let rest = path; rest?.includes('/'); rest = rest.slice(rest.indexOf('/') + 1)) if (isZone(rest)) return rest;
  return null;
}

/**
 * The clocks of a file's zones by name. This machine's knowledge of a zone comes before the file's, which may be of the
 * year it was exported in; the file's own description comes in for names that mean nothing elsewhere.
 */
export function clocksOf(zones: readonly Component[], range: Interval, effort: Effort): (name: string) => Clock | null {
  const described = new Map(zones.map((zone) => [textIn(zone.properties, 'tzid'), zone]));
  const known = new Map<string, Clock | null>();
  const find = (name: string): Clock | null => {
    const zone = described.get(name);
    const iana = zoneNamed(name) ?? (zone && zoneNamed(textIn(zone.properties, 'x-lic-location')));
    if (iana) return clockOf(iana);
    return zone ? embeddedClock(zone, range, effort) : null;
  };
  return (name) => {
    let clock = known.get(name);
    if (clock === undefined) {
      clock = known.size < MOST_NAMES ? find(name) : null;
      known.set(name, clock);
    }
    return clock;
  };
}
