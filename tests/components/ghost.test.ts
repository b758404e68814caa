import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ghostBox } from '../../components/overlay/ghost.ts';
import { dayAt } from '../../lib/time/day.ts';

const slot = (start: string, minutes: number) => ({
  start: Date.parse(start),
  end: Date.parse(start) + minutes * 60_000,
});

describe('the place of a ghost', () => {
  it.each([
    ['Europe/Berlin', '2026-01-15T13:00Z', { top: 14 * 60, height: 50 }],
    ['America/New_York', '2026-01-15T13:00Z', { top: 8 * 60, height: 50 }],
    ['Asia/Kolkata', '2026-01-15T13:00Z', { top: 18.5 * 60, height: 50 }],
  ])('is by the clock of the page, in %s', (zone, start, box) => {
    expect(ghostBox(slot(start, 50), '2026-01-15', zone, 60)).toEqual(box);
  });

  it('is in the column of its own day there, and in no other', () => {
    const late = slot('2026-01-15T13:00Z', 50);
    expect(ghostBox(late, '2026-01-16', 'Pacific/Auckland', 60)).toEqual({ top: 120, height: 50 });
    expect(ghostBox(late, '2026-01-15', 'Pacific/Auckland', 60)).toBeNull();
  });

  it.each([40, 48, 60, 80])('has the height of its time, at %i pixels an hour', (pph) => {
    expect(ghostBox(slot('2026-01-15T13:00Z', 90), '2026-01-15', 'UTC', pph)).toEqual({
      top: 13 * pph,
      height: 1.5 * pph,
    });
  });

  it('is where the page draws that hour also on days of twenty-three and of twenty-five hours', () => {
    // Berlin, 29 March and 25 October 2026: ten in the morning is ten rows down, though nine or eleven hours have passed.
    expect(ghostBox(slot('2026-03-29T08:00Z', 50), '2026-03-29', 'Europe/Berlin', 60)).toEqual({
      top: 600,
      height: 50,
    });
    expect(ghostBox(slot('2026-10-25T09:00Z', 50), '2026-10-25', 'Europe/Berlin', 60)).toEqual({
      top: 600,
      height: 50,
    });
    expect(ghostBox(slot('2026-10-25T00:30Z', 50), '2026-10-25', 'Europe/Berlin', 60)).toEqual({
      top: 150,
      height: 50,
    });
  });

  it('ends with the column when the slot ends on the next day', () => {
    expect(ghostBox(slot('2026-01-15T23:30Z', 50), '2026-01-15', 'UTC', 60)).toEqual({ top: 1410, height: 30 });
  });

  it('lies within its column, whatever the slot, the zone and the height of an hour', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }),
        fc.integer({ min: 10, max: 240 }),
        fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'America/Santiago'),
        fc.integer({ min: 20, max: 200 }),
        (start, minutes, zone, pph) => {
          const at = Math.floor(start / 300_000) * 300_000;
          const box = ghostBox({ start: at, end: at + minutes * 60_000 }, dayAt(zone, at), zone, pph);
          expect(box?.top).toBeGreaterThanOrEqual(0);
          expect(box?.height).toBeGreaterThan(0);
          expect((box?.top ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(24 * pph + 1e-6);
        },
      ),
    );
  });
});
