import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSketch } from '../../lib/calendar/sketch.ts';
import { type Hit, inferFrame, type Traces, weekOf } from '../../lib/frame/infer.ts';
import { judgeFrame } from '../../lib/frame/judge.ts';
import { identifier } from '../../lib/practice/identify.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { addDays, type Day, dayNumber, instantAt, mondayOf, WEEKDAYS } from '../../lib/time/day.ts';
import { minutes } from '../../lib/time/interval.ts';
import { anyZone } from '../zones.ts';

const ZONE = 'America/New_York';
const MONDAY = '2026-01-05';

const hit = (day: Day, minute: number, more: Partial<Hit> = {}, zone = ZONE): Hit => {
  const start = instantAt(zone, day, minute);
  return { start, end: start + minutes(50), series: null, ...more };
};
const weekly = (count: number, minute = 600, first = MONDAY, every = 1): Hit[] =>
  Array.from({ length: count }, (_, index) => hit(addDays(first, index * 7 * every), minute));

const infer = (hits: readonly Hit[], more: Partial<Traces> = {}) => {
  const last = Math.max(...hits.map(({ end }) => end));
  return inferFrame({ hits, zone: ZONE, seen: () => true, rested: () => false, now: last, ...more });
};
const said = (hits: readonly Hit[], more: Partial<Traces> = {}) =>
  infer(hits, more).map(
    (one) => `${one.weekday} ${one.start / 60} every ${one.everyWeeks} ${one.from}–${one.to ?? ''}`,
  );

describe('inferFrame', () => {
  it.each<[string, Hit[], string[]]>([
    ['sessions of every week', weekly(6), ['mon 10 every 1 2026-01-05–']],
    ['of every second', weekly(5, 600, MONDAY, 2), ['mon 10 every 2 2026-01-05–']],
    ['of every fourth', weekly(4, 600, MONDAY, 4), ['mon 10 every 4 2026-01-05–']],
    [
      'two a week',
      [...weekly(6), ...weekly(6, 900, '2026-01-08')],
      ['mon 10 every 1 2026-01-05–', 'thu 15 every 1 2026-01-08–'],
    ],
    [
      'a time that was changed for good',
      [...weekly(6), ...weekly(6, 900, '2026-02-19')],
      ['mon 10 every 1 2026-01-05–2026-02-09', 'thu 15 every 1 2026-02-19–'],
    ],
    [
      'weeks of which some are missing',
      weekly(9).filter((_, index) => ![2, 3, 6].includes(index)),
      ['mon 10 every 1 2026-01-05–'],
    ],
    [
      'a few minutes more or less',
      [hit(MONDAY, 600), hit('2026-01-12', 605), hit('2026-01-19', 595), hit('2026-01-26', 600)],
      ['mon 10 every 1 2026-01-05–'],
    ],
    ['two of one series', weekly(2).map((one) => ({ ...one, series: 's' })), ['mon 10 every 1 2026-01-05–']],
    ['two of none', weekly(2), []],
    ['nothing', [], []],
  ])('finds %s', (_, hits, expected) => {
    expect(hits.length === 0 ? [] : said(hits)).toEqual(expected);
  });

  it('leaves one alone whose sessions follow no plan', () => {
    const days = ['2026-01-05', '2026-01-15', '2026-02-03', '2026-02-13', '2026-03-04', '2026-03-20', '2026-04-07'];
    expect(said(days.map((day, index) => hit(day, 540 + 60 * ((index * 3) % 8))))).toEqual([]);
  });

  it('does not take single sessions beside a plan for another, nor a late one for its going on', () => {
    const beside = [hit('2026-01-22', 900), hit('2026-02-05', 840), hit('2026-05-04', 600)];
    expect(said([...weekly(10), ...beside])).toEqual(['mon 10 every 1 2026-01-05–2026-03-09']);
  });

  it('ends a plan when nobody came for weeks, and not when nobody looked or the practice rested', () => {
    const later = instantAt(ZONE, '2026-03-30', 900);
    expect(said(weekly(6), { now: later })).toEqual(['mon 10 every 1 2026-01-05–2026-02-09']);
    const limit = instantAt(ZONE, '2026-02-10', 0);
    expect(said(weekly(6), { now: later, seen: ({ start }) => start < limit })).toEqual(['mon 10 every 1 2026-01-05–']);
    const week = weekOf(dayNumber('2026-02-10'));
    expect(said(weekly(6), { now: later, rested: (one) => one > week })).toEqual(['mon 10 every 1 2026-01-05–']);
  });

  it('recovers any plan of which two thirds of the sessions were held, in any zone, through changes of the clocks', () => {
    const plan = fc.record({
      weekday: fc.integer({ min: 0, max: 6 }),
      slot: fc.integer({ min: 14, max: 38 }),
      every: fc.constantFrom(1, 2),
      count: fc.integer({ min: 9, max: 40 }),
      skips: fc.array(fc.integer({ min: 1, max: 38 }), { maxLength: 3 }),
      zone: anyZone,
      year: fc.integer({ min: 2020, max: 2028 }),
    });
    fc.assert(
      fc.property(plan, ({ weekday, slot, every, count, skips, zone, year }) => {
        const first = addDays(mondayOf(`${year}-02-02`), weekday);
        const hits = Array.from({ length: count }, (_, index) =>
          hit(addDays(first, index * 7 * every), slot * 30, {}, zone),
        ).filter((_, index) => index === count - 1 || !skips.some((skip) => skip === index));
        const now = (hits.at(-1) as Hit).end;
        const [frame, ...more] = inferFrame({ hits, zone, seen: () => true, rested: () => false, now });
        expect(more).toEqual([]);
        expect(frame).toEqual({
          weekday: WEEKDAYS[weekday],
          start: slot * 30,
          minutes: 50,
          everyWeeks: every,
          from: first,
          to: null,
        });
      }),
    );
  });
});

describe('frames of a practice', () => {
  const undeclared = {
    ...EXAMPLE_PRACTICE,
    clients: EXAMPLE_PRACTICE.clients.map((client) => ({ ...client, frame: [] })),
  };
  const judged = (sketch: string, practice: Practice = undeclared) => {
    const { agenda, now } = readSketch(sketch);
    const identify = identifier(practice);
    return judgeFrame({ practice, agenda, identify, answered: new Map(), chosen: [], now });
  };
  const WEEKS = ['-4w', '-3w', '-2w', '-1w', '+0w', '+1w'];
  const sessions = WEEKS.map((week) => `${week} tue 10:00-10:50 K7`).join(' | ');

  it('are inferred where none is declared, and fits by them are likely at most', () => {
    const { events, frames } = judged(`${sessions} | thu 15:00-15:50 K7`);
    expect(frames.get('K7')).toMatchObject({
      by: 'inferred',
      sessions: [{ weekday: 'tue', start: 600, everyWeeks: 1 }],
    });
    expect(events.map(({ fit }) => `${fit.kind} ${fit.confidence}`)).toEqual([
      ...Array(5).fill('kept likely'),
      'extra likely',
      'kept likely',
    ]);
    expect(frames.get('M2')).toMatchObject({ by: 'inferred', sessions: [] });
  });

  it('are as declared where one is', () => {
    expect(judged(sessions, EXAMPLE_PRACTICE).frames.get('K7')?.by).toBe('declared');
  });

  it('do not come from calls, notes or emergencies', () => {
    const others = WEEKS.map((week) => `${week} wed 15:00-15:50 K7 call | ${week} fri 15:00-15:15 K7`).join(' | ');
    expect(judged(others).frames.get('K7')?.sessions).toEqual([]);
  });

  it('count a session where it stood by its rule, and one that vanished where it was', () => {
    const moved = WEEKS.map((week) => `${week} thu 15:00-15:50 K7 {from tue 10:00}`).join(' | ');
    expect(judged(moved).frames.get('K7')?.sessions).toMatchObject([{ weekday: 'tue', start: 600 }]);
    const gone = WEEKS.map((week, index) => `${week} tue 10:00-10:50 K7${index % 2 ? ' {gone mon 09:00}' : ''}`).join(
      ' | ',
    );
    expect(judged(`${gone} | wed 11:00-11:50 M2`).frames.get('K7')?.sessions).toMatchObject([
      { weekday: 'tue', everyWeeks: 1 },
    ]);
  });

  it('ask nothing where they begin and change, as long as there are no more sessions than they have', () => {
    const changed = [
      ...WEEKS.slice(0, 4).map((week) => `${week} tue 10:00-10:50 K7`),
      '+0w thu 15:00-15:50 K7',
      '+1w thu 15:00-15:50 K7',
    ].join(' | ');
    expect(judged(changed).events.map(({ fit }) => fit.reason)).not.toContain('beyond-plan');
  });
});
