import { describe, expect, it } from 'vitest';
import { emptyAgenda, merge } from '../../lib/calendar/agenda.ts';
import { readSketch, SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import { defaultPractice } from '../../lib/practice/defaults.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { proposalOf } from '../../lib/setup/proposal.ts';
import { DIRT, dirtyYear } from '../bench/years/dirt.ts';
import { fileOf, lastLookOf } from '../bench/years/evidence.ts';
import { agendaOf, practiceOf, precision, recall } from '../bench/years/measure.ts';
import { type Agreement, agreementOf, NOTHING, plus, proposeIn } from '../bench/years/set-up.ts';
import { practiceYear, type Year } from '../bench/years/year.ts';

const WEEKS = ['-5w ', '-4w ', '-3w ', '-2w ', '-1w ', ''];
/** Each entry in every week, but where it says `not` that week. */
const weekly = (...entries: readonly string[]) =>
  WEEKS.flatMap((week) => entries.map((entry) => `${week}${entry}`)).join(' | ');
const propose = (text: string, practice: Practice | null = null) => {
  const { agenda, now } = readSketch(text);
  return proposalOf({ agenda, practice, zone: SKETCH_ZONE, now });
};

describe('what the calendar proposes', () => {
  it('is nothing where nothing was seen', () => {
    expect(proposalOf({ agenda: emptyAgenda, practice: null, zone: SKETCH_ZONE, now: 0 })).toBeNull();
  });

  it('is a client for every name that comes again, by the code the title has or one still to be given', () => {
    const proposal = propose(weekly('tue 10:00-10:50 K7', 'wed 09:00-09:50 Anna Koch', 'thu 11:00-11:50 J.D. (video)'));
    expect(proposal?.clients).toMatchObject([
      { title: 'K7', code: 'K7', sure: true, sessions: [{ session: { weekday: 'tue', start: 600 } }] },
      { title: 'Anna Koch', code: null, sure: true, sessions: [{ session: { weekday: 'wed', start: 540 } }] },
      { title: 'J.D.', code: null, sure: true, sessions: [{ session: { weekday: 'thu', start: 660 } }] },
    ]);
  });

  it('says of each standing time how often it was kept of how often it could have been', () => {
    const text = weekly('tue 10:00-10:50 K7', 'wed 09:00-09:50 M2').replace(
      '-2w tue 10:00-10:50 K7',
      '-2w tue 15:00-15:20 Bank',
    );
    expect(propose(text)?.clients[0]?.sessions).toMatchObject([{ kept: 5, places: 6 }]);
  });

  it('is no client where meetings, meals, sport, other work or held time come again', () => {
    const proposal = propose(
      weekly(
        'mon 09:00-09:50 K7',
        'tue 13:00-13:50 Team meeting',
        'wed 12:00-12:50 Lunch with Tom Smith',
        'thu 18:00-19:00 Yoga',
        'thu 09:00-10:00 Supervision M. Hale',
        'fri 11:00-11:50 HOLD',
        'fri 14:00-14:50 Emergency slot',
      ),
    );
    expect(proposal?.clients.map(({ title }) => title)).toEqual(['K7']);
    expect(proposal?.work).toEqual([{ kind: 'supervision', words: ['Supervision'], calendars: [], entries: 6 }]);
    expect(proposal?.holds.map(({ title }) => title)).toEqual(['Emergency slot', 'HOLD']);
  });

  it('lists a single word without being sure of it, unless it is as long as sessions are', () => {
    const clients = propose(
      weekly(
        'mon 09:00-09:50 K7',
        'mon 10:00-10:50 M2',
        'mon 11:00-11:50 R4',
        'tue 09:00-09:50 Anna',
        'wed 18:00-20:00 Quilt',
      ),
    )?.clients;
    expect(clients?.map(({ title, sure }) => [title, sure])).toEqual([
      ['K7', true],
      ['M2', true],
      ['R4', true],
      ['Anna', true],
      ['Quilt', false],
    ]);
  });

  it('lists who was not there for over a year without being sure of them', () => {
    const { agenda, now } = readSketch(weekly('mon 09:00-09:50 K7', 'tue 09:00-09:50 M2'));
    const later = proposalOf({ agenda, practice: null, zone: SKETCH_ZONE, now: now + 430 * 86_400_000 });
    expect(later?.clients.map(({ title, sure }) => [title, sure])).toEqual([
      ['K7', false],
      ['M2', false],
    ]);
  });

  it('bears thousands of names, and lists no more than can be looked through', () => {
    const { readings, now } = readSketch(weekly('mon 09:00-09:50 K7'));
    const [reading] = readings.slice(-1);
    const [event] = reading?.events ?? [];
    if (!reading || !event) throw new Error('Nothing was drawn');
    const events = Array.from({ length: 4_500 }, (_, index) => {
      const start = event.start - (index % 3) * 7 * 86_400_000;
      const letters = [...String(Math.floor(index / 3))].map((digit) => 'abcdefghij'[Number(digit)]).join('');
      return {
        ...event,
        key: `k${index}`,
        start,
        end: start + 3_000_000,
        title: `Anna ${letters.toUpperCase()}o Koch`,
      };
    });
    const agenda = merge(emptyAgenda, { ...reading, events });
    const proposal = proposalOf({ agenda, practice: null, zone: SKETCH_ZONE, now });
    expect(proposal?.clients.length).toBe(300);
  });

  it('tells couples and groups by their titles, and a practice of many couples', () => {
    const proposal = propose(
      weekly(
        'mon 09:00-10:15 Anna & Ben',
        'tue 09:00-10:15 Couple Braun',
        'wed 17:00-18:30 Skills group',
        'thu 09:00-09:50 K7',
      ),
    );
    const together = Object.fromEntries((proposal?.clients ?? []).map((one) => [one.title, one.together]));
    expect(together).toMatchObject({ 'Anna & Ben': 'joint', Braun: 'joint', 'Skills group': 'group', K7: 'one' });
    expect(proposal?.preset).toEqual({ preset: 'couples', clients: 2 });
  });

  it('is only what a saved practice does not have', () => {
    const own: Practice = {
      ...defaultPractice(SKETCH_ZONE),
      clients: [{ code: 'R4', aliases: ['Anna Koch'], engagement: 'therapy', frame: [], agreements: [] }],
      engagements: [
        ...defaultPractice(SKETCH_ZONE).engagements,
        { id: 'supervision', kind: 'supervision', words: ['Supervision'], calendars: [], gapMinutes: 10 },
      ],
    };
    const proposal = propose(
      weekly('tue 10:00-10:50 K7', 'wed 09:00-09:50 Anna Koch', 'thu 09:00-10:00 Supervision', 'fri 11:00-11:50 HOLD'),
      own,
    );
    expect(proposal?.clients.map(({ title }) => title)).toEqual(['K7']);
    expect(proposal).toMatchObject({ work: [], holds: [] });
  });
});

/** Ten practices of a year each, together. */
function measured(
  readingsOf: (year: Year) => ReturnType<typeof fileOf>,
  draw = (seed: number) => practiceYear({ seed }),
) {
  let sum: Agreement = { clients: NOTHING, listed: NOTHING, times: NOTHING, within: NOTHING, work: NOTHING };
  for (let seed = 101; seed <= 110; seed++) {
    const year = draw(seed);
    const agreement = agreementOf(year, proposeIn(year, agendaOf(readingsOf(year))));
    const keys = Object.keys(sum) as (keyof Agreement)[];
    sum = Object.fromEntries(keys.map((key) => [key, plus(sum[key], agreement[key])])) as Agreement;
  }
  return sum;
}

describe('how right a proposal is', () => {
  it.each([
    ['a year’s file', fileOf, 0.96, 0.95, 0.98],
    ['13 weeks of pages', (year: Year) => lastLookOf(year).slice(-13), 0.96, 0.9, 0.95],
  ])(
    'by %s: clients, standing times, hours and other work are found, and hardly anything else',
    (_, readingsOf, found, times, within) => {
      const sum = measured(readingsOf);
      expect(precision(sum.clients)).toBeGreaterThan(0.97);
      expect(recall(sum.clients)).toBeGreaterThan(found);
      expect(precision(sum.times)).toBeGreaterThan(0.97);
      expect(recall(sum.times)).toBeGreaterThan(times);
      expect(recall(sum.within)).toBeGreaterThan(within);
      expect(precision(sum.work)).toBe(1);
      expect(recall(sum.work)).toBe(1);
    },
  );

  it('marks and emoji in the titles change little', () => {
    const dirt = DIRT['marks and emoji in titles'];
    if (!dirt) throw new Error('No such dirt');
    const sum = measured(lastLookOf, (seed) => dirtyYear(dirt, { seed }));
    expect(precision(sum.clients)).toBeGreaterThan(0.95);
    expect(recall(sum.clients)).toBeGreaterThan(0.95);
  });

  it('whoever is in the practice already is never proposed again', () => {
    const year = practiceYear({ seed: 7 });
    const agenda = agendaOf(fileOf(year));
    const practice = practiceOf(year, 'declared');
    const proposal = proposalOf({ agenda, practice, zone: year.zone, now: Date.parse('2026-02-01') });
    expect(proposal?.clients.filter(({ sure }) => sure)).toEqual([]);
    expect(proposal?.work).toEqual([]);
  });
});
