import { describe, expect, it } from 'vitest';
import type { Candidate, Ground } from '../../lib/frame/board.ts';
import type { Fit } from '../../lib/frame/fit.ts';
import { matchToFrame } from '../../lib/frame/match.ts';
import type { StandingSession } from '../../lib/practice/practice.ts';
import { judged } from '../slots/build.ts';

const WEEKLY: StandingSession = {
  weekday: 'tue',
  start: 600,
  minutes: 50,
  everyWeeks: 1,
  from: '2026-01-06',
  to: '2026-01-14',
};
const MINUTE = 60_000;

/** So many days, whole or broken, after ten o'clock of the first of two Tuesdays. */
const at = (days: number): number => Date.UTC(2026, 0, 6, 10) + days * 24 * 60 * MINUTE;

type Parts = Partial<Omit<Candidate, 'event'>> & { minutes?: number; entered?: number; original?: number };

const event = (days: number, { minutes = 50, entered, original, ...more }: Parts = {}): Candidate => {
  const start = at(days);
  const created = entered === undefined ? null : at(entered);
  const { event: seen } = judged(start, start + minutes * MINUTE, {
    event: { created, originalStart: original === undefined ? null : at(original) },
  });
  const version = { event: seen, account: 'work@example.org', first: at(-20), last: at(-20), calendars: null };
  const history = { key: seen.key, versions: [version] };
  return { event: seen, history, hints: [], given: null, absence: null, ...more };
};

const ground = (more: Partial<Ground> = {}): Ground => ({
  client: 'K7',
  frame: { sessions: [WEEKLY], by: 'declared' },
  zone: 'UTC',
  lookout: { goneBy: () => null, seen: () => true, lastLookBefore: () => null },
  vacated: [],
  now: at(30),
  ...more,
});

/** Each event's fit, with the day of the session that it keeps or stands for. */
const fits = (given: Ground, ...events: Candidate[]) =>
  matchToFrame(given, events).fits.map(({ kind, expected }) =>
    expected === null ? kind : `${kind} ${(expected - at(0)) / (at(1) - at(0))}`,
  );
const said = (kind: Fit['kind']): Fit => ({ kind, confidence: 'certain', reason: 'answered', expected: null });

describe('the session that an event keeps', () => {
  it('is kept by the nearest, and by the first of two that are as near', () => {
    const minutes = (count: number) => count / (24 * 60);
    const other = event(7);
    expect(fits(ground(), event(minutes(-12)), event(minutes(5)), other)).toEqual(['extra', 'kept 0', 'kept 7']);
    expect(fits(ground(), event(minutes(-5)), event(minutes(12)), other)).toEqual(['kept 0', 'extra', 'kept 7']);
    expect(fits(ground(), event(minutes(-10)), event(minutes(10)), other)).toEqual(['kept 0', 'extra', 'kept 7']);
  });

  it('is not looked for again elsewhere', () => {
    expect(fits(ground(), event(0))).toEqual(['kept 0']);
    expect(fits(ground(), event(3, { original: 0 }))).toEqual(['moved 0']);
    expect(fits(ground(), event(1, { given: said('emergency') }))).toEqual(['emergency']);
    expect(fits(ground(), event(1, { given: said('moved') }), event(7))).toEqual(['moved 0', 'kept 7']);
  });

  it('did not take place where its event says so, unless the therapist said what that event is', () => {
    const missed = (...events: Candidate[]) => matchToFrame(ground(), events).missed.map(({ start }) => start);
    expect(missed(event(0, { absence: 'cancelled' }))).toEqual([at(0)]);
    expect(missed(event(0, { absence: 'cancelled', given: said('contact') }))).toEqual([]);
    expect(missed(event(0, { given: said('contact') }))).toEqual([]);
  });
});

describe('what the words and the length of an event say', () => {
  it('is a contact up to twenty minutes', () => {
    const both = [event(0), event(7)];
    expect(fits(ground(), event(2, { minutes: 20 }), ...both)[0]).toBe('contact');
    expect(fits(ground(), event(2, { minutes: 21 }), ...both)[0]).toBe('extra');
  });

  it('is an extra session only where there is a plan', () => {
    const extra = event(2, { hints: ['additional'] });
    expect(fits(ground(), extra)).toEqual(['extra']);
    expect(fits(ground({ frame: { sessions: [], by: 'declared' } }), extra)).toEqual(['kept']);
  });
});

describe('the session that an event replaces', () => {
  it('is one to come only where its event is gone, says that it is off, or belongs to the same week', () => {
    const now = at(3);
    const events = [event(0), event(3.5)];
    const gone = (days: number) => [{ start: at(days), stoodAt: null }];
    expect(fits(ground({ now }), ...events)).toEqual(['kept 0', 'extra']);
    expect(fits(ground({ now, vacated: gone(7) }), ...events)).toEqual(['kept 0', 'moved 7']);
    expect(fits(ground({ now, vacated: gone(8) }), ...events)).toEqual(['kept 0', 'extra']);
    expect(fits(ground({ now }), ...events, event(7, { absence: 'cancelled' }))).toEqual([
      'kept 0',
      'moved 7',
      'unrelated',
    ]);
    expect(fits(ground({ now }), event(0), event(9))).toEqual(['kept 0', 'moved 7']);
    expect(fits(ground({ now: at(7) }), ...events)).toEqual(['kept 0', 'moved 7']);
    expect(fits(ground({ now: at(7) - 1 }), ...events)).toEqual(['kept 0', 'extra']);
  });

  it('is sooner that of an event which says that it replaces one', () => {
    const [plain, other] = [event(9), event(10)];
    expect(fits(ground(), event(0), plain, other)).toEqual(['kept 0', 'moved 7', 'extra']);
    const told: Candidate = { ...other, hints: ['rescheduled'] };
    expect(fits(ground(), event(0), plain, told)).toEqual(['kept 0', 'extra', 'moved 7']);
  });

  it('is not that of an event entered while the other still stood', () => {
    const [early, late] = [event(8, { entered: 2 }), event(10, { entered: 6 })];
    const stood = (...left: (readonly [day: number, until: number | null])[]) => {
      const vacated = left.map(([day, until]) => ({ start: at(day), stoodAt: until === null ? null : at(until) }));
      return fits(ground({ vacated }), event(0), early, late).slice(1);
    };
    expect(stood([7, null])).toEqual(['moved 7', 'extra']);
    expect(stood([7, 5])).toEqual(['extra', 'moved 7']);
    expect(stood([7, 1], [7, 5], [7, null])).toEqual(['extra', 'moved 7']);
    expect(stood([7, null], [6, 5])).toEqual(['moved 7', 'extra']);
  });
});
