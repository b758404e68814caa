import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredFits } from '../../lib/flags/answers.ts';
import { exceptionsOf } from '../../lib/flags/exceptions.ts';
import { type Entry, flagsOf } from '../../lib/flags/ledger.ts';
import type { AnswerCategory } from '../../lib/rules/rule.ts';

const FLAG = 'emergency-session:a';
const LINES = { rationale: 'asked for by phone', benefit: '', consequences: 'none' };
const raised: Entry = {
  type: 'raised',
  flag: FLAG,
  rule: 'emergency-session',
  ruleVersion: 1,
  level: 'ask',
  finding: { subject: 'a', client: 'K7', events: ['a'], values: {} },
  at: 0,
};
const answered = (at: number, category: AnswerCategory, record?: typeof LINES): Entry => ({
  type: 'answered',
  flag: FLAG,
  category,
  reason: '',
  ...(record && { record }),
  at,
});
const excepted: Entry = {
  type: 'excepted',
  flag: FLAG,
  rule: 'emergency-session',
  client: 'K7',
  until: null,
  category: 'emergency',
  reason: '',
  at: 2,
};
const answerAfter = (...entries: Entry[]) => flagsOf([raised, ...entries]).get(FLAG)?.answer;

describe('the record of an emergency', () => {
  it('belongs to the answer it was kept with, and goes with it when that is changed', () => {
    expect(answerAfter(answered(1, 'emergency', LINES))).toEqual({
      category: 'emergency',
      reason: '',
      record: LINES,
      at: 1,
    });
    expect(answerAfter(answered(1, 'emergency', LINES), answered(2, 'rescheduled'))).toEqual({
      category: 'rescheduled',
      reason: '',
      at: 2,
    });
  });

  it('leaves standing what the same answer was made to hold for, and another answer does not', () => {
    const standing = (...entries: Entry[]) => exceptionsOf(entries).filter(({ endedAt }) => endedAt === null).length;
    expect(standing(excepted, answered(3, 'emergency', LINES))).toBe(1);
    expect(standing(excepted, answered(3, 'emergency'))).toBe(0);
    expect(standing({ ...excepted, category: 'administrative' }, answered(3, 'emergency', LINES))).toBe(0);
  });

  it('changes nothing of what events are and which questions are answered, for any course of answers', () => {
    const answer = fc.tuple(fc.constantFrom<AnswerCategory>('emergency', 'rescheduled', 'other'), fc.boolean());
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 6 }), (course) => {
        const entries = (withRecord: boolean) => [
          raised,
          ...course.map(([category, has], at) =>
            answered(at + 1, category, has && withRecord && category === 'emergency' ? LINES : undefined),
          ),
        ];
        const [plain, full] = [flagsOf(entries(false)), flagsOf(entries(true))];
        expect([...answeredFits(full.values())]).toEqual([...answeredFits(plain.values())]);
        expect([...full.values()].map(({ state }) => state)).toEqual([...plain.values()].map(({ state }) => state));
        const [category, has] = course.at(-1) ?? [];
        expect(full.get(FLAG)?.answer?.record).toEqual(has && category === 'emergency' ? LINES : undefined);
      }),
    );
  });
});
