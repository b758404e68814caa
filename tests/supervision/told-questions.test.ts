import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../lib/audit/bundle.ts';
import { toldQuestions } from '../../lib/supervision/told-questions.ts';
import { EVENT } from '../audit/sample-log.ts';
import { answering, raising, submitted } from './submitted.ts';

const without = (bundle: Bundle): Bundle => ({ ...bundle, questions: [] });
const unanswered = (bundle: Bundle): Bundle => ({
  ...bundle,
  questions: bundle.questions.map((question) => ({ ...question, answer: null })),
});

describe('the questions of a bundle', () => {
  it('are all told as the lines have them', async () => {
    const { one } = await submitted([raising('extra-session'), raising('long-session'), answering('long-session')], []);
    const { troubles, waiting } = toldQuestions(one, []);
    expect(troubles).toEqual([]);
    expect(waiting).toEqual([one.questions[0]?.flag]);
  });

  it('that wait, or were answered in the period, and are not told, are named by their lines', async () => {
    const { one } = await submitted([raising('extra-session'), raising('long-session'), answering('long-session')], []);
    expect(toldQuestions(without(one), []).troubles).toEqual([
      { kind: 'left-out', from: 2, to: 2 },
      { kind: 'left-out', from: 4, to: 4 },
    ]);
    const past = { ...without(one), period: { from: '2025-01-01', to: '2025-03-31' } };
    expect(toldQuestions(past, []).troubles).toEqual([{ kind: 'left-out', from: 2, to: 2 }]);
  });

  it('told with another answer than the lines have are named', async () => {
    const { one } = await submitted([raising('long-session'), answering('long-session')], []);
    expect(toldQuestions(unanswered(one), []).troubles).toEqual([{ kind: 'told-otherwise', from: 3, to: 3 }]);
  });

  it('that waited when the log was last seen and are neither answered, withdrawn nor told are counted', async () => {
    const flag = `extra-session:${EVENT}`;
    const { one, two } = await submitted([raising('extra-session')], []);
    const before = toldQuestions(one, []).waiting;
    expect(toldQuestions(two, before)).toEqual({ troubles: [], waiting: before, dropped: 0 });
    expect(toldQuestions(without(two), before)).toEqual({ troubles: [], waiting: before, dropped: 1 });
    const told = two.questions.map((question) => ({
      ...question,
      answer: { category: 'planned' as const, reason: '', record: null, at: 0 },
    }));
    expect(toldQuestions({ ...two, questions: told }, before).troubles).toEqual([
      { kind: 'told-otherwise', from: 2, to: 2 },
    ]);
    const gone = await submitted([raising('extra-session')], [{ at: 1, type: 'withdrawn', flag }]);
    expect(toldQuestions(without(gone.two), toldQuestions(gone.one, []).waiting)).toEqual({
      troubles: [],
      waiting: [],
      dropped: 0,
    });
  });

  it('that are notes, or were withdrawn, may be told or not', async () => {
    const note = { ...raising('late-entry'), level: 'note' } as ReturnType<typeof raising>;
    const { one } = await submitted(
      [note, raising('extra-session'), { at: 1, type: 'withdrawn', flag: `extra-session:${EVENT}` }],
      [],
    );
    expect(toldQuestions(without(one), [])).toEqual({ troubles: [], waiting: [], dropped: 0 });
  });
});
