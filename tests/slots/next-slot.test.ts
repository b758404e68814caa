import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Judged } from '../../lib/slots/busy.ts';
import { allStarts, type DayLook, findSlots, type SlotRequest } from '../../lib/slots/find.ts';
import { findNextSlot } from '../../lib/slots/next-slot.ts';
import type { NextSlot } from '../../lib/slots/slot.ts';
import { addDays, type Day, dayAt, instantAt } from '../../lib/time/day.ts';
import { allDay, clockOf, engagement, hold, judged, practice, TUESDAY, tue, withEmergency } from './build.ts';

const SEEN: DayLook = { seenAt: tue('08:00') };
const UNSEEN: DayLook = { why: 'not-seen' };
const wednesday = (hour: number, minute = 0) => instantAt(practice.timeZone, '2026-05-06', hour * 60 + minute);
const request = (events: readonly Judged[] = [], part: Partial<SlotRequest> = {}): SlotRequest => ({
  practice,
  events,
  now: tue('17:00'),
  ...part,
});
const teaching = { candidates: [], client: null, engagement: engagement('teaching') };
/** Something that takes the whole of a day, so that nothing fits on it. */
const full = (ahead: number) => {
  const day = addDays(TUESDAY, ahead);
  return allDay({ showAs: 'busy' }, {}, day, day);
};
const dayOfSlot = (next: Pick<NextSlot, 'found'>) => next.found && dayAt(practice.timeZone, next.found.slot.start);

describe('the next session', () => {
  it('is the first of tomorrow, with its reasons and its proof, and when that day was seen', () => {
    const { found, unseen } = findNextSlot(request(), () => SEEN);
    expect(found && clockOf(found.slot.start)).toBe('09:00');
    expect(dayOfSlot({ found })).toBe('2026-05-06');
    expect(found?.slot.reasons).toContainEqual({ kind: 'regular-hours' });
    expect(found?.slot.proof).toEqual({ eventsMoved: 0, breaksKept: true, gapsKept: true, checked: 0 });
    expect(found?.seenAt).toBe(tue('08:00'));
    expect(unseen).toBeNull();
  });

  it('is the earliest even where a hold stands later, and takes the hold when that is earliest', () => {
    const held = hold('15:00-15:50');
    const later = { ...held, event: { ...held.event, start: wednesday(15), end: wednesday(15, 50) } };
    const early = findNextSlot(request([later]), () => SEEN);
    expect(early.found && clockOf(early.found.slot.start)).toBe('09:00');
    const morning = judged(wednesday(9), wednesday(14, 50), { who: teaching, fit: { kind: 'other-engagement' } });
    const taken = findNextSlot(request([later, morning]), () => SEEN);
    expect(taken.found && clockOf(taken.found.slot.start)).toBe('15:00');
    expect(taken.found?.slot.reasons[0]).toEqual({ kind: 'uses-hold', start: wednesday(15) });
  });

  it('is shorter where the full length fits nowhere on the day, and says so', () => {
    const events = [
      judged(wednesday(9), wednesday(11, 10), { who: teaching }),
      judged(wednesday(12), wednesday(20), { who: teaching }),
    ];
    const { found } = findNextSlot(request(events), () => SEEN);
    expect(found && [clockOf(found.slot.start), clockOf(found.slot.end)]).toEqual(['11:20', '11:50']);
    expect(found?.slot.reasons).toContainEqual({ kind: 'shorter', minutes: 30 });
    const asked = findNextSlot(request(events, { minutes: 50 }), () => SEEN);
    expect(dayOfSlot(asked)).toBe('2026-05-07');
  });

  it('passes over days that are full and days off, of which nobody needs to have looked', () => {
    const { found, unseen } = findNextSlot(request([full(1), full(2), full(3)]), (day) =>
      day === '2026-05-09' || day === '2026-05-10' ? UNSEEN : SEEN,
    );
    expect(dayOfSlot({ found })).toBe('2026-05-11');
    expect(unseen).toBeNull();
  });

  it('names the first working day before it that was not seen', () => {
    const unseenDays: readonly Day[] = ['2026-05-06', '2026-05-07'];
    const { found, unseen } = findNextSlot(request(), (day) => (unseenDays.includes(day) ? UNSEEN : SEEN));
    expect(dayOfSlot({ found })).toBe('2026-05-08');
    expect(unseen).toBe('2026-05-06');
  });

  it('is not there when no day was seen, and none is searched for ever', () => {
    expect(findNextSlot(request(), () => UNSEEN)).toEqual({ found: null, unseen: '2026-05-06', until: '2026-05-12' });
    const asked: Day[] = [];
    const busy = Array.from({ length: 10 }, (_, index) => full(index + 1));
    const look = (day: Day) => {
      asked.push(day);
      return SEEN;
    };
    expect(findNextSlot(request(busy), look)).toEqual({ found: null, unseen: null, until: '2026-05-12' });
    expect(asked.at(-1)).toBe('2026-05-12');
  });

  it('keeps the limits of a day as a slot of today does', () => {
    const four = [9, 10, 14, 15].map((hour) => judged(wednesday(hour), wednesday(hour, 50)));
    const { found } = findNextSlot(request(four, { practice: withEmergency({ maxSessionsPerDay: 4 }) }), () => SEEN);
    expect(dayOfSlot({ found })).toBe('2026-05-07');
  });

  it('is what the same search finds on that day: allowed there, and nothing allowed on a quarter is earlier', () => {
    const span = fc.tuple(fc.integer({ min: 8 * 12, max: 19 * 12 }), fc.integer({ min: 1, max: 24 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const events = spans.map(([from, length]) => judged(wednesday(0, from * 5), wednesday(0, (from + length) * 5)));
        const asked = request(events);
        const next = findNextSlot(asked, () => SEEN);
        const whole = findSlots({ ...asked, day: '2026-05-06', look: SEEN });
        const fits = whole.outcome === 'checked' && whole.slots.length > 0;
        expect(dayOfSlot(next) === '2026-05-06').toBe(fits);
        if (!fits || !next.found) return;
        const { start, end } = next.found.slot;
        const starts = allStarts({ ...asked, day: '2026-05-06', minutes: (end - start) / 60_000 });
        expect(starts).toContain(start);
        const quarters = starts.filter((one) => one % 900_000 === 0 && one < start);
        expect(quarters).toEqual([]);
        for (const slot of whole.slots) expect(start).toBeLessThanOrEqual(slot.start);
      }),
    );
  });
});
