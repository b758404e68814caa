import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bundle, Response } from '../../lib/audit/bundle.ts';
import { VERDICTS } from '../../lib/flags/ledger.ts';
import { RULES } from '../../lib/rules/index.ts';
import { ANSWERS, LEVELS } from '../../lib/rules/rule.ts';
import { agendaOf, alike, PARTS, type Told, whenOf } from '../../lib/supervision/agenda.ts';
import { sampleQuestion } from '../audit/sample-bundle.ts';
import { AT } from '../audit/sample-log.ts';
import { submitted } from './submitted.ts';

const { one: bundle } = await submitted([], []);
const answer = (category: NonNullable<Told['answer']>['category'], reason = '') => ({
  category,
  reason,
  record: null,
  at: AT,
});
const asking = (...questions: readonly Told[]): Bundle => ({ ...bundle, questions });
const said = (...answers: Response['answers']): Response => ({
  format: 'framekeeper/response@1',
  bundle: 'before',
  log: { id: bundle.log.id, head: bundle.log.before },
  at: AT,
  from: '',
  key: 'k',
  answers,
  actions: ['bring the calendar'],
  note: '',
  signature: 's',
});
const partsOf = (of: Bundle, last: Response | null = null) =>
  Object.fromEntries(
    Object.entries(agendaOf(of, last).questions).flatMap(([part, questions]) =>
      questions.map(({ flag }) => [flag, part]),
    ),
  );

describe('the agenda', () => {
  it('has every question once, by time in each part', () => {
    const told = fc.record({
      rule: fc.constantFrom(...RULES.map(({ id }) => id), 'no-such-rule', 'constructor'),
      level: fc.constantFrom(...LEVELS),
      raisedAt: fc.integer({ min: AT, max: AT + 1e9 }),
      answer: fc.option(fc.constantFrom(...ANSWERS).map((category) => answer(category))),
    });
    const verdicts = fc.array(fc.option(fc.constantFrom(...VERDICTS)), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(told, { maxLength: 12 }), verdicts, (questions, past) => {
        const numbered = questions.map((one, index) => sampleQuestion({ ...one, flag: `f${index}` }));
        const answers = past.flatMap((verdict, index) =>
          verdict ? [{ flag: `f${index}`, verdict, comment: '' }] : [],
        );
        const parts = PARTS.map((part) => agendaOf(asking(...numbered), said(...answers)).questions[part]);
        expect(
          parts
            .flat()
            .map(({ flag }) => flag)
            .sort(),
        ).toEqual(numbered.map(({ flag }) => flag).sort());
        for (const part of parts) expect(part.map(whenOf)).toEqual(part.map(whenOf).sort((a, b) => a - b));
      }),
    );
  });

  it('goes from what is new to review to what was left open', () => {
    const of = asking(
      sampleQuestion({ flag: 'new', level: 'review', rule: 'drifting-slot' }),
      sampleQuestion({ flag: 'spoken', level: 'review', rule: 'drifting-slot', answer: answer('planned') }),
      sampleQuestion({ flag: 'waits' }),
      sampleQuestion({ flag: 'urgent', answer: answer('emergency') }),
      sampleQuestion({ flag: 'role', rule: 'mixed-calendar', answer: answer('separate-roles') }),
      sampleQuestion({ flag: 'full', rule: 'day-over-capacity', level: 'note' }),
      sampleQuestion({ flag: 'rest', answer: answer('agreed-extra') }),
      sampleQuestion({ flag: 'again', answer: answer('agreed-extra') }),
    );
    const last = said(
      { flag: 'spoken', verdict: 'seen', comment: '' },
      { flag: 'again', verdict: 'discuss', comment: 'how it went' },
    );
    expect(partsOf(of, last)).toEqual({
      new: 'review',
      waits: 'waiting',
      urgent: 'emergencies',
      spoken: 'patterns',
      role: 'engagements',
      full: 'workload',
      rest: 'answered',
      again: 'last-time',
    });
    expect(agendaOf(of, last).carried).toMatchObject({ actions: ['bring the calendar'] });
    expect(agendaOf(of, last).carried.open.get('again')?.comment).toBe('how it went');
  });

  it('has the exceptions by their end, and says which end soon', () => {
    const exception = (flag: string, until: string | null) => ({
      flag,
      rule: 'extra-session',
      client: 'XR47',
      until,
      category: 'planned' as const,
      reason: '',
    });
    const exceptions = [exception('a', null), exception('b', '2026-06-30'), exception('c', '2026-03-31')];
    expect(agendaOf({ ...bundle, exceptions }, null).exceptions.map(({ flag, isEnding }) => [flag, isEnding])).toEqual([
      ['c', true],
      ['b', false],
      ['a', false],
    ]);
  });

  it('puts together what says the same', () => {
    const groups = alike([
      sampleQuestion({ flag: 'a' }),
      sampleQuestion({ flag: 'b', answer: answer('planned', 'agreed') }),
      sampleQuestion({ flag: 'c' }),
      sampleQuestion({ flag: 'd', answer: answer('planned', 'otherwise') }),
      sampleQuestion({ flag: 'e', level: 'review' }),
    ]);
    expect(groups.map((group) => group.map(({ flag }) => flag))).toEqual([['a', 'c'], ['b'], ['d'], ['e']]);
  });
});
