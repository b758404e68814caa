import { describe, expect, it } from 'vitest';
import { zoneOfWindows } from '../../lib/readers/windows-zones.ts';
import { isZone, offsetAt } from '../../lib/time/zone.ts';

/** Offsets in hours, in January and July 2026, of some that are easily taken for each other. */
const SOME: readonly (readonly [string, number, number])[] = [
  ['GMT Standard Time', 0, 1],
  ['Greenwich Standard Time', 0, 0],
  ['Romance Standard Time', 1, 2],
  ['Eastern Standard Time', -5, -4],
  ['US Eastern Standard Time', -5, -4],
  ['SA Pacific Standard Time', -5, -5],
  ['US Mountain Standard Time', -7, -7],
  ['Canada Central Standard Time', -6, -6],
  ['E. Australia Standard Time', 10, 10],
  ['AUS Eastern Standard Time', 11, 10],
  ['India Standard Time', 5.5, 5.5],
  ['UTC-11', -11, -11],
  ['Line Islands Standard Time', 14, 14],
];

describe('what Windows calls a zone', () => {
  it.each(SOME)('%s is %d hours ahead of UTC in January and %d in July', (name, january, july) => {
    const zone = zoneOfWindows(name) ?? '';
    expect(isZone(zone)).toBe(true);
    const hours = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)].map((at) => offsetAt(zone, at) / 3_600_000);
    expect(hours).toEqual([january, july]);
  });

  it('is null where it is none of its names', () => {
    for (const name of ['', 'toString', 'Europe/Berlin', 'tzone://Microsoft/Custom'])
      expect(zoneOfWindows(name)).toBeNull();
  });
});
