import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultReport } from '../../components/popup/fault-report.ts';
import { type Kept, questionsToShow } from '../../components/questions/question-order.ts';
import type { Question } from '../../lib/messages/protocol.ts';
import { extra, late, NOW, roles, unreadablePage } from './states.ts';

describe('the order of questions', () => {
  const kept = (question: Question): readonly [string, Kept] => [
    question.flag,
    { question, category: 'emergency', reason: '', record: undefined, lasts: null },
  ];

  test('is nearest first, past or to come', () => {
    expect(questionsToShow([roles, late, extra], new Map(), NOW)).toEqual([extra, late, roles]);
  });

  test('does not change when one is answered and no longer counts as open', () => {
    fc.assert(
      fc.property(fc.subarray([extra, late, roles]), (answered) => {
        const open = [roles, late, extra].filter((question) => !answered.includes(question));
        expect(questionsToShow(open, new Map(answered.map(kept)), NOW)).toEqual([extra, late, roles]);
      }),
    );
  });

  test('shows an answered question once, as it stands now, when it is asked again', () => {
    const moved = { ...extra, start: extra.start + 60_000 };
    expect(questionsToShow([moved], new Map([kept(extra)]), NOW)).toEqual([moved]);
  });
});

describe('the report of a fault', () => {
  test('holds anchors and versions, and no day, number or account', () => {
    const report = faultReport({
      ...unreadablePage,
      events: 4711,
      seen: { first: '2026-01-12', last: '2026-01-18' },
    } as never);
    expect(report).toContain('google@1 grid missing (view week, locale en-GB)');
    expect(report).not.toMatch(/4711|2026/);
  });

  test('names a fault once, however many columns had it', () => {
    const faults = Array.from({ length: 7 }, () => unreadablePage.faults[1]).filter((fault) => fault !== undefined);
    expect(faultReport({ ...unreadablePage, faults }).split('\n')).toHaveLength(2);
  });
});
