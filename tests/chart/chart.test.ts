import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLive } from '../../lib/calendar/event.ts';
import { SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import { type Chart, chartOf } from '../../lib/chart/chart.ts';
import { type JudgedEvent, WITH_CLIENT } from '../../lib/frame/fit.ts';
import { addDays, dayAt, dayInterval, daysBetween, minuteAt, weekdayOf } from '../../lib/time/day.ts';
import { endOf, looksOf } from '../bench/years/evidence.ts';
import { agendaOf, judgeYear, practiceOf } from '../bench/years/measure.ts';
import { practiceYear, type YearOptions } from '../bench/years/year.ts';
import { charted } from './charted.ts';

/** Live, and of a client: contact with one, or work about one or for one at a time of the clock. */
const isTheirs = ({ event, who, fit }: JudgedEvent) =>
  isLive(event) &&
  (WITH_CLIENT.includes(fit.kind) ||
    fit.kind === 'administrative' ||
    (who.candidates.length > 0 && (fit.kind === 'other-engagement' || fit.reason === 'several-clients')));

const kinds = ({ marks }: Chart) => marks.map(({ clients, day, from, kind }) => [clients.join('+'), day, from, kind]);

describe('the chart of a sketched week', () => {
  test('has the frame as bands from week to week, and beside it what was kept, moved, beyond it and not there', () => {
    const { chart } = charted(
      '-1w tue 10:00-10:50 K7 | wed 15:00-15:50 M2 {was wed 11:00-11:50} | tue 18:00-18:50 K7 urgent | tue 10:00-10:50 K7 | fri 12:00-12:10 K7 call | +1w tue 10:00-10:50 K7',
    );
    expect(kinds(chart)).toEqual([
      ['K7', '2026-04-28', 600, 'kept'],
      ['M2', '2026-04-29', 660, 'missed'],
      ['K7', '2026-05-05', 600, 'kept'],
      ['K7', '2026-05-05', 1080, 'emergency'],
      ['M2', '2026-05-06', 900, 'moved'],
      ['K7', '2026-05-08', 720, 'contact'],
      ['K7', '2026-05-12', 600, 'kept'],
      ['M2', '2026-05-13', 660, 'missed'],
    ]);
    expect(chart.marks.find(({ kind }) => kind === 'moved')?.standing).toEqual({
      day: '2026-05-06',
      from: 660,
      to: 710,
    });
    expect(chart.bands.map(({ client, by, from, to, everyWeeks }) => [client, by, from, to, everyWeeks])).toEqual([
      ['K7', 'declared', 600, 650, 1],
      ['M2', 'declared', 660, 710, 1],
    ]);
    expect(chart.clients).toEqual(['K7', 'M2']);
  });

  test('runs from a Monday to the Sunday four weeks ahead, and says which days nobody saw', () => {
    const { chart } = charted('seen tue thu | tue 10:00-10:50 K7');
    expect(weekdayOf(chart.first)).toBe('mon');
    expect(chart.today).toBe('2026-05-10');
    expect(chart.last).toBe(addDays('2026-05-10', 28));
    expect(chart.unseen).toEqual([
      { first: chart.first, last: '2026-05-04' },
      { first: '2026-05-06', last: '2026-05-06' },
      { first: '2026-05-08', last: chart.last },
    ]);
  });

  test('tells what is asked and what was answered', () => {
    const remark = { level: 'ask' as const, questions: ['Which fits?'], answers: ['Emergency'] };
    const { chart } = charted(
      'thu 15:00-15:50 K7',
      {},
      ({ events }) => new Map(events.map(({ key }) => [key, remark])),
    );
    expect(chart.marks.filter(({ kind }) => kind !== 'missed')).toMatchObject([remark]);
  });

  test('shows one to which nobody came once, as missed, by what its title says', () => {
    const { chart } = charted('tue 10:00-10:50 K7 no show');
    const own = chart.marks.filter(({ clients }) => clients.includes('K7'));
    expect(own.map(({ kind, reason }) => [kind, reason])).toEqual([['missed', 'words']]);
  });

  test('shows what may be about two clients once, as theirs, and nothing cancelled, of nobody, or lasting all day', () => {
    const { chart } = charted(
      'thu 10:00-10:50 K7 and M2 | fri 10:00-10:50 K7 {cancelled} | fri 12:00-12:50 Dentist | fri all-day K7 {days 2}',
    );
    expect(kinds(chart).filter(([, , , kind]) => kind !== 'missed')).toEqual([
      ['K7+M2', '2026-05-07', 600, 'unrelated'],
    ]);
  });

  test('of nothing at all is an empty sheet, all of it unseen', () => {
    const { judgement } = charted('seen tue | tue 10:00-10:50 K7');
    const lookout = { seen: () => false, goneBy: () => null, lastLookBefore: () => null };
    const bare = { ...judgement, events: [], missed: [], freed: [], frames: new Map(), lookout };
    const chart = chartOf({ judgement: bare, remarks: new Map(), zone: SKETCH_ZONE, now: Date.UTC(2026, 4, 10) });
    expect(chart).toMatchObject({ bands: [], marks: [], unseen: [{ first: chart.first, last: chart.last }] });
    expect(daysBetween(chart.first, chart.today)).toBeGreaterThan(80);
  });
});

describe('the chart of an invented practice', () => {
  const made = (options: YearOptions, frames: 'declared' | 'inferred') => {
    const year = practiceYear(options);
    const { judgement } = judgeYear(year, practiceOf(year, frames), agendaOf(looksOf(year)));
    const chart = chartOf({ judgement, remarks: new Map(), zone: year.zone, now: endOf(year) });
    return { chart, judgement, zone: year.zone };
  };
  const practices = fc.record({
    options: fc.record({
      seed: fc.nat(1000),
      weeks: fc.integer({ min: 6, max: 20 }),
      clients: fc.integer({ min: 1, max: 8 }),
      zone: fc.constantFrom('America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe'),
      first: fc.constantFrom('2025-01-06', '2025-02-17', '2025-09-29'),
    }),
    frames: fc.constantFrom('declared' as const, 'inferred' as const),
  });
  const everyPractice = (law: (given: ReturnType<typeof made>) => void) =>
    fc.assert(
      fc.property(practices, ({ options, frames }) => law(made(options, frames))),
      { numRuns: 25 },
    );

  test('has every live event of a client in it exactly once, and every session that was not there', () => {
    everyPractice(({ chart, judgement, zone }) => {
      const name = (clients: readonly string[], start: number, kind: string) =>
        JSON.stringify([clients, dayAt(zone, start), minuteAt(zone, start), kind]);
      const live = judgement.events.filter(isTheirs).map(({ who, event, fit }) => {
        return name(who.client === null ? who.candidates : [who.client], event.start, fit.kind);
      });
      const missing = [...judgement.missed, ...judgement.freed].map((one) => name([one.client], one.start, 'missed'));
      const shown = chart.marks.map(({ clients, day, from, kind }) => JSON.stringify([clients, day, from, kind]));
      expect([...shown].sort()).toEqual([...live, ...missing].sort());
    });
  });

  test('links what was moved to a place within the client’s frame, and nothing else', () => {
    everyPractice(({ chart, judgement }) => {
      for (const { kind, standing, clients } of chart.marks) {
        if (!standing) continue;
        expect(kind).toBe('moved');
        const frame = judgement.frames.get(clients[0] ?? '')?.sessions ?? [];
        expect(frame).toContainEqual(
          expect.objectContaining({ weekday: weekdayOf(standing.day), start: standing.from }),
        );
        expect(standing.to).toBeGreaterThan(standing.from);
      }
      const moved = judgement.events.filter((one) => isTheirs(one) && one.fit.kind === 'moved');
      const linked = chart.marks.filter(({ standing }) => standing !== null);
      expect(linked).toHaveLength(moved.filter(({ fit }) => fit.expected !== null).length);
    });
  });

  test('calls exactly those days unseen that no look saw whole', () => {
    everyPractice(({ chart, judgement, zone }) => {
      const unseen = (day: string) => chart.unseen.some(({ first, last }) => first <= day && day <= last);
      for (let day = chart.first; day <= chart.last; day = addDays(day, 1)) {
        expect(unseen(day)).toBe(!judgement.lookout.seen(dayInterval(zone, day)));
      }
    });
  });

  test('is in order of time, within its span, and the same whatever order it was made in', () => {
    everyPractice(({ chart, judgement, zone }) => {
      const times = chart.marks.map(({ day, from }) => `${day} ${String(from).padStart(7, '0')}`);
      expect(times).toEqual([...times].sort());
      for (const { day } of chart.marks) expect(chart.first <= day && day <= chart.last).toBe(true);
      for (const { first, last } of chart.bands) expect(chart.first <= first && last <= chart.last).toBe(true);
      const missed = [...judgement.missed].reverse();
      const now = dayInterval(zone, chart.today).start;
      expect(chartOf({ judgement: { ...judgement, missed }, remarks: new Map(), zone, now })).toEqual(chart);
    });
  });
});
