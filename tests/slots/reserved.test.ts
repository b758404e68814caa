import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allStarts, findSlots } from '../../lib/slots/find.ts';
import { clockOf, judged, practice, TUESDAY, tue } from './build.ts';
import { randomDay } from './random-days.ts';

const MINUTE = 60_000;
const at = (from: string, to: string) => ({ start: tue(from), end: tue(to) });

describe('a slot that was chosen before', () => {
  it('is taken with its gaps, counts as a session, and is no event that was checked', () => {
    const now = tue('08:00');
    const search = { practice, events: [], now, look: { seenAt: now } };
    const found = findSlots({ ...search, reserved: [at('09:00', '09:50')] });
    const slots = found.outcome === 'checked' ? found.slots : [];
    const [first = 0] = allStarts({ ...search, reserved: [at('09:00', '09:50')] });
    expect(clockOf(first)).toBe('10:00');
    expect(slots[0]?.proof.checked).toBe(0);
    expect(slots[0]?.reasons).toContainEqual({ kind: 'session-of-day', number: 2, most: 7 });
  });

  it('takes nothing of another day, and none makes no difference', () => {
    const search = { practice, events: [], now: tue('08:00'), day: TUESDAY };
    const plain = allStarts(search);
    expect(allStarts({ ...search, reserved: [] })).toEqual(plain);
    const dayLater = { start: tue('10:00') + 1440 * MINUTE, end: tue('10:50') + 1440 * MINUTE };
    expect(allStarts({ ...search, reserved: [dayLater] })).toEqual(plain);
  });

  it('leaves just the starts that its event will leave', () => {
    const span = fc.tuple(fc.integer({ min: -12 * 60, max: 24 * 60 }), fc.integer({ min: 5, max: 120 }));
    fc.assert(
      fc.property(randomDay, span, (asked, [after, length]) => {
        const start = asked.now + after * MINUTE;
        const end = start + length * MINUTE;
        const event = judged(start, end, { who: { client: 'K7', candidates: ['K7'], engagement: null } });
        const made = allStarts({ ...asked, events: [...asked.events, event] });
        const kept = allStarts({ ...asked, reserved: [{ start, end }] });
        expect(kept).toEqual(made);
      }),
    );
  });
});
