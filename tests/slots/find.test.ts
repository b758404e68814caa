import { describe, expect, it } from 'vitest';
import type { Practice } from '../../lib/practice/practice.ts';
import type { Judged } from '../../lib/slots/busy.ts';
import { allStarts, findSlots, type SlotRequest } from '../../lib/slots/find.ts';
import type { SlotSearch } from '../../lib/slots/slot.ts';
import { allDay, clockOf, engagement, hold, judged, on, practice, TUESDAY, tue, withEmergency } from './build.ts';

const ask = (events: readonly Judged[], more: Partial<SlotRequest> = {}) => {
  const now = more.now ?? tue('08:00');
  const found = findSlots({ practice, events, now, look: { seenAt: now }, ...more });
  if (found.outcome !== 'checked') throw new Error('not checked');
  return found;
};
const times = (found: { readonly slots: readonly { start: number; end: number }[] }) =>
  found.slots.map(({ start, end }) => `${clockOf(start)}-${clockOf(end)}`);
const starts = (events: readonly Judged[], more: Partial<SlotRequest> = {}) =>
  allStarts({ practice, events, now: tue('08:00'), ...more }).map(clockOf);
const kinds = (found: SlotSearch, index = 0) =>
  (found.outcome === 'checked' ? (found.slots[index]?.reasons ?? []) : []).map(({ kind }) => kind);
const filled = (from: string, to: string, who = {}) => on(`${from}-${to}`, { who });

describe('where nothing may be said', () => {
  it.each(['not-seen', 'partial', 'faulty'] as const)('does not search a day that was %s', (why) => {
    const found = findSlots({ practice, events: [], now: tue('08:00'), look: { why } });
    expect(found).toEqual({ outcome: 'not-checked', day: TUESDAY, why });
  });

  it('says when and on which calendars a day was seen', () => {
    const look = { seenAt: tue('07:55'), calendars: ['work'] };
    expect(findSlots({ practice, events: [], now: tue('08:00'), look })).toMatchObject({ day: TUESDAY, ...look });
  });

  it.each([0, -50, Number.NaN, Number.POSITIVE_INFINITY])('refuses a length of %s minutes', (minutes) => {
    expect(() => ask([], { minutes })).toThrow(RangeError);
  });
});

describe('what a slot keeps', () => {
  it('leaves the needed gap on both sides, the greater of what the two need', () => {
    const court = engagement('legal', 45);
    const events = [
      filled('09:00', '11:00'),
      filled('13:50', '15:00', { engagement: court }),
      filled('15:40', '20:00'),
    ];
    expect(starts(events)).toEqual(['11:10', '11:15', '11:20', '11:25', '11:30', '11:35', '11:40']);
  });

  it('touches a break and does not enter it', () => {
    expect(starts([])).toContain('11:40');
    expect(starts([])).not.toContain('11:45');
    expect(starts([])).not.toContain('12:55');
    expect(starts([])).toContain('13:00');
  });

  it('keeps half an hour around midday on a day without a break of its own', () => {
    const free: Practice = { ...practice, breaks: [] };
    const events = [filled('09:00', '12:00'), filled('13:20', '18:00')];
    expect(starts(events, { practice: free, minutes: 30 })).toEqual(expect.arrayContaining(['12:40']));
    expect(starts(events, { practice: free, minutes: 30 })).not.toContain('12:25');
    expect(starts(events, { practice: free }).filter((start) => start < '18:00')).toEqual([]);
  });

  it('asks nothing of midday once it is lost', () => {
    const events = [filled('10:30', '15:10')];
    expect(starts(events, { practice: { ...practice, breaks: [] } })).toContain('16:00');
  });

  it('starts no sooner than the notice allows', () => {
    expect(starts([], { now: tue('13:01') })[0]).toBe('13:35');
  });

  it('opens emergency hours after working hours, up to the latest end', () => {
    expect(starts([]).at(-1)).toBe('19:10');
    expect(starts([], { practice: withEmergency({ latestEnd: 17 * 60 }) }).at(-1)).toBe('16:10');
  });

  it('leaves the pause between two working hours closed', () => {
    const split: Practice = {
      ...practice,
      workingHours: [
        { days: ['tue'], from: 540, to: 720 },
        { days: ['tue'], from: 900, to: 1080 },
      ],
    };
    expect(starts([], { practice: split }).filter((start) => start > '11:10' && start < '15:00')).toEqual([]);
  });

  it('has no slots on a day off', () => {
    const saturday = '2026-05-09';
    expect(allStarts({ practice, events: [], now: tue('08:00'), day: saturday })).toEqual([]);
  });

  it('stops at the most sessions of a day', () => {
    const two = [on('09:00-09:50'), on('10:00-10:50')];
    expect(starts(two, { practice: withEmergency({ maxSessionsPerDay: 2 }) })).toEqual([]);
    expect(starts(two, { practice: withEmergency({ maxSessionsPerDay: 3 }) })).not.toEqual([]);
  });

  it('makes no run longer than allowed, from either side or by joining two', () => {
    const events = [on('09:00-09:50'), on('11:00-11:50')];
    const allowed = starts(events, { practice: withEmergency({ maxConsecutive: 2 }) });
    expect(allowed).not.toContain('10:00');
    expect(starts(events, { practice: withEmergency({ maxConsecutive: 3 }) })).toContain('10:00');
  });

  it('ends a run where twenty minutes lie between two sessions', () => {
    const practiceOfTwo = { practice: withEmergency({ maxConsecutive: 2 }) };
    expect(starts([on('09:00-09:50'), on('10:10-11:00')], practiceOfTwo)).toContain('11:10');
    expect(starts([on('09:00-09:50'), on('10:09-11:00')], practiceOfTwo)).not.toContain('11:10');
  });

  it('has nothing on a day that is taken whole', () => {
    expect(ask([allDay({ showAs: 'busy' })])).toMatchObject({ slots: [], nearMisses: [] });
  });
});

describe('which slots are proposed', () => {
  it('uses a hold before anything else, and starts with it', () => {
    const found = ask([on('09:00-09:50'), hold('16:00-17:00')]);
    expect(times(found)[0]).toBe('16:00-16:50');
    expect(kinds(found)[0]).toBe('uses-hold');
  });

  it('does not use a hold twice', () => {
    const found = ask([hold('16:00-16:50'), on('16:00-16:50')]);
    expect(found.slots.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).not.toContain('uses-hold');
  });

  it('begins within a hold when it is too late for its start', () => {
    const found = ask([hold('14:00-15:00')], { now: tue('13:36') });
    expect(times(found)[0]).toBe('14:10-15:00');
  });

  it('does not say that a slot across the edge of a hold uses it', () => {
    const found = ask([hold('14:00-15:00')], { now: tue('13:41') });
    expect(times(found)[0]).toBe('14:15-15:05');
    expect(kinds(found)).not.toContain('uses-hold');
  });

  it('uses a hold shorter than a session by starting with it', () => {
    const found = ask([hold('16:10-16:40')]);
    expect(times(found)[0]).toBe('16:10-17:00');
    expect(kinds(found)[0]).toBe('uses-hold');
  });

  it('uses time that was cancelled today, or whose session was looked for and not there', () => {
    const reason = { kind: 'uses-cancellation', start: tue('15:00') };
    const cancelled = ask([on('15:00-15:50', { event: { cancelled: true } })]);
    const missed = ask([], { missed: [{ start: tue('15:00'), end: tue('15:50') }] });
    for (const found of [cancelled, missed])
      expect(found.slots[0]).toMatchObject({ start: tue('15:00'), reasons: expect.arrayContaining([reason]) });
  });

  it('prefers regular hours to emergency hours, even where they are tight', () => {
    const events = [filled('09:00', '15:50'), on('17:00-18:00')];
    const found = ask(events, { practice: withEmergency({ maxConsecutive: 9 }) });
    expect(times(found)).toEqual(['16:00-16:50', '18:30-19:20']);
    expect([kinds(found, 0), kinds(found, 1)]).toEqual([
      expect.arrayContaining(['regular-hours']),
      expect.arrayContaining(['emergency-hours', 'last-of-day']),
    ]);
  });

  it('prefers twenty minutes on both sides, and then an earlier time to the last of the day', () => {
    const events = [on('09:00-09:50'), on('11:00-11:50'), on('15:00-15:50')];
    expect(times(ask(events))[0]).toBe('13:00-13:50');
    expect(times(ask([on('16:00-16:50')], { now: tue('14:00') }))[0]).toBe('14:30-15:20');
  });

  it('prefers to leave room for a second emergency', () => {
    const late: Practice = {
      ...withEmergency({ latestEnd: 18 * 60 }),
      breaks: [{ days: ['tue'], from: 0, to: 1, name: '' }],
    };
    // From 15:20 two sessions still fit before 18:00 only if the first starts early or late enough.
    const found = ask([], { practice: late, now: tue('15:30'), minutes: 50 });
    expect(times(found)[0]).toBe('16:00-16:50');
    expect(kinds(found)).toContain('keeps-another-gap');
    const tight = ask([], { practice: late, now: tue('16:00'), minutes: 50 });
    expect(times(tight)).toEqual(['16:30-17:20']);
    expect(kinds(tight)).not.toContain('keeps-another-gap');
  });

  it('uses a hold even where other times would keep more of the day open', () => {
    const found = ask([filled('09:00', '14:00'), hold('14:40-15:30'), filled('16:20', '20:00')]);
    expect(times(found)).toEqual(['14:40-15:30']);
    expect(kinds(found)).not.toContain('keeps-another-gap');
  });

  it('counts minutes to the neighbours of the day alone', () => {
    const yesterday = judged(tue('00:00') - 3_600_000, tue('00:00'));
    const tomorrow = judged(tue('24:00'), tue('24:00') + 3_600_000);
    expect(kinds(ask([yesterday, tomorrow]))).toEqual(['regular-hours', 'keeps-another-gap', 'session-of-day']);
  });

  it('gives real alternatives, not one gap three times', () => {
    expect(times(ask([]))).toEqual(['09:00-09:50', '10:00-10:50', '11:00-11:50']);
  });

  it('starts by the quarter of an hour, and finer only where nothing else fits', () => {
    const events = [filled('09:00', '14:00'), filled('15:15', '20:00')];
    expect(times(ask(events))).toEqual(['14:15-15:05']);
    const narrow = [filled('09:00', '14:10'), filled('15:25', '20:00')];
    expect(times(ask(narrow))).toEqual(['14:20-15:10']);
  });

  it('offers a shorter session only when no full one fits, and says so', () => {
    const events = [filled('09:00', '14:00'), filled('14:50', '20:00')];
    const found = ask(events);
    expect(times(found)).toEqual(['14:10-14:40']);
    expect(found.slots[0]?.reasons).toContainEqual({ kind: 'shorter', minutes: 30 });
    expect(ask(events, { minutes: 50 }).slots).toEqual([]);
  });

  it('proves what it says: minutes to the neighbours, which session of the day, how many events were checked', () => {
    const found = ask([filled('09:00', '14:00'), filled('15:20', '20:00')]);
    expect(found.slots).toEqual([
      {
        start: tue('14:15'),
        end: tue('15:05'),
        reasons: [
          { kind: 'regular-hours' },
          { kind: 'free-before', minutes: 15 },
          { kind: 'free-after', minutes: 15 },
          { kind: 'session-of-day', number: 3, most: 7 },
        ],
        proof: { eventsMoved: 0, breaksKept: true, gapsKept: true, checked: 2 },
      },
    ]);
  });
});
