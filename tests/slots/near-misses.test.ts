import { describe, expect, it } from 'vitest';
import type { Practice } from '../../lib/practice/practice.ts';
import type { Judged } from '../../lib/slots/busy.ts';
import { findSlots, type SlotRequest } from '../../lib/slots/find.ts';
import { allDay, clockOf, engagement, on, practice, tue, withEmergency } from './build.ts';

const misses = (events: readonly Judged[], more: Partial<SlotRequest> = {}) => {
  const now = more.now ?? tue('08:00');
  const found = findSlots({ practice, events, now, look: { seenAt: now }, ...more });
  if (found.outcome !== 'checked') throw new Error('not checked');
  return found.nearMisses.map(({ start, cost }) => ({ at: clockOf(start), ...cost }));
};

describe('times that fail one constraint alone', () => {
  it('names the gap that would be too small, by the fewest minutes', () => {
    expect(misses([on('08:00-13:55'), on('15:00-20:00')], { now: tue('12:00') })).toEqual([
      { at: '14:00', kind: 'gap', minutes: 5 },
    ]);
  });

  it('never comes closer to protected work', () => {
    const court = on('15:00-20:00', { who: { engagement: engagement('legal', 15) } });
    expect(misses([on('08:00-13:55'), court], { now: tue('12:00') }).filter(({ kind }) => kind === 'gap')).toEqual([
      { at: '13:55', kind: 'gap', minutes: 10 },
    ]);
    const between = [on('08:00-13:55', { who: { engagement: engagement('teaching') } }), court];
    expect(misses(between, { now: tue('12:00') }).filter(({ kind }) => kind === 'gap')).toEqual([]);
  });

  it('names the break it would take, where it takes least of it', () => {
    const events = [on('08:00-12:00'), on('13:10-20:00')];
    expect(misses(events)).toEqual([{ at: '12:10', kind: 'break', name: 'Lunch' }]);
  });

  it('leaves the quarters of an hour where a break then loses less', () => {
    const group = on('13:50-20:00', { who: { engagement: engagement('teaching') } });
    expect(misses([on('08:00-12:00'), group], { minutes: 50 })).toEqual([
      { at: '12:50', kind: 'break', name: 'Lunch' },
    ]);
  });

  it('keeps to the quarters of an hour where nothing is gained by leaving them', () => {
    const full = withEmergency({ maxSessionsPerDay: 1 });
    expect(misses([on('09:00-17:25')], { practice: full })[0]).toEqual({ at: '17:45', kind: 'day-limit' });
  });

  it('gives no name to the half-hour around midday', () => {
    const free: Practice = { ...practice, breaks: [] };
    expect(misses([on('08:00-12:00'), on('13:10-20:00')], { practice: free })).toEqual([
      { at: '12:10', kind: 'break', name: '' },
    ]);
  });

  it('names an hour before the day begins, and never one after the latest end', () => {
    const found = misses([on('09:30-20:00')], { now: tue('06:00') });
    expect(found).toEqual([{ at: '08:00', kind: 'hours' }]);
    expect(misses([on('07:00-19:35')], { now: tue('06:00') })).toEqual([]);
  });

  it('names hours of other days on a day off', () => {
    const found = misses([], { day: '2026-05-09' });
    expect(found).toHaveLength(3);
    expect(found.every(({ kind }) => kind === 'hours')).toBe(true);
  });

  it('names the limit of the day where nothing else stands in the way', () => {
    const full = withEmergency({ maxSessionsPerDay: 1 });
    const found = misses([on('09:00-16:30')], { practice: full });
    expect(found.map(({ kind }) => kind)).toEqual(['day-limit', 'day-limit', 'day-limit']);
  });

  it('names the limit in a row', () => {
    const found = misses([on('09:00-13:00'), on('14:10-20:00')], { practice: withEmergency({ maxConsecutive: 1 }) });
    expect(found).toEqual([{ at: '13:10', kind: 'consecutive-limit' }]);
  });

  it('names an all-day entry of which nobody can tell whether it takes the day', () => {
    const note = allDay({});
    const found = misses([note]);
    expect(found.map(({ at }) => at)).toEqual(['09:00', '10:00', '11:00'].slice(0, found.length));
    expect(found[0]).toEqual({ at: '09:00', kind: 'day-entry', key: note.key });
  });

  it('names nothing that would fail two', () => {
    const full = withEmergency({ maxSessionsPerDay: 1 });
    expect(misses([on('09:00-17:00'), allDay({})], { practice: full })).toEqual([]);
  });

  it('names different kinds before a second of one kind, in order of start', () => {
    const found = misses([on('09:00-11:50'), on('13:10-13:55'), on('15:00-20:00')], { now: tue('07:00') });
    expect(new Set(found.map(({ kind }) => kind)).size).toBe(found.length);
    expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).sort());
  });

  it('names what a shorter session would cost when not even a near miss of full length is left', () => {
    const found = misses([on('08:00-14:00'), on('14:35-20:00')], { now: tue('12:00') });
    expect(found).toEqual([{ at: '14:00', kind: 'gap', minutes: 10 }]);
  });
});
