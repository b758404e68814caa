import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exceptionsOf } from '../../lib/flags/exceptions.ts';
import { historiesOf } from '../../lib/flags/history.ts';
import { type Entry, flagsOf } from '../../lib/flags/ledger.ts';

const finding = { subject: 'a', client: 'K7', events: ['a'], values: {} };
const raised = (flag: string, at: number, level: 'ask' | 'note' = 'ask'): Entry => ({
  type: 'raised',
  flag,
  rule: 'extra-session',
  ruleVersion: 1,
  level,
  finding,
  at,
});
const answered = (flag: string, at: number): Entry => ({
  type: 'answered',
  flag,
  category: 'emergency',
  reason: '',
  at,
});
const excepted = (flag: string, at: number): Entry => ({
  type: 'excepted',
  flag,
  rule: 'extra-session',
  client: 'K7',
  until: null,
  category: 'emergency',
  reason: '',
  at,
});
const ended = (at: number): Entry => ({ type: 'exception-ended', rule: 'extra-session', client: 'K7', at });

const told = (entries: readonly Entry[], flag = 'a') =>
  historiesOf(entries)
    .get(flag)
    ?.map(({ step, at }) => `${step} ${at}`);

describe('the history of a question', () => {
  it('tells every step in its order, and the record of an emergency with its answer', () => {
    const record = { rationale: 'r', benefit: 'b', consequences: 'c' };
    const entries: Entry[] = [raised('a', 1), { type: 'withdrawn', flag: 'a', at: 2 }, raised('a', 3)];
    expect(told([...entries, answered('a', 4)])).toEqual(['raised 1', 'withdrawn 2', 'raised 3', 'answered 4']);
    const [step] =
      historiesOf([{ type: 'answered', flag: 'a', category: 'emergency', reason: '', record, at: 5 }]).get('a') ?? [];
    expect(step).toEqual({ step: 'answered', category: 'emergency', reason: '', record, at: 5 });
  });

  it('has the end of an exception where that exception was made', () => {
    const entries = [raised('a', 1), raised('b', 1), excepted('a', 2), excepted('b', 3), ended(4)];
    expect(told(entries, 'a')).toEqual(['raised 1', 'excepted 2']);
    expect(told(entries, 'b')).toEqual(['raised 1', 'excepted 3', 'exception-ended 4']);
  });

  it('has all questions of the record, and its last answer is the one that counts', () => {
    const entry = fc.oneof(
      fc.constantFrom('a', 'b').map((flag) => raised(flag, 0)),
      fc.constantFrom('a', 'b').map((flag): Entry => ({ type: 'withdrawn', flag, at: 0 })),
      fc.constantFrom('a', 'b').map((flag) => answered(flag, 0)),
      fc.constantFrom('a', 'b').map((flag) => excepted(flag, 0)),
      fc.constant(ended(0)),
    );
    fc.assert(
      fc.property(fc.array(entry), (drawn) => {
        const entries = [raised('a', 0), raised('b', 0), ...drawn].map((one, at): Entry => ({ ...one, at }));
        const histories = historiesOf(entries);
        for (const flag of flagsOf(entries).values()) {
          const last = histories.get(flag.id)?.findLast(({ step }) => step === 'answered');
          expect(last?.at ?? null).toBe(flag.answer?.at ?? null);
        }
        const steps = [...histories.values()].flat();
        const made = steps.filter(({ step }) => step === 'excepted').map(({ at }) => at);
        expect(made.sort((a, b) => a - b)).toEqual(exceptionsOf(entries).map(({ at }) => at));
      }),
    );
  });
});
