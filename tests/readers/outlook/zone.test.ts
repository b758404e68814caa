import { describe, expect, it } from 'vitest';
import { cellId, type Evidence, zoneIn } from '../../../lib/readers/outlook/zone.ts';
import { instantAt } from '../../../lib/time/day.ts';

const NOTHING: Evidence = { offsets: [], midnights: [], windows: null, clock: null };
const NOW = Date.UTC(2026, 0, 15, 15, 20);
const hours = (count: number) => count * 3_600_000;
const offset = (count: number, at = NOW) => ({ at, offset: hours(count) });
const contradictory = { anchor: 'zone', problem: 'contradictory' };

describe('the zone that a page shows its calendar in', () => {
  it('is missing where nothing tells anything of it', () => {
    expect(zoneIn(NOTHING, 'Europe/Berlin', null)).toEqual({ anchor: 'zone', problem: 'missing' });
  });

  it('is the machine’s where nothing speaks against it', () => {
    expect(zoneIn({ ...NOTHING, offsets: [offset(1)] }, 'Europe/Berlin', null)).toBe('Europe/Berlin');
    const midnights = [instantAt('Europe/Berlin', '2026-03-28', 0), instantAt('Europe/Berlin', '2026-03-30', 0)];
    expect(zoneIn({ ...NOTHING, midnights }, 'Europe/Berlin', null)).toBe('Europe/Berlin');
    expect(zoneIn({ ...NOTHING, midnights }, 'Africa/Lagos', null)).toEqual(contradictory);
  });

  it('is the one that Windows names where the machine’s differs from it at any time of the year', () => {
    const evidence = { ...NOTHING, offsets: [offset(-5)], windows: 'Eastern Standard Time' };
    expect(zoneIn(evidence, 'America/Bogota', null)).toBe('America/New_York');
    expect(zoneIn(evidence, 'America/Detroit', null)).toBe('America/Detroit');
    expect(zoneIn({ ...evidence, offsets: [offset(2)] }, 'America/Detroit', null)).toEqual(contradictory);
  });

  it('is what it was before where that agrees and the machine’s does not', () => {
    expect(zoneIn({ ...NOTHING, offsets: [offset(9)] }, 'Europe/Berlin', 'Asia/Tokyo')).toBe('Asia/Tokyo');
    expect(zoneIn({ ...NOTHING, offsets: [offset(1)] }, 'Europe/Berlin', 'Asia/Tokyo')).toBe('Europe/Berlin');
  });

  it('is held against the page’s clock where nothing else speaks, a few minutes either way', () => {
    const clock = (...minutes: number[]) => ({ ...NOTHING, clock: { at: NOW, minutes } });
    expect(zoneIn(clock(10 * 60 + 18), 'America/New_York', null)).toBe('America/New_York');
    expect(zoneIn(clock(9 * 60 + 20), 'America/New_York', null)).toEqual(contradictory);
    expect(zoneIn(clock(10 * 60 + 20, 22 * 60 + 20), 'America/New_York', null)).toBe('America/New_York');
    expect(zoneIn({ ...clock(0), offsets: [offset(-5)] }, 'America/New_York', null)).toBe('America/New_York');
  });
});

describe('the id of a month’s cell', () => {
  it('tells its day, its midnight, the offset and the zone’s name', () => {
    expect(cellId('monthDayCell_2026-09-17T00:00:00.000+01:00_GMT Standard Time_AAMk=')).toEqual({
      day: '2026-09-17',
      at: Date.UTC(2026, 8, 16, 23),
      offset: hours(1),
      windows: 'GMT Standard Time',
    });
    expect(cellId('monthDayCell_2026-01-17T00:00:00.000-03:30_Newfoundland Standard Time_x')?.offset).toBe(hours(-3.5));
  });

  it('that is none is null', () => {
    for (const id of ['', 'header_2026-09-17', 'monthDayCell_2026-02-30T00:00:00.000Z_UTC_x', 'monthDayCell_'])
      expect(cellId(id)).toBeNull();
  });
});
