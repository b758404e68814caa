import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { readSketch, SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import { auditOf } from '../../lib/core/audit.ts';
import { type Judged, settle } from '../../lib/core/state.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { NAMED } from '../../lib/rules/example-people.ts';
import { dayInterval } from '../../lib/time/day.ts';
import { PAGE, PRACTICE, start } from './world.ts';

const WEEK = { start: dayInterval(SKETCH_ZONE, '2026-05-04').start, end: dayInterval(SKETCH_ZONE, '2026-05-10').end };

const settled = (sketch: string, practice: Practice) => {
  const { agenda, now } = readSketch(sketch);
  return settle({ practice, agenda, entries: [] }, now).judged as Judged;
};

const audit = (sketch: string, range = WEEK, practice = EXAMPLE_PRACTICE) =>
  auditOf(settled(sketch, practice), practice.clients, range);

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
    expect(events.every(({ start }) => WEEK.start <= start && start < WEEK.end)).toBe(true);
    expect(flags.map(({ rule }) => rule)).toEqual(['out-of-session-contact']);
  });

  it('has nothing of what is asked of the therapist alone', () => {
    const practice = { ...EXAMPLE_PRACTICE, ...NAMED };
    const sketch = 'tue 10:00-10:50 K7 | wed 11:00-11:50 M2 | sat 19:00-21:00 Dinner at Jane Doe {on private}';
    expect([...settled(sketch, practice).flags.values()].map(({ rule }) => rule)).toEqual(['private-event-match']);
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

  it('says what the extension says of the same events', async () => {
    const sketch = 'tue 10:00-10:50 K7 | wed 15:00-15:30 K7 call | thu 15:00-15:50 K7 | fri 20:00-20:50 M2';
    const { readings, now } = readSketch(sketch);
    const { core } = await start(new IDBFactory(), {}, now);
    await core.savePractice(PRACTICE);
    for (const reading of readings) await core.report(PAGE, reading);
    const { questions } = await core.overview();
    const { flags } = audit(sketch);
    expect(questions.map(({ flag }) => flag).sort()).toEqual(flags.map(({ id }) => id).sort());
    expect(questions.length).toBeGreaterThan(2);
  });
});
