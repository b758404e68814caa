import { describe, expect, it } from 'vitest';
import type { Board, Candidate } from '../../lib/frame/board.ts';
import type { Expected } from '../../lib/frame/expected.ts';
import type { Fit } from '../../lib/frame/fit.ts';
import { fitOfAbsence, fitsBeyondPlan, missedOn } from '../../lib/frame/rest.ts';
import type { Hint } from '../../lib/practice/identity.ts';
import type { StandingSession } from '../../lib/practice/practice.ts';
import { addDays } from '../../lib/time/day.ts';
import { judged } from '../slots/build.ts';

const FIRST = '2026-01-06';
const WEEKLY: StandingSession = {
  weekday: 'tue',
  start: 600,
  minutes: 50,
  everyWeeks: 1,
  from: FIRST,
  to: null,
};
const HOUR = 3_600_000;

/** So many days, whole or broken, after ten o'clock of the first Tuesday. */
const at = (days: number): number => Date.UTC(2026, 0, 6, 10) + days * 24 * HOUR;

/** The standing session of a day. */
const session = (day: number): Expected => ({
  client: 'K7',
  day: addDays(FIRST, day),
  session: WEEKLY,
  start: at(day),
  end: at(day) + 50 * 60_000,
});

const candidate = (days: number, absence: Candidate['absence'] = null, hints: readonly Hint[] = []): Candidate => {
  const { event } = judged(at(days), at(days) + 50 * 60_000);
  return { event, history: { key: event.key, versions: [] }, hints, given: null, absence };
};

const kept: Fit = { kind: 'kept', confidence: 'likely', reason: 'on-frame', expected: null };
const call: Fit = { kind: 'contact', confidence: 'likely', reason: 'words', expected: null };

/** A plan with these sessions, in which nothing was found yet and every day was looked at when it was over. */
const board = (expected: readonly Expected[], more: Partial<Board> = {}): Board => ({
  client: 'K7',
  frame: { sessions: [WEEKLY], by: 'declared' },
  zone: 'UTC',
  lookout: { goneBy: () => null, seen: () => true, lastLookBefore: ({ end }) => ({ at: end, calendars: null }) },
  vacated: [],
  now: at(100),
  candidates: [],
  expected,
  fits: [],
  taken: new Set(),
  absent: new Map(),
  ...more,
});
const inferred = { frame: { sessions: [WEEKLY], by: 'inferred' } } as const;
const unseen = (...days: number[]): Board['lookout'] => ({
  ...board([]).lookout,
  seen: ({ start }) => !days.some((day) => at(day) === start),
});

/** How an event so many days after the first session is told that stands for none. */
const beyond = (given: Board, days: number, sameDay: ReadonlySet<number> = new Set()): string => {
  const { kind, confidence, reason } = fitsBeyondPlan(given, sameDay)(candidate(days), 0);
  return `${kind} ${confidence} ${reason}`;
};
const weeks = (...days: number[]) => days.map(session);

const EXTRA = 'extra likely beyond-plan';
const PERHAPS_EXTRA = 'extra unclear beyond-plan';
const NOT_SEEN = 'extra unclear week-not-seen';
const WITHIN = 'moved unclear within-plan';
const NO_PLAN = 'kept unclear no-standing-sessions';

describe('an event that stands for no standing session', () => {
  it('is kept where there are none', () => {
    expect(beyond(board([], { frame: { sessions: [], by: 'declared' } }), 3)).toBe(NO_PLAN);
  });

  it('is beyond the plan, or an emergency where it was entered on its day', () => {
    expect(beyond(board(weeks(0, 7)), 3)).toBe(EXTRA);
    expect(beyond(board(weeks(0, 7)), 3, new Set([0]))).toBe('emergency likely added-same-day');
    expect(beyond(board(weeks(0, 7)), 3, new Set([1]))).toBe(EXTRA);
  });

  it('may stand for a session of its week that nobody looked at', () => {
    const given = board(weeks(0, 7, 14), { lookout: unseen(7) });
    expect([5, 6, 9, 11.9].map((days) => beyond(given, days))).toEqual([PERHAPS_EXTRA, NOT_SEEN, NOT_SEEN, NOT_SEEN]);
    expect(beyond({ ...given, taken: new Set(given.expected) }, 9)).toBe(EXTRA);
    expect(beyond({ ...given, absent: new Map(given.expected.map((one) => [one, 0])) }, 9)).toBe(EXTRA);
  });

  it('is less sure within one period of such a session', () => {
    const given = board(weeks(0, 7, 14, 21), { lookout: unseen(14) });
    expect([7, 7.1, 20.9, 21].map((days) => beyond(given, days))).toEqual([EXTRA, PERHAPS_EXTRA, PERHAPS_EXTRA, EXTRA]);
  });

  it('looks half a week around it even where the plan is denser', () => {
    const often = { frame: { sessions: Array(4).fill(WEEKLY), by: 'declared' } } as const;
    const given = board([session(3)], { ...often, lookout: unseen(3) });
    expect([6, 6.4, 6.6].map((days) => beyond(given, days))).toEqual([PERHAPS_EXTRA, PERHAPS_EXTRA, EXTRA]);
  });
});

describe('an event beside an inferred plan', () => {
  const busy = (...days: number[]) => days.map((one) => candidate(one));

  it('is beyond it between two sessions that are no further than a period away', () => {
    const given = board(weeks(0, 7, 21), inferred);
    expect([3, 7.1, 14, 20].map((days) => beyond(given, days))).toEqual([EXTRA, WITHIN, EXTRA, WITHIN]);
  });

  it('lies within it where it begins and ends', () => {
    const given = board(weeks(0, 7), inferred);
    expect([-3, 0, 7, 10].map((days) => beyond(given, days))).toEqual([WITHIN, WITHIN, WITHIN, WITHIN]);
  });

  it('is beyond it there once more take place than it has', () => {
    const given = (candidates: readonly Candidate[], fits: readonly (Fit | null)[]) =>
      board(weeks(0, 7), { ...inferred, candidates, fits: [...fits] });
    expect(beyond(given(busy(7, 10, 13), [kept, null, null]), 10)).toBe(EXTRA);
    expect(beyond(given(busy(7, 10), [kept, null]), 10)).toBe(WITHIN);
    expect(beyond(given(busy(3, 10, 17), [null, null, null]), 10)).toBe(WITHIN);
    expect(beyond(given(busy(7, 10, 13), [kept, null, call]), 10)).toBe(WITHIN);
    expect(beyond(given([...busy(7, 10), candidate(13, 'cancelled')], [kept, null, null]), 10)).toBe(WITHIN);
    const moved: Fit = { ...kept, kind: 'moved' };
    expect(beyond(given(busy(7, 10, 13), [moved, { ...kept, kind: 'extra' }, null]), 10)).toBe(EXTRA);
  });

  it('is not asked about more than two periods away', () => {
    const given = board(weeks(0, 7), inferred);
    expect([-14.1, -14, 21, 21.1].map((days) => beyond(given, days))).toEqual([NO_PLAN, WITHIN, WITHIN, NO_PLAN]);
    expect(beyond(board(weeks(0, 7)), 21.1)).toBe(EXTRA);
  });
});

describe('an event that did not take place', () => {
  const [first] = weeks(0);
  const told = (absence: Candidate['absence'], hints: readonly Hint[], more: Partial<Board> = {}) => {
    if (!first) throw new Error('no session');
    const absent = new Map([[first, 1]]);
    const candidates = [candidate(3), candidate(0, absence, hints)];
    const { kind, reason, expected } = fitOfAbsence(board([first], { candidates, absent, ...more }), 1);
    return [kind, reason, expected];
  };

  it('was missed, by its words or by what the calendar says', () => {
    expect(told('cancelled', [])).toEqual(['missed', 'not-live', at(0)]);
    expect(told('cancelled', ['cancelled'])).toEqual(['missed', 'words', at(0)]);
    expect(told('no-show', ['no-show'])).toEqual(['missed', 'words', at(0)]);
  });

  it('was moved and not missed where it was cancelled and made up for', () => {
    const taken = new Set(first && [first]);
    expect(told('cancelled', ['cancelled'], { taken })).toEqual(['unrelated', 'not-live', null]);
    expect(told('no-show', ['no-show'], { taken })).toEqual(['missed', 'words', at(0)]);
  });

  it('is nothing of the plan where no session was its own', () => {
    expect(told('cancelled', [], { absent: new Map(first && [[first, 0]]) })).toEqual(['unrelated', 'not-live', null]);
    expect(told('cancelled', [], { candidates: [] })).toEqual(['unrelated', 'not-live', null]);
  });
});

describe('what became of the sessions that nothing took', () => {
  const days = (given: Board) => {
    const { missed, freed } = missedOn(given);
    return { missed: missed.map(({ start }) => start), freed: freed.map(({ start }) => start) };
  };
  const looked = (when: number | null): Board['lookout'] => ({
    ...board([]).lookout,
    lastLookBefore: (_, before) => (when !== null && when < before ? { at: when, calendars: null } : null),
  });

  it('is told with its client and its hours', () => {
    const [one] = weeks(0);
    expect(missedOn(board(weeks(0))).missed).toEqual([{ client: 'K7', start: at(0), end: one?.end }]);
  });

  it('was missed when it is over and a look since its start did not find it', () => {
    const given = board(weeks(0));
    expect(days({ ...given, lookout: looked(at(0)) }).missed).toEqual([at(0)]);
    expect(days({ ...given, lookout: looked(at(0) - 1) }).missed).toEqual([]);
    expect(days({ ...given, lookout: looked(null) }).missed).toEqual([]);
    expect(days({ ...given, taken: new Set(given.expected) }).missed).toEqual([]);
  });

  it('counts a look of this very moment', () => {
    const given = board(weeks(0));
    const end = given.expected[0]?.end ?? 0;
    expect(days({ ...given, now: end, lookout: looked(end) })).toEqual({ missed: [at(0)], freed: [] });
    expect(days({ ...given, now: end - 1, lookout: looked(end - 1) })).toEqual({ missed: [], freed: [] });
  });

  it('was missed without a look where its event says so, and is free while it is still to come', () => {
    const given = board(weeks(0, 7), { lookout: looked(null), now: at(3) });
    const absent = new Map(given.expected.map((one) => [one, 0]));
    expect(days({ ...given, absent })).toEqual({ missed: [at(0)], freed: [at(7)] });
  });

  it('is free, while it is still to come, where its event is gone', () => {
    const given = board(weeks(0, 7), { lookout: looked(null), now: at(3) });
    const left = [at(0), at(7) + 15 * 60_000].map((start) => ({ start, stoodAt: null }));
    expect(days({ ...given, vacated: left })).toEqual({ missed: [], freed: [at(7)] });
    expect(days({ ...given, vacated: [{ start: at(7) + 16 * 60_000, stoodAt: null }] }).freed).toEqual([]);
    expect(days(given).freed).toEqual([]);
  });
});
