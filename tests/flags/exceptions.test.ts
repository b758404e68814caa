import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage, type Exception, exceptionsOf, standing } from '../../lib/flags/exceptions.ts';
import { type Entry, flagsOf, reconcile } from '../../lib/flags/ledger.ts';
import type { JudgedEvent } from '../../lib/frame/fit.ts';
import { factsIn } from '../../lib/rules/example.ts';
import { RULES } from '../../lib/rules/index.ts';
import type { Finding, Outcome } from '../../lib/rules/rule.ts';
import { addDays, dayAt } from '../../lib/time/day.ts';

const ZONE = 'Asia/Kathmandu';
const RULE = 'extra-session';
const DAY = 86_400_000;
/** 1 April 2026, noon UTC. */
const T = Date.UTC(2026, 3, 1, 12);
const day = (days: number) => addDays(dayAt(ZONE, T), days);

const made = (at: number, until: string | null = null, more: Partial<Entry & { type: 'excepted' }> = {}): Entry => ({
  type: 'excepted',
  flag: `${RULE}:a`,
  rule: RULE,
  client: 'K7',
  until,
  category: 'administrative',
  reason: '',
  at,
  ...more,
});
const ended = (at: number, client = 'K7'): Entry => ({ type: 'exception-ended', rule: RULE, client, at });

const [shown] = factsIn({ sketch: 'tue 10:00-10:50 K7' }).events;
const eventAt = (key: string, start: number): JudgedEvent => {
  if (!shown) throw new Error('the sketch has an event');
  return { ...shown, key, event: { ...shown.event, key, start, end: start + 3_000_000 } };
};
const finding = (subject: string, client: string | null = 'K7'): Finding => ({
  subject,
  client,
  events: [subject],
  values: {},
});
/** Whether an event that begins then is covered. */
const covers = (entries: readonly Entry[], start: number, rule = RULE, client: string | null = 'K7') =>
  coverage(exceptionsOf(entries), [eventAt('x', start)], ZONE, T)(rule, finding('x', client));

describe('an exception', () => {
  it('covers what its rule finds about its client, and nothing else', () => {
    expect(covers([made(T)], T + 9 * DAY)).toBe(true);
    expect(covers([made(T)], T - 9 * DAY)).toBe(true);
    expect(covers([made(T)], T, 'emergency-session')).toBe(false);
    expect(covers([made(T)], T, RULE, 'M2')).toBe(false);
    expect(covers([made(T)], T, RULE, null)).toBe(false);
  });

  it('holds through its last day by the practice’s clock, and then asks again about what comes after, not before', () => {
    const entries = [made(T, day(7))];
    const midnight = Date.UTC(2026, 3, 8, 18, 15);
    expect(covers(entries, midnight - 1)).toBe(true);
    expect(covers(entries, midnight)).toBe(false);
    expect(standing(exceptionsOf(entries), day(7))).toHaveLength(1);
    expect(standing(exceptionsOf(entries), day(8))).toEqual([]);
  });

  it('that was ended covers only what began while it stood', () => {
    const entries = [made(T), ended(T + 3 * DAY)];
    expect([-1, 0, 3 * DAY - 1, 3 * DAY].map((offset) => covers(entries, T + offset))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(standing(exceptionsOf(entries), day(1))).toEqual([]);
  });

  it('makes way for a new one of the same rule and client, and for a new answer to its own question', () => {
    expect(exceptionsOf([made(T, day(30)), made(T + 1, day(2))])).toMatchObject([
      { endedAt: T + 1 },
      { endedAt: null },
    ]);
    const answer = (flag: string): Entry => ({ type: 'answered', flag, category: 'emergency', reason: '', at: T + 5 });
    expect(exceptionsOf([made(T), answer(`${RULE}:a`)])).toMatchObject([{ endedAt: T + 5 }]);
    expect(exceptionsOf([made(T), answer(`${RULE}:b`)])).toMatchObject([{ endedAt: null }]);
  });

  it('counts the latest event of a finding, and today for one without events', () => {
    const isCovered = coverage(
      exceptionsOf([made(T - DAY, day(0))]),
      [eventAt('early', T - 5 * DAY), eventAt('late', T + 5 * DAY)],
      ZONE,
      T,
    );
    expect(isCovered(RULE, { client: 'K7', events: ['early'] })).toBe(true);
    expect(isCovered(RULE, { client: 'K7', events: ['early', 'late'] })).toBe(false);
    expect(isCovered(RULE, { client: 'K7', events: [] })).toBe(true);
  });
});

describe('laws of exceptions', () => {
  const step = fc.oneof(
    fc.record({ until: fc.option(fc.integer({ min: 0, max: 20 })), client: fc.constantFrom('K7', 'M2') }),
    fc.record({ end: fc.constantFrom('K7', 'M2') }),
  );
  const course = fc.array(step, { maxLength: 8 }).map((steps) =>
    steps.map((one, index): Entry => {
      const at = T + index * DAY;
      if ('end' in one) return ended(at, one.end);
      return made(at, one.until === null ? null : day(index + one.until), { client: one.client });
    }),
  );

  it('at most one stands for a rule and a client, whatever was made and ended in whatever order', () => {
    fc.assert(
      fc.property(course, fc.integer({ min: 0, max: 30 }), (entries, later) => {
        const pairs = standing(exceptionsOf(entries), day(later)).map(({ rule, client }) => `${rule} ${client}`);
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
    );
  });

  it('those about one client change nothing for another', () => {
    fc.assert(
      fc.property(course, fc.integer({ min: -5, max: 30 }), (entries, days) => {
        const own = entries.filter((entry) => 'client' in entry && entry.client === 'K7');
        expect(covers(entries, T + days * DAY)).toBe(covers(own, T + days * DAY));
      }),
    );
  });

  it('ending one uncovers, and never covers, anything', () => {
    fc.assert(
      fc.property(course, fc.integer({ min: -5, max: 30 }), (entries, days) => {
        const start = T + days * DAY;
        const after = [...entries, ended(T + 20 * DAY)];
        expect(!covers(after, start) || covers(entries, start)).toBe(true);
        expect(standing(exceptionsOf(after) as Exception[], day(0)).some(({ client }) => client === 'K7')).toBe(false);
      }),
    );
  });

  it('what is covered is not raised, what is open is not taken back, and a second look adds nothing', () => {
    const events = ['a', 'b', 'c'].map((key, index) => eventAt(key, T + (index * 10 - 5) * DAY));
    fc.assert(
      fc.property(course, fc.subarray(['a', 'b', 'c']), fc.subarray(['a', 'b', 'c']), (said, before, found) => {
        const spoken = (subjects: readonly string[]): Outcome[] =>
          subjects.length === 0
            ? [{ rule: RULE, outcome: 'clear' }]
            : [{ rule: RULE, outcome: 'flagged', findings: subjects.map((one) => finding(one)), doubts: [] }];
        const first = reconcile(new Map(), spoken(before), RULES, T);
        const isCovered = coverage(exceptionsOf(said), events, ZONE, T);
        const flags = flagsOf([...first, ...said]);
        const added = reconcile(flags, spoken(found), RULES, T + 1, isCovered);
        for (const entry of added) {
          if (entry.type === 'raised') expect(isCovered(RULE, entry.finding)).toBe(false);
          if (entry.type === 'withdrawn') expect(found.map((one) => `${RULE}:${one}`)).not.toContain(entry.flag);
        }
        expect(reconcile(flagsOf([...first, ...said, ...added]), spoken(found), RULES, T + 2, isCovered)).toEqual([]);
      }),
    );
  });
});
