import { describe, expect, it } from 'vitest';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { talliedAfter } from './tallied.ts';

const WEEK = 'tue 10:00-10:50 K7 | wed 11:00-11:50 M2';

describe('tally', () => {
  it('counts what the therapist has confirmed among the sessions that took place', () => {
    const sketch = `${WEEK} | thu 15:00-15:50 K7 extra`;
    expect(talliedAfter(sketch)).toMatchObject({ all: { count: 0, of: 3 }, open: 1 });
    const said = talliedAfter(sketch, [{ title: 'K7 extra', category: 'agreed-extra' }]);
    expect(said).toMatchObject({ all: { count: 1, of: 3 }, open: 0, byKind: { extra: 1, emergency: 0, contact: 0 } });
  });

  it('tells apart what waits for an answer and what nobody is asked about', () => {
    const sketch = `${WEEK} | thu 15:00-15:50 K7 extra`;
    expect(talliedAfter(sketch)).toMatchObject({ open: 1, unasked: 0 });
    const rules = [{ rule: 'extra-session', level: 'off', options: {} }] as const;
    const silent = talliedAfter(sketch, [], { practice: { ...EXAMPLE_PRACTICE, rules } });
    expect(silent).toMatchObject({ all: { count: 0 }, open: 0, unasked: 1 });
  });

  it('counts a contact without calling it a session', () => {
    const { all, byKind } = talliedAfter(`${WEEK} | thu 15:00-15:20 K7 call`, [
      { title: 'K7 call', category: 'other' },
    ]);
    expect(all).toEqual({ count: 1, of: 2 });
    expect(byKind.contact).toBe(1);
  });

  it('counts nothing that an answer has made something else of', () => {
    for (const category of ['rescheduled', 'administrative', 'coaching-call'] as const) {
      const { all, open } = talliedAfter(`${WEEK} | thu 15:00-15:50 K7 extra`, [{ title: 'K7 extra', category }]);
      expect([category, all.count, open]).toEqual([category, 0, 0]);
    }
  });

  it('takes an answer that holds for longer for the answer to what it covers', () => {
    const calls = `${WEEK} | thu 15:00-15:20 K7 call | fri 15:00-15:20 K7 call again`;
    const always = (category: 'other' | 'administrative') =>
      talliedAfter(calls, [{ title: 'K7 call', category, always: true }]);
    expect(always('other')).toMatchObject({ byKind: { contact: 2 }, open: 0 });
    expect(always('administrative')).toMatchObject({ byKind: { contact: 0 }, open: 0 });
    expect(talliedAfter(calls, [{ title: 'K7 call', category: 'other' }])).toMatchObject({
      byKind: { contact: 1 },
      open: 1,
    });
  });

  it('counts only on days that were seen', () => {
    const sketch = `seen tue wed | ${WEEK} | thu 15:00-15:20 K7 call`;
    const found = talliedAfter(sketch);
    expect(found).toMatchObject({ all: { count: 0, of: 2 }, open: 0, days: { seen: 2, of: 4 } });
    expect(found.notSeen).toEqual([{ first: '2026-05-07', last: '2026-05-08' }]);
  });

  it('counts nothing that is still to come', () => {
    expect(talliedAfter(`${WEEK} | +1w tue 10:00-10:50 K7`, [], { later: -7 }).all.of).toBe(2);
    expect(talliedAfter(`${WEEK} | +1w tue 10:00-10:50 K7`).all.of).toBe(3);
  });

  it('tells weekday and hour by the practice’s clock, and each client week by week', () => {
    const sketch = `-1w tue 10:00-10:50 K7 | ${WEEK} | thu 15:40-16:00 K7 call`;
    const found = talliedAfter(sketch, [{ title: 'K7 call', category: 'other' }]);
    expect(found.hours[3]?.[15]).toBe(1);
    expect(found.hours.flat().reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(found.clients).toEqual([
      { client: 'K7', sessions: [1, 1], outside: [0, 1] },
      { client: 'M2', sessions: [0, 1], outside: [0, 0] },
    ]);
  });

  it('sums up alike by client, by hour, by quarter and by kind', () => {
    const sketch = `-7w tue 10:00-10:50 K7 | -7w fri 09:00-09:50 M2 extra | ${WEEK} | thu 15:00-15:20 K7 call | fri 14:00-14:50 K7 urgent`;
    const found = talliedAfter(sketch, [
      { title: 'M2 extra', category: 'agreed-extra' },
      { title: 'K7 call', category: 'other' },
      { title: 'K7 urgent', category: 'emergency' },
    ]);
    const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
    expect(found.all).toEqual({ count: 3, of: 5 });
    expect(sum(Object.values(found.byKind))).toBe(3);
    expect(sum(found.hours.flat())).toBe(3);
    expect(sum(found.periods.map(({ count }) => count))).toBe(3);
    expect(sum(found.periods.map(({ of }) => of))).toBe(5);
    expect(sum(found.clients.flatMap(({ outside }) => outside))).toBe(3);
    expect(sum(found.clients.flatMap(({ sessions }) => sessions))).toBe(5);
  });

  it('tells how questions were answered, and nothing of notes', () => {
    const { asked } = talliedAfter(`${WEEK} | thu 15:00-15:20 K7 call | fri 15:00-15:20 K7 call again`, [
      { title: 'K7 call', category: 'other' },
    ]);
    expect(asked).toEqual({ count: 1, of: 2, medianDays: 0 });
  });

  it('says nothing of late entries where they are not looked for', () => {
    const sketch = `${WEEK} | thu 15:00-15:50 K7 {entered fri 09:00}`;
    expect(talliedAfter(sketch).late?.count).toBe(1);
    const rules = [{ rule: 'late-entry', level: 'off' as const, options: {} }];
    expect(talliedAfter(sketch, [], { practice: { ...EXAMPLE_PRACTICE, rules } }).late).toBeNull();
  });
});
