import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswer, parseChoice, parseGhost, parseShowing } from '../../lib/core/given.ts';

const answer = { flag: 'extra-session:e1', category: 'emergency', reason: '' };
const span = { start: 1_700_000_000_000, end: 1_700_000_003_000 };

describe('what is given to the core', () => {
  it('is taken when it is whole, reasons without the space around them', () => {
    expect(parseAnswer({ ...answer, reason: '  by phone ' })).toEqual({
      ok: true,
      value: { ...answer, reason: 'by phone' },
    });
    expect(parseChoice({ ...span, client: null }).ok).toBe(true);
    expect(parseGhost(span)).toEqual({ ok: true, value: span });
    expect(parseShowing({ shown: true, client: 'K7' }).ok).toBe(true);
  });

  it.each([
    ['a category that is none', parseAnswer({ ...answer, category: 'guilt' }), 'category'],
    ['a reason as long as a note', parseAnswer({ ...answer, reason: 'x'.repeat(10_000) }), 'reason'],
    ['no answer at all', parseAnswer(null), 'answer'],
    ['a time that is no number', parseChoice({ ...span, start: 'ten', client: null }), 'start'],
    ['a slot for whom nobody said', parseChoice(span), 'client'],
    ['a ghost with more than its times', parseGhost({ ...span, client: 'K7' }), 'client'],
    ['neither on nor off', parseShowing({ shown: 1, client: null }), 'shown'],
  ])('is refused with its field: %s', (_, parsed, field) => {
    expect(parsed).toEqual({ ok: false, error: field });
  });

  it('never throws, whatever a page makes up', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const parse of [parseAnswer, parseChoice, parseGhost, parseShowing]) expect(parse(value).ok).toBe(false);
      }),
    );
  });
});
