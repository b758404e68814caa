import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { readSketch, SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import { auditOf } from '../../lib/core/audit.ts';
import { type Judged, settle } from '../../lib/core/state.ts';
import type { Entry } from '../../lib/flags/ledger.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { NAMED } from '../../lib/rules/example-people.ts';
import { dayInterval } from '../../lib/time/day.ts';
import { millisecondsInDay } from '../../lib/time/units.ts';
import { PAGE, PRACTICE, start } from './world.ts';

const WEEK = { from: '2026-05-04', to: '2026-05-10' };
const SPAN = { start: dayInterval(SKETCH_ZONE, WEEK.from).start, end: dayInterval(SKETCH_ZONE, WEEK.to).end };

const settled = (sketch: string, practice: Practice, more: readonly Entry[] = [], later = 0) => {
  const { agenda, now } = readSketch(sketch);
  const { state } = settle({ practice, agenda, entries: [] }, now);
  const entries = [...state.entries, ...more.map((entry) => ({ ...entry, at: now }))];
  return { judged: settle({ ...state, entries }, now + later).judged as Judged, now: now + later };
};

const audit = (
  sketch: string,
  range = WEEK,
  practice = EXAMPLE_PRACTICE,
  ...more: [record?: readonly Entry[], later?: number]
) => {
  const { judged, now } = settled(sketch, practice, ...more);
  return auditOf(judged, practice, range, now);
};

describe('auditOf', () => {
  it('holds every event of the range, unrelated ones too, and what was missed in it', () => {
    const { events } = audit('wed 11:00-11:50 M2 | thu 20:00-21:00 Choir');
    expect(events.map(({ client, engagement, fit }) => [client, engagement, fit.kind])).toEqual([
      ['K7', 'therapy', 'missed'],
      ['M2', 'therapy', 'kept'],
      [null, null, 'unrelated'],
    ]);
    expect(events[0]).toMatchObject({ key: null, fit: { expected: events[0]?.start } });
  });

  it('names a session to which nobody came once, by its own event', () => {
    const { events } = audit('tue 10:00-10:50 K7 no show');
    expect(events.filter(({ client }) => client === 'K7').map(({ key, fit }) => [key !== null, fit.kind])).toEqual([
      [true, 'missed'],
    ]);
  });

  it('leaves out what began before or after the range, and flags about it', () => {
    const sketch =
      '-1w tue 10:00-10:50 K7 | -1w wed 15:00-15:30 K7 call | tue 10:00-10:50 K7 | wed 15:00-15:30 K7 call';
    const { events, flags } = audit(sketch);
    expect(events.every(({ start }) => SPAN.start <= start && start < SPAN.end)).toBe(true);
    expect(flags.map(({ rule }) => rule)).toEqual(['out-of-session-contact']);
  });

  it('has nothing of what is asked of the therapist alone', () => {
    const practice = { ...EXAMPLE_PRACTICE, ...NAMED };
    const sketch = 'tue 10:00-10:50 K7 | wed 11:00-11:50 M2 | sat 19:00-21:00 Dinner at Jane Doe {on private}';
    expect([...settled(sketch, practice).judged.flags.values()].map(({ rule }) => rule)).toEqual([
      'private-event-match',
    ]);
    expect(audit(sketch, WEEK, practice).flags).toEqual([]);
  });

  it('counts among the sessions that took place, and the missed among those that were to', () => {
    const sketch = 'tue 10:00-10:50 K7 | wed 15:00-15:30 K7 call | fri 09:00-09:50 K7 urgent';
    expect(audit(sketch).rates).toMatchObject({
      contact: { count: 1, of: 2 },
      emergency: { count: 1, of: 2 },
      missed: { count: 1, of: 2 },
    });
  });

  it('tells of answered questions too, and not of those that are covered or of a rule that is off', () => {
    const sketch = 'tue 10:00-10:50 K7 | wed 15:00-15:30 K7 call | thu 15:00-15:30 K7 call | fri 20:00-20:50 M2';
    const flagsWith = (...more: [record?: readonly Entry[], practice?: Practice]) =>
      audit(sketch, WEEK, more[1] ?? EXAMPLE_PRACTICE, more[0]).flags;
    const first = flagsWith().find(({ rule }) => rule === 'out-of-session-contact');
    if (!first) throw new Error('a call is asked about');
    const said = { at: 0, flag: first.id, category: 'administrative', reason: 'asked for an invoice' } as const;
    expect(flagsWith([{ type: 'answered', ...said }]).find(({ id }) => id === first.id)?.state).toBe('answered');
    const always = { type: 'excepted', ...said, rule: first.rule, client: 'K7', until: null } as const;
    expect(flagsWith().filter(({ rule }) => rule === first.rule)).toHaveLength(2);
    expect(flagsWith([{ type: 'answered', ...said }, always]).filter(({ rule }) => rule === first.rule)).toHaveLength(
      1,
    );
    const off = { ...EXAMPLE_PRACTICE, rules: [{ rule: first.rule, level: 'off' as const, options: {} }] };
    expect(flagsWith([], off).map(({ rule }) => rule)).not.toContain(first.rule);
  });

  it('tells what could not be decided, and which days no look saw whole', () => {
    const { doubts, notSeen, broken } = audit('seen thu fri | thu 15:00-15:50 K7');
    expect(doubts).toContainEqual({
      rule: 'extra-session',
      client: 'K7',
      events: ['sketch/1'],
      missing: 'week',
    });
    expect(notSeen).toEqual([
      { from: '2026-05-04', to: '2026-05-06' },
      { from: '2026-05-09', to: '2026-05-10' },
    ]);
    expect(broken).toEqual([]);
    expect(audit('tue 10:00-10:50 K7').notSeen).toEqual([]);
    expect(audit('tue 10:00-10:50 K7', { from: '2026-05-09', to: '2026-05-13' }).notSeen).toEqual([
      { from: '2026-05-11', to: '2026-05-13' },
    ]);
  });

  it.each([
    ['at once', 0],
    ['after a fortnight without an answer', 14 * millisecondsInDay],
  ])('says what the extension says of the same events, as far as it goes by then: %s', async (_, later) => {
    const sketch =
      '-2w tue 10:00-11:20 K7 | -1w tue 10:00-11:20 K7 | tue 10:00-11:20 K7 | wed 15:00-15:30 K7 call | thu 15:00-15:50 K7 | fri 20:00-20:50 M2';
    const { readings, now } = readSketch(sketch);
    const device = new IDBFactory();
    const { core } = await start(device, {}, now);
    await core.savePractice(PRACTICE);
    for (const reading of readings) await core.report(PAGE, reading);
    // The same extension, when that time has passed.
    const { core: by } = await start(device, {}, now + later);
    const { questions } = await by.overview();
    const { flags } = audit(sketch, { from: '2026-04-20', to: '2026-05-10' }, EXAMPLE_PRACTICE, [], later);
    const told = flags.map(({ id, level }) => `${id} ${level}`).sort();
    expect(questions.map(({ flag, level }) => `${flag} ${level}`).sort()).toEqual(told);
    const levels = flags.filter(({ rule }) => rule === 'long-session').map(({ level }) => level);
    expect(levels).toEqual(['note', 'note', later === 0 ? 'ask' : 'review']);
    expect(questions.length).toBeGreaterThan(4);
  });
});
