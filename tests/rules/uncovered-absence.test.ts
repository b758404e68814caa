import { describe, expect, it } from 'vitest';
import { judgeRules } from '../../lib/rules/engine.ts';
import { factsIn } from '../../lib/rules/example.ts';
import { uncoveredAbsence } from '../../lib/rules/uncovered-absence.ts';

const asked = (sketch: string, settings = {}) => judgeRules([uncoveredAbsence], factsIn({ sketch }), settings);
const GONE = '-3w tue 10:00-10:50 K7 | wed 12:00-13:00 Lunch';

describe('a client of whom nothing was seen', () => {
  it('is asked about once so many standing sessions were looked for', () => {
    const values = { sessions: 3 };
    expect(asked(GONE)).toMatchObject([
      { outcome: 'flagged', findings: [{ client: 'K7', events: ['sketch/0'], values }] },
    ]);
    expect(asked(GONE, { 'uncovered-absence': { missedSessions: 4 } })).toMatchObject([{ outcome: 'clear' }]);
  });

  it('is left in doubt where a standing session, or a working day, was not looked at', () => {
    const facts = factsIn({ sketch: GONE });
    const withoutOne = { ...facts, missed: facts.missed.slice(1) };
    const options = { 'uncovered-absence': { missedSessions: 2 } };
    const doubtful = [{ outcome: 'unsure', doubts: [{ subject: 'sketch/0', missing: 'week' }] }];
    expect(judgeRules([uncoveredAbsence], withoutOne, options)).toMatchObject(doubtful);
    const lookout = { ...facts.lookout, seen: () => false };
    expect(judgeRules([uncoveredAbsence], { ...facts, lookout }, options)).toMatchObject(doubtful);
  });

  it('is not asked about within two weeks, however many sessions a week there are', () => {
    const daily = (['mon', 'tue', 'wed', 'thu'] as const).map((weekday) => ({
      weekday,
      start: 600,
      minutes: 50,
      everyWeeks: 1,
      from: '2026-01-05',
      to: null,
    }));
    const clients = [{ code: 'K7', aliases: ['K7'], engagement: 'therapy', frame: daily, agreements: [] }];
    const told = (sketch: string) => judgeRules([uncoveredAbsence], factsIn({ sketch, practice: { clients } }));
    expect(told('-1w thu 10:00-10:50 K7 | wed 12:00-13:00 Lunch')).toMatchObject([{ outcome: 'clear' }]);
    expect(told('-2w thu 10:00-10:50 K7 | wed 12:00-13:00 Lunch')).toMatchObject([{ outcome: 'flagged' }]);
  });

  it('is nobody’s business where there never was an entry', () => {
    expect(asked('-3w wed 12:00-13:00 Lunch | wed 12:00-13:00 Lunch')).toMatchObject([{ outcome: 'clear' }]);
  });
});

describe('an absence', () => {
  it('names the clients whose sessions lie in it, and counts the sessions', () => {
    const values = { client: 'K7, M2', sessions: 4 };
    expect(asked('mon all-day Vacation {days 12}')).toMatchObject([
      { outcome: 'flagged', findings: [{ client: null, events: ['sketch/0'], values }] },
    ]);
  });

  it('may be marked day by day, with the weekend left out', () => {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => `${day} all-day Urlaub`).join(' | ');
    const facts = factsIn({ sketch: `${days} | fri all-day Urlaub {days 4}` });
    const [outcome] = judgeRules([uncoveredAbsence], facts);
    expect(outcome).toMatchObject({ outcome: 'flagged', findings: [{ subject: 'sketch/0' }] });
    expect(outcome?.outcome === 'flagged' && outcome.findings[0]?.events).toHaveLength(6);
  });
});
