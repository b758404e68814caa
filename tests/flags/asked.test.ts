import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOpen } from '../../lib/flags/answers.ts';
import { type Asking, askedFlags } from '../../lib/flags/asked.ts';
import type { Flag } from '../../lib/flags/flag.ts';
import { type Entry, flagsOf } from '../../lib/flags/ledger.ts';
import { RULES } from '../../lib/rules/index.ts';
import { LEVELS, type Level } from '../../lib/rules/rule.ts';

const DAY = 86_400_000;
const asking: Asking = { all: RULES, on: RULES, isCovered: () => false, escalateDays: 14 };
const flag = (level: Level, more: Partial<Flag> = {}): Flag => ({
  id: 'extra-session:a',
  rule: 'extra-session',
  level,
  finding: { subject: 'a', client: 'K7', events: ['a'], values: {} },
  raisedAt: 0,
  state: 'open',
  answer: null,
  ...more,
});
const levels = (flags: readonly Flag[], now: number, more: Partial<Asking> = {}) =>
  askedFlags(flags, { ...asking, ...more }, now).map(({ level }) => level);

describe('a question that nobody answers', () => {
  it('is one for supervision after a fortnight, to the millisecond, or after as many days as are set', () => {
    expect(levels([flag('ask')], 14 * DAY - 1)).toEqual(['ask']);
    expect(levels([flag('ask')], 14 * DAY)).toEqual(['review']);
    expect(levels([flag('ask')], 3 * DAY, { escalateDays: 3 })).toEqual(['review']);
  });

  it('stays a note when it is one, and then never counts', () => {
    const shown = askedFlags([flag('note')], asking, 400 * DAY);
    expect(shown.map(({ level }) => level)).toEqual(['note']);
    expect(countOpen(shown)).toBe(0);
  });

  it('waits only since it became a question when it was a note before', () => {
    const raised = (level: Level, at: number): Entry => {
      const { rule, finding, id } = flag(level);
      return { type: 'raised', flag: id, rule, ruleVersion: 1, level, finding, at };
    };
    const standingAfter = (...entries: Entry[]) => [...flagsOf(entries).values()];
    expect(levels(standingAfter(raised('note', 0), raised('ask', 20 * DAY)), 21 * DAY)).toEqual(['ask']);
    expect(levels(standingAfter(raised('ask', 0), raised('ask', 20 * DAY)), 21 * DAY)).toEqual(['review']);
    expect(levels(standingAfter(raised('note', 0), raised('ask', 20 * DAY)), 34 * DAY)).toEqual(['review']);
  });

  it('is not put when it is answered or taken back, its rule is off, or an exception covers it', () => {
    expect(levels([flag('ask', { state: 'answered' }), flag('ask', { state: 'withdrawn' })], 0)).toEqual([]);
    expect(levels([flag('ask')], 0, { on: RULES.filter(({ id }) => id !== 'extra-session') })).toEqual([]);
    expect(levels([flag('ask')], 0, { isCovered: () => true })).toEqual([]);
  });

  it('is put also when its rule is no more', () => {
    expect(levels([flag('ask', { rule: 'older-rule' })], 0)).toEqual(['ask']);
  });

  it('never goes less far later, and its record stays as it was', () => {
    const times = fc.tuple(fc.nat(60 * DAY), fc.nat(60 * DAY));
    fc.assert(
      fc.property(fc.constantFrom(...LEVELS), fc.nat(30 * DAY), times, (level, raisedAt, [one, other]) => {
        const kept = flag(level, { raisedAt });
        const before = structuredClone(kept);
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)].map((now) => levels([kept], now)[0]);
        expect(LEVELS.indexOf(later ?? 'note')).toBeGreaterThanOrEqual(LEVELS.indexOf(sooner ?? 'note'));
        expect(kept).toEqual(before);
      }),
    );
  });
});
