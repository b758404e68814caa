import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Practice } from '../../lib/practice/practice.ts';
import type { Judged } from '../../lib/slots/busy.ts';
import { findSlots } from '../../lib/slots/find.ts';
import { adviseHold } from '../../lib/slots/hold-advice.ts';
import { addDays, dayAt, instantAt, parseClock, weekdayOf } from '../../lib/time/day.ts';
import { allDay, engagement, judged, nobody, practice, TUESDAY, tue, WEEKDAYS_ALL, withEmergency } from './build.ts';
import { tryEveryHold } from './every-hold.ts';

const MINUTE = 60_000;
const ZONE = practice.timeZone;
const NOW = tue('08:00');
const looked = { lastLookBefore: () => ({ at: NOW, calendars: null }) };
/** The 40 practice days of the eight weeks before. */
const DAYS = Array.from({ length: 56 }, (_, index) => addDays(TUESDAY, index - 56)).filter(
  (day) => !['sat', 'sun'].includes(weekdayOf(day)),
);
const WEDNESDAYS = DAYS.filter((day) => weekdayOf(day) === 'wed');

/** No break, no gap, no evening: what is free is what stands empty. */
const bare: Practice = {
  ...withEmergency({ latestEnd: 18 * 60, maxConsecutive: 99, maxSessionsPerDay: 99 }),
  gapMinutes: 0,
  breaks: [{ days: WEEKDAYS_ALL, from: 0, to: 0, name: '' }],
};

const onDay = (day: string, times: string, parts: Parameters<typeof judged>[2] = {}): Judged => {
  const [from = '', to = ''] = times.split('-');
  const at = (clock: string) => instantAt(ZONE, day, parseClock(clock) ?? Number.NaN);
  const own = engagement('therapy', 0);
  return judged(at(from), at(to), { ...parts, who: { engagement: own, ...parts.who } });
};
const extra: Parameters<typeof judged>[2] = { fit: { kind: 'extra', reason: 'beyond-plan' } };

/** Days that are full but for 14:00 to 14:30. */
const full = DAYS.flatMap((day) => [onDay(day, '09:00-14:00'), onDay(day, '14:30-18:00')]);
const advise = (
  events: readonly Judged[],
  settings: Practice = bare,
  lookout: Parameters<typeof adviseHold>[0]['lookout'] = looked,
) => adviseHold({ practice: settings, events, lookout, now: NOW });

describe('advice on a held half hour', () => {
  it('counts the requests that could have been fitted, and finds the half hour that would have kept more', () => {
    // Every request until 13:30 is fitted at 14:00, half an hour's notice included; where that is taken, none.
    const taken = WEDNESDAYS.slice(0, 3).map((day) => onDay(day, '14:00-14:30', extra));
    expect(advise([...full, ...taken])).toEqual({
      weeks: 8,
      days: 40,
      requests: 720,
      fitted: 370,
      withHold: { days: ['wed'], start: 14 * 60, fitted: 400, displaced: 3 },
    });
  });

  it('holds on every weekday on which the time was mostly free, when that lets more be fitted', () => {
    const taken = [...WEDNESDAYS.slice(0, 3), ...DAYS.filter((day) => weekdayOf(day) === 'fri').slice(0, 2)];
    const hold = advise([...full, ...taken.map((day) => onDay(day, '14:00-14:30', extra))])?.withHold;
    expect(hold).toEqual({ days: ['mon', 'tue', 'wed', 'thu', 'fri'], start: 14 * 60, fitted: 400, displaced: 5 });
  });

  it('advises none where every day could take the same as with one', () => {
    expect(advise(full)).toMatchObject({ fitted: 400, withHold: null });
  });

  it('advises none for less than one request in a hundred', () => {
    // On one Wednesday the half hour at 11:30 was left instead: five requests fewer, of 720.
    const [wednesday = ''] = WEDNESDAYS;
    const others = full.filter(({ event }) => dayAt(ZONE, event.start) !== wednesday);
    const left = ['09:00-11:30', '12:00-14:00', '14:30-18:00'].map((times) => onDay(wednesday, times));
    const taken = onDay(wednesday, '14:00-14:30', extra);
    expect(advise([...others, ...left, taken])).toMatchObject({ fitted: 395, withHold: null });
  });

  it('moves no standing session, no series and no protected work, not even in thought', () => {
    const stays: readonly Parameters<typeof judged>[2][] = [
      {},
      { ...extra, event: { series: 'weekly' } },
      { ...extra, who: { engagement: engagement('supervision', 0) } },
    ];
    for (const parts of stays) {
      const taken = WEDNESDAYS.slice(0, 3).map((day) => onDay(day, '14:00-14:30', parts));
      expect(advise([...full, ...taken])).toMatchObject({ fitted: 370, withHold: null });
    }
  });

  it('gains nothing on a day that has all its sessions already', () => {
    const taken = WEDNESDAYS.slice(0, 3).map((day) => onDay(day, '14:00-14:30', extra));
    const limited = withEmergency({ maxSessionsPerDay: 3 }, bare);
    expect(advise([...full, ...taken], limited)).toMatchObject({ fitted: 370, withHold: null });
  });

  it('weighs no half hour on a weekday on which it was taken as often as not', () => {
    const taken = WEDNESDAYS.slice(0, 4).map((day) => onDay(day, '14:00-14:30', extra));
    expect(advise([...full, ...taken])).toMatchObject({ fitted: 360, withHold: null });
  });

  it('counts no day that was seen only beforehand, no day off, and none that an all-day entry may take', () => {
    const lookout = {
      lastLookBefore: ({ start }: { start: number }) => ({
        at: dayAt(ZONE, start) === DAYS[0] ? start - 1 : start,
        calendars: null,
      }),
    };
    const away = allDay({ showAs: 'out-of-office' }, {}, DAYS[1], DAYS[3]);
    const perhaps = allDay({ showAs: null }, {}, DAYS[5]);
    const free = allDay({ showAs: 'free' }, {}, DAYS[6]);
    expect(advise([...full, away, perhaps, free], bare, lookout)).toMatchObject({ days: 35, requests: 35 * 18 });
    const fourDays = { ...bare, workingHours: [{ days: ['mon', 'tue', 'wed', 'thu'] as const, from: 540, to: 1080 }] };
    expect(advise(full, fourDays)).toMatchObject({ days: 32 });
  });

  it('says nothing of fewer than ten days', () => {
    const seenFrom = (first: string) => ({
      lastLookBefore: ({ start }: { start: number }) =>
        dayAt(ZONE, start) >= first ? { at: NOW, calendars: null } : null,
    });
    expect(advise(full, bare, seenFrom(DAYS.at(-9) ?? ''))).toBeNull();
    expect(advise(full, bare, seenFrom(DAYS.at(-10) ?? ''))).toMatchObject({ days: 10 });
  });
});

/** Busy mornings: six Tuesdays and six Wednesdays, some with standing sessions around one half hour, and entries at random. */
const mornings = fc.record({
  breaks: fc.constantFrom(
    [{ days: [...WEEKDAYS_ALL], from: 660, to: 690, name: 'Pause' }],
    [{ days: [...WEEKDAYS_ALL], from: 0, to: 0, name: '' }],
    [],
  ),
  gapMinutes: fc.constantFrom(0, 10),
  noticeMinutes: fc.constantFrom(0, 30, 60),
  maxSessionsPerDay: fc.constantFrom(3, 9),
  maxConsecutive: fc.constantFrom(2, 9),
  standing: fc.constantFrom<readonly (readonly [number, number])[]>(
    [],
    [
      [540, 690],
      [720, 780],
    ],
    [
      [540, 620],
      [660, 780],
    ],
  ),
  days: fc.array(
    fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 42 }).map((step) => step * 5 + 530),
        minutes: fc.constantFrom(30, 50, 60),
        kind: fc.constantFrom('kept', 'extra', 'extra', 'moved', 'contact'),
        series: fc.constantFrom(null, null, 'series'),
        work: fc.constantFrom('therapy', 'therapy', 'supervision', 'personal'),
        named: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    { minLength: 12, maxLength: 12 },
  ),
});

const numRuns = Number(process.env.FRAMEKEEPER_RUNS ?? 25);

describe('laws of the advice', { timeout: 5_000 + numRuns * 600 }, () => {
  const cases = mornings.map(({ days, breaks, gapMinutes, standing, ...limits }) => {
    const settings: Practice = {
      ...withEmergency({ ...limits, latestEnd: 13 * 60 }),
      workingHours: [{ days: ['tue', 'wed'], from: 540, to: 750 }],
      gapMinutes,
      breaks,
    };
    const dates = days.map((_, index) => addDays(TUESDAY, 7 * (index >> 1) - 42 + (index & 1)));
    const events = days.flatMap((entries, index) =>
      entries.map(({ at, minutes, kind, series, work, named }) => {
        const start = instantAt(ZONE, dates[index] ?? '', at);
        return judged(start, start + minutes * MINUTE, {
          event: { series },
          who: { ...(named ? {} : nobody), engagement: engagement(work as 'therapy', 10) },
          fit: { kind: kind as 'kept' },
        });
      }),
    );
    for (const day of dates) {
      for (const [from, to] of standing) {
        events.push(
          judged(instantAt(ZONE, day, from), instantAt(ZONE, day, to), {
            who: { engagement: engagement('therapy', 0) },
          }),
        );
      }
    }
    const isSeen = (start: number) => dates.includes(dayAt(ZONE, start));
    const lookout = {
      lastLookBefore: ({ start }: { start: number }) => (isSeen(start) ? { at: NOW, calendars: null } : null),
    };
    return { practice: settings, events, lookout, now: NOW, dates };
  });

  it('counts as fitted what the search for slots would have found, each time it was asked', () => {
    fc.assert(
      fc.property(cases, ({ dates, ...asked }) => {
        let fitted = 0;
        for (const day of dates) {
          for (let minute = 540; minute < 750; minute += 30) {
            const now = instantAt(ZONE, day, minute);
            const found = findSlots({ ...asked, now, day, minutes: 30, look: { seenAt: now } });
            if (found.outcome === 'checked' && found.slots.length > 0) fitted++;
          }
        }
        expect(adviseHold(asked)).toMatchObject({ days: 12, requests: 12 * 7, fitted });
      }),
      { numRuns },
    );
  });

  it('finds as much as trying every half hour on every weekday minute by minute, and never less than without', () => {
    fc.assert(
      fc.property(cases, ({ dates, ...asked }) => {
        const advice = adviseHold(asked);
        const { days, best } = tryEveryHold(asked.practice, asked.events, dates);
        const fitted = days.reduce((sum, day) => sum + day.fitted(null), 0);
        expect(advice?.fitted).toBe(fitted);
        expect(best).toBeGreaterThanOrEqual(fitted);
        expect(advice?.withHold?.fitted ?? fitted).toBe(best);
        if (!advice?.withHold) return;
        const { days: weekdays, start } = advice.withHold;
        const sum = days.reduce((sum, day) => sum + day.fitted(weekdays.includes(day.weekday) ? start : null), 0);
        expect(sum).toBe(advice.withHold.fitted);
      }),
      { numRuns },
    );
  });
});
